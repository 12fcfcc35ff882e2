"""Evidence for words that a person quotes, from the documents that a brief was drawn from."""

from collections.abc import Sequence

from briefgen.brief import Brief
from briefgen.errors import InputError
from briefgen.fill.quote import Quote, quoted
from briefgen.pipeline.brief_in import read_documents
from briefgen.pipeline.limits import USUAL, Reading
from briefgen.pipeline.listener import Listener
from briefgen.span import Evidence


def quote(
    brief: Brief, name: str, quotes: Sequence[Quote], listener: Listener, reading: Reading = USUAL
) -> list[Evidence]:
    """The evidence for each quote from the documents of the brief in the file `name`.

    Only those that are still what the brief was drawn from: places in another file would be wrong. Raises InputError
    where there is none, EditError where words stand nowhere or it is open where.
    """
    if not quotes:
        return []
    digests = {reference.id: reference.sha256 for reference in brief.documents}
    documents = {}
    for identifier, document in read_documents(brief, name, listener, reading).items():
        if document.sha256 == digests[identifier]:
            documents[identifier] = document
        else:
            listener.note(f"{name}: {identifier} is not the file that the brief was drawn from; it is left out")
    if not documents:
        raise InputError(f"{name}: none of its documents is at hand, so no words can be quoted; put them back")
    return [quoted(documents, entry) for entry in quotes]
