"""What a file states about its document apart from the text: the language, the day, the moment of its making."""

import re
from datetime import date

from briefgen.document import Document

UNDATED = date(2000, 1, 1)
"""The day of a file whose document has none: a file must not know when it was made, or two runs would differ."""

_RIGHT_TO_LEFT = frozenset({"ar", "ckb", "dv", "fa", "he", "ps", "sd", "ug", "ur", "yi"})
_TAG = re.compile(r"[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8}){0,8}")
_DAY = re.compile(r"(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?", re.ASCII)
_MOMENT = re.compile(r"\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z", re.ASCII)


def language_of(document: Document) -> str:
    """The document's language as a tag of BCP 47; English where it states none."""
    return tag_of(document.stated("language").strip()) or "en"


def tag_of(language: str) -> str | None:
    """`language` as a tag of BCP 47, None where it is empty or anything else."""
    stated = language.replace("_", "-")
    return stated if _TAG.fullmatch(stated) else None


def is_right_to_left(language: str) -> bool:
    return language.partition("-")[0].lower() in _RIGHT_TO_LEFT


def day_of(document: Document) -> date:
    """The day on which the document was published, the first of a month or year that is all it states."""
    return _stated_day(document) or UNDATED


def moment_of(document: Document) -> str:
    """When the file says that it was made, `2024-01-12T00:00:00Z`: the start of the day of its document.

    A document without a day is made at the moment that it states for that (`created`), else on the day `UNDATED`.
    """
    day, stated = _stated_day(document), document.stated("created")
    return stated if day is None and _MOMENT.fullmatch(stated) else f"{(day or UNDATED).isoformat()}T00:00:00Z"


def _stated_day(document: Document) -> date | None:
    match = _DAY.match(document.stated("published").strip())
    if match is None:
        return None
    try:
        return date(int(match[1]), int(match[2] or 1), int(match[3] or 1))
    except ValueError:
        return None
