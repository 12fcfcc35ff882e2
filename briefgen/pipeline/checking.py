"""`check`: a brief and its documents to findings."""

from briefgen.check.run import run_checks
from briefgen.finding import Finding
from briefgen.pipeline.brief_in import read_brief, read_documents
from briefgen.pipeline.limits import USUAL, Reading
from briefgen.pipeline.listener import Listener


def check(name: str, listener: Listener, reading: Reading = USUAL) -> list[Finding]:
    """What all rules say about the brief in the file `name`, in the order of its lines."""
    loaded = read_brief(name, listener)
    documents = read_documents(loaded.brief, name, listener, reading)
    return run_checks(loaded.brief, documents, loaded.places)
