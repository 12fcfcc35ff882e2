"""Drawings: pictures, charts and diagrams with their words, and the boxes of text that float on the page."""

from collections.abc import Iterator
from dataclasses import dataclass

from briefgen.document import Figure
from briefgen.read.docx.alternatives import chosen
from briefgen.read.docx.charts import chart_of, chart_title
from briefgen.read.docx.markup import DGM, MC, PIC, WP, A, C, Element, R, V, W
from briefgen.read.docx.package import Package

_BOX = f"{W}txbxContent"
_SHAPES = (f"{V}shape", f"{V}rect", f"{V}roundrect", f"{V}oval", f"{V}group", f"{V}line")
_DECORATIVE = "{http://schemas.microsoft.com/office/drawing/2017/decorative}decorative"
_FLAT = frozenset({"1", "true", "on"})
_MOST_NESTED = 100


@dataclass(frozen=True, slots=True)
class Drawn:
    """A figure and the words that stand in it."""

    figure: Figure
    words: str = ""


@dataclass(frozen=True, slots=True)
class Drawings:
    """Reads what is drawn in any part of `package`; no picture is unpacked."""

    package: Package

    def content(self, drawing: Element, source: str) -> tuple[list[Drawn], list[Element]]:
        """What the run element `drawing` of the part `source` shows: figures and boxes."""
        parts = list(_parts(drawing))
        boxes = [part for part in parts if part.tag == _BOX]
        if drawing.tag != f"{W}drawing":
            return list(_vml(parts)), boxes
        found = [self._figure(holder, source) for holder in drawing]
        return [drawn for drawn in found if drawn is not None], boxes

    def _figure(self, holder: Element, source: str) -> Drawn | None:
        """The figure in an inline or anchored frame, None where it shows nothing that a reader would miss."""
        parts = list(_parts(holder))
        alternative = _alternative(next((part for part in parts if part.tag == f"{WP}docPr"), None))
        if any(part.tag == _DECORATIVE and part.get("val", "1") in _FLAT for part in parts):
            return None
        for part in parts:
            if part.tag == f"{C}chart":
                return self._chart(part, alternative, source)
            if part.tag == f"{DGM}relIds":
                return self._diagram(part, alternative, source)
        words = "".join(part.text or "" for part in parts if part.tag == f"{A}t").strip()
        has_picture = any(part.tag == f"{PIC}pic" for part in parts) and holder.get("behindDoc") not in _FLAT
        return Drawn(Figure(alternative), words) if alternative or words or has_picture else None

    def _chart(self, reference: Element, alternative: str, source: str) -> Drawn:
        space = self._related(reference, "id", source)
        if space is None:
            return Drawn(Figure(alternative))
        return Drawn(Figure(alternative or chart_title(space), chart_of(space)))

    def _diagram(self, reference: Element, alternative: str, source: str) -> Drawn:
        model = self._related(reference, "dm", source)
        points = model.iter(f"{DGM}pt") if model is not None else ()
        said = ("".join(text.text or "" for text in point.iter(f"{A}t")).strip() for point in points)
        return Drawn(Figure(alternative), "\n".join(words for words in said if words))

    def _related(self, reference: Element, name: str, source: str) -> Element | None:
        related = self.package.relationships(source).get(reference.get(f"{R}{name}", ""))
        return self.package.part(related.place) if related and not related.is_external else None


def _parts(element: Element, nested: int = 0) -> Iterator[Element]:
    """What is under `element` in order, one branch of each alternative; a box is one part, whatever it holds."""
    for child in element:
        branch = chosen(child) if child.tag == f"{MC}AlternateContent" else child
        if branch is None:
            continue
        yield branch
        if branch.tag != _BOX and nested < _MOST_NESTED:
            yield from _parts(branch, nested + 1)


def _alternative(properties: Element | None) -> str:
    if properties is None:
        return ""
    return (properties.get("descr") or properties.get("title") or "").strip()


def _vml(parts: list[Element]) -> Iterator[Drawn]:
    """Figures of the older vocabulary: pictures, and shapes that have words for who cannot see them."""
    alternative = next((part.get("alt", "").strip() for part in parts if part.tag in _SHAPES and part.get("alt")), "")
    words = next((part.get("string", "").strip() for part in parts if part.tag == f"{V}textpath"), "")
    has_picture = any(part.tag == f"{V}imagedata" for part in parts)
    if has_picture or alternative or words:
        yield Drawn(Figure(alternative), words)
