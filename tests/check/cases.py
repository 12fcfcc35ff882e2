"""The cases of the checks: a folder a code, with briefs that trigger it and near misses that do not."""

import hashlib
import re
from pathlib import Path

from briefgen.brief.load import load_brief
from briefgen.check.run import run_checks
from briefgen.document import Block, Document
from briefgen.finding import Finding
from briefgen.span import Span

FOLDER = Path(__file__).parent.parent / "cases" / "checks"
BRIEFS = sorted(FOLDER.glob("*/*.yaml"))
_PARAGRAPH = re.compile(r"[^\n]+")


def source() -> Document:
    """The document that the briefs are drawn from, a paragraph a line."""
    data = (FOLDER / "source.txt").read_bytes()
    text = data.decode()
    paragraphs = enumerate(_PARAGRAPH.finditer(text), start=1)
    blocks = [Block("paragraph", Span(*match.span()), locator=f"paragraph {number}") for number, match in paragraphs]
    return Document("source.txt", text, tuple(blocks), sha256=hashlib.sha256(data).hexdigest())


def findings_of(path: Path) -> list[Finding]:
    """What the checks say about a brief; only documents whose path is that of the source are at hand."""
    loaded = load_brief(path.read_text(encoding="utf-8"), name=path.name)
    at_hand = {entry.id: source() for entry in loaded.brief.documents if entry.path == "source.txt"}
    return run_checks(loaded.brief, at_hand, loaded.places)
