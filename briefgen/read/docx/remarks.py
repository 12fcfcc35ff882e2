"""What a reader is told: what was left out of the document, and what could not be read."""

from briefgen.document import Note
from briefgen.read.docx.notes import NoteRegister
from briefgen.read.docx.package import Package
from briefgen.read.docx.running import RunningLines
from briefgen.read.docx.tally import Tally

_LONGEST_SAMPLE = 60
_TOLD = {
    "hidden": "hidden text was left out",
    "contents": "the table of contents was left out",
    "comment": "comments were left out: {count}",
    "object": "embedded objects were not read: {count}",
    "chunk": "embedded documents were not read: {count}; save the file again in Word to make them part of it",
    "symbol": "letters of symbol fonts that have no known meaning stand as \ufffd: {count}",
}


def remarks(package: Package, tally: Tally, running: RunningLines, register: NoteRegister) -> tuple[Note, ...]:
    """The notes of a document, always in the same order."""
    told = [Note(message.format(count=tally.dropped[kind])) for kind, message in _TOLD.items() if tally.dropped[kind]]
    if running.words:
        sample = running.words[0]
        shown = sample if len(sample) <= _LONGEST_SAMPLE else f"{sample[: _LONGEST_SAMPLE - 1]}…"
        told.append(Note(f"headers and footers were left out, such as “{shown}”"))
    if register.missing:
        told.append(Note(f"notes that the text points at are missing in the file: {register.missing}"))
    return (*told, *package.notes)
