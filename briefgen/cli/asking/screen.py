"""A question as the lines of a screen: the title and how far we are, the item, its source, what can be answered."""

from dataclasses import dataclass

from briefgen.brief import KeyFigure
from briefgen.cli.asking.asking import Asking
from briefgen.cli.asking.choice_lines import bar_lines, row_lines, tick_lines
from briefgen.cli.asking.item_lines import item_lines
from briefgen.cli.asking.lines import Line, cut, piece, spread, wrapped
from briefgen.cli.asking.sheet import ChoiceSheet, TextSheet, TickSheet
from briefgen.cli.asking.source_lines import framed
from briefgen.fill.kinds import words_of
from briefgen.fill.questions.question import FRONT, Question

_FRONT_TITLE = "Front matter"
_TEXT_ROWS = 3
_LEAST_CHOICES = 4
_SOURCE_ROWS = 5
_ITEM_ROWS = 3
_ROOMY = 10
"""Rows that an item and its source need to stand one above the other."""

_WIDEST = 110
"""Columns of a text that is read with ease."""


@dataclass(frozen=True, slots=True)
class Screen:
    """`top` stands above the text that is written, where there is one, and `bottom` at the foot of the screen."""

    top: list[Line]
    bottom: list[Line]


def screen_of(asking: Asking, width: int, height: int) -> Screen:
    """The screen for the question, in so many columns and rows; what does not fit is cut, the source first."""
    inner = max(20, min(width - 2, _WIDEST))
    bottom = _bottom(asking, inner)
    if height < _ROOMY:
        bottom = bottom[-max(1, height - 3) :]
    room = max(1, height - len(bottom))
    if isinstance(asking.sheet, TextSheet):
        room -= min(_text_rows(asking.sheet), max(1, room // 2))
    top = _top(asking, inner, room)[:room]
    return Screen(_with_margin(top), _with_margin(bottom))


def _text_rows(sheet: TextSheet) -> int:
    return _TEXT_ROWS * 2 if sheet.is_long else 1


def _with_margin(lines: list[Line]) -> list[Line]:
    return [[("", " "), *line] for line in lines]


def _top(asking: Asking, width: int, room: int) -> list[Line]:
    question = asking.question
    if question is None:
        return []
    head = [*_header(asking, width), _heading(asking, question, width), []]
    asked = _asked(asking, question, width)
    room -= len(head) + len(asked)
    choices = _choices(asking, width, max(_LEAST_CHOICES, room - _rows_above(asking)))
    left = room - len(choices)
    item = [] if _is_in_source(asking) and left < _ROOMY else _item(asking, question, width, _item_rows(left))
    source = _source(asking, width, left - len(item) - bool(item) - 1)
    above = [*head, *_apart(item), *_apart(source), *asked]
    return [*above[: max(0, room + len(head) + len(asked) - len(choices))], *choices]


def _rows_above(asking: Asking) -> int:
    """The rows to be kept free for what a choice is about."""
    if asking.item is None:
        return 0
    return _SOURCE_ROWS + 1 if asking.item.evidence else _ITEM_ROWS + 1


def _item_rows(room: int) -> int:
    """The rows for an item, where it shares `room` with its source."""
    return max(1, room - _SOURCE_ROWS - 2 if room > _SOURCE_ROWS * 2 else room // 2)


def _is_in_source(asking: Asking) -> bool:
    """Whether the item says what its source says, so that one of the two is enough."""
    item = asking.item
    if item is None or isinstance(item, KeyFigure):
        return False
    words = " ".join(words_of(item).split())
    return any(words in " ".join(evidence.exact.split()) for evidence in item.evidence)


def _apart(lines: list[Line]) -> list[Line]:
    return [*lines, []] if lines else []


def _header(asking: Asking, width: int) -> list[Line]:
    title = [piece("muted", "briefgen fill  "), piece("title", asking.brief.title)]
    return [spread(title, [piece("title", asking.progress)], width), [piece("rule", "─" * width)], []]


def _heading(asking: Asking, question: Question, width: int) -> Line:
    section = _FRONT_TITLE if question.section == FRONT else question.section.replace("_", " ").capitalize()
    requirements = asking.filling.session.scope.requirements
    asked = requirements.of(question.section) if requirements else None
    titled = asked.title if asked and asked.title else section
    item = asking.item
    about = f"{item.id}, {item.origin}" if item and question.item else ""
    return spread([piece("heading", titled)], [piece("muted", about)], width)


def _item(asking: Asking, question: Question, width: int, most: int) -> list[Line]:
    item = asking.item
    is_form = isinstance(asking.sheet, ChoiceSheet) and asking.sheet.is_form
    if item is None or is_form or question.kind == "candidates":
        return []
    return item_lines(item, question.section, asking.brief.scale, width, most)


def _source(asking: Asking, width: int, most: int) -> list[Line]:
    item = asking.item
    if item is None or not item.evidence:
        return []
    candidate = asking.candidate
    passages = asking.filling.passages(item, candidate.draft if candidate else None)
    number = f" ({asking.passage + 1} of {len(passages)})" if len(passages) > 1 else ""
    return framed(passages[min(asking.passage, len(passages) - 1)], number, width, min(most, 12))


def _asked(asking: Asking, question: Question, width: int) -> list[Line]:
    sheet = asking.sheet
    lines = wrapped([piece("question", sheet.title)], width)
    is_told = question.guidance and isinstance(sheet, TextSheet) and sheet.shape == "prose"
    if not isinstance(sheet, TickSheet) and sheet.prompt and not is_told:
        lines += wrapped([piece("muted", sheet.prompt)], width)
    if question.guidance:
        lines += wrapped([piece("", question.guidance)], width)[:4]
    return lines


def _choices(asking: Asking, width: int, most: int) -> list[Line]:
    sheet = asking.sheet
    if isinstance(sheet, ChoiceSheet):
        return row_lines(sheet, width, most)
    return tick_lines(sheet, width, most) if isinstance(sheet, TickSheet) else []


def _bottom(asking: Asking, width: int) -> list[Line]:
    """What there is to remark, and the keys."""
    sheet = asking.sheet
    remark: Line = [piece("warn", asking.filling.remark)] if asking.filling.remark else []
    if isinstance(sheet, TextSheet):
        reason = sheet.reason(sheet.text)
        remark = [piece("warn", reason)] if reason else remark
    lines = wrapped(remark, width)[:2] if remark else [[]]
    return [*(cut(line, width) for line in lines), [piece("rule", "─" * width)], *bar_lines(sheet, width)]
