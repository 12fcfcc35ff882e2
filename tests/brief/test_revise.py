"""A changed brief goes back into its text, and nothing else in the text changes."""

import difflib
import random
from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefgen.brief import Brief
from briefgen.brief.dump import dump_yaml
from briefgen.brief.load import load_brief
from briefgen.brief.revise import revised
from tests.samples import sample_sources

TEXTS = [source.with_name(f"{source.stem}.brief.yaml").read_text(encoding="utf-8") for source in sample_sources()]
BRIEFS = [load_brief(text, name="sample").brief for text in TEXTS]
LISTS = ("summary", "key_figures", "risks", "judgements", "timeline", "gaps", "sources", "authors", "notes")

Edit = Callable[[Brief, random.Random], Brief]


def commented(text: str, chance: random.Random) -> str:
    """`text` with comments above and behind lines, of which no two are alike, and other blank lines."""
    lines = []
    for number, line in enumerate(text.splitlines()):
        margin = line[: len(line) - len(line.lstrip())]
        if line.lstrip().startswith("- ") and chance.random() < 0.3:
            lines += [""] * chance.randint(0, 1) + [f"{margin}# above {number}"]
        is_plain = line.endswith((":", "null", "]")) and "|" not in line
        lines.append(f"{line}  # behind {number}" if is_plain and chance.random() < 0.3 else line)
    return "\n".join(lines) + "\n"


def comments_of(text: str) -> list[str]:
    return sorted(line[line.index("# ") :] for line in text.splitlines() if "# above" in line or "# behind" in line)


def reordered(brief: Brief, chance: random.Random) -> Brief:
    name = chance.choice(LISTS)
    entries = list(getattr(brief, name))
    chance.shuffle(entries)
    return brief.model_copy(update={name: tuple(entries)})


def lengthened(brief: Brief, chance: random.Random) -> Brief:
    risks = list(brief.risks)
    made = brief.risks[0].model_copy(update={"id": f"own-{chance.randint(0, 10**9)}", "statement": "A: b # c\nd"})
    risks.insert(chance.randint(0, len(risks)), made)
    notes = (*brief.notes, chance.choice(["yes", "a\nb", "- x", "1.0", 'q"', "é # f"]))
    return brief.model_copy(update={"risks": tuple(risks), "notes": notes})


def reworded(brief: Brief, chance: random.Random) -> Brief:
    risks = list(brief.risks)
    place = chance.randrange(len(risks))
    wanted: dict[str, object] = {
        "impact": chance.choice(["high", None]),
        "drivers": chance.choice([(), ("one", "two # three")]),
        "statement": chance.choice(["Short.", "Two\nlines"]),
    }
    risks[place] = risks[place].model_copy(update={key: wanted[key] for key in chance.sample(sorted(wanted), 2)})
    front = {"office": chance.choice(["", "Desk: 5"]), "marking": chance.choice([None, "TLP:RED"]), "audience": "Board"}
    return brief.model_copy(update={"risks": tuple(risks), **front})


EDITS: tuple[Edit, ...] = (reordered, lengthened, reworded)


@settings(max_examples=40, deadline=None)
@given(st.integers(0, len(TEXTS) - 1), st.integers(0, 10**6), st.lists(st.sampled_from(EDITS), min_size=1, max_size=4))
def test_comments_survive_every_change_and_the_text_says_what_is_wanted(
    sample: int, seed: int, edits: list[Edit]
) -> None:
    chance = random.Random(seed)
    text = commented(TEXTS[sample], chance)
    brief = BRIEFS[sample]
    for edit in edits:
        brief = edit(brief, chance)
        text_after = revised(text, brief, name="sample")
        assert load_brief(text_after, name="revised").brief == brief
        assert comments_of(text_after) == comments_of(text)
        text = text_after


@pytest.mark.parametrize("text", TEXTS, ids=lambda text: text.splitlines()[3])
def test_a_brief_that_has_not_changed_leaves_every_byte(text: str) -> None:
    assert revised(text, load_brief(text, name="same").brief, name="same") == text


def test_one_answer_changes_one_line() -> None:
    text, brief = TEXTS[0], BRIEFS[0]
    risks = (brief.risks[0].model_copy(update={"impact": "high"}), *brief.risks[1:])
    assert _difference(text, brief.model_copy(update={"risks": risks})) == ["-    impact: null", "+    impact: high"]


def test_a_new_field_of_the_front_matter_stands_in_the_order_of_the_schema_with_its_description() -> None:
    brief = BRIEFS[0].model_copy(update={"reference": "No. 5"})
    assert _difference(TEXTS[0], brief) == ["+", "+# The office's own reference number.", "+reference: No. 5"]


def test_the_digits_of_a_number_are_part_of_what_it_says() -> None:
    text = dump_yaml(BRIEFS[0]).replace("\nkey_figures:\n", "\nkey_figures:\n", 1)
    figure = next(figure for figure in BRIEFS[0].key_figures if figure.value is not None)
    finer = figure.model_copy(update={"value": figure.value * 10 / 10})
    longer = type(figure).model_validate({**finer.model_dump(), "value": f"{figure.value}.0"})
    figures = tuple(longer if entry.id == figure.id else entry for entry in BRIEFS[0].key_figures)
    assert _difference(text, BRIEFS[0].model_copy(update={"key_figures": figures}))[-1].endswith(".0")


def test_line_ends_of_windows_stay() -> None:
    text = TEXTS[0].replace("\n", "\r\n")
    changed = revised(text, BRIEFS[0].model_copy(update={"office": "Desk"}), name="windows")
    assert changed.count("\r\n") == changed.count("\n") == text.count("\n")


def test_other_indentation_quotes_and_flow_style_are_kept() -> None:
    text = (
        'title: "A"   # mine\nrisks:\n- {id: r1, statement: "one", origin: analyst}\n'
        "-   id: r2\n    statement: >-\n        two\n        lines\n    origin: 'analyst'\n"
    )
    brief = load_brief(text, name="own").brief
    risks = (brief.risks[1], brief.risks[0].model_copy(update={"statement": "uno"}))
    changed = revised(text, brief.model_copy(update={"risks": risks}), name="own")
    head, kept, new = changed.partition(text[text.index("-   id") :])
    assert head == text[: text.index("- {")]
    assert kept
    assert new.startswith("- id: r1\n  kind: risk\n  statement: uno\n")


def _difference(text: str, brief: Brief) -> list[str]:
    lines = difflib.unified_diff(text.splitlines(), revised(text, brief, name="x").splitlines(), n=0)
    return [line for line in lines if not line.startswith(("---", "+++", "@@"))]


def changed(text: str, **fields: object) -> str:
    """`text` with some fields of its brief changed."""
    brief = load_brief(text, name="own").brief
    return revised(text, brief.model_validate({**brief.model_dump(), **fields}), name="own")


def risk(identifier: str, statement: str = "A") -> dict[str, object]:
    return {"id": identifier, "origin": "analyst", "statement": statement}


RISKS = """title: A
# of the desk: weighed
risks:   # in order: by weight
  # general

  # the first
  - {id: r1, origin: analyst, statement: A}
  # the second
  - id: r2   # ours
    origin: analyst
    # as said on Monday
    statement: A
notes: [a]
"""


def test_comments_right_above_an_entry_move_with_it_also_with_the_first() -> None:
    assert changed(RISKS, risks=[risk("r2"), risk("r1")]) == RISKS.replace(
        "  # the first\n  - {id: r1, origin: analyst, statement: A}\n", ""
    ).replace("notes", "  # the first\n  - {id: r1, origin: analyst, statement: A}\nnotes")


def test_comments_in_a_list_that_is_emptied_stay_in_its_place() -> None:
    assert changed(RISKS, risks=[]) == (
        "title: A\n# of the desk: weighed\nrisks: []   # in order: by weight\n  # general\n  # the first\n"
        "  # the second\nnotes: [a]\n"
    )


def test_comments_go_along_with_an_item_that_becomes_one_of_another_kind() -> None:
    text = changed(RISKS, risks=[risk("r1")], judgements=[risk("r2")])
    assert "  # the second\n  # ours\n  # as said on Monday\n  - id: r2\n    statement: A\n" in text
    assert text.count("# the second") == 1
    assert text.startswith(RISKS[: RISKS.index("  # the second")])


def test_an_item_whose_identifier_changes_keeps_its_lines() -> None:
    assert changed(RISKS, risks=[risk("r1"), risk("dues")]) == RISKS.replace("id: r2", "id: dues")


def test_entries_of_plain_lists_take_the_comments_behind_them_along() -> None:
    text = "title: A\nauthors:\n- B  # desk\n- C\n- D  # guest\n"
    assert changed(text, authors=["D", "C", "B"]) == "title: A\nauthors:\n- D  # guest\n- C\n- B  # desk\n"


@pytest.mark.parametrize(
    ("text", "fields", "is_then"),
    [
        ("title: |- # ours\n  A\n", {"title": "B"}, "title: B # ours\n"),
        ("title: A  # ours\n", {"title": "B\nC"}, "title: |-  # ours\n  B\n  C\n"),
        ("title: A\nnotes:\n- B # b\n", {"notes": ["C\nD"]}, "title: A\nnotes:\n- |- # b\n    C\n    D\n"),
        (
            'title: A\nauthors: [\n  B, # b # c\n  "C # d", # e\n  ] # f\noffice: D\n',
            {"authors": ["B"]},
            "title: A\nauthors: [B]  # b # c  # e # f\noffice: D\n",
        ),
        ("title: A\nauthors: [B, C]\n", {"authors": ["B", "C, D", "1.5"]}, 'title: A\nauthors: [B, "C, D", "1.5"]\n'),
        ("title: A\nauthors: [B]\n", {"authors": ["C\nD"]}, "title: A\nauthors:\n  - |-\n      C\n      D\n"),
        ("title: A\noffice: |+\n  B\n\n\nnotes: [n]\n", {"title": "C"}, "title: C\noffice: |+\n  B\n\n\nnotes: [n]\n"),
        (
            "title: A\noffice: |+\n  B\n\nstatus: draft\n",
            {"language": "fr"},
            "title: A\noffice: |+\n  B\n\n# Language of the brief as a BCP 47 tag.\nlanguage: fr\nstatus: draft\n",
        ),
        ("  title: A\n  office: B", {"office": "C"}, "  title: A\n  office: C"),
        ("---\ntitle: A\n...\n", {"title": "B"}, "---\ntitle: B\n...\n"),
        ('? "title"\n: A\n', {"title": "B"}, '? "title"\n: B\n'),
        ("title: A\noffice: B\r\nnotes: []\n", {"office": "C"}, "title: A\noffice: C\r\nnotes: []\n"),
        ("title: A\r\noffice: B\r\nnotes: [a]\n", {"notes": ["b"]}, "title: A\r\noffice: B\r\nnotes: [b]\n"),
        ("title: A\rnotes: []\r", {"notes": ["a b"]}, "title: A\rnotes:\r  - a b\r"),
    ],
)
def test_texts_that_are_written_in_other_ways_keep_them(text: str, fields: dict[str, object], is_then: str) -> None:
    assert changed(text, **fields) == is_then


def test_a_list_that_was_put_in_goes_again_without_a_trace() -> None:
    for text in ("title: A\noffice: B\n", "title: A", "title: A\n# last\n", "title: A\n\n\nnotes: [a]\n"):
        longer = changed(text, risks=[risk("r1")], judgements=[risk("j1")])
        assert changed(longer, risks=[], judgements=[]) == text
