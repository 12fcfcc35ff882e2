"""`fill`: a brief gone through question by question, its file saved after every answer."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from briefgen.brief import Brief, Item
from briefgen.brief.load import LARGEST_BYTES, load_brief
from briefgen.document import Document
from briefgen.errors import BriefgenError, SchemaError
from briefgen.fill.decide import Person
from briefgen.fill.questions.answer import answered
from briefgen.fill.questions.passage import Passage, passages_of
from briefgen.fill.questions.plan import item_with
from briefgen.fill.questions.question import Answer, Question, Skipped
from briefgen.fill.questions.session import Session, gone_back, gone_on, seen_anew
from briefgen.fill.questions.undo import taken_back
from briefgen.pipeline.bytes_in import read_bytes
from briefgen.pipeline.editing import Change, edit_brief
from briefgen.pipeline.locking import locked
from briefgen.pipeline.output import write_all

_REREAD = "somebody else has changed the file meanwhile; it was read again"
_REREAD_ASK = "somebody else has changed this meanwhile: it is shown as it is now, please answer again"


@dataclass(slots=True)
class Remarks:
    """Keeps what is remarked while a screen stands, for a place on it."""

    kept: list[str] = field(default_factory=list)

    def note(self, message: str) -> None:
        self.kept.append(message)

    def detail(self, message: str) -> None:
        """Nothing of this is shown."""

    def taken(self) -> str:
        """What was remarked since, in a line."""
        said, self.kept = "; ".join(self.kept), []
        return said


class _StaleError(Exception):
    """What the question showed is no longer what the file says."""


@dataclass(slots=True)
class Filling:
    """A brief that is being gone through.

    `documents` are those at hand, by the SHA-256 that is recorded of them, whatever theirs is now. `remark` is what the
    last step has to tell, in a line, empty for nothing.
    """

    name: str
    person: Person
    session: Session
    documents: Mapping[str, Document]
    remark: str = ""
    _listener: Remarks = field(default_factory=Remarks)
    _texts: list[tuple[bytes, bytes]] = field(default_factory=list)

    def passages(self, item: Item, brief: Brief | None = None) -> tuple[Passage, ...]:
        """The words that an item rests on, in the documents of `brief`, or of the one that is being filled."""
        brief = brief or self.session.brief
        at_hand = {
            reference.id: self.documents[reference.sha256]
            for reference in brief.documents
            if reference.sha256 in self.documents
        }
        return passages_of(brief, item, at_hand)

    def answer(self, question: Question, answer: Answer) -> None:
        """Save what the answer makes of the file; where that cannot be, the question stays and `remark` says why."""
        self.remark = ""
        if isinstance(answer, Skipped):
            brief = self.session.brief
            self.session = gone_on(self.session, question, answer, brief, brief)
            self._texts.append((b"", b""))
            return
        found: list[Brief] = []

        def change(brief: Brief) -> Brief:
            found.append(brief)
            self._require_unchanged(brief, question)
            return answered(brief, question, answer, self.person, self.session.scope)

        text = self._text()
        after = self._edited(change, found)
        if after is None:
            return
        self.session = gone_on(self.session, question, answer, found[-1], after)
        self._texts.append((text, self._text()))

    def back(self) -> None:
        """Take the last answer back, in the file, too."""
        self.remark = ""
        if not self.session.steps:
            self.remark = "this is the first question"
            return
        step = self.session.steps[-1]
        if step.before == step.after or self._restored():
            brief: Brief | None = step.before if step.before != step.after else self.session.brief
        else:
            found: list[Brief] = []

            def change(brief: Brief) -> Brief:
                found.append(brief)
                return taken_back(brief, step.before, step.after)

            brief = self._edited(change, found)
        if brief is not None:
            self.session = gone_back(self.session, brief)
            self._texts.pop()

    def _edited(self, change: Change, found: list[Brief]) -> Brief | None:
        """The brief that the file holds then; None, with a remark, where it was not changed."""
        try:
            brief = edit_brief(self.name, change, self._listener)
        except _StaleError:
            self.session = seen_anew(self.session, found[-1])
            self.remark = _REREAD_ASK
            return None
        except SchemaError as error:
            first = error.problems[0]
            self.remark = f"not saved: {first.path}: {first.message}: {first.remedy}".replace(": :", ":")
            return None
        except BriefgenError as error:
            self.remark = f"not saved: {error}"
            return None
        told = [_REREAD] if found and found[-1] != self.session.brief else []
        self.remark = "; ".join(filter(None, [*told, self._listener.taken()]))
        return brief

    def _require_unchanged(self, brief: Brief, question: Question) -> None:
        """Raise _StaleError where the file says something else than what the question showed."""
        shown = self.session.brief
        if question.item and item_with(brief, question.item) != item_with(shown, question.item):
            raise _StaleError
        if not question.item and question.entry and question.kind == "value":
            name = question.entry.name
            if getattr(brief, name) != getattr(shown, name):
                raise _StaleError

    def _text(self) -> bytes:
        return read_bytes(self.name, LARGEST_BYTES, is_fixed=True)

    def _restored(self) -> bool:
        """Whether the file, which is what the last answer made it, is again byte for byte what it was before."""
        before, after = self._texts[-1]
        step = self.session.steps[-1]
        path = Path(self.name)
        if not _says(before, step.before) or not _says(after, step.after):
            return False
        try:
            with locked(path, self._listener) as lock:
                if self._text() != after or not lock.is_held:
                    return False
                write_all({path: before})
        except BriefgenError:
            return False
        return True


def _says(text: bytes, brief: Brief) -> bool:
    try:
        return load_brief(text.decode("utf-8-sig"), name="").brief == brief
    except (SchemaError, UnicodeDecodeError):
        return False
