"""Which item of a brief rests on words of a document, so that a fault of the document is told where it does harm."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from briefgen.brief import Brief
from briefgen.check.places import evidence_of
from briefgen.span import Evidence


@dataclass(slots=True)
class Resting:
    """The evidence of a brief by document, with the path of what rests on it."""

    brief: Brief
    _by_document: dict[str, list[tuple[str, Evidence]]] = field(default_factory=dict)
    _surfaces: dict[str, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        for path, evidence in evidence_of(self.brief):
            owner = path.partition(".")[0]
            if not owner.startswith("documents"):
                self._by_document.setdefault(evidence.document, []).append((owner, evidence))
        self._surfaces = {f"key_figures[{i}]": figure.surface for i, figure in enumerate(self.brief.key_figures)}

    def path_of(self, places: Sequence[Evidence]) -> str:
        """The item that rests on the last of `places` that one rests on; else the document that they stand in."""
        for place in reversed(places):
            found = [
                (self._is_other(path, place), len(evidence.exact), path)
                for path, evidence in self._by_document.get(place.document, ())
                if evidence.start <= place.start and place.end <= evidence.end
            ]
            if found:
                return min(found)[2]
        return self._document(places[-1].document)

    def _is_other(self, path: str, place: Evidence) -> bool:
        """Whether the item is no figure of the words in question."""
        return self._surfaces.get(path, "\0") not in place.exact

    def _document(self, identifier: str) -> str:
        known = [reference.id for reference in self.brief.documents]
        return f"documents[{known.index(identifier)}]" if identifier in known else "documents"
