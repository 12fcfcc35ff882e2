from hypothesis import given
from hypothesis import strategies as some

from briefgen.render.view.recorded import recorded
from briefgen.render.view.segments import Cuts, Depths, cut
from briefgen.render.view.slots import LONGEST_UNPARTED, parts_of
from briefgen.span import Evidence, Span

LENGTH = 60
spans = some.tuples(some.integers(0, LENGTH), some.integers(0, LENGTH)).map(lambda pair: Span(min(pair), max(pair)))
SLOTS = (Span(0, 20), Span(22, 40), Span(40, 40), Span(41, LENGTH))


def covered(cuts: Cuts, span: Span, first_number: int) -> set[int]:
    """The code points of the segments that a span is a range of."""
    found = cuts.range_of(span)
    if found is None:
        return set()
    numbered = cuts.numbered[found[0] - first_number : found[1] - first_number + 1]
    return {place for segment in numbered for place in range(segment.span.start, segment.span.end)}


@given(some.lists(spans, max_size=12), some.lists(spans, max_size=3), some.integers(0, 9))
def test_the_segments_of_a_span_are_its_words_and_no_others(items: list[Span], remarks: list[Span], first: int) -> None:
    cuts = cut(SLOTS, items, remarks, first)
    held = {place for slot in SLOTS for place in range(slot.start, slot.end)}
    for span in (*items, *remarks):
        assert covered(cuts, span, first) == held & set(range(span.start, span.end))


@given(some.lists(spans, max_size=12), some.lists(spans, max_size=3))
def test_segments_put_together_are_the_slot_and_know_how_many_items_rest_on_them(
    items: list[Span], remarks: list[Span]
) -> None:
    cuts = cut(SLOTS, items, remarks, 0)
    for slot in SLOTS:
        segments = cuts.slots[slot]
        assert segments[0].span.start == slot.start
        assert [a.span.end for a in segments[:-1]] == [b.span.start for b in segments[1:]]
        assert segments[-1].span.end == slot.end
    for segment in (segment for slot in SLOTS for segment in cuts.slots[slot]):
        assert segment.depth == sum(span.contains(segment.span) for span in items if span) or not segment.span
    assert [segment.number for segment in cuts.numbered] == list(range(len(cuts.numbered)))


@given(some.lists(spans, max_size=12), spans)
def test_depths_know_what_touches_a_span(items: list[Span], span: Span) -> None:
    assert Depths.of(items).touches(span) == any(each.overlaps(span) for each in items if each and span)


def test_ten_thousand_nested_spans_make_two_segments_each() -> None:
    nested = [Span(place, 40_000 - place) for place in range(10_000)]
    cuts = cut([Span(0, 40_000)], nested, (), 0)
    assert len(cuts.numbered) == 2 * len(nested) - 1
    assert cuts.range_of(nested[0]) == (0, len(cuts.numbered) - 1)


@given(some.text("ab \n", min_size=0, max_size=3).map(lambda seed: seed * 9_000))
def test_parts_put_together_are_the_words(text: str) -> None:
    parts = parts_of(Span(0, len(text)), text)
    assert "".join(part.of(text) for part in parts) == text
    assert all(len(part) <= LONGEST_UNPARTED for part in parts)


@given(some.text("abc", min_size=LENGTH, max_size=LENGTH), some.lists(spans, max_size=9))
def test_recorded_words_stand_in_their_document_as_the_evidence_has_them(text: str, found: list[Span]) -> None:
    evidence = [Evidence("lost", span.start, span.end, span.of(text)) for span in found]
    document, places = recorded("lost", evidence)
    assert all(places[entry].of(document.text) == entry.exact for entry in evidence)


def test_recorded_words_that_overlap_are_one_paragraph_and_those_that_disagree_are_two() -> None:
    agreeing = (Evidence("lost", 4, 9, "seven"), Evidence("lost", 6, 14, "ven ship"), Evidence("lost", 20, 22, "no"))
    assert recorded("lost", agreeing)[0].text == "seven ship\n\nno"
    disagreeing = (Evidence("lost", 4, 9, "seven"), Evidence("lost", 6, 14, "ght ship"))
    assert recorded("lost", disagreeing)[0].text == "seven\n\nght ship"


def test_evidence_whose_offsets_are_wrong_still_has_a_place() -> None:
    odd = Evidence("lost", 5, 10**15, "three words here")
    document, places = recorded("lost", (odd,))
    assert places[odd].of(document.text) == odd.exact
