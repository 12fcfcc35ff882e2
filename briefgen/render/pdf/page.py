"""A page while it is drawn: every mark on it belongs to an element of the structure tree or is an artifact.

Three layers are painted one over the other: grounds, words, rules. Grounds and rules are artifacts. Lengths in points,
from the lower left corner.
"""

from dataclasses import dataclass, field
from functools import lru_cache
from typing import NamedTuple

from briefgen.render.pdf.fonts import ASCENT, DESCENT, Font
from briefgen.render.pdf.object_file import ObjectFile
from briefgen.render.pdf.objects import Name, Reference, Value, text_string
from briefgen.render.pdf.structure import Annotation, Content, Element, Inner, StructureTree


class TextLook(NamedTuple):
    """How a run of words looks."""

    font: Font
    size_pt: float
    colour: str
    rise_pt: float = 0.0
    is_underlined: bool = False


@dataclass(frozen=True, slots=True)
class Artifact:
    """An owner of what is not content: screen readers pass it over."""

    opening: str


LAYOUT = Artifact("/Artifact BMC")
HEADER = Artifact("/Artifact <</Type/Pagination/Subtype/Header>> BDC")
FOOTER = Artifact("/Artifact <</Type/Pagination/Subtype/Footer>> BDC")

Owner = Element | Artifact
_BOW = 0.5523  # of the radius: how far the curves that make a circle reach


@dataclass(slots=True, eq=False)
class Link:
    """A link in a paragraph. `target` is `#` and an anchor, or a web address; `words` say where it leads."""

    target: str
    words: str
    inner: Inner = field(default_factory=lambda: Inner("Link"))


@lru_cache(maxsize=64)
def colour_operands(colour: str) -> str:
    """`#RRGGBB` as three numbers."""
    return " ".join(f"{int(colour[at : at + 2], 16) / 255:.3f}".rstrip("0").rstrip(".") for at in (1, 3, 5))


@dataclass(slots=True)
class _Sequence:
    """A marked sequence: words and shapes of one owner."""

    opening: str
    operators: list[str] = field(default_factory=list)
    is_in_text: bool = False
    state: tuple[str, float, str] | None = None

    def end_text(self) -> None:
        if self.is_in_text:
            self.operators.append("ET")
            self.is_in_text, self.state = False, None


@dataclass(slots=True)
class Page:
    """One page; `reference` is its object."""

    file: ObjectFile
    tree: StructureTree
    reference: Reference
    destinations: dict[str, tuple[Reference, float]]
    """Where each anchor of the document stands: its page and the height on it."""
    _grounds: list[str] = field(default_factory=list)
    _sequences: list[_Sequence] = field(default_factory=list)
    _rules: list[str] = field(default_factory=list)
    _owners: list[Element] = field(default_factory=list)
    _owner: Owner | None = None
    _annotations: list[Reference] = field(default_factory=list)

    def anchor(self, name: str, height: float) -> None:
        """Make `name` a place that links can point at; the first one of a name counts."""
        if name:
            self.destinations.setdefault(name, (self.reference, height))

    def words(self, owner: Owner, place: tuple[float, float], text: str, look: TextLook, actual: str = "") -> None:
        """Draw `text` at `place`; `actual` is what it stands for."""
        sequence = self._sequence(owner)
        operators, font = sequence.operators, look.font
        if not sequence.is_in_text:
            operators.append("BT")
            sequence.is_in_text = True
        state = (font.resource, look.size_pt, look.colour)
        if sequence.state != state:
            operators.append(f"/{font.resource} {look.size_pt:g} Tf {colour_operands(look.colour)} rg")
            sequence.state = state
        shown = f"1 0 0 1 {place[0]:.2f} {place[1] + look.rise_pt:.2f} Tm <{font.encoded(text)}> Tj"
        if actual:
            shown = f"/Span <</ActualText {text_string(actual).decode()}>> BDC {shown} EMC"
        operators.append(shown)

    def shape(self, owner: Owner, operators: str) -> None:
        """Paint a path that belongs to `owner`."""
        sequence = self._sequence(owner)
        sequence.end_text()
        sequence.operators.append(f"q {operators} Q")

    def ground(self, box: tuple[float, float, float, float], colour: str) -> None:
        """Fill left, bottom, width and height below all words."""
        self._grounds.append(f"{colour_operands(colour)} rg {_numbers(box)} re f")

    def dot(self, middle: tuple[float, float], radius: float, colour: str) -> None:
        """Fill a disc below all words."""
        x, y, bow = *middle, radius * _BOW
        arcs = (
            (x + radius, y + bow, x + bow, y + radius, x, y + radius),
            (x - bow, y + radius, x - radius, y + bow, x - radius, y),
            (x - radius, y - bow, x - bow, y - radius, x, y - radius),
            (x + bow, y - radius, x + radius, y - bow, x + radius, y),
        )
        path = " ".join(f"{_numbers(arc)} c" for arc in arcs)
        self._grounds.append(f"{colour_operands(colour)} rg {_numbers((x + radius, y))} m {path} f")

    def frame(self, box: tuple[float, float, float, float], thickness: float, colour: str) -> None:
        """Draw lines around left, bottom, width and height, above all words."""
        self._rules.append(f"{colour_operands(colour)} RG {thickness:.2f} w {_numbers(box)} re S")

    def rule(self, start: tuple[float, float], width: float, thickness: float, colour: str) -> None:
        """A level line from `start` to the right, above all words."""
        box = (start[0], start[1] - thickness / 2, width, thickness)
        self._rules.append(f"{colour_operands(colour)} rg {_numbers(box)} re f")

    def link_area(self, link: Link, place: tuple[float, float], width: float, size_pt: float) -> None:
        """Make the words that stand at `place` active."""
        reference = self.file.reserve()
        left, base = place
        area: dict[str, Value] = {
            "Type": Name("Annot"),
            "Subtype": Name("Link"),
            "Rect": [left, base - DESCENT * size_pt, left + width, base + ASCENT * size_pt],
            "Border": [0, 0, 0],
            "F": 4,
            "Contents": link.words,
            "StructParent": self.tree.link_key(link.inner.element),
        }
        if link.target.startswith("#"):
            area["Dest"] = link.target[1:].encode("utf-8", "surrogatepass")
        else:
            area["A"] = {"S": Name("URI"), "URI": link.target.encode()}
        self.file.put(reference, area)
        self._annotations.append(reference)
        link.inner.element.kids.append(Annotation(self.reference, reference))

    def write(self, parent: Reference, size_pt: tuple[float, float], resources: Reference) -> None:
        """Deliver the page and what is drawn on it."""
        pieces = []
        if self._grounds:
            pieces.append(f"{LAYOUT.opening}\n" + "\n".join(self._grounds) + "\nEMC")
        for sequence in self._sequences:
            sequence.end_text()
            pieces.append(sequence.opening + "\n" + "\n".join(sequence.operators) + "\nEMC")
        if self._rules:
            pieces.append(f"{LAYOUT.opening}\n" + "\n".join(self._rules) + "\nEMC")
        entries: dict[str, Value] = {
            "Type": Name("Page"),
            "Parent": parent,
            "MediaBox": [0, 0, *size_pt],
            "Resources": resources,
            "Contents": self.file.add_stream("\n".join(pieces).encode()),
            "StructParents": self.tree.page_key(self._owners),
            "Tabs": Name("S"),
        }
        if self._annotations:
            entries["Annots"] = self._annotations
        self.file.put(self.reference, entries)

    def _sequence(self, owner: Owner) -> _Sequence:
        """The sequence that more of `owner` goes to: the last one where it is the owner's."""
        if self._sequences and self._owner is owner:
            return self._sequences[-1]
        if self._sequences:
            self._sequences[-1].end_text()
        if isinstance(owner, Artifact):
            opening = owner.opening
        else:
            opening = f"/{owner.role} <</MCID {len(self._owners)}>> BDC"
            owner.kids.append(Content(self.reference, len(self._owners)))
            self._owners.append(owner)
        self._owner = owner
        self._sequences.append(_Sequence(opening))
        return self._sequences[-1]


def _numbers(numbers: tuple[float, ...]) -> str:
    return " ".join(f"{number:.2f}" for number in numbers)
