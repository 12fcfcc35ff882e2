from pathlib import Path

import pytest

from briefgen.brief import Brief
from briefgen.brief.dump import dump_json, dump_yaml
from briefgen.brief.load import load_brief
from briefgen.errors import InputError, UsageError
from briefgen.fill.questions.question import Accepted, Edited, Rejected, Skipped
from briefgen.pipeline.filling import Filling
from briefgen.pipeline.filling_start import Wish, open_findings, start_filling
from briefgen.pipeline.locking import locked
from tests.cli.article import ARTICLE
from tests.fill.questions.runs import ANA, HARM, draft
from tests.pipeline.listening import Ear

SUMMARY = Wish(only=("summary",))


@pytest.fixture
def drafted(tmp_path: Path) -> Path:
    """The draft of an article that lies beside it, with a comment of its own."""
    (tmp_path / "article.txt").write_text(ARTICLE + HARM, encoding="utf-8")
    path = tmp_path / "brief.yaml"
    path.write_text(dump_yaml(draft()).replace("summary:\n", "summary: # ours\n"), encoding="utf-8")
    return path


def started(path: Path, wish: Wish = SUMMARY) -> Filling:
    return start_filling(str(path), wish, ANA, Ear())


def brief_in(path: Path) -> Brief:
    return load_brief(path.read_text(encoding="utf-8"), name="").brief


def test_every_answer_is_in_the_file_before_the_next_question(drafted: Path) -> None:
    filling = started(drafted)
    filling.answer(filling.session.ahead()[0], Accepted())
    assert [decision.what for decision in brief_in(drafted).decisions] == ["accepted"]
    assert "summary: # ours\n" in drafted.read_text(encoding="utf-8")


def test_what_is_skipped_touches_no_file(drafted: Path) -> None:
    before = drafted.stat().st_mtime_ns, drafted.read_bytes()
    filling = started(drafted)
    filling.answer(filling.session.ahead()[0], Skipped())
    assert (drafted.stat().st_mtime_ns, drafted.read_bytes()) == before
    assert filling.session.left() == len(started(drafted).session.ahead())


def test_answers_are_taken_back_one_by_one_to_the_same_bytes(drafted: Path) -> None:
    words = draft().summary[1].text
    quoted = drafted.read_text(encoding="utf-8").replace(f"text: {words}", f"text: '{words}'")
    drafted.write_text(quoted, encoding="utf-8")
    texts = [drafted.read_bytes()]
    filling = started(drafted)
    for answer in (Accepted(), Edited({"text": "In other words."})):
        filling.answer(filling.session.ahead()[0], answer)
        texts.append(drafted.read_bytes())
    for text in reversed(texts[:-1]):
        filling.back()
        assert drafted.read_bytes() == text


def test_the_way_back_leaves_what_another_wrote_meanwhile(drafted: Path) -> None:
    filling = started(drafted)
    filling.answer(filling.session.ahead()[0], Edited({"text": "In other words."}))
    drafted.write_text(drafted.read_text(encoding="utf-8").replace('office: ""', "office: Desk"), encoding="utf-8")
    filling.back()
    brief = brief_in(drafted)
    assert (brief.office, brief.summary, brief.decisions) == ("Desk", draft().summary, ())
    assert "somebody else" in filling.remark


def test_an_answer_waits_while_another_run_changes_the_file(drafted: Path) -> None:
    filling = started(drafted)
    question = filling.session.ahead()[0]
    with locked(drafted, Ear()):
        filling.answer(question, Accepted())
        assert filling.remark.startswith("not saved: ")
        assert filling.session.ahead()[0] == question
    filling.answer(question, Accepted())
    assert brief_in(drafted).decisions


def test_an_item_that_is_gone_meanwhile_is_not_decided_on(drafted: Path) -> None:
    filling = started(drafted)
    drafted.write_text(dump_yaml(draft().model_copy(update={"summary": draft().summary[1:]})), encoding="utf-8")
    filling.answer(filling.session.ahead()[0], Rejected())
    assert "somebody else has changed this" in filling.remark
    assert filling.session.ahead()[0].item == "summary-2"
    assert not brief_in(drafted).decisions


def test_a_brief_in_json_stays_one(drafted: Path) -> None:
    path = drafted.with_suffix(".json")
    path.write_text(dump_json(draft()), encoding="utf-8")
    filling = started(path)
    filling.answer(filling.session.ahead()[0], Accepted())
    assert path.read_text(encoding="utf-8").startswith("{")
    assert brief_in(path).decisions


def test_what_was_taken_out_by_hand_is_proposed_from_the_own_documents(drafted: Path) -> None:
    drafted.write_text(dump_yaml(draft().model_copy(update={"key_figures": ()})), encoding="utf-8")
    filling = started(drafted, Wish(only=("key_figures",)))
    assert [question.kind for question in filling.session.ahead()] == ["candidates"]


def test_words_are_shown_in_documents_that_are_at_hand(drafted: Path) -> None:
    assert started(drafted).passages(draft().summary[0])[0].remark == ""
    (drafted.parent / "article.txt").write_text("Something else.\n", encoding="utf-8")
    assert "has changed" in started(drafted).passages(draft().summary[0])[0].remark
    (drafted.parent / "article.txt").unlink()
    assert "not at hand" in started(drafted).passages(draft().summary[0])[0].remark


def test_a_section_that_there_is_none_of_is_refused(drafted: Path) -> None:
    with pytest.raises(UsageError, match=r"no section 'risk'.*risks"):
        started(drafted, Wish(only=("risk",)))


def test_sources_are_refused_where_nothing_is_proposed_of_them(drafted: Path) -> None:
    with pytest.raises(UsageError, match="key_figures and risks"):
        started(drafted, Wish(only=("summary",), sources=("article.txt",)))


def test_only_a_brief_in_a_file_of_its_own_is_filled(drafted: Path) -> None:
    with pytest.raises(InputError, match="standard input"):
        start_filling("-", SUMMARY, ANA, Ear())
    pdf = drafted.with_suffix(".pdf")
    pdf.write_bytes(b"%PDF-1.7")
    with pytest.raises(InputError, match="own file"):
        started(pdf)


def test_what_a_check_finds_is_what_is_still_open(drafted: Path) -> None:
    assert {"T004", "T006"} <= {finding.code for finding in open_findings(str(drafted))}
