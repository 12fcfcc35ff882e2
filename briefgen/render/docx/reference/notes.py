"""Footnotes and endnotes: the office's separators stay, its notes go with its text, ours are added."""

from briefgen.render.docx.reference.base import Part
from briefgen.render.docx.reference.tree import Element, W, largest, number, value


def without_notes(part: Part) -> Part:
    """`part` with the separators alone."""
    kept = part.copied()
    for note in list(kept.root):
        if value(note, "type") in ("", "normal"):
            kept.root.remove(note)
    return kept


def merged_footnotes(base: Part, ours: Part, story: Element) -> Part:
    """Our notes after the separators of `base`; the references in `story` point at their new numbers."""
    separators, notes = without_notes(base), ours.copied()
    first = 1 + largest((number(note, "id") for note in separators.root), 0)
    for separator in [note for note in notes.root if value(note, "type")]:
        notes.root.remove(separator)
    numbers = {value(note, "id"): str(first + count) for count, note in enumerate(notes.root)}
    for element in (*notes.root, *story.iter(f"{W}footnoteReference")):
        element.set(f"{W}id", numbers.get(value(element, "id"), value(element, "id")))
    return separators.joined(notes)


def has_separators(part: Part) -> bool:
    """Whether the part has what Word wants before the first note."""
    return any(value(note, "type") == "separator" for note in part.root)
