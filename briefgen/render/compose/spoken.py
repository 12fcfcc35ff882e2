"""Runs and blocks with the language of words that are not of the brief's."""

from collections.abc import Iterable
from dataclasses import replace

from briefgen.document import Block, Chart, Entry, Figure, Run, Table
from briefgen.render.words.foreign import has_foreign, parted, plain


def spoken_runs(runs: Iterable[Run]) -> tuple[Run, ...]:
    """The runs, parted where the language changes."""
    return tuple(piece for run in runs for piece in (_parted_run(run) if has_foreign(run.text) else (run,)))


def spoken_entry(entry: Entry) -> Entry:
    return replace(entry, runs=spoken_runs(entry.runs))


def spoken_block(block: Block, runs: tuple[Run, ...]) -> tuple[Block, tuple[Run, ...]]:
    """The block in the language of its words, where all of them are in one that is not the brief's."""
    tags = {tag for run in runs if any(map(str.isalpha, run.text)) for tag in (_language_of(run),)}
    if len(tags) != 1 or "" in tags:
        return block, runs
    bare = tuple(Run(run.text, tuple(mark for mark in run.marks if mark[0] != "language")) for run in runs)
    return replace(block, language=tags.pop()), bare


def spoken_table(table: Table) -> Table:
    """The table with a title and a description that are read aloud as they are."""
    return replace(table, title=plain(table.title), description=plain(table.description))


def spoken_figure(figure: Figure) -> Figure:
    chart = figure.chart and _plain_chart(figure.chart)
    return replace(figure, alternative=plain(figure.alternative), chart=chart)


def _plain_chart(chart: Chart) -> Chart:
    labels, surfaces = (tuple(map(plain, words)) for words in (chart.labels, chart.surfaces))
    return Chart(labels, chart.values, surfaces, plain(chart.unit))


def _parted_run(run: Run) -> tuple[Run, ...]:
    """The run, a run for each stretch of one language; all of it in one where no other has a letter in it."""
    stretches = list(parted(run.text))
    languages = {language for text, language in stretches if any(map(str.isalpha, text))}
    if len(languages) == 1:
        stretches = [("".join(text for text, _language in stretches), languages.pop())]
    return tuple(
        Run(text, (*run.marks, ("language", language)) if language else run.marks) for text, language in stretches
    )


def _language_of(run: Run) -> str:
    return next((target for kind, target in run.marks if kind == "language"), "")
