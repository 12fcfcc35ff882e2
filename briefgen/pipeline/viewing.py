"""`view`: a brief beside its documents, as one page for the people who work on it."""

from dataclasses import dataclass
from pathlib import Path

from briefgen.errors import OutputError
from briefgen.pipeline.brief_in import document_paths, read_brief, read_documents
from briefgen.pipeline.bytes_in import require_input
from briefgen.pipeline.checking import verdict_on
from briefgen.pipeline.limits import USUAL, Reading
from briefgen.pipeline.listener import Listener
from briefgen.pipeline.output import is_stream, write_all
from briefgen.pipeline.target import Target, brief_stem, check_targets, folder_for
from briefgen.render.view import write_view

_SEALED_AS = "html"
"""A page bears the seal of an HTML file, which tells whether it is still as it was written."""


@dataclass(frozen=True, slots=True)
class ViewOutput:
    """Where the page goes. `path` is None for a file beside the brief, `-` for standard output."""

    path: str | None = None
    force: bool = False


def view(name: str, output: ViewOutput, listener: Listener, reading: Reading = USUAL) -> str | None:
    """Write the page of the brief in the file `name`; its text where it is for standard output, else None.

    Whatever a document says, and whether it is at hand or not, there is a page.
    """
    require_input(name)
    loaded = read_brief(name, listener, reading)
    path = Path(output.path) if output.path else folder_for(None, name) / f"{brief_stem(name)}.view.html"
    is_standard = output.path == "-"
    if not is_standard:
        inputs = [Path(name), *document_paths(loaded.brief, name).values()]
        check_targets([Target(path, _SEALED_AS)], inputs, force=output.force)
        if not is_stream(path) and not path.parent.is_dir():
            raise OutputError(f"{path}: the folder {path.parent} does not exist; make it, or name another")
    documents = read_documents(loaded.brief, name, listener, reading)
    page = write_view(loaded.brief, documents, verdict_on(loaded, documents, listener).findings)
    if is_standard:
        return page.decode()
    write_all({path: page})
    listener.note(f"wrote {path}")
    return None
