"""Prints what rendering a brief costs beside other renderers, in one run: `python -m tests.benchmarks.rendering`.

The median of 50 renderings in process, each of a text that was not rendered before, in milliseconds and as a ratio to
ours of the same format; then the memory of 1,000 renderings. Needs the extra `bench`; what is absent is skipped.
"""

import json
import resource
import statistics
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

from briefgen.brief import Brief
from briefgen.document import Document
from briefgen.layout import STANDARD
from briefgen.pipeline.drafting import Said, brief_of
from briefgen.read.text import read_text
from briefgen.render.compose import compose
from briefgen.render.docx import write_docx
from briefgen.render.html import write_html
from briefgen.render.pdf import write_pdf
from briefgen.style import Style
from tests.benchmarks.peers import silent
from tests.benchmarks.renderers import Renderer, renderers
from tests.samples import SEED, sample_sources

_TIMES, _MANY = 50, 1000
_ASKED = {
    "docx python-docx": 1.0,
    "docx docxtpl": 1.0,
    "docx pandoc": 1.0,
    "pdf weasyprint": 1.0,
    "pdf fpdf2": 1.0,
    "pdf rendercv": 1.0,
}
"""Ours may take at most so many times what the other takes."""
_ASKED_OF_TYPST = 6.0


def main() -> None:
    brief = _brief()
    results = {}
    for name, maker in _ours().items() | renderers().items():
        try:
            with silent():
                results[name] = _median_ms(maker(), brief)
        except ImportError:
            print(f"{name:18}not installed")
        except Exception as error:  # noqa: BLE001 - whatever another package raises is its result
            print(f"{name:18}{type(error).__name__}: {' '.join(str(error).split())[:80]}")
    for name, taken in sorted(results.items(), key=lambda entry: (entry[0].split()[0], entry[1])):
        print(f"{name:18}{taken:8.1f} ms{_verdict(name, results)}")
    growth = _growth_mib(brief)
    print(f"memory after {_MANY:,} renderings of DOCX and PDF: {growth:+.1f} MiB")
    if len(sys.argv) > 1:
        Path(sys.argv[1]).write_text(json.dumps({"ms": results, "growth_mib": growth}, indent=2) + "\n")


def _ours() -> dict[str, Callable[[], Renderer]]:
    style = Style()
    return {
        "docx briefgen": lambda: lambda document: write_docx(document, style),
        "pdf briefgen": lambda: lambda document: write_pdf(document, style),
        "html briefgen": lambda: lambda document: write_html(document, style),
    }


def _brief() -> Brief:
    """The brief of the seed, or of a sample where that is absent."""
    source = SEED or sample_sources()[0]
    return brief_of(read_text(source.read_bytes(), name=source.name), source.name, source.parent, Said())


def _fresh(brief: Brief) -> Iterator[Document]:
    """The composed brief with other words each time, lest a cache be measured."""
    number = 0
    while True:
        number += 1
        points = tuple(point.model_copy(update={"text": f"{point.text} Edition {number}."}) for point in brief.summary)
        document = compose(brief.model_copy(update={"title": f"{brief.title} {number}", "summary": points}), STANDARD)
        yield replace(document, name=f"brief {number}")


def _median_ms(render: Renderer, brief: Brief) -> float:
    documents = _fresh(brief)
    render(next(documents))
    taken = []
    for _ in range(_TIMES):
        document = next(documents)
        start = time.perf_counter()
        render(document)
        taken.append(time.perf_counter() - start)
    return statistics.median(taken) * 1000


def _verdict(name: str, results: dict[str, float]) -> str:
    form = name.split(maxsplit=1)[0]
    ours = results.get(f"{form} briefgen")
    if ours is None or name.endswith("briefgen"):
        return ""
    most = _ASKED.get(name, _ASKED_OF_TYPST)
    share = ours / results[name]
    return f"   ours takes {share:5.2f} of it, asked {most:g}: {'met' if share <= most else 'missed'}"


def _growth_mib(brief: Brief) -> float:
    """How much the peak of memory grows from the hundredth rendering to the last."""
    documents, style = _fresh(brief), Style()
    peaks = []
    for number in range(_MANY):
        document = next(documents)
        write_docx(document, style)
        write_pdf(document, style)
        if number in (_MANY // 10, _MANY - 1):
            peaks.append(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)
    return peaks[-1] - peaks[0]


if __name__ == "__main__":
    main()
