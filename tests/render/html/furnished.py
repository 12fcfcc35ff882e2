"""A document with what a composed brief may hold besides running text: panel, matrix, timeline, other languages."""

from dataclasses import replace

from briefgen.document import Block, Document, DocumentBuilder, Entry, Metadata, Run, Table
from tests.render.docx.documents import NOWHERE

CARDS = (
    "over 2,500 deaths\nin the three provinces on the lower river\nbetween June and August 2031; Marrow [1]",
    "USD 20.6 billion\ncost of the delays\nin 2031 [1] [2]",
    "65 percent increase\ntime at berth",
    "nearly a third\ncontainers from Osterhaven\n2030",
    "between 120,000 and 140,000 households\nwithout power\n3 August 2031; the north quay and the islands [2]",
    "28.30 percent\ncontainers from Marrow\n2031 [1]",
)
LIKELIHOODS = ("almost certain", "very likely, likely", "roughly even chance", "unlikely", "almost no chance")
IMPACTS = ("negligible", "low", "moderate", "high", "critical")
_SEVERITIES = ("low", "medium", "high", "severe")
_EVENTS = (
    ("Since 2029", "The outer channel has not been dredged."),
    ("10 August 2031 (inferred)", "The ballot opened. [1]"),
    (
        "12 to 17 August 2031",
        "The talks are held between the harbour board, the dockers and the pilots, who meet for the first time.",
    ),
    ("2032", "Dredging starts."),
)


def furnished() -> Document:
    """Invented, in English with passages in Urdu, German and French."""
    builder = DocumentBuilder()
    builder.add(Block("title", NOWHERE), Run("Congestion at Port Calder"))
    builder.add(Block("byline", NOWHERE), Run("Shipping and labour"))
    builder.add(_block("heading", level=1), Run("Bottom line"))
    builder.add(_block("paragraph", role="brief.bottom_line"), Run("The port stays congested. "), *_german())
    builder.add(_block("heading", level=1), Run("Key figures"))
    for number, words in enumerate(CARDS):
        builder.add(_block("list_item", level=1, role="brief.figure", anchor=f"key_figures[{number}]"), *_card(words))
    builder.add(_block("list_item", level=1, role="brief.point"), Run("A point beside the panel."))
    builder.add(_block("heading", level=1), Run("Risks"))
    matrix = Table((), 1, (0.2,) + (0.16,) * 5, "Risk matrix", "No. 1 is likely and high.", header_columns=1)
    builder.add_table(_block("table", role="brief.matrix"), matrix, _matrix())
    builder.add(_block("heading", level=1, language="fr"), Run("Chronologie"))
    timeline = Table((), 1, (0.24, 0.76), "Timeline", "One dated event a row, the earliest first.")
    rows = [_row("Date", "Event"), *(_row(*event) for event in _EVENTS)]
    builder.add_table(_block("table", role="brief.timeline", anchor="timeline"), timeline, rows)
    builder.add(_block("paragraph", language="ur"), Run("بندرگاہ پر رش (Port Calder 2031)"))
    facts = {"title": "Congestion at Port Calder", "language": "en", "marking": "TLP:AMBER", "status": "draft"}
    return builder.build("furnished", tuple(Metadata(name, value, "test") for name, value in facts.items()))


def _block(kind: str, **fields: object) -> Block:
    return replace(Block("paragraph", NOWHERE), kind=kind, **fields)


def _german() -> tuple[Run, Run]:
    return Run("Die Fahrrinne", (("language", "de"), ("emphasis", ""))), Run(" is the reason.")


def _card(words: str) -> tuple[Run, Run]:
    value, _, rest = words.partition("\n")
    return Run(value, (("strong", ""),)), Run(f"\n{rest}")


def _row(*said: str) -> list[Entry]:
    return [Entry((Run(words),)) for words in said]


def _matrix() -> list[list[Entry]]:
    rows = [_row("Likelihood", *IMPACTS)]
    for height, likelihood in enumerate(LIKELIHOODS):
        cells = (_cell((4 - height) + impact, height * 5 + impact) for impact in range(5))
        rows.append([*_row(likelihood), *cells])
    return rows


def _cell(sum_of_both: int, number: int) -> Entry:
    shade = 1 + sum_of_both * 3 // 8
    runs = (Run(_SEVERITIES[shade - 1]),)
    if number % 7 == 2:
        runs = (*runs, Run(": "), Run(f"{number}, {number + 1}", (("strong", ""),)))
    return Entry(runs, shade=shade)
