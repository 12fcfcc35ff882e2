"""The fields of an item, to be changed one by one and kept together."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Protocol

from briefgen.cli.asking.item_lines import shortened
from briefgen.cli.asking.sheet import Act, ChoiceSheet, Row, Sheet, TextSheet
from briefgen.errors import Problem
from briefgen.fill.questions.entries import entries_of, text_of_value, value_of_text
from briefgen.fill.questions.question import Entry
from briefgen.fill.questions.valid_item import item_of, reason_against, told
from briefgen.fill.refused import EditError
from briefgen.likelihood import ScaleName
from briefgen.record.scalar import Plain

Changed = Callable[[Mapping[str, Plain]], None]
_NEW = {"id": "new", "origin": "analyst"}


class Stage(Protocol):
    """Where sheets are put up and taken away."""

    def show(self, sheet: Sheet) -> None: ...

    def close(self) -> None: ...

    def replace(self, sheet: Sheet) -> None: ...

    def remark(self, words: str) -> None: ...


@dataclass(slots=True)
class Form:
    """Edits `fields` of an item of `section`; `done` takes those that were changed.

    Fields without an identifier are what a new item says already. `ways` are the further rows of the bar; a form on top
    of a question has none, and is cancelled. `prompts` are the template's questions for some of the fields.
    """

    stage: Stage
    section: str
    scale: ScaleName
    fields: Mapping[str, Plain]
    done: Changed
    ways: list[Row]
    prompts: Mapping[str, str] = field(default_factory=dict)
    changes: dict[str, Plain] = field(default_factory=dict)
    cursor: int = 0

    def sheet(self) -> ChoiceSheet:
        """The fields with what they say now; those that were changed bear a star."""
        entries = entries_of(self.section, self.scale)
        rows = [
            Row("", self._label(entry), self._opening(place, entry), self._shown(entry))
            for place, entry in enumerate(entries)
        ]
        bar = [Row("d", "done", self._finish), *(self.ways or [Row("c", "cancel", self.stage.close)])]
        title = "Which field?" if "id" in self.fields else "What is it? Fill in the fields, then press d."
        return ChoiceSheet(title, rows, bar, self.cursor, is_form=True)

    def _value(self, name: str) -> Plain:
        return self.changes[name] if name in self.changes else self.fields.get(name)

    def _label(self, entry: Entry) -> str:
        star = " *" if entry.name in self.changes else ""
        return entry.name.replace("_", " ") + star

    def _shown(self, entry: Entry) -> str:
        said = shortened(text_of_value(self._value(entry.name)))
        return said or ("(needed)" if entry.is_required else "")

    def _opening(self, place: int, entry: Entry) -> Act:
        def act() -> None:
            self.cursor = place
            self.stage.show(self._choice(entry) if entry.shape == "choice" else self._text(entry))

        return act

    def _choice(self, entry: Entry) -> ChoiceSheet:
        rows = [
            Row(str(place), option.label, self._setting(entry, option.value), option.meaning)
            for place, option in enumerate(entry.options, start=1)
        ]
        if entry.can_be_unset:
            rows.append(Row("0", "leave open", self._setting(entry, None)))
        now = self._value(entry.name)
        cursor = next((place for place, option in enumerate(entry.options) if option.value == now), len(rows) - 1)
        bar = [Row("c", "cancel", self.stage.close)]
        return ChoiceSheet(titled(entry), rows, bar, cursor, self._prompt(entry))

    def _prompt(self, entry: Entry) -> str:
        return " ".join(filter(None, (entry.prompt, self.prompts.get(entry.name, ""))))

    def _setting(self, entry: Entry, value: Plain) -> Act:
        return lambda: self._set(entry, value)

    def _text(self, entry: Entry) -> TextSheet:
        was = text_of_value(self._value(entry.name))

        def reason(text: str) -> str:
            if not was and not text.strip():
                return ""  # nothing is written yet
            value = value_of_text(entry, text)
            return reason_against(self.section, {**self._all(), entry.name: value}, entry.name)

        return TextSheet(
            titled(entry),
            self._prompt(entry),
            entry.shape,
            was,
            reason,
            lambda text: self._set(entry, value_of_text(entry, text)),
            self._cancel,
            is_root=False,
        )

    def _cancel(self) -> None:
        """Close the text, and with it a form of that one field."""
        self.stage.close()
        if len(entries_of(self.section, self.scale)) == 1:
            self.stage.close()

    def _all(self) -> dict[str, Plain]:
        return {**_NEW, **self.fields, **self.changes}

    def _set(self, entry: Entry, value: Plain) -> None:
        self.stage.close()
        before = self.fields.get(entry.name)
        if text_of_value(value) == text_of_value(before):
            self.changes.pop(entry.name, None)
        else:
            self.changes[entry.name] = value
        if len(entries_of(self.section, self.scale)) == 1:
            self._finish()
        else:
            self.stage.replace(self.sheet())

    def _finish(self) -> None:
        try:
            item_of(self.section, self._all())
        except EditError as error:
            self.stage.remark(_line(error.problems[0]))
            return
        self.done(self.changes)


def _line(problem: Problem) -> str:
    return f"{problem.path}: {told(problem)}" if problem.path else told(problem)


def titled(entry: Entry) -> str:
    """The name of a field as a heading."""
    return entry.name.replace("_", " ").capitalize()
