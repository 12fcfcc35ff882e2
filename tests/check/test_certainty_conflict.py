"""What a summary states and a document hedges, and what only looks like it."""

import pytest

from briefgen.brief import Brief, DocumentReference, SummaryBullet
from briefgen.check.certainty_conflict import check_certainty
from briefgen.document import Block, Document
from briefgen.span import Span

HEDGED = [
    ("The army has killed 45 rebels in the hills.", "The army allegedly killed 45 rebels in the hills."),
    ("Rebels hold 300 hostages in the north.", "The rebels are believed to hold 300 hostages in the north."),
    ("The bank will cut its policy rate in July.", "The bank may cut its policy rate in July."),
    ("Cholera has spread to the camps of Chikwawa.", "Cholera could spread to the camps of Chikwawa."),
    ("Tariffs will cost the port 4 million euros.", "The tariffs might cost the port 4 million euros, firms say."),
    ("The attack killed 120 soldiers.", "The attack reportedly killed up to 120 soldiers."),
    ("The mine lost over 900 workers.", "The mine, hit by a strike, saw the loss of potentially over 900 workers."),
    ("The council has closed the eastern border.", "It is unclear whether the council has closed the eastern border."),
]
OTHER = [
    ("The council has closed the eastern border.", "It is unclear how the council closed the eastern border."),
    ("The council has closed the eastern border.", "It is unclear whether the council will open it again by May."),
    ("The bank cut its policy rate in July.", "The bank may cut its policy rate again in September if growth slows."),
    ("Exports rose 12 percent in 2030.", "Exports could rise 13 percent in 2031."),
    ("The port has 900 workers.", "The 900 workers of the port may strike."),
    ("The attack killed 120 soldiers.", "The attack that killed 120 soldiers could lead to war."),
    ("Inflation reached 12 percent in May.", "Inflation, which reached 12 percent in May, is likely to fall."),
    (
        "Raids rose 38 percent in the strait.",
        "Fuel prices probably explain the 38 percent rise in raids in the strait.",
    ),
    ("Some 12,000 people live in camps.", "A further 12,000 people could be displaced to camps."),
    ("The council sold 300 houses.", "The mayor should have sold the 300 houses, the council believes."),
    ("The mine could lose over 900 workers.", "The mine may see the loss of potentially over 900 workers."),
    ("The mine lost over 900 workers.", "The mine may not lose over 900 workers more."),
]


def conflicts(bullet: str, text: str, bottom_line: str = "") -> list[tuple[str, ...]]:
    document = Document("report.txt", text, (Block("paragraph", Span(0, len(text))),))
    brief = Brief(
        title="T",
        documents=(DocumentReference(id="report", path="report.txt", sha256="0" * 64),),
        bottom_line=SummaryBullet(id="b", origin="analyst", text=bottom_line) if bottom_line else None,
        summary=(SummaryBullet(id="s", origin="analyst", text=bullet),),
    )
    found = list(check_certainty(brief, {"report": document}))
    return [tuple(place.exact for place in finding.spans) for finding in found]


@pytest.mark.parametrize(("bullet", "text"), HEDGED)
def test_what_the_document_hedges_is_no_fact_in_the_summary(bullet: str, text: str) -> None:
    assert len(conflicts(bullet, text)) == 1


@pytest.mark.parametrize(("bullet", "text"), OTHER)
def test_a_hedge_of_something_else_does_not_touch_the_summary(bullet: str, text: str) -> None:
    assert conflicts(bullet, text) == []


def test_what_main_message_and_summary_say_in_the_same_words_is_told_once() -> None:
    bullet, text = HEDGED[0]
    assert len(conflicts(bullet, text, bullet)) == 1
    assert len(conflicts(bullet, text, "The army killed 45 rebels in the hills on Monday.")) == 2
