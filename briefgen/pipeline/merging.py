"""`draft --into`: a new extraction merged into a brief that people have worked on."""

import posixpath
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path, PurePosixPath, PureWindowsPath

from briefgen.brief import Brief
from briefgen.document import Document
from briefgen.errors import InputError
from briefgen.extract.draft import draft_brief
from briefgen.fill.merge import Merge, Redraft, Report, merged
from briefgen.pipeline.brief_in import read_brief, read_documents
from briefgen.pipeline.bytes_in import display_name, require_input
from briefgen.pipeline.drafting import Said, brief_of, read_all
from briefgen.pipeline.editing import edit, preview
from briefgen.pipeline.limits import USUAL, Reading
from briefgen.pipeline.listener import Listener
from briefgen.pipeline.source import require_source


@dataclass(frozen=True, slots=True)
class Into:
    """The brief to merge into. `prune` takes out untouched items that are gone; with `dry_run` nothing is written."""

    brief: str
    prune: bool = False
    dry_run: bool = False


def merge_into(sources: Sequence[str], said: Said, into: Into, listener: Listener, reading: Reading = USUAL) -> Report:
    """Draft `sources`, or without any the brief's own documents, and merge that into the brief; what changed.

    The documents are read before the brief is locked; what the brief holds when it is locked is what is merged into.
    """
    for source in sources:
        require_source(source)
    require_input(into.brief)
    found = (_given if sources else _own)(sources, said, into, listener, reading)
    redraft = Redraft([draft for draft, _ in found], [document for _, document in found])
    merges: list[Merge] = []

    def change(brief: Brief) -> Brief:
        merges.append(merged(brief, redraft, prune=into.prune))
        stated = {"as_of": said.as_of, "topic": said.topic}
        return merges[-1].brief.model_copy(update={name: value for name, value in stated.items() if value})

    edited = (preview if into.dry_run else edit)(into.brief, change, listener)
    if edited.text_after != edited.text_before and not into.dry_run:
        listener.note(f"wrote {into.brief}")
    return merges[-1].report


def _given(
    sources: Sequence[str], said: Said, into: Into, listener: Listener, reading: Reading
) -> list[tuple[Brief, Document]]:
    folder = Path(into.brief).parent
    documents = read_all(sources, listener, reading)
    return [(brief_of(document, source, folder, said), document) for source, document in documents]


def _own(
    _sources: Sequence[str], said: Said, into: Into, listener: Listener, reading: Reading
) -> list[tuple[Brief, Document]]:
    """New drafts of the brief's own documents that are at hand.

    A brief can come from anyone, and what is drafted lands in it: a file outside its folder is drafted only where it is
    the very one that the brief records, or is named by who runs this.
    """
    brief = read_brief(into.brief, listener, reading).brief
    documents = read_documents(brief, into.brief, listener, reading)
    found = []
    for reference in brief.documents:
        document = documents.get(reference.id)
        if document is None:
            continue
        if _is_outside(reference.path) and document.sha256 != reference.sha256:
            listener.note(
                f"{display_name(into.brief)}: {reference.path} has changed and lies outside the brief's folder; "
                "name it to have it merged"
            )
            continue
        found.append((draft_brief(document, path=reference.path, as_of=said.as_of, topic=said.topic), document))
    if not found:
        raise InputError(f"{display_name(into.brief)}: none of its documents is at hand; name those to be merged")
    return found


def _is_outside(path: str) -> bool:
    """Whether a path of a brief leads out of the brief's folder."""
    if PurePosixPath(path).is_absolute() or PureWindowsPath(path).is_absolute() or PureWindowsPath(path).drive:
        return True
    return posixpath.normpath(path.replace("\\", "/")).split("/")[0] == ".."
