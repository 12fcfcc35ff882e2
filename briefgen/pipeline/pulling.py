"""`pull`: what an office changed in a Word file back into the brief that it was made of."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import cast

from briefgen.brief import Brief
from briefgen.document import Document
from briefgen.errors import InputError, OutputError
from briefgen.fill.decide import Person
from briefgen.fill.word_edits import Change, Pull, compared, is_same_brief, merged
from briefgen.finding import Finding
from briefgen.pipeline.brief_in import read_brief
from briefgen.pipeline.bytes_in import display_name, read_bytes
from briefgen.pipeline.carried import CARRIED
from briefgen.pipeline.design import Look, designed
from briefgen.pipeline.editing import edit_brief
from briefgen.pipeline.limits import USUAL, Reading
from briefgen.pipeline.listener import Listener, Silent
from briefgen.pipeline.printing import printed_as, printed_values
from briefgen.pipeline.suffix import CARRIER_SUFFIXES, suffix_of
from briefgen.pipeline.templated import fitted
from briefgen.registry import SEALS, Seal, found, loaded
from briefgen.render.compose.release import released

_WORD = "docx"
_ITEM = re.compile(r"[a-z_]+(?:\[[0-9]+\])?")


@dataclass(frozen=True, slots=True)
class Pulling:
    """A comparison, and the brief that it was made with.

    `editor` is who saved the file last, empty where it does not say.
    """

    pull: Pull
    current: Brief
    editor: str


def find_edits(
    edited: str, into: str, listener: Listener, base: str | None = None, look: Look | None = None,
    reading: Reading = USUAL,
) -> Pulling:  # fmt: skip
    """What the Word file `edited` says otherwise than the brief that it carries, for the brief in the file `into`.

    `base` is the file of the brief that the Word file was made of, for one that carries none. Raises InputError where
    one of the files cannot be read, or the two are of different briefs.
    """
    if suffix_of(into) in CARRIER_SUFFIXES:
        raise InputError(f"{into}: changes go into a brief's own file; give its .yaml or .json file with --into")
    current = read_brief(into, listener, reading).brief
    data, shown = read_bytes(edited, reading.limits.size_bytes), display_name(edited)
    from briefgen.read.docx import read_docx  # noqa: PLC0415 - start-up: a brief that cannot be read needs none of it
    from briefgen.read.docx.editor import last_editor  # noqa: PLC0415 - likewise

    document = read_docx(data, name=shown, most_unpacked=reading.limits.unpacked_bytes, is_brief=True)
    was = _base(document, edited, base, listener, reading)
    if not is_same_brief(was, current):
        raise InputError(
            f"{shown}: made of another brief (“{was.title}”); give with --into the file that it was rendered from"
        )
    if base is None and _is_as_written(data):
        return Pulling(Pull(), current, "")
    wanted = look or Look()
    design = fitted(designed(wanted, [_WORD], listener, reading), wanted, was, Silent())
    printed = printed_as(was, document, wanted, design)
    if printed.missing:
        listener.note(f"{shown}: not in it, and not taken as deleted: {', '.join(printed.missing)}")
    printed_base = _as_carried(printed.document, shown)

    pull = compared(was, printed_base, document, current, printed_values(was, design.style.formats))
    if not pull.is_known:
        raise InputError(f"{shown}: none of the items of the brief is found in it; give the Word file that was edited")
    editor = last_editor(data, name=shown, most_unpacked=reading.limits.unpacked_bytes)
    return Pulling(pull, current, "" if editor == ", ".join(was.authors) else editor)


def _is_as_written(data: bytes) -> bool:
    """Whether the seal of the file is whole: nobody has edited it, whatever version has written it."""
    point = found(SEALS).get(_WORD)
    return point is not None and cast("Seal", loaded(point))(data)


def _base(document: Document, edited: str, base: str | None, listener: Listener, reading: Reading) -> Brief:
    """The brief that the file was made of, as it left the house."""
    if base is not None:
        return released(read_brief(base, listener, reading).brief)
    if not any(entry.name == CARRIED for entry in document.attachments):
        raise InputError(
            f"{display_name(edited)}: the brief that it was made of is not inside it any more, as after some online "
            "editors; give that brief with --base FILE"
        )
    return released(read_brief(edited, Silent(), reading).brief)


def _as_carried(document: Document, name: str) -> Document:
    """The document as a Word file gives it back, so that like is compared with like."""
    from briefgen.read.docx import read_docx  # noqa: PLC0415 - as above
    from briefgen.render.docx import write_docx  # noqa: PLC0415 - likewise
    from briefgen.style import Style  # noqa: PLC0415 - likewise

    return read_docx(write_docx(document, Style()), name=name, is_brief=True)


def apply_edits(
    into: str, pulling: Pulling, changes: Sequence[Change], person: Person, listener: Listener, reason: str
) -> Brief:
    """Make `changes` in the brief of the file `into`; raises OutputError where it is not what it was compared with."""

    def change(brief: Brief) -> Brief:
        if repr(brief) != repr(pulling.current):
            raise OutputError(f"{into}: it was changed meanwhile; nothing is written; run briefgen pull again")
        return merged(brief, changes, person, reason)

    return edit_brief(into, change, listener)


def findings_on(
    brief: Brief, changes: Sequence[Change], name: str, listener: Listener, reading: Reading = USUAL
) -> list[Finding]:
    """What the checks say about the items that were changed or put in."""
    from briefgen.pipeline.checking import check  # noqa: PLC0415 - start-up: needed only where something was written

    items = {change.item for change in changes if change.item}
    paths = {path for path, item in brief.items() if item.id in items}
    return [finding for finding in check(name, listener, reading) if _item_path(finding.path) in paths]


def _item_path(path: str) -> str:
    match = _ITEM.match(path)
    return match[0] if match else ""
