"""What a question is answered with: the sheet that goes with each kind of question."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal, Protocol

from briefgen.brief import Brief, Item, KeyFigure
from briefgen.cli.asking.form import Changed, Form, Stage, titled
from briefgen.cli.asking.sheet import Act, ChoiceSheet, Row, Sheet, TextSheet, TickSheet
from briefgen.fill.kinds import KINDS, words_of
from briefgen.fill.questions.candidates import Candidate
from briefgen.fill.questions.entries import entries_of, text_of_value, value_of_text
from briefgen.fill.questions.question import (
    Accepted,
    Added,
    Answer,
    Edited,
    Entry,
    Given,
    Question,
    Rejected,
    Skipped,
    Ticked,
)
from briefgen.fill.questions.valid_item import fields_of_item, reason_against
from briefgen.record.scalar import Plain

Outcome = Literal["", "done", "quit", "interrupted"]
_TITLES = {
    "review": "Is it right?",
    "new": "What does it say?",
    "candidates": "Which of these belong in the brief?",
}


class Conversation(Stage, Protocol):
    """Where an answer goes, and the ways that lead elsewhere."""

    @property
    def brief(self) -> Brief: ...

    @property
    def item(self) -> Item | None: ...

    def answer(self, answer: Answer) -> None: ...

    def skip(self, *, section: bool = False) -> None: ...

    def back(self) -> None: ...

    def leave(self, outcome: Outcome) -> None: ...

    def turn(self) -> None: ...

    def proposed(self, question: Question) -> Sequence[Candidate]: ...


@dataclass(frozen=True, slots=True)
class QuestionSheets:
    """The sheets of one question, whose answers go to `stage`."""

    stage: Conversation
    question: Question

    def root(self) -> Sheet:
        """What the question is answered with."""
        question = self.question
        if question.kind == "review":
            return self._review()
        if question.kind == "candidates":
            return self._candidates()
        entry = question.entry
        if entry is None:
            raise ValueError(f"{question.key}: a question for a value names its field")
        if question.kind == "value" and entry.shape == "ticks":
            return self._ticks(entry)
        if question.kind == "value" and entry.shape == "choice":
            return self._choice(entry)
        if question.kind == "value":
            return self._text(entry)
        return self._new(entry)

    def _review(self) -> ChoiceSheet:
        more = (
            [Row("m", "more places", self.stage.turn)] if self.stage.item and len(self.stage.item.evidence) > 1 else []
        )
        bar = [
            Row("a", "accept", lambda: self.stage.answer(Accepted())),
            Row("e", "edit", self._edit),
            Row("r", "reject", lambda: self.stage.answer(Rejected())),
            *self._ways(),
            *more,
        ]
        return ChoiceSheet(_TITLES["review"], (), bar)

    def _ways(self) -> list[Row]:
        """What can be done at any self.question."""
        return [
            Row("s", "skip", self.stage.skip),
            Row("n", "next section", lambda: self.stage.skip(section=True)),
            Row("b", "back", self.stage.back),
            Row("q", "quit", lambda: self.stage.leave("quit")),
        ]

    def _choice(self, entry: Entry) -> ChoiceSheet:
        rows = [
            Row(str(place), option.label, self._giving(option.value), option.meaning)
            for place, option in enumerate(entry.options, start=1)
        ]
        now = self._now(entry)
        is_kept = now not in (None, "")
        open_row = Row("0", "leave as it is" if is_kept else "leave open", self.stage.skip, f"{now}" if is_kept else "")
        cursor = next((place for place, option in enumerate(entry.options) if option.value == now), len(rows))
        return ChoiceSheet(titled(entry), [*rows, open_row], self._ways(), cursor, entry.prompt)

    def _giving(self, value: Plain) -> Act:
        return lambda: self.stage.answer(Given(value))

    def _now(self, entry: Entry) -> object:
        return getattr(self.stage.item if self.question.item else self.stage.brief, entry.name, None)

    def _ticks(self, entry: Entry) -> TickSheet:
        names = [option.value for option in entry.options]
        rows = [Row("", option.label, lambda: None) for option in entry.options]
        sheet = TickSheet(
            titled(entry),
            rows,
            self._ways(),
            lambda places: self.stage.answer(Given([str(names[place]) for place in places]) if places else Skipped()),
            word="cite",
        )
        cited = self.stage.item.references if self.stage.item else ()
        sheet.ticked = {place for place, name in enumerate(names) if name in cited}
        return sheet

    def _text(self, entry: Entry) -> TextSheet:
        now = self._now(entry)
        fields = fields_of_item(self.stage.item) if self.stage.item else {}

        def reason(text: str) -> str:
            value = value_of_text(entry, text)
            return (
                reason_against(self.question.section, {**fields, entry.name: value}, entry.name) if text.strip() else ""
            )

        def done(text: str) -> None:
            value = value_of_text(entry, text)
            is_same = text.strip() == text_of_value(now).strip()
            self.stage.answer(Skipped() if is_same else Given(value))

        return TextSheet(titled(entry), entry.prompt, entry.shape, text_of_value(now), reason, done, self.stage.skip)

    def _new(self, entry: Entry) -> Sheet:
        kind = KINDS[self.question.section]
        required = [name for name, info in kind.model.model_fields.items() if info.is_required() and name != "id"]
        if required != [kind.words]:
            begun = self.question.fields
            return self._form(begun, lambda fields: self.stage.answer(Added({**begun, **fields})), self._ways())

        def reason(text: str) -> str:
            fields = {"id": "new", "origin": "analyst", entry.name: text.strip()}
            return reason_against(self.question.section, fields, entry.name) if text.strip() else ""

        def done(text: str) -> None:
            words = value_of_text(entry, text)
            self.stage.answer(Added({entry.name: words}) if words else Skipped())

        return TextSheet(_TITLES["new"], entry.prompt, entry.shape, "", reason, done, self.stage.skip)

    def _edit(self) -> None:
        if self.stage.item is None:
            return
        fields = fields_of_item(self.stage.item)
        form = self._form(fields, lambda changes: self.stage.answer(Edited(changes)), [])
        self.stage.show(form)
        if len(entries_of(self.question.section, self.stage.brief.scale)) == 1:
            form.rows[0].act()

    def _form(self, fields: Mapping[str, Plain], done: Changed, ways: list[Row]) -> ChoiceSheet:
        form = Form(
            self.stage, self.question.section, self.stage.brief.scale, fields, done, ways, self.question.prompts
        )
        return form.sheet()

    def _candidates(self) -> TickSheet:
        proposed = self.stage.proposed(self.question)

        def done(places: Sequence[int]) -> None:
            self.stage.answer(Ticked(tuple(proposed[place].name for place in places)))

        rows = [Row("", _said(candidate), lambda: None) for candidate in proposed]
        return TickSheet(_TITLES["candidates"], rows, self._ways(), done)


def _said(candidate: Candidate) -> str:
    item = candidate.item
    return f"{item.surface}: {item.label}" if isinstance(item, KeyFigure) else words_of(item)
