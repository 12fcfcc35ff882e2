from briefgen.brief import Brief, Risk, Source
from briefgen.template.dump import dump_template
from briefgen.template.from_brief import template_from
from tests.template.texts import COUNTRY, template_of

BRIEF = Brief(
    title="Secret title of March",
    topic="Secret topic",
    office="Desk {north}",
    authors=("A. Author",),
    marking="TLP:GREEN",
    audience="Board",
    distribution=("Board",),
    scale="phia",
    as_of="2026-03",
    risks=(Risk(id="r1", origin="analyst", statement="Secret risk."),),
    sources=(
        Source(id="s1", origin="analyst", publisher="Gazette", title="Secret article", date="2026-03-01"),
        Source(id="s2", origin="analyst", publisher="Gazette", title="Secret second", date="2026-03-02"),
        Source(id="s3", origin="analyst", publisher="Office", title="Standing table", url="https://example.org/t"),
    ),
)


def test_content_goes_and_what_is_the_office_s_stays() -> None:
    text = dump_template(template_from(BRIEF, None, "monthly"))
    assert "ecret" not in text
    assert "2026" not in text
    defaults = template_of(text).front.defaults
    assert (defaults.office, defaults.authors, defaults.marking) == ("Desk (north)", ("A. Author",), "TLP:GREEN")
    assert (defaults.audience, defaults.distribution, template_of(text).scale) == ("Board", ("Board",), "phia")


def test_the_sections_are_those_that_hold_something() -> None:
    template = template_from(BRIEF, None, "monthly")
    assert [section.name for section in template.sections] == ["risks", "sources", "annex"]


def test_a_publisher_stands_once_and_a_page_without_a_date_keeps_its_title() -> None:
    section = template_from(BRIEF, None, "monthly").section("sources")
    assert section is not None
    assert [(row.publisher, row.title, row.url) for row in section.rows] == [
        ("Gazette", None, None),
        ("Office", "Standing table", "https://example.org/t"),
    ]


def test_structure_and_questions_of_its_own_template_stay() -> None:
    base = template_of(COUNTRY)
    template = template_from(BRIEF, base, "monthly")
    assert template.section("risks") == base.section("risks")
    assert (template.variables, template.front.required) == (base.variables, base.front.required)
    assert template_of(dump_template(template)) == template
