"""What does not stay of an office's file, in words for a person."""

MACROS = "macros"
FIELD = "a field that fetches something from outside"
PICTURE_FILE = "a picture in a form that could fetch something from outside"
MERGE = "the settings of a mail merge"
PROTECTION = "protection against changes"
TEMPLATE = "the link to the template that it was made from"

_POINTED = {
    "image": "a picture that is kept outside of the file",
    "hyperlink": "a link that leads to no address of the web or of mail",
    "oleObject": "an embedded object (its picture stays where it has one)",
    "package": "an embedded object (its picture stays where it has one)",
    "control": "a control",
    "chart": "a chart",
    "chartEx": "a chart",
    "diagramData": "a diagram (paste it as a picture to keep it)",
    "diagramLayout": "a diagram (paste it as a picture to keep it)",
    "diagramQuickStyle": "a diagram (paste it as a picture to keep it)",
    "diagramColors": "a diagram (paste it as a picture to keep it)",
    "attachedTemplate": TEMPLATE,
    "font": "a typeface that is kept outside of the file",
    "aFChunk": "a text of another format",
    "subDocument": "a text of another file",
    "mailMergeSource": MERGE,
    "mailMergeHeaderSource": MERGE,
    "printerSettings": "",
}
_OF_MAIN = {
    "vbaProject": MACROS,
    "glossaryDocument": "building blocks",
    "keyMapCustomizations": "keys and toolbars",
    "attachedToolbars": "keys and toolbars",
}


def of_part(kind: str) -> str:
    """What a part that stays loses with a relationship of `kind`; empty for nothing that is missed."""
    return _POINTED.get(kind, "something that it points at")


def of_main(kind: str) -> str:
    """What the file loses with a part of `kind` beside its text; empty for nothing that is missed."""
    return _OF_MAIN.get(kind, "")
