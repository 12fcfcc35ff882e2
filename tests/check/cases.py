"""The cases of the checks: a folder a code, with briefs that trigger it and near misses that do not."""

import hashlib
import re
from pathlib import Path

from briefgen.brief.load import load_brief
from briefgen.check.excused import with_excuses
from briefgen.check.run import run_checks
from briefgen.document import Block, Document
from briefgen.finding import Finding
from briefgen.requirements import Requirements
from briefgen.span import Span
from briefgen.template import Template, requirements_of
from briefgen.template.load import NoParentError, load_template

FOLDER = Path(__file__).parent.parent / "cases" / "checks"
BRIEFS = sorted(FOLDER.glob("*/*.yaml"))
_PARAGRAPH = re.compile(r"[^\n]+")


def source(path: Path = FOLDER / "source.txt") -> Document:
    """The document that the briefs are drawn from, a paragraph a line."""
    data = path.read_bytes()
    text = data.decode()
    paragraphs = enumerate(_PARAGRAPH.finditer(text), start=1)
    blocks = [Block("paragraph", Span(*match.span()), locator=f"paragraph {number}") for number, match in paragraphs]
    return Document(path.name, text, tuple(blocks), sha256=hashlib.sha256(data).hexdigest())


def findings_of(path: Path) -> list[Finding]:
    """What the checks say about a brief that it does not excuse; the source and texts beside it are at hand."""
    loaded = load_brief(path.read_text(encoding="utf-8"), name=path.name)
    texts = {"source.txt": FOLDER / "source.txt", **{text.name: text for text in path.parent.glob("*.txt")}}
    at_hand = {entry.id: source(texts[entry.path]) for entry in loaded.brief.documents if entry.path in texts}
    found = run_checks(loaded.brief, at_hand, loaded.places, requirements() if loaded.brief.template else None)
    return list(with_excuses(found, loaded.text, loaded.places).findings)


def requirements() -> Requirements:
    """What the template asks that the briefs here name."""
    text = (FOLDER / "template.yaml").read_text(encoding="utf-8")
    return requirements_of(load_template(text, no_parent, {}, name="template.yaml"), {})


def no_parent(name: str) -> Template:
    raise NoParentError(f"there is no template {name}; write its fields out")
