"""The table of typefaces: the office's, with those of ours that it lacks."""

from briefgen.render.docx.reference.base import Part
from briefgen.render.docx.reference.tree import W, value


def merged_fonts(base: Part, ours: Part) -> Part:
    """`base` with the typefaces of `ours` that it does not name."""
    added = ours.copied()
    known = {value(font, "name").casefold() for font in base.root.iterchildren(f"{W}font")}
    for font in list(added.root):
        if value(font, "name").casefold() in known:
            added.root.remove(font)
    return base.joined(added)
