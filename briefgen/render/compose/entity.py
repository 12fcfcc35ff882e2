"""People, organisations and places: who has another name or a role takes a row; plain names share rows, by kind.

Inside a kind they stand in the order of the brief. Few plain names stand among the others.
"""

from itertools import groupby
from typing import get_args

from briefgen.brief import Entity
from briefgen.document import Entry, Run
from briefgen.name import EntityKind
from briefgen.render.compose.choice import first, rest_note
from briefgen.render.compose.edition import Edition
from briefgen.render.compose.item import item_runs
from briefgen.render.compose.piece import Piece, table
from briefgen.render.compose.wording import one_line

_WIDTHS = (0.28, 0.15, 0.25, 0.32)
_NAME_WIDTHS = (0.16, 0.28, 0.28, 0.28)
_NAMES_IN_ROW = 3
_KINDS: tuple[EntityKind, ...] = get_args(EntityKind)

Placed = tuple[int, Entity]
"""An entity and its place in the brief."""


def compose_entities(edition: Edition) -> list[Piece]:
    chosen = first(edition, "entities", list(enumerate(edition.brief.entities)))
    entities = sorted(chosen, key=lambda entry: _KINDS.index(entry[1].kind))
    plain = [(index, entity) for index, entity in entities if not entity.aliases and not entity.role.strip()]
    if len(plain) <= _NAMES_IN_ROW:
        plain = []
    apart = {index for index, _ in plain}
    rows = [_row(edition, f"entities[{index}]", entity) for index, entity in entities if index not in apart]
    pieces = [table("brief.entities", edition.words.entities, _WIDTHS, rows, anchor="entities")] if rows else []
    if plain:
        anchor = "" if rows else "entities"
        pieces.append(table("brief.names", edition.words.names, _NAME_WIDTHS, _name_rows(edition, plain), anchor))
    return [*pieces, *rest_note(edition, "entities", len(chosen), len(edition.brief.entities))]


def _row(edition: Edition, anchor: str, entity: Entity) -> tuple[Entry, ...]:
    aliases = one_line(edition.words.phrase_separator.join(entity.aliases))
    role = one_line(entity.role)
    return (
        Entry(item_runs(edition, entity.name, entity), f"{anchor}.name"),
        Entry((Run(edition.words.items.entity_kinds[entity.kind]),), f"{anchor}.kind"),
        Entry((Run(aliases),) if aliases else (), f"{anchor}.aliases"),
        Entry((Run(role),) if role else (), f"{anchor}.role"),
    )


def _name_rows(edition: Edition, plain: list[Placed]) -> list[tuple[Entry, ...]]:
    """The kind, and as many names of it as there are columns."""
    rows: list[tuple[Entry, ...]] = []
    for kind, group in groupby(plain, key=lambda entry: entry[1].kind):
        named = [Entry(item_runs(edition, entity.name, entity), f"entities[{index}].name") for index, entity in group]
        for start in range(0, len(named), _NAMES_IN_ROW):
            names = named[start : start + _NAMES_IN_ROW]
            gaps = [Entry()] * (_NAMES_IN_ROW - len(names))
            rows.append((Entry((Run(edition.words.items.entity_kinds[kind]),)), *names, *gaps))
    return rows
