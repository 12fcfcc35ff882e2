from tests.template.texts import template_of


def test_a_child_takes_over_what_it_does_not_write() -> None:
    parent = template_of()
    child = template_of("name: child\ntitle: Child\nextends: small\nchecks: {T005: 'off'}\n", parent)
    assert (child.name, child.title, child.extends) == ("child", "Child", None)
    assert (child.sections, child.variables, child.front) == (parent.sections, parent.variables, parent.front)
    assert child.checks == {"T005": "off"}


def test_a_child_s_sections_are_those_that_there_are_and_take_over_field_by_field() -> None:
    parent = template_of()
    risks = "{name: risks, most: 4, prompts: {horizon: By when?}}"
    text = f"name: child\ntitle: C\nextends: small\nsections: [{{name: gaps}}, {risks}]\n"
    child = template_of(text, parent)
    section = child.section("risks")
    assert [section.name for section in child.sections] == ["gaps", "risks"]
    assert section is not None
    assert (section.least, section.most, section.title) == (1, 4, "Risks to {country}")
    assert section.prompts == {"impact": "How bad for {country}?", "horizon": "By when?"}
    assert section.rows == parent.sections[1].rows


def test_a_child_may_use_the_variables_of_its_parent() -> None:
    child = template_of('name: child\ntitle: "On {country}"\nextends: small\n', template_of())
    assert child.title == "On {country}"


def test_a_child_s_front_matter_is_put_together_with_its_parent_s() -> None:
    text = "name: child\ntitle: C\nextends: small\nfront: {defaults: {office: Own}, required: [office]}\n"
    front = template_of(text, template_of()).front
    assert (front.defaults.office, front.defaults.title, front.required) == ("Own", "{topic}: risk", ("office",))
