from briefgen.brief import Brief, Gap, Risk
from briefgen.template.blank import Given, blank_brief
from briefgen.template.migrate import migrated
from tests.template.texts import COUNTRY, template_of

OLD = blank_brief(template_of(COUNTRY.replace('"2"', '"1"')), Given("Velmark", None, {"country": "Velmark"}))
RISK = Risk(id="risk-1", origin="analyst", statement="It rains.", likelihood="likely")


def test_a_brief_of_that_version_stays_as_it_is() -> None:
    brief = blank_brief(template_of(), Given("Velmark", None, {})).model_copy(update={"risks": ()})
    assert migrated(brief, template_of(), {}).brief is brief


def test_what_is_new_in_the_template_is_added_behind_what_people_wrote() -> None:
    newer = COUNTRY.replace(
        "category: political}", 'category: political}\n      - {guidance: How bad?, statement: "{country} floods."}'
    )
    after = migrated(OLD.model_copy(update={"risks": (RISK,)}), template_of(newer), {}).brief
    assert [(risk.id, risk.statement) for risk in after.risks] == [
        ("risk-1", "It rains."),
        ("risk-2", "Velmark votes."),
        ("risk-3", "Velmark floods."),
    ]
    assert after.template is not None
    assert after.template.version == "2"
    assert after.template.variables == (OLD.template.variables if OLD.template else ())


def test_an_item_that_is_there_in_other_case_and_spaces_is_not_added_again() -> None:
    risk = RISK.model_copy(update={"statement": "VELMARK  votes."})
    assert migrated(OLD.model_copy(update={"risks": (risk,)}), template_of(), {}).brief.risks == (risk,)


def test_what_the_template_has_no_section_for_stays_and_is_told() -> None:
    gap = Gap(id="gap-1", origin="analyst", text="Who pays?")
    after = migrated(OLD.model_copy(update={"gaps": (gap,)}), template_of(), {})
    assert after.brief.gaps == (gap,)
    assert after.told == ("gaps: the template has no such section; its 1 item stays in the brief and is not printed",)


def test_front_matter_that_is_filled_stays() -> None:
    after = migrated(Brief(title="Own", topic="V", office="Ours"), template_of(), {"country": "Velmark"}).brief
    assert (after.title, after.office, after.distribution) == ("Own", "Ours", ("Board of Velmark",))


def test_a_banner_is_not_put_beside_a_marking() -> None:
    marked = template_of(COUNTRY.replace("{title: ", '{marking: "TLP:RED", title: '))
    assert migrated(Brief(title="T", banner="OURS"), marked, {}).brief.marking is None
    assert migrated(Brief(title="T"), marked, {}).brief.marking == "TLP:RED"


def test_a_scale_in_which_likelihoods_are_stated_stays_and_is_told() -> None:
    phia = template_of(COUNTRY + "scale: phia\n")
    stated = migrated(Brief(title="T", risks=(RISK,)), phia, {})
    assert stated.brief.scale == "icd203"
    assert stated.told == ("scale: stays icd203, not phia, because likelihoods are stated in it",)
    assert migrated(Brief(title="T"), phia, {}).brief.scale == "phia"


def test_to_migrate_twice_is_to_migrate_once() -> None:
    once = migrated(OLD, template_of(), {}).brief
    assert migrated(once, template_of(), {}).brief == once
