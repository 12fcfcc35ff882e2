"""People, organisations and places, grouped by kind; inside a kind in the order of the brief."""

from typing import get_args

from briefgen.brief import Entity
from briefgen.document import Run
from briefgen.name import EntityKind
from briefgen.render.compose.edition import Edition
from briefgen.render.compose.item import item_runs
from briefgen.render.compose.piece import Field, Piece, table
from briefgen.render.compose.wording import one_line

_WIDTHS = (0.28, 0.15, 0.25, 0.32)
_KINDS: tuple[EntityKind, ...] = get_args(EntityKind)


def compose_entities(edition: Edition) -> list[Piece]:
    entities = sorted(enumerate(edition.brief.entities), key=lambda entry: _KINDS.index(entry[1].kind))
    rows = [_row(edition, f"entities[{index}]", entity) for index, entity in entities]
    return [table("brief.entities", edition.words.entities, _WIDTHS, rows, anchor="entities")] if rows else []


def _row(edition: Edition, anchor: str, entity: Entity) -> tuple[Field, ...]:
    aliases = one_line(edition.words.phrase_separator.join(entity.aliases))
    role = one_line(entity.role)
    return (
        Field(item_runs(edition, entity.name, entity), f"{anchor}.name"),
        Field((Run(edition.words.items.entity_kinds[entity.kind]),), f"{anchor}.kind"),
        Field((Run(aliases),) if aliases else (), f"{anchor}.aliases"),
        Field((Run(role),) if role else (), f"{anchor}.role"),
    )
