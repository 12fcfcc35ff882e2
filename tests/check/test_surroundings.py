import hashlib

import pytest

from briefgen.brief import Brief, DocumentReference
from briefgen.check.run import run_checks
from briefgen.check.surroundings import surroundings_of
from briefgen.check.units import stands_unit
from briefgen.document import Block, Document
from briefgen.span import Evidence, Span

TEXT = "Port Calder is busy.\n\nThe quay is full."


def document(sha256: str = "") -> Document:
    blocks = (Block("paragraph", Span(0, 20)), Block("paragraph", Span(22, len(TEXT))))
    return Document("port.txt", TEXT, blocks, sha256=sha256)


def brief_of(evidence: Evidence | None = None) -> Brief:
    listed = DocumentReference(
        id="doc",
        path="port.txt",
        sha256=hashlib.sha256(TEXT.encode()).hexdigest(),
        evidence=(evidence,) if evidence else (),
    )
    return Brief(title="T", documents=(listed,))


@pytest.mark.parametrize(
    ("words", "standing"),
    [
        ("port calder", "evidence"),
        ("busy", "paragraph"),
        ("quay is\nfull", "document"),
        ("all", "nowhere"),
        ("", "evidence"),
    ],
)
def test_the_nearest_place_of_words_is_found(words: str, standing: str) -> None:
    around = surroundings_of(brief_of(), {"doc": document()})
    assert around.standing(words, (Evidence("doc", 0, 11, "Port Calder"),)) == standing


def test_a_changed_document_proves_nothing() -> None:
    around = surroundings_of(brief_of(), {"doc": document(sha256="0" * 64)})
    assert not around.is_complete
    assert around.standing("quay", ()) == "nowhere"


@pytest.mark.parametrize("start", [0, 5])
def test_of_a_file_that_is_another_one_neither_words_nor_places_are_told(start: int) -> None:
    evidence = Evidence("doc", start, start + 3, "ull")
    findings = run_checks(brief_of(evidence), {"doc": document(sha256="0" * 64)}, {})
    told = " ".join(entry.message for entry in findings if entry.code.startswith("E"))
    assert "E005" in {entry.code for entry in findings}
    assert "full" not in told
    assert str(TEXT.index("ull")) not in told


@pytest.mark.parametrize(
    ("unit", "text"),
    [
        ("USD", "worth $3 million"),
        ("USD", "three million dollars"),
        ("percent", "3 per cent"),
        ("job", "2,500 jobs"),
        ("child", "40 children"),
        ("usd per barrel", "$80 a barrel"),
        ("square metre", "40 m²"),
    ],
)
def test_a_unit_stands_in_any_of_its_forms(unit: str, text: str) -> None:
    assert stands_unit(unit, [text])


@pytest.mark.parametrize(("unit", "text"), [("EUR", "$3 million"), ("injury", "40 deaths"), ("job", "jobless")])
def test_another_unit_is_none_of_its_forms(unit: str, text: str) -> None:
    assert not stands_unit(unit, [text])
