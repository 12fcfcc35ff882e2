"""A brief on the desk: two documents at hand and one that is not, items of several kinds, decisions and findings."""

from collections.abc import Sequence

from briefgen.brief import Brief
from briefgen.document import Block, Document, DocumentBuilder, Entry, Run, Table
from briefgen.finding import Finding
from briefgen.span import Evidence, Span

DIGEST = "ab" * 32
PORT = (
    ("title", "Harbour dues rise"),
    ("paragraph", "The port raised its dues by 12 percent in March. Two lines could leave if they rise again."),
    ("paragraph", "The weather was mild, and nothing else is told here."),
    ("heading", "Outlook"),
    ("list_item", "The council will likely decide by September."),
    ("list_item", "Nobody knows how many ships have left."),
)
LETTER = (("paragraph", "A letter says that the dues rose by 12 percent."),)


def document(name: str, blocks: Sequence[tuple[str, str]]) -> Document:
    """A document of blocks, each with its number as the locator."""
    builder = DocumentBuilder()
    for number, (kind, words) in enumerate(blocks, start=1):
        block = Block(kind, Span(0, 0), level=1, locator=f"paragraph {number}")  # type: ignore[arg-type] # by name
        builder.add(block, Run(words))
    return builder.build(name)


def with_table(rows: Sequence[Sequence[str]]) -> Document:
    builder = DocumentBuilder()
    laid = [[Entry((Run(words),)) for words in row] for row in rows]
    builder.add_table(Block("table", Span(0, 0), locator="table 1"), Table(()), laid)
    return builder.build("table")


def words_in(text: Document, words: str, identifier: str) -> dict[str, object]:
    """Evidence of `words` where they first stand in a document, as a brief file has it."""
    start = text.text.index(words)
    return {
        "document": identifier,
        "start": start,
        "end": start + len(words),
        "exact": words,
        "locator": text.locator_at(start),
    }


def item(identifier: str, *evidence: dict[str, object], **fields: object) -> dict[str, object]:
    return {"id": identifier, "evidence": evidence, **fields}


PORT_DOCUMENT, LETTER_DOCUMENT = document("port.txt", PORT), document("letter.txt", LETTER)
DOCUMENTS = {"port": PORT_DOCUMENT, "letter": LETTER_DOCUMENT}


def _documents() -> list[dict[str, object]]:
    return [
        {"id": "port", "path": "port.txt", "sha256": DIGEST, "title": "Harbour dues rise"},
        {"id": "letter", "path": "letter.txt", "sha256": DIGEST},
        {"id": "lost", "path": "lost.pdf", "sha256": DIGEST, "title": "The lost report"},
    ]


def _figures() -> list[dict[str, object]]:
    rise = (words_in(PORT_DOCUMENT, "12 percent", "port"), words_in(LETTER_DOCUMENT, "12 percent", "letter"))
    lost = {"document": "lost", "start": 40, "end": 48, "exact": "7 cranes", "locator": "page 3"}
    again = {"document": "lost", "start": 42, "end": 57, "exact": "cranes collapse", "locator": "page 3"}
    return [
        item("rise", *rise, label="harbour dues", value=12, unit="percent", change="increase", surface="12 percent"),
        item("cranes", lost, again, label="cranes", value=7, unit="crane", surface="7 cranes"),
    ]


def brief(**fields: object) -> Brief:
    """The brief of the desk; `fields` replace its own."""
    raised = words_in(PORT_DOCUMENT, "The port raised its dues by 12 percent in March.", "port")
    leave = words_in(PORT_DOCUMENT, "Two lines could leave if they rise again.", "port")
    decide = words_in(PORT_DOCUMENT, "The council will likely decide by September.", "port")
    unknown = words_in(PORT_DOCUMENT, "Nobody knows how many ships have left.", "port")
    stated: dict[str, object] = {
        "title": "Dues in Port Calder",
        "documents": _documents(),
        "summary": [
            item("raised", raised, text="The port raised its dues by 12 percent in March."),
            {"id": "own", "origin": "analyst", "text": "Watch the council."},
        ],
        "key_figures": _figures(),
        "risks": [item("leave", leave, statement="Two lines could leave if they rise again.")],
        "judgements": [item("decide", decide, statement="The council will likely decide by September.")],
        "gaps": [item("unknown", unknown, text="Nobody knows how many ships have left.")],
        "notes": ["Ask the harbour board."],
        "decisions": [
            {"item": "raised", "what": "accepted", "by": "N. Ode", "when": "2031-09-01"},
            {"item": "unknown", "what": "rejected", "by": "N. Ode", "reason": "the board knows"},
            {"item": "vanished", "what": "rejected", "by": "N. Ode"},
        ],
    }
    return Brief.model_validate({**stated, **fields})


def evidence_of(words: str) -> Evidence:
    start = PORT_DOCUMENT.text.index(words)
    return Evidence("port", start, start + len(words), words)


FINDINGS = (
    Finding("L001", "warning", "risks[0].likelihood", "how likely is it?", spans=(evidence_of("Two lines could"),)),
    Finding("E002", "error", "key_figures[1].evidence[0]", "the words stand nowhere"),
    Finding("S004", "information", "key_figures", "no figure cites a source"),
    Finding("T004", "warning", "marking", "the brief is not marked"),
)
