"""axe-core finds nothing in a real browser, by day and by night, wide and as narrow as a telephone."""

import html
import json
import os
import re
import shutil
import subprocess
from pathlib import Path

import pytest

from briefgen.brief import Brief
from briefgen.document import Document
from briefgen.layout import STANDARD
from briefgen.render.compose import compose
from briefgen.render.html import write_html
from briefgen.style import Style, Typeface
from briefgen.style.load import built_in
from briefgen.style.shelf import names
from tests.render.brief_fixture import analyst, rich_brief
from tests.render.docx.hard_briefs import HARD
from tests.render.html.furnished import furnished
from tests.render.html.test_letterhead import OFFICE

BROWSER = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome") or ""
_RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
_NIGHT = "--blink-settings=preferredColorScheme=0"
_LOOKS = {"day": [], "night": [_NIGHT], "narrow": [], "narrow night": [_NIGHT]}
_WIDE = 1180
_WIDTHS = {"narrow": 360, "narrow night": 360}
_HEARD = (
    "addEventListener('message',heard=>{const said=document.createElement('pre');"
    "said.id='said';said.textContent=heard.data;document.body.append(said)})"
)
_OPTIONS = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--window-size=1280,1000"]
_PATIENCE = "--virtual-time-budget=60000"


def _axe() -> Path | None:
    """The script of axe-core: as BRIEFGEN_AXE names it, else where npm keeps what is installed for everyone."""
    named = os.environ.get("BRIEFGEN_AXE")
    npm = shutil.which("npm")
    root = (
        subprocess.run([npm, "root", "-g"], capture_output=True, text=True, check=False).stdout.strip() if npm else ""
    )
    places = [Path(named)] if named else [Path(root) / "axe-core" / "axe.min.js"] if root else []
    return next((place for place in places if place.is_file()), None)


SCRIPT = _axe() if BROWSER else None

pytestmark = [
    pytest.mark.skipif(not BROWSER, reason="Chromium is absent: put chromium on PATH"),
    pytest.mark.skipif(
        SCRIPT is None, reason="axe-core is absent: name axe.min.js in BRIEFGEN_AXE or npm install -g it"
    ),
]


def violations(page: str, folder: Path, options: list[str], width: int = _WIDE) -> list[str]:
    """What axe-core has against the page, each with the first element that it is about."""
    run = (
        f"{SCRIPT.read_text(encoding='utf-8')};axe.run(document,{{runOnly:{json.dumps(_RULES)}}}).then(found=>"
        "top.postMessage(JSON.stringify(found.violations.map(each=>each.id+': '+each.nodes[0].html)),'*'))"
    )
    return shown(page, run, folder, options, width)


def shown(page: str, script: str, folder: Path, options: list[str], width: int) -> list[object]:
    """What `script` posts in the page `width` pixels wide: in a frame, since no window is so narrow."""
    policy = re.compile(r'<meta http-equiv="Content-Security-Policy"[^>]*>')  # it forbids scripts
    head, _, tail = policy.sub("", page).rpartition("</body>")
    path, inner = folder / "page.html", folder / "inner.html"
    inner.write_text(f"{head}<script>{script}</script></body>{tail}", encoding="utf-8")
    frame = f'<iframe src="inner.html" width="{width}" height="900" style="border:0"></iframe>'
    path.write_text(f"<!DOCTYPE html><script>{_HEARD}</script>{frame}", encoding="utf-8")
    command = [
        BROWSER,
        *_OPTIONS,
        f"--user-data-dir={folder / 'profile'}",
        _PATIENCE,
        *options,
        "--dump-dom",
        str(path),
    ]
    ran = subprocess.run(command, capture_output=True, text=True, check=False, timeout=120)
    found = re.search(r'<pre id="said">(.*?)</pre>', ran.stdout, re.DOTALL)
    assert found, ran.stderr[-2000:]
    return json.loads(html.unescape(found[1]))


def _checked(document: Document, style: Style, folder: Path, look: str) -> list[str]:
    return violations(write_html(document, style).decode(), folder, _LOOKS[look], _WIDTHS.get(look, _WIDE))


def test_axe_finds_nothing_in_the_page_of_a_brief(tmp_path: Path) -> None:
    assert _checked(compose(rich_brief(), STANDARD), Style(), tmp_path, "day") == []


def test_axe_finds_what_is_wrong(tmp_path: Path) -> None:
    page = write_html(compose(rich_brief(), STANDARD), Style()).decode()
    assert violations(page.replace("<main", '<img src="data:,"><main'), tmp_path, [])[0].startswith("image-alt")


def test_axe_finds_two_citations_side_by_side_in_a_narrow_face_large_enough(tmp_path: Path) -> None:
    figures = [
        {**analyst(f"f{n}"), "label": f"ships {n}", "value": n, "surface": str(n), "references": ["s1", "s2"]}
        for n in range(9)
    ]
    sources = [{**analyst(f"s{n}"), "publisher": f"Survey {n}"} for n in (1, 2)]
    brief = Brief.model_validate({"title": "T", "key_figures": figures, "sources": sources})
    narrow = Style(body=Typeface("Liberation Serif"))
    assert _checked(compose(brief, STANDARD), narrow, tmp_path, "day") == []


@pytest.mark.long
@pytest.mark.parametrize("look", _LOOKS)
@pytest.mark.parametrize("name", ["rich", "bare", "long title", "long word", "right to left", "odd characters"])
def test_axe_finds_nothing_in_any_look_of_a_hard_page(name: str, look: str, tmp_path: Path) -> None:
    assert _checked(compose(HARD[name](), STANDARD), Style(), tmp_path, look) == []


@pytest.mark.long
@pytest.mark.parametrize("look", _LOOKS)
@pytest.mark.parametrize("name", names())
def test_axe_finds_nothing_in_panel_matrix_and_timeline_in_any_style(name: str, look: str, tmp_path: Path) -> None:
    assert _checked(furnished(), built_in(name).style, tmp_path, look) == []


@pytest.mark.long
@pytest.mark.parametrize("look", _LOOKS)
def test_axe_finds_nothing_in_the_letterhead_of_an_office(look: str, tmp_path: Path) -> None:
    assert _checked(furnished(), OFFICE, tmp_path, look) == []


@pytest.mark.long
@pytest.mark.parametrize("width", [320, 360, 768, 1180])
def test_no_page_is_wider_than_its_window(width: int, tmp_path: Path) -> None:
    said = "top.postMessage(JSON.stringify([document.documentElement.scrollWidth]),'*')"
    page = write_html(furnished(), OFFICE).decode()
    assert shown(page, said, tmp_path, [], width) <= [width]
