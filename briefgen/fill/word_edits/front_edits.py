"""What was edited of the brief itself: title and topic, the bottom line, the texts on what has changed."""

from collections.abc import Iterable

from pydantic import ValidationError

from briefgen.brief import Brief
from briefgen.fill.kinds import words_of
from briefgen.fill.word_edits.around import Around
from briefgen.fill.word_edits.change import Change, Conflict, Untaken
from briefgen.fill.word_edits.ground import Ground
from briefgen.fill.word_edits.list_edits import known_edits
from briefgen.fill.word_edits.shown import Said, Shown
from briefgen.fill.word_edits.words import one_line
from briefgen.span import Span

_FRONT = ("title", "topic", "sourcing")
_BOTTOM_LINE, _CHANGES = "bottom_line", "changes"
_NO_LINE = "add it with: briefgen add BRIEF bottom_line text=…"


def front_edits(ground: Ground) -> None:
    for name in _FRONT:
        _field(ground, name)
    _bottom_line(ground)
    _changes(ground)


def _field(ground: Ground, name: str) -> None:
    old, new = (_joined(page.lists.get(name, ())) for page in (ground.before, ground.after))
    ground.own(ground.after.lists.get(name, ()), name)
    if old == new:
        return
    change = Change("edited", name, field=name, old=old, new=new, updates={name: new})
    try:
        Brief.model_validate({"title": ground.base.title, name: new})
    except ValidationError as error:
        ground.add(Untaken(name, new, "it cannot be empty" if not new else error.errors()[0]["msg"]))
        return
    ground.add(ground.current.settled_field(change, str(getattr(ground.base, name))))


def _bottom_line(ground: Ground) -> None:
    item, shown = ground.base.bottom_line, ground.before.lists.get(_BOTTOM_LINE, [])
    written = ground.after.lists.get(_BOTTOM_LINE, [])
    if item is None or not shown:
        for entry in written:
            ground.add(Untaken(_BOTTOM_LINE, entry.words, _NO_LINE))
        return
    ground.own(written, item.id)
    if _joined(written):
        whole = _together([entry.fields["text"] for entry in written])
        pair = (shown[0], Shown(None, {"text": whole}, whole.span))
        known_edits(ground, _BOTTOM_LINE, item, pair, Around(shown, written))
    elif not ground.is_absent(_BOTTOM_LINE):
        change = Change("deleted", _BOTTOM_LINE, item.id, old=one_line(words_of(item)))
        ground.add(ground.current.settled_deletion(change, item))


def _changes(ground: Ground) -> None:
    """The texts on what has changed, as one list: they are no items."""
    old, new = (_texts(page.lists.get(_CHANGES, ())) for page in (ground.before, ground.after))
    if old == new or (not new and old and ground.is_absent(_CHANGES)):
        return
    if not old:
        for words in new:
            ground.add(Untaken(_CHANGES, words, "the brief has no such text; add it with: briefgen add BRIEF changes"))
        return
    joint = ground.printed.phrase_separator
    change = Change(
        "edited", _CHANGES, field=_CHANGES, old=joint.join(old), new=joint.join(new), updates={_CHANGES: new}
    )
    now = tuple(map(one_line, ground.current.brief.changes))
    if now == new:
        return
    is_free = now == tuple(map(one_line, ground.base.changes))
    ground.add(change if is_free else Conflict(change, joint.join(now), "the brief has changed it too"))


def _texts(written: Iterable[Shown]) -> tuple[str, ...]:
    return tuple(shown.words for shown in written if shown.words)


def _joined(written: Iterable[Shown]) -> str:
    return " ".join(_texts(written))


def _together(said: list[Said]) -> Said:
    """The words of several paragraphs as those of one."""
    return Said(
        " ".join(entry.text for entry in said if entry.text),
        Span(said[0].span.start, said[-1].span.end),
        tuple(words for entry in said for words in entry.around),
        tuple(place for entry in said for place in entry.cited),
        next((entry.loose for entry in said if entry.loose), ""),
    )
