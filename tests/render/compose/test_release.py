"""What leaves the house with a composed brief, and what does not."""

from briefgen.brief import Brief, DocumentReference
from briefgen.brief.load import load_brief
from briefgen.layout import STANDARD
from briefgen.render.compose import compose
from tests.render.brief_fixture import bare_brief, rich_fields


def rejecting(*identifiers: str) -> Brief:
    decisions = [{"item": identifier, "what": "rejected", "by": "A. Bell"} for identifier in identifiers]
    return Brief.model_validate(rich_fields() | {"decisions": decisions})


def carried(brief: Brief) -> Brief:
    (attachment,) = compose(brief, STANDARD).attachments
    return load_brief(attachment.data.decode(), name=attachment.name).brief


def test_a_rejected_item_is_neither_printed_nor_carried() -> None:
    brief = rejecting("risk-2", "line")
    document = compose(brief, STANDARD)
    assert "Silt could close" in compose(rejecting(), STANDARD).text
    assert "Silt could close" not in document.text
    assert b"Silt could close" not in document.attachments[0].data
    assert carried(brief).bottom_line is None


def test_the_last_decision_on_an_item_counts() -> None:
    decisions = [{"item": "risk-2", "what": what, "by": "A. Bell"} for what in ("rejected", "accepted")]
    brief = Brief.model_validate(rich_fields() | {"decisions": decisions})
    assert "Silt could close" in compose(brief, STANDARD).text


def test_notes_decisions_and_folders_stay_in_the_house() -> None:
    brief = rejecting()
    assert brief.notes
    for kept in (*brief.notes, "sources/calder.txt", "A. Bell"):
        assert kept.encode() not in compose(brief, STANDARD).attachments[0].data
        assert kept not in compose(brief, STANDARD).text
    assert [document.path for document in carried(brief).documents] == ["calder.txt"]


def test_folders_of_another_system_are_left_out_as_well() -> None:
    document = DocumentReference(id="d", path="C:\\private\\calder.txt", sha256="0" * 64)
    text = compose(Brief(title="T", documents=(document,)), STANDARD).text
    assert "calder.txt" in text
    assert "private" not in text


def test_what_is_carried_composes_to_the_same_document() -> None:
    brief = rejecting("risk-1")
    assert compose(carried(brief), STANDARD) == compose(brief, STANDARD)


def test_a_final_brief_says_nothing_of_what_is_not_written_yet() -> None:
    assert "written yet" in compose(bare_brief(), STANDARD).text
    final = bare_brief().model_copy(update={"status": "final"})
    assert "written yet" not in compose(final, STANDARD).text


def test_a_banner_stands_beside_a_label_and_takes_no_place_of_it() -> None:
    fields = {"title": "T", "marking": "TLP:RED", "banner": "HOUSE USE ONLY", "restrictions": "Not for release"}
    document = compose(Brief.model_validate(fields), STANDARD)
    assert document.stated("marking") == "TLP:RED"
    assert document.stated("restrictions") == "HOUSE USE ONLY · Not for release"
    assert "TLP:RED may be shared with the recipients only." in document.text


def test_a_banner_is_the_marking_where_there_is_no_label_or_it_holds_the_label() -> None:
    bare = compose(Brief(title="T", banner="HOUSE USE ONLY"), STANDARD)
    both = compose(Brief(title="T", banner="TLP:RED - HOUSE USE ONLY", marking="TLP:RED"), STANDARD)
    assert bare.stated("marking") == "HOUSE USE ONLY"
    assert both.stated("marking") == "TLP:RED - HOUSE USE ONLY"
