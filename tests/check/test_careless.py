"""What a person changes of a fresh draft without care is found, and what changes nothing raises no error."""

from collections.abc import Sequence
from functools import cache
from itertools import islice
from random import Random

from briefgen.brief import Brief
from briefgen.brief.dump import dump_yaml
from briefgen.brief.load import load_brief
from briefgen.check.run import run_checks
from briefgen.document import Document
from briefgen.extract.draft import draft_brief
from briefgen.finding import Finding
from briefgen.read.text import read_text
from tests.check.careless import HARMFUL, HARMLESS, Edit, edits
from tests.samples import sample_sources

SEED = 20310814
EDITS_A_SAMPLE = 45
LEAST_FOUND = 0.95
OF_EDITORS = {"E010", "E016", "E017", "E018", "W002", "W005", "W007", "W008", "R001", "R003", "R004", "R005"}


@cache
def drafts() -> Sequence[tuple[Brief, Document]]:
    documents = [read_text(path.read_bytes(), name=path.name) for path in sample_sources()]
    return [(draft_brief(document, path="article.txt"), document) for document in documents]


def findings_of(brief: Brief, document: Document) -> list[Finding]:
    return run_checks(brief, {entry.id: document for entry in brief.documents}, {})


def new_findings(kinds: Sequence[Edit]) -> list[tuple[str, list[Finding]]]:
    """Of each edit its kind and place, and what is found at that item and was not before."""
    found = []
    for brief, document in drafts():
        before = {(finding.code, finding.path, finding.message) for finding in findings_of(brief, document)}
        for kind, path, edited in islice(edits(brief, Random(SEED), kinds), EDITS_A_SAMPLE):
            item = path.rpartition(".")[0]
            new = [
                finding
                for finding in findings_of(edited, document)
                if finding.path.startswith(item)
                and (finding.code, finding.path, finding.message) not in before
                and finding.code[0] in "EW"
            ]
            found.append((f"{kind} of {path}", new))
    return found


def test_of_careless_edits_nearly_all_are_found() -> None:
    found = new_findings(HARMFUL)
    missed = [edit for edit, new in found if not any(finding.severity != "information" for finding in new)]
    assert len(found) == EDITS_A_SAMPLE * len(drafts())
    assert len(missed) <= len(found) * (1 - LEAST_FOUND), missed


def test_edits_that_change_no_word_raise_no_error() -> None:
    found = new_findings(HARMLESS)
    assert [(edit, new) for edit, new in found if any(finding.severity == "error" for finding in new)] == []


def test_a_draft_that_nobody_edited_has_no_finding_of_what_editors_do() -> None:
    for brief, document in drafts():
        assert {finding.code for finding in findings_of(brief, document)} & OF_EDITORS == set()


def test_the_edited_briefs_can_be_written_and_read_again() -> None:
    brief, _ = drafts()[0]
    for _, _, edited in islice(edits(brief, Random(SEED), HARMLESS), 5):
        assert load_brief(dump_yaml(edited), name="brief.yaml").brief == edited
