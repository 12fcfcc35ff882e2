"""How a run looks: its own properties over those of its character style and of its paragraph's style."""

from briefgen.read.docx.line import Marks, RunLook
from briefgen.read.docx.markup import Element, W, is_on, number, value
from briefgen.read.docx.styles import CharacterStyle, ParagraphStyle, StyleSheet

_PLAIN = CharacterStyle()


def look_of(properties: Element | None, style: ParagraphStyle, sheet: StyleSheet) -> RunLook:
    """The look of a run with `properties` in a paragraph of `style`."""
    size = style.size or sheet.default_size
    if properties is None:
        return RunLook((), size, style.is_bold, style.is_hidden)
    own = {child.tag: child for child in properties}
    named = own.get(f"{W}rStyle")
    character = sheet.character(value(named)) if named is not None else _PLAIN
    strong = _state(own.get(f"{W}b"), inherited=character.is_strong)
    hidden = _state(own.get(f"{W}vanish"), inherited=character.is_hidden)
    raised = own.get(f"{W}vertAlign")
    font = own.get(f"{W}rFonts")
    return RunLook(
        marks=_marks(strong=strong, emphasis=_state(own.get(f"{W}i"), inherited=character.is_emphasis)),
        size=number(own.get(f"{W}sz")) or character.size or size,
        is_bold=style.is_bold if strong is None else strong,
        is_hidden=style.is_hidden if hidden is None else hidden,
        is_raised=value(raised) == "superscript" if raised is not None else bool(character.is_raised),
        font=value(font, "ascii") or value(font, "hAnsi"),
    )


def _state(own: Element | None, *, inherited: bool | None) -> bool | None:
    return is_on(own) if own is not None else inherited


def _marks(*, strong: bool | None, emphasis: bool | None) -> Marks:
    marks: Marks = ()
    if strong:
        marks = (("strong", ""),)
    return (*marks, ("emphasis", "")) if emphasis else marks
