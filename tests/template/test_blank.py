import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefgen.brief import SummaryBullet
from briefgen.brief.load import load_brief
from briefgen.brief.revise import revised
from briefgen.errors import UsageError
from briefgen.template import Template, requirements_of
from briefgen.template.blank import Given, blank_brief
from briefgen.template.blank_text import blank_text
from briefgen.template.comment import comment_lines
from tests.template.texts import COUNTRY, template_of

GIVEN = Given("Velmark, 2027", "2026-03", {"country": "Velmark"})


def text_of(template: Template, given_: Given = GIVEN) -> str:
    brief = blank_brief(template, given_)
    return blank_text(brief, requirements_of(template, given_.values(template)), "brief.schema.json")


def test_a_new_brief_says_what_every_brief_of_the_template_says() -> None:
    brief = blank_brief(template_of(), GIVEN)
    assert (brief.title, brief.office, brief.as_of) == ("Velmark, 2027: risk", "Desk for Velmark", "2026-03")
    assert brief.distribution == ("Board of Velmark",)
    assert [(risk.statement, risk.origin, risk.likelihood) for risk in brief.risks] == [
        ("Velmark votes.", "analyst", None)
    ]
    assert [source.publisher for source in brief.sources] == ["Statistics Office"]
    assert brief.key_figures == ()
    assert brief.template is not None
    assert (brief.template.name, brief.template.version) == ("small", "2")
    assert [(entry.name, entry.value) for entry in brief.template.variables] == [("country", "Velmark")]


def test_its_text_is_that_brief_and_says_above_each_blank_what_is_asked() -> None:
    text = text_of(template_of())
    assert load_brief(text, name="new.yaml").brief == blank_brief(template_of(), GIVEN)
    lines = text.splitlines()
    assert lines[0] == "# yaml-language-server: $schema=brief.schema.json"
    impact = lines.index("    impact: null")
    assert lines[impact - 1].startswith("    # How bad for Velmark? One of: negligible, low")
    assert "  # Election violence. How likely?" in lines
    assert "key_figures: []" in lines


def test_a_field_that_is_asked_for_stands_open_and_others_do_not() -> None:
    asked = 'required: [impact, indicators]\n    prompts: {horizon: By when?, impact: "How bad for {country}?"}'
    text = text_of(
        template_of(COUNTRY.replace('required: [impact]\n    prompts: {impact: "How bad for {country}?"}', asked))
    )
    assert '    # By when?\n    horizon: ""\n' in text
    assert "    indicators: []\n" in text
    assert "drivers" not in text


def test_an_entry_that_waits_is_valid_when_its_hashes_are_taken_away() -> None:
    text = text_of(template_of())
    head, _, tail = text.partition("key_figures: []\n")
    waiting, rest = tail.split("\n\n", 1)
    opened = "\n".join(line.replace("  # ", "  ", 1) for line in waiting.splitlines() if "The latest." not in line)
    filled = opened.replace("value:", "value: 3").replace("surface:", "surface: 3 percent")
    brief = load_brief(f"{head}key_figures:\n{filled}\n\n{rest}", name="new.yaml").brief
    assert [(figure.label, figure.unit) for figure in brief.key_figures] == [("Growth of Velmark", "percent")]


def test_guidance_stays_when_the_brief_is_changed() -> None:
    text = text_of(template_of(COUNTRY + "  - {name: summary, guidance: Three points.}\n"))
    brief = load_brief(text, name="new.yaml").brief
    changed = brief.model_copy(update={"summary": (SummaryBullet(id="s1", origin="analyst", text="One."),)})
    after = revised(text, changed, name="new.yaml")
    assert {line for line in text.splitlines() if "#" in line} <= set(after.splitlines())
    assert load_brief(after, name="new.yaml").brief == changed


def test_a_variable_that_the_template_does_not_have_is_refused_with_those_that_it_has() -> None:
    with pytest.raises(UsageError, match="no variable 'county'; its variables: country"):
        blank_brief(template_of(), Given("Topic", None, {"county": "Velmark"}))


def test_words_that_are_too_long_for_a_field_are_refused() -> None:
    with pytest.raises(UsageError, match="office"):
        blank_brief(template_of(), Given("Topic", None, {"country": "x" * 400}))


@given(st.text())
def test_no_words_can_leave_a_comment(words: str) -> None:
    for line in comment_lines(words, "  "):
        assert line.startswith("  # ")
        assert line.isprintable()


@given(st.text(min_size=1, max_size=150).filter(str.strip))
def test_whatever_stands_for_a_variable_the_text_is_the_brief(words: str) -> None:
    value = " ".join("".join(sign for sign in words if sign.isprintable()).split()) or "x"
    given_ = Given("Topic", None, {"country": value})
    assert load_brief(text_of(template_of(), given_), name="new.yaml").brief == blank_brief(template_of(), given_)
