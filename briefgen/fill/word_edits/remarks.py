"""Comments as notes of the brief, which do not leave the house."""

from collections.abc import Iterator, Sequence

from briefgen.brief import Brief
from briefgen.document import Comment, Document
from briefgen.fill.word_edits.change import Change
from briefgen.fill.word_edits.words import one_line
from briefgen.span import Span

_LONGEST, _LONGEST_SAMPLE = 19_000, 60
_NOBODY = "somebody"


def comment_notes(document: Document, owned: Sequence[tuple[Span, str]], current: Brief) -> Iterator[Change]:
    """A note for each comment that the brief does not have yet; `owned` says which words are of which item."""
    known = set(map(one_line, current.notes))
    for comment in document.comments:
        said = f"On {_subject(comment, document, owned)}, {comment.author or _NOBODY}: {one_line(comment.text)}"[
            :_LONGEST
        ]
        if one_line(said) not in known:
            known.add(one_line(said))
            yield Change("noted", "notes", new=said)


def _subject(comment: Comment, document: Document, owned: Sequence[tuple[Span, str]]) -> str:
    """The item that the comment is on, else its first words."""
    span = comment.span
    if span is None:
        return "the brief"
    names = list(dict.fromkeys(name for own, name in owned if own.overlaps(span)))
    if names:
        return " and ".join(names[:3])
    words = one_line(span.of(document.text))
    return f"“{words if len(words) <= _LONGEST_SAMPLE else words[: _LONGEST_SAMPLE - 1] + '…'}”"
