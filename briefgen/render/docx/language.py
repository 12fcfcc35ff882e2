"""The language of a run of text, for spelling and for reading aloud."""

from briefgen.render.docx.markup import Markup, element
from briefgen.render.facts import tag_of

_EAST_ASIAN = frozenset({"ja", "ko", "zh"})


def spoken(tag: str, *, is_reversed: bool) -> Markup | None:
    """The property of a run in the language `tag`, None where that is no tag of BCP 47."""
    stated = tag_of(tag)
    if stated is None:
        return None
    if is_reversed:
        return element("w:lang", {"w:bidi": stated})
    is_east_asian = stated.partition("-")[0].lower() in _EAST_ASIAN
    return element("w:lang", {"w:val": stated}, {"w:eastAsia": stated} if is_east_asian else None)
