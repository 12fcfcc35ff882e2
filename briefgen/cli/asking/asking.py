"""The conversation: which sheet stands on the screen, and what each key makes of it. It knows no terminal."""

from collections.abc import Sequence

from briefgen.brief import Brief, Item
from briefgen.cli.asking.question_sheets import Outcome, QuestionSheets
from briefgen.cli.asking.sheet import ChoiceSheet, Sheet, TextSheet, TickSheet
from briefgen.fill.questions.candidates import Candidate, candidates
from briefgen.fill.questions.plan import item_with
from briefgen.fill.questions.question import Answer, Question, Skipped
from briefgen.pipeline.filling import Filling


class Asking:
    """A run of questions on a brief. `outcome` is empty until it is over."""

    def __init__(self, filling: Filling) -> None:
        self.filling = filling
        self.outcome: Outcome = ""
        self.question: Question | None = None
        self.passage = 0
        self._ahead = 0
        self._sheets: list[Sheet] = []
        self._next()

    @property
    def sheet(self) -> Sheet:
        return self._sheets[-1]

    @property
    def brief(self) -> Brief:
        return self.filling.session.brief

    @property
    def item(self) -> Item | None:
        """What the question is about: an item of the brief, or the candidate that the cursor is at."""
        if self.question is None:
            return None
        if self.question.kind == "candidates":
            found = self.candidate
            return found.item if found else None
        return item_with(self.brief, self.question.item)

    @property
    def candidate(self) -> Candidate | None:
        sheet = self._sheets[0] if self._sheets else None
        if self.question is None or self.question.kind != "candidates" or not isinstance(sheet, TickSheet):
            return None
        proposed = self.proposed(self.question)
        return proposed[min(sheet.cursor, len(proposed) - 1)] if proposed else None

    @property
    def progress(self) -> str:
        """`7 of 23`."""
        behind = len(self.filling.session.passed)
        return f"{behind + min(1, self._ahead)} of {behind + self._ahead}"

    def press(self, key: str) -> None:
        """A key of a sheet of choices or boxes: `up`, `down`, `left`, `right`, `enter`, `space`, or a letter."""
        sheet = self.sheet
        if isinstance(sheet, TextSheet):
            return
        places = len(sheet.choices) if isinstance(sheet, ChoiceSheet) else len(sheet.rows)
        steps = {
            "up": -1,
            "left": -1,
            "down": 1,
            "right": 1,
            "pageup": -8,
            "pagedown": 8,
            "home": -places,
            "end": places,
        }
        if key in steps and places:
            whole = abs(steps[key]) > 1
            moved = sheet.cursor + steps[key]
            sheet.cursor = max(0, min(places - 1, moved)) if whole else moved % places
            self.passage = 0
        elif key == "enter":
            self._enter(sheet)
        elif key == "space" and isinstance(sheet, TickSheet):
            sheet.ticked ^= {sheet.cursor}
        else:
            found = next((row for row in [*sheet.rows, *sheet.bar] if row.key == key and key), None)
            if found:
                found.act()

    def back(self) -> None:
        """The last answer is taken back and asked for again."""
        self.filling.back()
        self._next()

    def leave(self, outcome: Outcome) -> None:
        self.outcome = outcome

    def skip(self, *, section: bool = False) -> None:
        self.answer(Skipped(section=section))

    def _enter(self, sheet: ChoiceSheet | TickSheet) -> None:
        if isinstance(sheet, TickSheet):
            sheet.done(sorted(sheet.ticked))
        elif sheet.choices:
            sheet.choices[sheet.cursor].act()

    def answer(self, answer: Answer) -> None:
        """Save the answer, and ask what comes next."""
        if self.question is not None:
            self.filling.answer(self.question, answer)
        self._next()

    def _next(self) -> None:
        """Put up the sheet of the question that comes next."""
        ahead = self.filling.session.ahead()
        self.question, self._ahead = next(iter(ahead), None), len(ahead)
        self.passage = 0
        if self.question is None:
            self.outcome = "done"
            return
        self._sheets = [QuestionSheets(self, self.question).root()]

    def show(self, sheet: Sheet) -> None:
        """Put a sheet on top, for a part of the answer."""
        self._sheets.append(sheet)

    def close(self) -> None:
        """Take the sheet on top away; the question's own one stays."""
        if len(self._sheets) > 1:
            self._sheets.pop()

    def replace(self, sheet: Sheet) -> None:
        """Put a sheet in the place of the one on top."""
        self._sheets[-1] = sheet

    def remark(self, words: str) -> None:
        """Say something beside the question."""
        self.filling.remark = words

    def proposed(self, question: Question) -> Sequence[Candidate]:
        """The candidates that the question is about."""
        return candidates(self.brief, question.section, self.filling.session.scope.drafts)

    def turn(self) -> None:
        """Show the next of the places that the item rests on."""
        item = self.item
        self.passage = (self.passage + 1) % max(1, len(item.evidence) if item else 1)
