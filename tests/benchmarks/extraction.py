"""Prints what extraction reaches on the labelled documents: `python -m tests.benchmarks.extraction`.

What is absent is skipped with a line that says so.
"""

import os
import shlex
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

from tests.samples import SEED, SHARED

_GOLD = SHARED / "gold"
_SCORER = _GOLD / "score.py"


def main() -> None:
    """Every score that there are labels for, then the speed."""
    if not _SCORER.exists():
        print(f"skipped: no labels in {_GOLD.name}/ beside the checkout")
    else:
        for title, arguments in _scores():
            print(f"\n{title}")
            _score(arguments)
    print("\nspeed")
    for line in speeds():
        print(line)


def _scores() -> Iterator[tuple[str, list[str]]]:
    for labels in sorted(_GOLD.glob("*.jsonl")):
        if "summaries" not in labels.name:
            yield labels.stem, ["quantities", str(labels)]
    if SEED:
        for what in ("figures", "citations", "risks", "entities", "events"):
            yield f"seed, {what}", [what, str(_GOLD / "seed.json"), str(SEED)]
        yield "seed, evidence", ["evidence", str(SEED)]


def _score(arguments: list[str]) -> None:
    command = f"{shlex.quote(sys.executable)} -m briefgen"
    environment = {**os.environ, "BRIEFGEN": command}
    done = subprocess.run(
        [sys.executable, str(_SCORER), *arguments], env=environment, text=True, capture_output=True, check=False
    )
    print((done.stdout + done.stderr).rstrip())


def speeds() -> Iterator[str]:
    """Seconds for all extraction together on prose of two lengths and on hostile texts of a megabyte each."""
    from briefgen.extract.draft import draft_brief
    from briefgen.read.text import read_text

    prose = _prose()
    texts = {
        "prose, 100 kB": prose[:100_000],
        "prose, 2 MB": (prose * (2_000_000 // len(prose) + 1))[:2_000_000],
        "digits, 1 MB": "1234567890" * 100_000,
        "grouped digits, 1 MB": "1,234 " * 170_000,
        "open brackets, 1 MB": "(" * 1_000_000,
        "brackets, 1 MB": "(Dawn, May 2) " * 71_000,
        "capitals, 1 MB": "Alpha Beta Gamma " * 59_000,
        "number words, 1 MB": "one hundred and " * 62_500,
        "one word, 1 MB": "a" * 1_000_000,
    }
    for name, text in texts.items():
        started = time.perf_counter()
        draft_brief(read_text(text.encode(), name=name), path="text.txt")
        seconds = time.perf_counter() - started
        yield f"{name:22} {seconds:7.2f} s  {len(text) / 1e6 / seconds:6.2f} MB/s"


def _prose() -> str:
    sources = sorted((Path(__file__).parents[2] / "samples").glob("*/*.txt"))
    return "\n\n".join(source.read_text(encoding="utf-8") for source in sources) * 6


if __name__ == "__main__":
    main()
