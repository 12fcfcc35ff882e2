"""A line or a row for each difference from an older brief."""

from briefgen.brief import Event, KeyFigure
from briefgen.difference import Difference, FigureMove, Grade, KindMove, Placed, Reassessment
from briefgen.document import Entry, Run
from briefgen.render.compose.dates import date_words
from briefgen.render.compose.digits import grouped
from briefgen.render.compose.edition import Edition
from briefgen.render.compose.number import figure_words
from briefgen.render.compose.speech import scale_words
from briefgen.render.compose.wording import one_line
from briefgen.render.words import is_language_of
from briefgen.render.words.foreign import foreign

Line = tuple[Run, ...]


def figure_row(edition: Edition, move: FigureMove) -> tuple[Entry, ...]:
    when = [_when(edition, figure) for figure in (move.was, move.now)]
    said = [figure_words(figure, edition.words.numbers) for figure in (move.was, move.now)]
    if when[0] != when[1]:
        pattern = edition.words.changes.dated
        said = [pattern.format(figure=one, when=day) if day else one for one, day in zip(said, when, strict=True)]
    amount = _amount(edition, move)
    cells = (one_line(move.now.label), *said, amount)
    return tuple(Entry((Run(cell),)) if cell else Entry() for cell in cells)


def _when(edition: Edition, figure: KeyFigure) -> str:
    period = one_line(figure.period)
    return period or (date_words(figure.as_of, edition.words.dates) if figure.as_of else "")


def _amount(edition: Edition, move: FigureMove) -> str:
    """The change with its sign: "+12.5 percent", "−3 percentage points"."""
    if move.amount is None:
        return ""
    numbers = edition.words.numbers
    whole, _point, fraction = format(abs(move.amount), "f").partition(".")
    digits = grouped(whole, fraction.rstrip("0"), numbers)
    unit = numbers.percent
    if move.measure == "points":
        unit = numbers.percentage_point if abs(move.amount) == 1 else numbers.percentage_points
    return f"{'+' if move.amount > 0 else '−'}{digits} {unit}"


def assessment_lines(edition: Edition, entry: Reassessment) -> list[Line]:
    """The item with what was assessed anew; the confidence in it by itself."""
    confidence = [grade for grade in entry.grades if grade.field == "confidence"]
    others = [grade for grade in entry.grades if grade.field != "confidence"]
    return [
        (
            *_labelled(edition, edition.words.changes.kinds[entry.new.section], entry.new.words),
            Run(" "),
            Run(
                f"({edition.words.phrase_separator.join(_grade(edition, grade) for grade in grades)})",
                (("emphasis", ""),),
            ),
        )
        for grades in (others, confidence)
        if grades
    ]


def _grade(edition: Edition, grade: Grade) -> str:
    words = edition.words.changes
    pattern = words.grade if grade.was and grade.now else words.first_grade if grade.now else words.no_grade
    said = {"old": _level(edition, grade.field, grade.was), "new": _level(edition, grade.field, grade.now)}
    return pattern.format(field=words.fields[grade.field], **said)


def _level(edition: Edition, field: str, grade: str) -> str:
    """A grade as the brief prints it; a letter or number of a source as it is."""
    if field == "likelihood" and grade:
        return scale_words(grade, edition.brief.language)
    words = edition.words
    names = {"impact": words.items.impacts, "confidence": words.items.confidences, "severity": words.matrix.severities}
    return names[field].get(grade, grade) if field in names else grade


def moved_line(edition: Edition, move: KindMove) -> Line:
    words = edition.words.changes
    kind = words.moved_kind.format(kind=words.kinds[move.new.section], old=words.kinds[move.old.section])
    return _labelled(edition, kind, move.new.words)


def item_line(edition: Edition, placed: Placed, since: Difference, *, is_old: bool = False) -> Line:
    """What an item says, under the name of its kind."""
    item, said = placed.item, placed.words
    if is_old:
        said = of_old(edition, since, one_line(said))
    if isinstance(item, KeyFigure):
        said = f"{one_line(said)}: {figure_words(item, edition.words.numbers)}"
    if isinstance(item, Event):
        said = f"{date_words(item.date, edition.words.dates)}: {said}"
    return _labelled(edition, edition.words.changes.kinds[placed.section], said)


def _labelled(edition: Edition, kind: str, said: str) -> Line:
    return Run(edition.words.changes.labelled.format(kind=kind), (("strong", ""),)), Run(f" {one_line(said)}")


def of_old(edition: Edition, since: Difference, said: str) -> str:
    """Words of the older brief, which may be in another language."""
    is_same = is_language_of(since.old.language, edition.brief.language)
    return said if is_same else foreign(said, since.old.language)
