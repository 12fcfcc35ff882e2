"""The properties of a paragraph: its style, and what a place adds to that."""

from functools import lru_cache

from briefgen.render.docx.markup import Markup, element, valued


@lru_cache(maxsize=512)
def paragraph_properties(
    style: str,
    *,
    keeps_next: bool = False,
    numbering: Markup | None = None,
    is_reversed: bool = False,
    is_centred: bool = False,
) -> Markup:
    """The properties in the order of the schema; `style` is an identifier of the style sheet."""
    return element(
        "w:pPr",
        valued("w:pStyle", style),
        element("w:keepNext") if keeps_next else None,
        numbering,
        element("w:bidi") if is_reversed else None,
        valued("w:jc", "center") if is_centred else None,
    )
