"""Points and rows that an office has put in, as items of an analyst."""

from collections.abc import Iterable, Mapping

from pydantic import ValidationError

from briefgen.brief import Brief, Item, KeyFigure
from briefgen.fill.identifier import new_identifier
from briefgen.fill.kinds import KINDS
from briefgen.fill.word_edits.change import Untaken
from briefgen.fill.word_edits.printed import Printed
from briefgen.fill.word_edits.shown import Shown
from briefgen.fill.word_edits.typed_citations import without_typed
from briefgen.fill.word_edits.unreadable import UnreadableError
from briefgen.fill.word_edits.values import read_values
from briefgen.likelihood import SCALES

_ADD = "{why}; add it with: briefgen add BRIEF {part}"


def new_item(part: str, shown: Shown, brief: Brief, base: Brief, printed: Printed) -> tuple[Item | None, list[Untaken]]:
    """The item for what is `shown`, and what of it is left out; None where it makes none.

    `brief` is the one that it is put into; citations are of sources of `base`.
    """
    identifier, left = new_identifier(brief, part), []
    values: dict[str, object] = {"id": identifier, "origin": "analyst"}
    why = ""
    words, cited = _fields(shown, base, printed)
    for field, said in words.items():
        try:
            values.update(_values(part, field, said, values, printed, brief) if said else {})
        except UnreadableError as error:
            why = why or error.why
            left.append(Untaken(f"{identifier}.{field}", said, str(error)))
    needed = next((name for name in _needed(part) if name not in values), "")
    if needed:
        return None, [Untaken(part, _row(words), _ADD.format(why=why or f"it names no {needed}", part=part))]
    try:
        return KINDS[part].model.model_validate({**values, "references": _known(cited, brief, base)}), left
    except ValidationError as error:
        return None, [Untaken(part, _row(words), error.errors()[0]["msg"].removeprefix("Value error, "))]


def _fields(shown: Shown, base: Brief, printed: Printed) -> tuple[Mapping[str, str], list[int]]:
    """The words of each field without citations, and the places of the sources that are cited."""
    said: dict[str, str] = {}
    cited: list[int] = []
    for field, entry in shown.fields.items():
        words, typed = without_typed(entry.text, base)
        cited += [*entry.cited, *typed]
        if field:
            said[field] = words
    joint = printed.field_separator.strip() or printed.field_separator
    if record := said.pop("record", ""):
        said["when"], _, said["place"] = (piece.strip() for piece in record.partition(joint))
    return said, cited


def _row(words: Mapping[str, str]) -> str:
    return "; ".join(filter(None, words.values()))


def _values(
    part: str, field: str, said: str, values: Mapping[str, object], printed: Printed, brief: Brief
) -> Mapping[str, object]:
    item = None
    if part == "key_figures" and field == "figure":
        item = KeyFigure.model_construct(
            id=str(values["id"]), origin="analyst", label=str(values.get("label") or said), surface=said
        )
    return read_values(field, said, item, printed, SCALES[brief.scale])


def _needed(part: str) -> list[str]:
    return [name for name, info in KINDS[part].model.model_fields.items() if info.is_required()]


def _known(cited: Iterable[int], brief: Brief, base: Brief) -> tuple[str, ...]:
    """The identifiers of the sources that are cited and that the brief still has."""
    known = {source.id for source in brief.sources}
    found = (base.sources[place].id for place in dict.fromkeys(cited) if place < len(base.sources))
    return tuple(identifier for identifier in found if identifier in known)
