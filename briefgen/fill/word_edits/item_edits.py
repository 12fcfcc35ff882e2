"""What was edited of one item: each of its fields as it was printed beside what stands there now."""

from collections.abc import Iterator, Mapping

from pydantic import ValidationError

from briefgen.brief import Item, KeyFigure
from briefgen.fill.kinds import words_of
from briefgen.fill.word_edits.around import written_over
from briefgen.fill.word_edits.change import Change, Untaken
from briefgen.fill.word_edits.printed import Printed
from briefgen.fill.word_edits.shown import Said
from briefgen.fill.word_edits.unreadable import UnreadableError
from briefgen.fill.word_edits.values import read_values
from briefgen.fill.word_edits.words import one_line
from briefgen.likelihood import Scale

Fields = Mapping[str, Said]
_RECORD = "record"


def item_edits(
    part: str, item: Item, fields: tuple[Fields, Fields], printed: Printed, scale: Scale
) -> Iterator[Change | Untaken]:
    """The edits of `item`; `fields` are its words as they were printed and as they are."""
    was, now = fields
    for field in dict.fromkeys((*was, *now)):
        if field == _RECORD:
            yield from _record_edits(part, item, fields, printed, scale)
        elif field and field in now:
            old = own_text(was[field], item) if field in was else ""
            own = own_part(now[field], was.get(field), item)
            if own != old:
                yield edit_of(part, item, (field, old, own), printed, scale)


def edit_of(part: str, item: Item, said: tuple[str, str, str], printed: Printed, scale: Scale) -> Change | Untaken:
    """The edit of one field: its name, the old words and the new ones."""
    field, old, new = said
    place = f"{item.id}.{field}"
    try:
        updates = read_values(field, new, item, printed, scale)
        type(item).model_validate({**dict(item), **updates})
    except UnreadableError as error:
        return Untaken(place, new, str(error))
    except ValidationError as error:
        return Untaken(place, new, error.errors()[0]["msg"].removeprefix("Value error, "))
    return Change("edited", part, item.id, field, old, new, updates)


def own_text(said: Said, item: Item) -> str:
    """The words of a field as it was printed, without citations that are no links."""
    value = one_line(words_of(item))
    return value if said.text.startswith(f"{value} ") else said.text


def own_part(said: Said, was: Said | None, item: Item) -> str:
    """The item's own words in an edited field, without a remark around them that was written over."""
    text = said.text
    if was is None:
        return text
    own = own_text(was, item)
    tails = [was.text[len(own) :].strip(), *reversed([entry for entry in was.around if entry not in said.around])]
    for tail in (*tails, written_over(said, was)):
        if tail and text.endswith(tail) and text != tail:
            text = text.removesuffix(tail).rstrip()
    return text


def _record_edits(
    part: str, item: Item, fields: tuple[Fields, Fields], printed: Printed, scale: Scale
) -> Iterator[Change | Untaken]:
    """The third line of a card: when and where a figure holds, with a separator between them."""
    was, now = (_parts(side.get(_RECORD), printed) for side in fields)
    if was == now or not isinstance(item, KeyFigure):
        return
    has_time = bool(item.period.strip() or item.as_of)
    names = ["when", "place"] if has_time else ["place"]
    known = dict(zip(names, was, strict=False))
    if len(now) == len(was):
        written = dict(zip(names, now, strict=False))
    elif len(now) == 2:
        written = {"when": now[0], "place": now[1]}
    elif len(was) == 0 and len(now) == 1:
        written = {"when": now[0]}
    elif len(now) == 0:
        written = dict.fromkeys(known, "")
    else:
        said = printed.field_separator.join(now)
        yield Untaken(
            f"{item.id}.{_RECORD}", said, f"what is when and what is where cannot be told; set {item.id}.place"
        )
        return
    for name, new in written.items():
        if new != known.get(name, ""):
            yield edit_of(part, item, (name, known.get(name, ""), new), printed, scale)


def _parts(said: Said | None, printed: Printed) -> list[str]:
    joint = printed.field_separator.strip() or printed.field_separator
    return [part for part in map(one_line, said.text.split(joint)) if part] if said else []
