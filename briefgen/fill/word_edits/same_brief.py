"""Whether a file was made of the brief that it is to be pulled into."""

from briefgen.brief import Brief
from briefgen.fill.kinds import words_of
from briefgen.fill.word_edits.words import one_line


def is_same_brief(base: Brief, current: Brief) -> bool:
    """Whether the two have an item with the same words, a source document or the title in common."""
    if one_line(base.title) == one_line(current.title):
        return True
    if {document.sha256 for document in base.documents} & {document.sha256 for document in current.documents}:
        return True
    known = {(item.id, one_line(words_of(item))) for _, item in base.items()}
    return any((item.id, one_line(words_of(item))) in known for _, item in current.items())
