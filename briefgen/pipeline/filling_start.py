"""`fill`, its beginning and end: what there is to ask about a brief, and what is left open when the asking is over."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from briefgen.brief import Brief
from briefgen.document import Document
from briefgen.errors import InputError, UsageError
from briefgen.extract.draft import draft_brief
from briefgen.fill.decide import Person
from briefgen.fill.questions.candidates import PROPOSED
from briefgen.fill.questions.plan import section_names
from briefgen.fill.questions.scope import Scope
from briefgen.fill.questions.session import Session
from briefgen.finding import Finding
from briefgen.pipeline.brief_in import read_brief, read_documents
from briefgen.pipeline.checking import check
from briefgen.pipeline.drafting import Said, brief_of
from briefgen.pipeline.editing import preview
from briefgen.pipeline.filling import Filling
from briefgen.pipeline.limits import USUAL, Reading
from briefgen.pipeline.listener import Listener
from briefgen.pipeline.source import read_source
from briefgen.pipeline.templated import requirements_for


@dataclass(frozen=True, slots=True)
class Wish:
    """What a run is to ask: of which sections, all of them where none is named, and whether also what is decided.

    `sources` are documents of which candidates are proposed; where there are none, the brief's own.
    """

    only: Sequence[str] = ()
    again: bool = False
    sources: Sequence[str] = ()


class _Silent:
    """Hears what was told before."""

    def note(self, message: str) -> None:
        """Nothing of this is told."""

    def detail(self, message: str) -> None:
        """Nothing of this is told."""


def start_filling(name: str, wish: Wish, person: Person, listener: Listener, reading: Reading = USUAL) -> Filling:
    """The brief in the file `name`, ready to be gone through.

    Raises UsageError for a section that there is none of, InputError or SchemaError where the file is no brief that can
    be changed where it lies.
    """
    only = _sections(wish.only)
    preview(name, lambda brief: brief, listener)
    brief = read_brief(name, listener, reading).brief
    documents = read_documents(brief, name, listener, reading)
    at_hand = {entry.sha256: documents[entry.id] for entry in brief.documents if entry.id in documents}
    scope = Scope(only, wish.again, requirements_for(brief, listener))
    drafts: list[Brief] = []
    if any(scope.includes(section) for section in PROPOSED):
        for source in wish.sources:
            document = read_source(source, listener, reading)
            at_hand[document.sha256] = document
            drafts.append(brief_of(document, source, Path(name).parent, Said()))
        if not wish.sources:
            drafts = _own_drafts(brief, documents)
    elif wish.sources:
        raise UsageError(f"candidates are proposed for {' and '.join(PROPOSED)}; name one of them in --only, too")
    scope = Scope(only, wish.again, scope.requirements, tuple(drafts))
    return Filling(name, person, Session(brief, scope), at_hand)


def open_findings(name: str, reading: Reading = USUAL) -> list[Finding]:
    """What is still open in the brief; nothing where it can no longer be read."""
    try:
        return check(name, _Silent(), reading)
    except InputError:
        return []


def _sections(names: Sequence[str]) -> frozenset[str]:
    known = section_names()
    wanted = [name.replace("-", "_") for name in names]
    for name in wanted:
        if name not in known:
            raise UsageError(f"there is no section {name!r} to ask about; choose from {', '.join(known)}")
    return frozenset(wanted)


def _own_drafts(brief: Brief, documents: Mapping[str, Document]) -> list[Brief]:
    """Fresh drafts of the brief's own documents, as far as they are what it was drawn from."""
    return [
        draft_brief(documents[reference.id], path=reference.path)
        for reference in brief.documents
        if reference.id in documents and documents[reference.id].sha256 == reference.sha256
    ]
