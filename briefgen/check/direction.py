"""C002: statements of the documents that run in opposite directions, or imply different totals of one whole."""

from collections.abc import Iterator, Mapping

from briefgen.brief import Brief
from briefgen.check.arithmetic.outline import outline_of
from briefgen.check.clash import merged
from briefgen.check.codes import report
from briefgen.check.implied_totals import find_other_totals
from briefgen.check.resting import Resting
from briefgen.check.roles import find_opposite_roles
from briefgen.check.stated import sentences_of_all
from briefgen.document import Document
from briefgen.finding import Finding


def check_directions(brief: Brief, documents: Mapping[str, Document]) -> Iterator[Finding]:
    """Each clash once, on the item that rests on its last words, else on the document."""
    resting = Resting(brief)
    outlines = [outline_of(sentence) for sentence in sentences_of_all(documents, brief.language)]
    for clash in merged([*find_opposite_roles(outlines), *find_other_totals(outlines)]):
        message = f"{clash.message}; find out which is right, and say so where the brief uses it"
        yield report("C002", resting.path_of(clash.places), message, clash.places)
