"""Strips become pages that are never too full and keep together what belongs together."""

from hypothesis import given
from hypothesis import strategies as st

from briefgen.render.pdf.paginate import paginate
from briefgen.render.pdf.strip import Strip, nothing

HEIGHT = 100.0


def strip(height: float, *, keeps_next: bool = False, heads: tuple[Strip, ...] = ()) -> Strip:
    return Strip(height, nothing, keeps_next=keeps_next, heads=heads)


strips = st.lists(
    st.builds(
        Strip,
        st.sampled_from([0.0, 5.0, 20.0, 60.0]),
        st.just(nothing),
        before_pt=st.sampled_from([0.0, 8.0]),
        after_pt=st.sampled_from([0.0, 6.0]),
        keeps_next=st.booleans(),
        starts_page=st.booleans(),
    ),
    max_size=25,
)


@given(strips)
def test_every_strip_is_placed_once_in_order_and_no_page_is_too_full(given_strips: list[Strip]) -> None:
    pages = paginate(given_strips, HEIGHT)
    assert [id(each.strip) for page in pages for each in page] == [id(each) for each in given_strips]
    for page in pages:
        reached = 0.0
        for each in page:
            assert each.offset_pt >= reached
            reached = each.offset_pt + each.strip.height_pt
        assert reached <= HEIGHT


@given(strips)
def test_strips_that_belong_together_are_parted_only_where_no_page_holds_them(given_strips: list[Strip]) -> None:
    page_of = {id(each.strip): number for number, page in enumerate(paginate(given_strips, HEIGHT)) for each in page}
    group: list[Strip] = []
    for each in given_strips:
        group.append(each)
        if each.keeps_next:
            continue
        whole = sum(one.height_pt for one in group) + 8 * len(group)
        if whole <= HEIGHT:
            assert len({page_of[id(one)] for one in group}) == 1
        group = []


def test_heads_are_repeated_over_the_first_strip_of_a_page() -> None:
    repeated = strip(10.0)
    head = strip(10.0, keeps_next=True)
    pages = paginate([head, *(strip(30.0, heads=(repeated,)) for _ in range(6))], HEIGHT)
    assert [page[0].strip is repeated for page in pages] == [False, True]
    assert [len(page) for page in pages] == [4, 4]
    assert pages[1][1].offset_pt == 10.0


def test_heads_that_would_fill_the_page_are_not_repeated() -> None:
    pages = paginate([strip(60.0, heads=(strip(60.0),)) for _ in range(3)], HEIGHT)
    assert [len(page) for page in pages] == [1, 1, 1]


def test_no_strips_make_one_page() -> None:
    assert paginate([], HEIGHT) == [[]]


def test_what_fits_on_no_page_begins_where_it_stands() -> None:
    pages = paginate([strip(20.0), *(strip(30.0, keeps_next=True) for _ in range(5))], HEIGHT)
    assert [len(page) for page in pages] == [3, 3]
