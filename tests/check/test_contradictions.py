"""What contradicts itself in a document is found on its fresh draft, and nothing else."""

import json
from pathlib import Path

import pytest

from briefgen.check.run import run_checks
from briefgen.document import Document
from briefgen.extract.draft import draft_brief
from briefgen.finding import Finding
from briefgen.read.markdown import read_markdown
from briefgen.read.text import read_text
from tests.golden import compare
from tests.pace import least_seconds
from tests.samples import SEED, SHARED, sample_sources

FOLDER = Path(__file__).parent.parent / "cases" / "contradictions"
CASES = sorted((*FOLDER.glob("*.txt"), *FOLDER.glob("*.md")))
LABELS = SHARED / "gold" / "seed.json"


def document_of(path: Path) -> Document:
    read = read_markdown if path.suffix == ".md" else read_text
    return read(path.read_bytes(), name=path.name)


def contradictions_of(document: Document) -> list[Finding]:
    brief = draft_brief(document, path="article.txt")
    found = run_checks(brief, {entry.id: document for entry in brief.documents}, {})
    return [finding for finding in found if finding.code.startswith("C")]


def told(finding: Finding) -> str:
    places = "".join(f"\n    {place.start} {' '.join(place.exact.split())}" for place in finding.spans)
    return f"{finding.code} {finding.path}: {finding.message}{places}\n"


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_contradictions_are_found_with_the_words_of_every_place(path: Path, *, accept: bool) -> None:
    document = document_of(path)
    found = contradictions_of(document)
    for finding in found:
        assert all(place.exact == document.text[place.start : place.end] for place in finding.spans)
    compare(path.with_suffix(".findings"), "".join(map(told, found)), accept)


@pytest.mark.parametrize("path", sample_sources(), ids=lambda path: path.stem)
def test_a_document_that_agrees_with_itself_has_no_contradictions(path: Path) -> None:
    assert contradictions_of(document_of(path)) == []


@pytest.mark.skipif(SEED is None or not LABELS.is_file(), reason="the labelled document is not here")
@pytest.mark.parametrize("label", ["C1", "C2", "C3"])
def test_each_labelled_contradiction_is_one_finding_that_names_every_place(label: str) -> None:
    assert SEED is not None
    labels = {entry["id"]: entry["spans"] for entry in json.loads(LABELS.read_text(encoding="utf-8"))["contradictions"]}
    found = [
        finding
        for finding in contradictions_of(document_of(SEED))
        if all(
            any(place.start < span["end"] and span["start"] < place.end for place in finding.spans)
            for span in labels[label]
        )
    ]
    assert len(found) == 1


@pytest.mark.skipif(SEED is None, reason="the labelled document is not here")
def test_the_labelled_document_has_no_other_contradiction() -> None:
    assert SEED is not None
    assert [finding.code for finding in contradictions_of(document_of(SEED))] == ["C003", "C002", "C001"]


@pytest.mark.long
@pytest.mark.skipif(not SHARED.is_dir(), reason="the documents are not here")
def test_there_is_at_most_one_finding_in_five_thousand_words_of_reports() -> None:
    paths = [path for path in sorted((SHARED / "documents").iterdir()) if path.suffix in {".txt", ".md"}]
    documents = [document_of(path) for path in paths]
    words = sum(len(document.text.split()) for document in documents)
    assert sum(len(contradictions_of(document)) for document in documents) <= words / 5000


def test_the_time_grows_with_the_length_of_the_document() -> None:
    text = (FOLDER / "three_kinds.txt").read_text(encoding="utf-8")

    def seconds(times: int) -> float:
        documents = [read_text(f"{number}\n\n{text * times}".encode(), name="article.txt") for number in range(3)]
        brief = draft_brief(documents[0], path="article.txt")
        return least_seconds(lambda number: run_checks(brief, {"document-1": documents[number]}, {}))

    assert seconds(40) < 10 * seconds(10) + 0.1


@pytest.mark.parametrize("surface", ["1,800 deaths", "1,800 people"])
def test_a_figure_that_an_editor_left_out_still_contradicts_the_one_that_is_kept(surface: str) -> None:
    document = document_of(FOLDER / "three_kinds.txt")
    brief = draft_brief(document, path="article.txt")
    kept = tuple(figure for figure in brief.key_figures if figure.surface != surface)
    assert len(kept) == len(brief.key_figures) - 1
    left = brief.model_copy(update={"key_figures": kept})
    found = run_checks(left, {entry.id: document for entry in brief.documents}, {})
    places = [place.exact for finding in found if finding.code == "C001" for place in finding.spans]
    assert sorted(places) == ["nearly 1,800 people", "over 1,800 deaths"]
