from briefgen.brief import Brief
from briefgen.layout import Section
from briefgen.template import layout_of, requirements_of, values_for
from tests.template.texts import COUNTRY, template_of

REFERENCE = {"name": "small", "version": "2", "variables": [{"name": "country", "value": "Velmark"}]}


def test_the_layout_has_the_sections_in_order_under_their_headings() -> None:
    layout = layout_of(template_of(), {"country": "Velmark"})
    names = [Section("bottom_line"), Section("risks", "Risks to Velmark"), Section("key_figures"), Section("sources")]
    assert list(layout.sections) == names


def test_what_is_printed_at_most_is_not_what_may_be_written_at_most() -> None:
    text = "name: small\ntitle: T\nsections: [{name: risks, most: 9, printed: 3}]\n"
    assert layout_of(template_of(text), {}).sections == (Section("risks", "", 3),)
    assert requirements_of(template_of(text), {}).wanted[0].most == 9


def test_the_requirements_are_words_without_variables() -> None:
    brief = Brief.model_validate({"title": "T", "template": REFERENCE})
    template = template_of()
    wanted = requirements_of(template, values_for(template, brief))
    risks, figures = wanted.of("risks"), wanted.of("key_figures")
    assert "{" not in repr([(entry.guidance, entry.title) for entry in wanted.wanted])
    assert risks is not None
    assert figures is not None
    assert (risks.prompts["impact"], risks.fields, risks.least) == ("How bad for Velmark?", ("impact",), 1)
    assert risks.blanks[0].fields == {"statement": "Velmark votes.", "category": "political"}
    assert figures.blanks[0].fields == {"label": "Growth of Velmark", "unit": "percent"}


def test_without_words_of_the_brief_the_usual_ones_stand() -> None:
    template = template_of()
    assert values_for(template, Brief(title="T")) == {"topic": "T", "country": "the country"}


def test_the_front_matter_is_asked_first_and_the_annex_never() -> None:
    template = template_of(COUNTRY + "  - {name: annex}\n")
    assert [entry.path for entry in requirements_of(template, {}).wanted] == [
        "as_of",
        "bottom_line",
        "risks",
        "key_figures",
        "sources",
    ]


def test_a_remark_is_what_a_check_calls_information() -> None:
    template = template_of(COUNTRY + "checks: {T005: 'off', T001: remark}\n")
    assert requirements_of(template, {}).verdicts == {"T005": "off", "T001": "information"}
