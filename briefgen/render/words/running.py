"""What writers print around a document, in the words of its language."""

import re

from briefgen.document import Document
from briefgen.render.facts import language_of
from briefgen.render.words.choice import is_language_of, words_for
from briefgen.render.words.words import RunningWords

_FINAL = "final"
_PLACEHOLDER = re.compile(r"(\{[a-z]+\})")


def running_words(document: Document) -> RunningWords:
    return words_for(language_of(document)).running


def running_language(document: Document) -> str:
    """The language of these words, a tag of BCP 47; empty where it is that of the document."""
    tag, language = words_for(language_of(document)).language, language_of(document)
    return "" if is_language_of(tag, language) else tag


def status_words(document: Document) -> str:
    """What stands on every page of a document that is not final; a status that no brief has is told as it is."""
    status = " ".join(document.stated("status").split())
    return "" if status == _FINAL else running_words(document).statuses.get(status, status.upper())


def page_parts(words: RunningWords) -> tuple[str, ...]:
    """The words around a page number and their placeholders in order: "Page ", "{number}", " of ", "{count}"."""
    return tuple(part for part in _PLACEHOLDER.split(words.page) if part)
