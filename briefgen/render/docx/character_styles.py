"""The character styles that every document has: links, marks of notes, and what stands in the running lines."""

from briefgen.render.docx.looks import Look, text_look
from briefgen.render.docx.markup import Markup, element, valued
from briefgen.render.docx.theme import hexadecimal
from briefgen.style import Style


def character_styles(style: Style) -> tuple[Markup, ...]:
    default = {"w:type": "character", "w:default": "1", "w:styleId": "DefaultParagraphFont"}
    link = element("w:rPr", valued("w:color", hexadecimal(style.palette.link)), valued("w:u", "single"))
    return (
        element("w:style", default, valued("w:name", "Default Paragraph Font"), element("w:semiHidden")),
        element("w:style", {"w:type": "character", "w:styleId": "Hyperlink"}, valued("w:name", "Hyperlink"), link),
        element(
            "w:style",
            {"w:type": "character", "w:customStyle": "1", "w:styleId": "InternalLink"},
            valued("w:name", "Internal Link"),
            element("w:rPr", valued("w:color", hexadecimal(style.palette.link))),
        ),
        element(
            "w:style",
            {"w:type": "character", "w:styleId": "FootnoteReference"},
            valued("w:name", "footnote reference"),
            element("w:rPr", valued("w:vertAlign", "superscript")),
        ),
        element(
            "w:style",
            {"w:type": "character", "w:customStyle": "1", "w:styleId": "RunningTitle"},
            valued("w:name", "Running Title"),
            text_look(Look(is_bold=False, colour=style.palette.muted, size_pt=style.small_pt)),
        ),
        element(
            "w:style",
            {"w:type": "character", "w:customStyle": "1", "w:styleId": "MarkingLabel"},
            valued("w:name", "Marking Label"),
            text_look(Look(is_bold=True, colour=style.palette.text, size_pt=12)),  # TLP 2.0: 12 points or more
        ),
        element(
            "w:style",
            {"w:type": "numbering", "w:default": "1", "w:styleId": "NoList"},
            valued("w:name", "No List"),
            element("w:semiHidden"),
        ),
    )
