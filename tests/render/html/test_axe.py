"""axe-core finds nothing in a real browser, by day and by night, wide and narrow."""

import html
import json
import os
import re
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from briefgen.brief import Brief
from briefgen.layout import STANDARD
from briefgen.render.compose import compose
from briefgen.render.html import write_html
from briefgen.style import Style
from tests.render.brief_fixture import rich_brief
from tests.render.docx.hard_briefs import HARD

BROWSER = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome") or ""
_RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
_LOOKS = {"day": [], "night": ["--blink-settings=preferredColorScheme=0"], "narrow": ["--window-size=500,900"]}
_OPTIONS = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking"]
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


def violations(page: str, folder: Path, options: list[str]) -> list[str]:
    """What axe-core has against the page, each with the first element that it is about."""
    policy = re.compile(r'<meta http-equiv="Content-Security-Policy"[^>]*>')  # it forbids axe-core too
    head, _, tail = policy.sub("", page).rpartition("</body>")
    run = (
        f"axe.run(document,{{runOnly:{json.dumps(_RULES)}}}).then(found=>{{const said=document.createElement('pre');"
        "said.id='said';said.textContent=JSON.stringify(found.violations.map(each=>each.id+': '+each.nodes[0].html));"
        "document.body.append(said)})"
    )
    scripts = f"<script>{SCRIPT.read_text(encoding='utf-8')}</script><script>{run}</script>"
    path = folder / "page.html"
    path.write_text(f"{head}{scripts}</body>{tail}", encoding="utf-8")
    command = [
        BROWSER,
        *_OPTIONS,
        f"--user-data-dir={folder / 'profile'}",
        _PATIENCE,
        *options,
        "--dump-dom",
        str(path),
    ]
    shown = subprocess.run(command, capture_output=True, text=True, check=False, timeout=120)
    found = re.search(r'<pre id="said">(.*?)</pre>', shown.stdout, re.DOTALL)
    assert found, shown.stderr[-2000:]
    return json.loads(html.unescape(found[1]))


def _checked(brief: Callable[[], Brief], folder: Path, look: str) -> list[str]:
    return violations(write_html(compose(brief(), STANDARD), Style()).decode(), folder, _LOOKS[look])


def test_axe_finds_nothing_in_the_page_of_a_brief(tmp_path: Path) -> None:
    assert _checked(rich_brief, tmp_path, "day") == []


def test_axe_finds_what_is_wrong(tmp_path: Path) -> None:
    page = write_html(compose(rich_brief(), STANDARD), Style()).decode()
    assert violations(page.replace("<main", '<img src="data:,"><main'), tmp_path, [])[0].startswith("image-alt")


@pytest.mark.long
@pytest.mark.parametrize("look", _LOOKS)
@pytest.mark.parametrize("name", ["rich", "bare", "long title", "long word", "right to left", "odd characters"])
def test_axe_finds_nothing_in_any_look_of_a_hard_page(name: str, look: str, tmp_path: Path) -> None:
    assert _checked(HARD[name], tmp_path, look) == []
