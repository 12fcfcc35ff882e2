"""The page in a real Chromium: what a click, a key and a filter do; looks; that it is quick, quiet and accessible."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from briefgen.document import Document
from briefgen.render.view import write_view
from tests.render.html.test_axe import SCRIPT
from tests.render.view.browser import BROWSER, Page, chromium
from tests.render.view.desk import DOCUMENTS, FINDINGS, brief, document, item, words_in
from tests.render.view.test_page import HOSTILE

pytestmark = [
    pytest.mark.long,
    pytest.mark.skipif(not BROWSER, reason="Chromium is absent: put chromium on PATH"),
]
_RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
_WIDE, _NARROW = (1440, 900), (360, 780)
_FIRST_PAINT_MS = 1000
_MOST_LAYOUT_SECONDS = 0.25
"""Of a page that lays only what is in sight; to lay it all takes half a second and more."""

_LIT = "[...document.querySelectorAll('.s.on')].map(each=>each.textContent).join('|')"
_FOCUSED = "document.activeElement.closest('.item')?.id ?? document.activeElement.id"
_SHOWN = "[...document.querySelectorAll('.item')].filter(each=>each.checkVisibility()).map(each=>each.id).join(' ')"


@pytest.fixture(scope="module")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Page]:
    with chromium(tmp_path_factory.mktemp("profile")) as page:
        yield page


@pytest.fixture
def desk(browser: Page, tmp_path: Path) -> Page:
    """The desk in a wide window, as it opens; afterwards nobody complained and nothing was asked for."""
    return opened(browser, tmp_path, write_view(brief(), DOCUMENTS, FINDINGS))


def opened(browser: Page, folder: Path, page: bytes, size: tuple[int, int] = _WIDE) -> Page:
    path = folder / "desk.html"
    path.write_bytes(page)
    browser.problems.clear()
    browser.asked.clear()
    browser.window(*size)
    browser.open(path.as_uri())
    browser.settle()
    return browser


def is_in_view(page: Page, selector: str) -> bool:
    """Whether the first that `selector` finds is seen whole, in the window and under no bar."""
    found: bool = page.ask(
        f"(()=>{{const e=document.querySelector({json.dumps(selector)}),b=e.getBoundingClientRect();"
        "const top=document.elementFromPoint(b.x+2,b.y+b.height/2);"
        "return b.top>=0&&b.bottom<=innerHeight&&(e.contains(top)||top.contains(e))})()"
    )
    return found


def is_quiet(page: Page) -> bool:
    return not page.problems and len([asked for asked in page.asked if not asked.startswith("file:")]) == 0


def test_a_click_on_an_item_lights_its_words_and_brings_them_into_view(desk: Page) -> None:
    desk.click("#i5 .head")
    assert desk.ask(_LIT) == "Two lines could| leave if they rise again."
    assert is_in_view(desk, ".s.on")
    assert desk.ask("document.querySelector('.item.chosen').id") == "i5"
    assert is_quiet(desk)


def test_an_item_with_words_in_two_documents_lights_both_and_each_is_one_step_away(desk: Page) -> None:
    desk.click("#i3 .head")
    assert desk.ask(_LIT) == "12 percent|12 percent"
    assert desk.ask("document.getElementById('place').textContent") == "words 1 of 2"
    desk.click("#later")
    assert desk.ask("document.getElementById('place').textContent") == "words 2 of 2"
    assert desk.ask("document.querySelector('.place.at-hand').dataset.place") == "1"


def test_a_click_on_words_shows_what_was_drawn_from_them_one_after_the_other(desk: Page) -> None:
    desk.click("#i1 .head")
    shared = "#" + desk.ask("[...document.querySelectorAll('.s.on')].find(e=>e.textContent==='12 percent').id")
    desk.click(shared)
    assert desk.ask(_FOCUSED) == "i3"
    desk.click(shared)
    assert desk.ask(_FOCUSED) == "i1"
    assert desk.ask("[...document.querySelectorAll('.item.drawn')].map(e=>e.id).join(' ')") == "i1 i3"
    assert is_in_view(desk, "#i1 .head")


def test_words_that_are_selected_show_what_was_drawn_from_them(desk: Page) -> None:
    desk.ask(
        "(()=>{const e=[...document.querySelectorAll('.s')].find(e=>e.textContent.startsWith('The council'));"
        "getSelection().selectAllChildren(e);e.dispatchEvent(new MouseEvent('mouseup',{bubbles:true}))})()"
    )
    assert desk.ask(_FOCUSED) == "i6"


def test_the_keyboard_alone_goes_to_the_words_and_back(desk: Page) -> None:
    desk.press("j", "j", "j", "j", "ArrowDown")
    assert desk.ask(_FOCUSED) == "i5"
    desk.press("Enter")
    assert desk.ask("document.activeElement.textContent") == "Two lines could"
    desk.press("Escape")
    assert desk.ask(_FOCUSED) == "i5"
    desk.press("k", "ArrowUp")
    assert desk.ask(_FOCUSED) == "i3"
    desk.press("Enter", "n")
    assert desk.ask("document.activeElement.closest('.text').querySelector('h2').textContent") == "B letter.txt"
    desk.press("Enter")
    assert desk.ask(_FOCUSED) == "i3"
    assert is_quiet(desk)


def test_the_numbers_at_the_words_are_steps_for_the_keyboard(desk: Page) -> None:
    desk.press("j", "j", "j", "Enter", "j")
    assert desk.ask("document.activeElement.className") == "nr"
    desk.press("Enter")
    assert desk.ask(_FOCUSED) == "i3"


def test_every_control_is_reached_in_the_order_of_the_page(desk: Page) -> None:
    order: list[int] = []
    for _ in range(200):
        desk.call("Input.dispatchKeyEvent", type="keyDown", key="Tab", code="Tab", windowsVirtualKeyCode=9)
        place = desk.ask("[...document.querySelectorAll('*')].indexOf(document.activeElement)")
        if order and place <= order[0]:
            break
        order.append(place)
    assert order == sorted(order)
    reached = set(order)
    seen = desk.ask(
        "[...document.querySelectorAll('a[href],button,input,select,summary')].filter(e=>e.checkVisibility())"
        ".map(e=>[...document.querySelectorAll('*')].indexOf(e))"
    )
    assert set(seen) <= reached


def test_single_keys_can_be_switched_off(desk: Page) -> None:
    desk.press("?")
    assert desk.ask("document.getElementById('help').open") is True
    desk.click("#keys")
    desk.press("Escape", "j")
    assert desk.ask("document.querySelectorAll('.item.chosen').length") == 0


@pytest.mark.parametrize(
    ("field", "value", "shown"),
    [
        ("kind", "key_figures", "i3 i4"),
        ("verdict", "accepted", "i1"),
        ("verdict", "none", "i2 i3 i4 i5 i6"),
        ("verdict", "rejected", "i7"),
        ("found", "any", "i4 i5"),
        ("found", "error", "i4"),
        ("found", "warning", "i5"),
        ("words", "LINES leave", "i5"),
        ("words", "nothing like this", ""),
    ],
)
def test_a_filter_leaves_what_it_names_and_all_comes_back(desk: Page, field: str, value: str, shown: str) -> None:
    desk.ask(
        f"(e=>{{e.value={json.dumps(value)};e.dispatchEvent(new Event('input',{{bubbles:true}}))}})"
        f"(document.getElementById('{field}'))"
    )
    assert desk.ask(_SHOWN) == shown
    assert desk.ask("document.getElementById('shown').textContent") == f"{len(shown.split())} of 10 entries shown"
    numbers = desk.ask(
        "[...new Set([...document.querySelectorAll('.nr')].filter(e=>!e.hidden).map(e=>'i'+e.textContent))]"
    )
    assert set(numbers) <= set(shown.split())
    desk.click("#clear")
    assert len(desk.ask(_SHOWN).split()) == 10


def test_the_key_for_the_filter_takes_words(desk: Page) -> None:
    desk.press("/", "c", "r", "a", "n", "e")
    assert desk.ask(_SHOWN) == "i4"


def test_a_finding_leads_to_its_words(desk: Page) -> None:
    desk.click("#i5 .findings .words")
    assert desk.ask(_LIT) == "Two lines could"
    assert is_in_view(desk, ".s.on")


def test_paragraphs_that_gave_nothing_are_marked_at_the_edge_and_visited(desk: Page) -> None:
    edge = "getComputedStyle(document.querySelector('p.bare')).borderInlineStartColor"
    marked = desk.ask(edge)
    desk.click("#bare")
    assert desk.ask(edge) != marked
    desk.press("u")
    assert "weather" in desk.ask("document.activeElement.textContent")
    assert is_in_view(desk, "p.bare")


def test_a_narrow_window_has_one_pane_and_a_switch(desk: Page) -> None:
    desk.window(*_NARROW)
    assert desk.ask("document.getElementById('source').checkVisibility()") is False
    desk.click("#i5 .head")
    assert desk.ask("document.getElementById('brief').checkVisibility()") is False
    assert is_in_view(desk, ".s.on")
    desk.click("#back")
    assert desk.ask(_FOCUSED) == "i5"
    desk.click("#show-source")
    assert desk.ask("document.body.dataset.pane") == "source"
    assert desk.ask("document.documentElement.scrollWidth") == _NARROW[0]


def hostile_page() -> bytes:
    text = document("port", (("title", HOSTILE), ("paragraph", HOSTILE), ("paragraph", "x" * 2_000_000)))
    first = item("first", words_in(text, HOSTILE, "port"), text=HOSTILE)
    odd = brief(summary=[first], notes=[HOSTILE], decisions=[{"item": "first", "what": "edited", "by": HOSTILE}])
    return write_view(odd, {"port": text}, FINDINGS)


def test_nothing_that_a_document_says_runs(browser: Page, tmp_path: Path) -> None:
    page = opened(browser, tmp_path, hostile_page())
    page.click("#i1 .head")
    assert "<script>alert(1)</script>" in page.ask("document.querySelector('.s.on').closest('.leaf').textContent")
    assert page.ask("document.scripts.length") == 2
    assert page.ask("document.querySelectorAll('img,b[onload]').length") == 0
    assert is_quiet(page)


def test_the_policy_stops_what_somebody_puts_into_the_page(browser: Page, tmp_path: Path) -> None:
    data = write_view(brief(), DOCUMENTS, FINDINGS).replace(
        b"<header>", b"<script>document.title='owned'</script><header>"
    )
    page = opened(browser, tmp_path, data)
    assert page.ask("document.title") != "owned"
    assert any("Content Security Policy" in problem for problem in page.problems)


@pytest.mark.parametrize("shape", ["one line", "one word", "many paragraphs"])
def test_two_megabytes_are_seen_within_a_second_and_stay_fluid(browser: Page, tmp_path: Path, shape: str) -> None:
    text = _large(shape)
    step = len(text.text) // 1000
    items = [item(f"x{place}", _at(text, place * step), text=f"Item {place}") for place in range(1000)]
    browser.call("Performance.enable")
    before = _layout_seconds(browser)
    page = opened(browser, tmp_path, write_view(brief(summary=items), {"port": text}, ()))
    assert _layout_seconds(page) - before < _MOST_LAYOUT_SECONDS
    paints = page.ask("performance.getEntriesByType('paint').map(e=>e.startTime)")
    assert paints
    assert max(paints) < _FIRST_PAINT_MS
    frames = "new Promise(r=>requestAnimationFrame(()=>requestAnimationFrame(()=>setTimeout(r))))"
    took = page.ask(
        "(async()=>{const t=performance.now();document.querySelector('#i990 .no').click();"
        f"await {frames};return performance.now()-t}})()"
    )
    assert took < 500
    page.settle()
    assert is_in_view(page, ".s.on")


def _layout_seconds(page: Page) -> float:
    """The time that the browser has spent on laying the page out."""
    told = {metric["name"]: metric["value"] for metric in page.call("Performance.getMetrics")["metrics"]}
    return float(told["LayoutDuration"])


def _large(shape: str) -> Document:
    if shape == "one line":
        return document("port", (("paragraph", "The dues rose by 12 percent in Port Calder. " * 46_000),))
    if shape == "one word":
        return document("port", (("paragraph", "x" * 2_000_000),))
    sentence = "The dues rose by 12 percent in Port Calder. " * 10
    return document("port", [("heading" if number % 20 == 0 else "paragraph", sentence) for number in range(4_600)])


def _at(text: Document, start: int) -> dict[str, object]:
    return {"document": "port", "start": start, "end": start + 30, "exact": text.text[start : start + 30]}


@pytest.mark.skipif(SCRIPT is None, reason="axe-core is absent: name axe.min.js in BRIEFGEN_AXE or npm install -g it")
@pytest.mark.parametrize("is_night", [False, True], ids=["day", "night"])
@pytest.mark.parametrize("size", [_WIDE, _NARROW], ids=["wide", "narrow"])
@pytest.mark.parametrize("state", ["fresh", "chosen", "drawn", "source", "help", "print"])
def test_axe_finds_nothing(desk: Page, size: tuple[int, int], state: str, *, is_night: bool) -> None:
    assert SCRIPT is not None
    desk.window(*size, is_night=is_night, medium="print" if state == "print" else "")
    script = {
        "chosen": "document.querySelector('#i3 .no').click()",
        "drawn": "document.querySelector('.s').click()",
        "source": "document.getElementById('show-source').click()",
        "help": "document.getElementById('open-help').click()",
    }.get(state, "0")
    desk.ask(script)
    desk.ask("new Promise(done=>setTimeout(done,600))")
    desk.ask(SCRIPT.read_text(encoding="utf-8") + ";0")
    told = desk.ask(
        f"axe.run(document,{{runOnly:{json.dumps(_RULES)}}}).then(found=>"
        "found.violations.map(each=>each.id+': '+each.nodes.map(node=>node.html).join(' ')))"
    )
    assert told == []


def test_in_print_the_brief_comes_first_then_the_documents_with_the_numbers_of_items(
    desk: Page, tmp_path: Path
) -> None:
    desk.click("#i5 .head")
    desk.window(*_NARROW, medium="print")
    told = desk.ask("document.body.innerText")
    assert told.index("Two lines could") < told.index("A letter says")
    assert "Filter" not in told
    desk.printed(tmp_path / "desk.pdf")
    assert (tmp_path / "desk.pdf").read_bytes().startswith(b"%PDF")


def test_motion_is_reduced_where_that_is_wanted(desk: Page) -> None:
    desk.call("Emulation.setEmulatedMedia", features=[{"name": "prefers-reduced-motion", "value": "reduce"}])
    desk.click("#i5 .head")
    assert desk.ask("getComputedStyle(document.querySelector('.s.on')).animationName") == "none"


def test_an_address_with_an_item_opens_at_the_item(desk: Page) -> None:
    desk.open(desk.ask("location.href.split('#')[0]") + "?#i5")
    desk.settle()
    assert desk.ask("document.querySelector('.item.chosen').id") == "i5"
