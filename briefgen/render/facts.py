"""What a file states about its document apart from the text: the language, the day."""

import re
from datetime import date

from briefgen.document import Document

UNDATED = date(2000, 1, 1)
"""The day of a file whose document has none: a file must not know when it was made, or two runs would differ."""

_RIGHT_TO_LEFT = frozenset({"ar", "ckb", "dv", "fa", "he", "ps", "sd", "ug", "ur", "yi"})
_LANGUAGE = re.compile(r"[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*")
_DAY = re.compile(r"(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?", re.ASCII)


def language_of(document: Document) -> str:
    """The document's language as a tag of BCP 47; English where it states none."""
    stated = document.stated("language").strip().replace("_", "-")
    return stated if _LANGUAGE.fullmatch(stated) else "en"


def is_right_to_left(language: str) -> bool:
    return language.partition("-")[0].lower() in _RIGHT_TO_LEFT


def day_of(document: Document) -> date:
    """The day on which the document was published, the first of a month or year that is all it states."""
    match = _DAY.match(document.stated("published").strip())
    if match is None:
        return UNDATED
    try:
        return date(int(match[1]), int(match[2] or 1), int(match[3] or 1))
    except ValueError:
        return UNDATED
