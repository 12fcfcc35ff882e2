"""Prints what reading costs and what it keeps, beside other readers: `python -m tests.benchmarks.reading`.

Milliseconds a page of a PDF, else for 10 kB of text; headings, list items and paragraphs that come out whole and marked
as such; peak memory of a process of its own. Needs the extra `bench`; what is absent is skipped.
"""

import re
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import cast

from briefgen.document import BlockKind, Document
from briefgen.pipeline.isolation import read_isolated
from briefgen.pipeline.limits import USUAL
from briefgen.read.text import read_text
from briefgen.registry import READERS, Reader, found, loaded
from tests.benchmarks.peers import peer_named, peers_for, silent
from tests.samples import SEED, SHARED

_ALERTS = sorted((SHARED / "documents").glob("cisa_*"))
_OURS = "briefgen"
_ENOUGH_SECONDS = 1.0
_KINDS: tuple[frozenset[BlockKind], ...] = (
    frozenset({"title", "heading"}),
    frozenset({"list_item"}),
    frozenset({"paragraph", "byline", "caption"}),
)
_HEADING = re.compile(r"#{1,6} +(.+)")
_ITEM = re.compile(r"(?:[-*•·▪o]|--|\d+[.)]) *\s(.+)", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Structure:
    """The words of what a text consists of, a set for each of `_KINDS`."""

    parts: tuple[frozenset[str], ...]

    def share_of(self, reference: "Structure") -> str:
        """How many parts of `reference` are here, kind by kind: 4/4 3/3 10/11."""
        pairs = zip(self.parts, reference.parts, strict=True)
        return " ".join(f"{len(ours & wanted):>4}/{len(wanted):<3}" if wanted else "   –    " for ours, wanted in pairs)


def main() -> None:
    if len(sys.argv) == 3:
        print(_peak_after(sys.argv[1], Path(sys.argv[2])))
        return
    if SEED is None:
        print(f"skipped: no documents in {SHARED.name}/ beside the checkout")
        return
    seed = _structure_of(read_text(SEED.read_bytes(), name="seed"))
    for path in (SEED, *(SEED.with_name(f"seed.{suffix}") for suffix in ("md", "html", "docx", "pdf"))):
        _compare(path, seed)
    for path in _ALERTS:
        _compare(path, _alert_structure())
    _tell_isolation(SEED.with_name("seed.pdf"))


def _compare(path: Path, reference: Structure) -> None:
    unit, count = _measure_of(path)
    print(f"\n{path.name[-24:]}: {count:.1f} × {unit}")
    print(f"{'':18}{'ms':>9}{'ms each':>9}     heads   items   paras   peak MiB")
    for name in (_OURS, *peers_for(path.suffix)):
        read = _our_reader(path) if name == _OURS else peer_named(name)
        if read is None:
            print(f"{name:18}{'not installed':>18}")
            continue
        try:
            with silent():
                kept = _structure_of(read(path)).share_of(reference)
                taken = _milliseconds(partial(read, path))
        except Exception as error:  # noqa: BLE001 - whatever another package raises is its result
            print(f"{name:18}{type(error).__name__:>18}")
            continue
        print(f"{name:18}{taken:>9.2f}{taken / count:>9.2f}{kept}  {_peak_of(name, path)}")


def _our_reader(path: Path) -> Callable[[Path], Document]:
    reader = cast("Reader", loaded(found(READERS)[path.suffix[1:]]))
    return lambda path: reader(path.read_bytes(), name=path.name)


def _measure_of(path: Path) -> tuple[str, float]:
    """What the time of a file is divided by: its pages, or its text by 10 kB."""
    if path.suffix == ".pdf":
        from pypdfium2 import PdfDocument

        with closing(PdfDocument(path)) as file:
            return "page", float(len(file))
    return "10 kB of text", len(_our_reader(path)(path).text.encode()) / 10_000


def _milliseconds(work: Callable[[], object]) -> float:
    """The median of runs for about a second, three at least."""
    taken: list[float] = []
    while len(taken) < 3 or sum(taken) < _ENOUGH_SECONDS:
        started = time.perf_counter()
        work()
        taken.append(time.perf_counter() - started)
    return statistics.median(taken) * 1000


def _structure_of(content: Document | str) -> Structure:
    """The parts of a document of ours, or of Markdown or plain text."""
    if isinstance(content, Document):
        return Structure(
            tuple(
                frozenset(_plain(block.span.of(content.text)) for block in content.blocks if block.kind in kinds)
                for kinds in _KINDS
            )
        )
    chunks = [chunk.strip() for chunk in re.split(r"\n\s*\n|\n(?=\s*[-*•] |#{1,6} )", content)]
    headings = {_plain(match[1]) for chunk in chunks if (match := _HEADING.fullmatch(chunk))}
    items = {_plain(match[1]) for chunk in chunks if (match := _ITEM.fullmatch(chunk))}
    return Structure((frozenset(headings), frozenset(items), frozenset(map(_plain, chunks))))


def _alert_structure() -> Structure:
    """The headings that the web page of the alert marks as such; those that are the page's own are not asked for."""
    from docx import Document as OpenedWord
    from lxml import etree, html

    by_suffix = {path.suffix: path for path in _ALERTS}
    tree = html.fromstring(by_suffix[".html"].read_bytes())
    headings = tree.iter("h1", "h2", "h3", "h4", "h5")
    marked = {_plain(str(etree.tostring(each, method="text", encoding=str, with_tail=False))) for each in headings}
    printed = {_plain(paragraph.text) for paragraph in OpenedWord(str(by_suffix[".docx"])).paragraphs}
    return Structure((frozenset(marked & printed), frozenset(), frozenset()))


def _plain(words: str) -> str:
    """The words without marks of emphasis, escapes, links and line breaks, in lower case."""
    words = re.sub(r"!?\[([^\]]*)\]\([^)\s]*[^)]*\)", r"\1", words)
    return " ".join(re.sub(r"\\(?=[\[\]_*#.()-])|\*\*|__|(?<!\w)[*_]|[*_](?!\w)", "", words).casefold().split())


def _peak_of(name: str, path: Path) -> str:
    """The peak memory in MiB of a process that does nothing but read `path`, and how much of it came with reading."""
    command = [sys.executable, "-W", "ignore", "-m", "tests.benchmarks.reading", name, str(path)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    return done.stdout.strip().rpartition("\n")[2] or "–"


def _peak_after(name: str, path: Path) -> str:
    read = _our_reader(path) if name == _OURS else peer_named(name)
    before = _peak_mebibytes()
    with silent():
        if read is not None:
            read(path)
    after = _peak_mebibytes()
    return f"{after:.0f} (+{after - before:.0f})"


def _peak_mebibytes() -> float:
    """Of this process alone, where the system tells it; getrusage counts what its parent held when it was started."""
    status = Path("/proc/self/status")
    if status.exists():
        found = re.search(r"VmHWM:\s*(\d+)", status.read_text(encoding="ascii"))
        return int(found[1]) / 1024 if found else 0.0
    import resource

    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def _tell_isolation(path: Path) -> None:
    """What a process of its own adds to reading the seed."""
    data = path.read_bytes()
    inside = _milliseconds(lambda: _our_reader(path)(path))
    apart = _milliseconds(lambda: read_isolated(data, path.name, USUAL))
    print(f"\nisolation of {path.name}: {inside:.1f} ms in process, {apart:.1f} ms apart: {apart - inside:.1f} ms more")


if __name__ == "__main__":
    main()
