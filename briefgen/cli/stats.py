"""`briefgen stats`: how much of a brief is sourced, reviewed, assessed, and drawn from what, in five lines."""

import json
from typing import TYPE_CHECKING

import click

from briefgen.cli.completing import brief_files
from briefgen.cli.options import (
    current_reading,
    current_terminal,
    listing_format_option,
    loudness_options,
    reading_options,
)
from briefgen.cli.terminal import safe, show

if TYPE_CHECKING:
    from collections.abc import Mapping

    from briefgen.pipeline.tallying import Stats


@click.command("stats")
@click.argument("brief", shell_complete=brief_files)
@listing_format_option("Lines for people or JSON for programs.")
@reading_options
@loudness_options
def stats_command(*, brief: str, format_name: str) -> None:
    """Say how much of BRIEF is sourced, reviewed and assessed.

    Statements are all items but entities and sources. A reviewed one was accepted or edited by a person; an assessed
    risk or judgement has its likelihood and confidence, and a risk its impact. The last line says how many paragraphs
    of the documents gave something. The annex of a printed brief has the counts of the first three lines.

    \b
    Examples:
      briefgen stats brief.yaml
      briefgen stats brief.yaml --format json
    """
    from briefgen.pipeline.tallying import stats_of  # noqa: PLC0415 - start-up: help needs none of it

    stats = stats_of(brief, current_terminal(), current_reading())
    show(_json(stats) if format_name == "json" else _text(stats))


def _text(stats: "Stats") -> str:
    tally = stats.tally
    rejected = f"; {tally.rejected} rejected" if tally.rejected else ""
    lines = {
        "sourced": f"{_of(tally.sourced, tally.statements)} statements cite a source",
        "reviewed": f"{_of(tally.reviewed, tally.statements)} statements were accepted or edited by a person{rejected}",
        "assessed": f"{_of(tally.assessed, tally.to_assess)} risks and judgements are assessed",
        "items": _kinds(stats.kinds),
        "coverage": _coverage(stats),
    }
    return "".join(f"{name:<9} {safe(words)}\n" for name, words in lines.items())


def _of(count: int, whole: int) -> str:
    return f"{count} of {whole}"


def _kinds(kinds: "Mapping[str, Mapping[str, int]]") -> str:
    """`140 (138 extracted, 2 analyst): summary 5, key_figures 45`."""
    origins: dict[str, int] = {}
    for counts in kinds.values():
        for origin, count in counts.items():
            origins[origin] = origins.get(origin, 0) + count
    if not origins:
        return "none"
    told = ", ".join(f"{origins[origin]} {origin}" for origin in ("extracted", "analyst", "model") if origin in origins)
    listed = ", ".join(f"{name} {sum(counts.values())}" for name, counts in kinds.items())
    return f"{sum(origins.values())} ({told}): {listed}"


def _coverage(stats: "Stats") -> str:
    used, paragraphs = sum(share.used for share in stats.shares), sum(share.paragraphs for share in stats.shares)
    absent = stats.documents - len(stats.shares)
    if not stats.documents:
        return "the brief is drawn from no document"
    if not stats.shares:
        return "no document is at hand"
    missing = f"; {absent} of {stats.documents} documents not at hand" if absent else ""
    return f"{_of(used, paragraphs)} paragraphs gave something{missing}"


def _json(stats: "Stats") -> str:
    tally = stats.tally
    told = {
        "statements": tally.statements,
        "sourced": tally.sourced,
        "reviewed": tally.reviewed,
        "rejected": tally.rejected,
        "to_assess": tally.to_assess,
        "assessed": tally.assessed,
        "items": {name: dict(counts) for name, counts in stats.kinds.items()},
        "coverage": [
            {"path": share.path, "paragraphs": share.paragraphs, "used": share.used} for share in stats.shares
        ],
        "documents": stats.documents,
    }
    return json.dumps(told, ensure_ascii=False, indent=2) + "\n"
