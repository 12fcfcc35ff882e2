"""Which documents of a new draft are documents of the brief, and what became of them."""

import posixpath
from collections.abc import Sequence
from dataclasses import dataclass, field

from briefgen.brief import Brief, DocumentReference
from briefgen.fill.merge.numbers import Numbers


@dataclass(slots=True)
class Documents:
    """The documents of a new draft under the brief's own names.

    `names` leads from the draft's identifiers to the brief's. The others hold the brief's identifiers: documents whose
    bytes are another's now, are the same, or that the brief did not have.
    """

    names: dict[str, str] = field(default_factory=dict)
    changed: list[str] = field(default_factory=list)
    unchanged: list[str] = field(default_factory=list)
    added: list[str] = field(default_factory=list)

    @property
    def fresh(self) -> frozenset[str]:
        """Those that can say something new."""
        return frozenset((*self.changed, *self.added))


def recognised(brief: Brief, drafted: Sequence[DocumentReference], numbers: Numbers) -> Documents:
    """Each drafted document: the brief's that lies at the same path, else the one of the same bytes, else a new one."""
    found = Documents()
    by_path = {_place(known.path): known for known in reversed(brief.documents) if known.path}
    by_bytes = {known.sha256: known for known in reversed(brief.documents)}
    for reference in drafted:
        known = by_path.get(_place(reference.path)) if reference.path else None
        known = known or by_bytes.get(reference.sha256)
        if known is None or known.id in found.names.values():
            found.names[reference.id] = numbers.next("documents")
            found.added.append(found.names[reference.id])
        else:
            found.names[reference.id] = known.id
            (found.unchanged if known.sha256 == reference.sha256 else found.changed).append(known.id)
    return found


def _place(path: str) -> str:
    return posixpath.normpath(path)
