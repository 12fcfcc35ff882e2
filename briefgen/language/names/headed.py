"""What a name is by the words that names of its kind begin or end with."""

from briefgen.language.lexicon import pairs
from briefgen.language.names.chunk import Chunk, is_new
from briefgen.language.names.known import known_names
from briefgen.language.names.vocabulary import Head, heads, is_common, words
from briefgen.name import EntityKind


def kind_by_form(chunk: Chunk) -> EntityKind | None:
    """The kind that the head or the first word gives, None where they make no name of the chunk."""
    if len(chunk) == 1:
        return None
    head = head_of(chunk)
    if head and _is_headed(chunk, head):
        return head.kind
    return _by_first_word(chunk)


def head_of(chunk: Chunk) -> Head | None:
    """The head of a name: the word before "of", else the last one; an organisation has its place before it too."""
    last = heads().get(chunk.last)
    for word in chunk.words[:-1]:
        if word.link and word.link not in {"and", "&"} and word.surface in words("name_of_heads.txt"):
            found = heads().get(word.surface) or heads().get(word.surface.rstrip("s"))
            is_body = found and found.kind == "place" and last and last.kind == "organisation"
            return last if is_body else found or Head("organisation", is_strong=True)
    return last


def _is_headed(chunk: Chunk, head: Head) -> bool:
    """Whether the head makes a name: strong beside most words, weak beside a name or a usual opener."""
    if chunk.first in words("name_openers.txt") or chunk.words[0].is_possessive:
        return True
    if any(is_new(word.surface) or word.surface in known_names() for word in chunk.words[:-1]):
        return True
    if any(word.link for word in chunk.words):
        return head.is_strong
    return head.is_strong and head.kind in {"organisation", "document"} and len(chunk) > 2


def _by_first_word(chunk: Chunk) -> EntityKind | None:
    """What the first word makes of a name: Lake, Operation, Jabhat."""
    is_arabic = len(chunk) == len(("al-Dawla", "al-Islamiyya")) and all(
        word.surface.lower().startswith("al-") for word in chunk.words
    )
    if is_arabic or chunk.first in words("name_group_openers.txt"):
        return "organisation"
    kind = pairs("name_first_words.tsv").get(chunk.first)
    if kind is None or (kind == "place" and any(is_common(word.surface) for word in chunk.words[1:])):
        return None
    return "place" if kind == "place" else "other"
