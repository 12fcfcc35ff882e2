"""Names in a table of their own where nothing more is known of them."""

from briefgen.brief import Brief
from briefgen.document import Document
from briefgen.layout import STANDARD
from briefgen.render.compose import compose
from tests.render.brief_fixture import analyst


def composed(*entities: tuple[str, str, str]) -> Document:
    records = [
        {**analyst(f"e{number}"), "name": name, "kind": kind, "role": role}
        for number, (name, kind, role) in enumerate(entities)
    ]
    return compose(Brief.model_validate({"title": "T", "entities": records}), STANDARD)


def tables(document: Document) -> dict[str, list[list[str]]]:
    """The words of the cells of each table of names, by its role."""
    return {
        block.role: [[cell.span.of(document.text) for cell in row] for row in block.table.rows]
        for block in document.blocks
        if block.table and block.role in {"brief.entities", "brief.names"}
    }


PLACES = tuple((name, "place", "") for name in ("Marrow", "Osterhaven", "Lund", "Calder"))
MASTER = ("Ana Brandt", "person", "harbour master")


def test_who_has_a_role_takes_a_row_and_plain_names_share_rows_of_their_kind() -> None:
    document = composed(*PLACES, MASTER, ("Guild", "organisation", ""))
    assert tables(document) == {
        "brief.entities": [["Name", "Kind", "Role"], ["Ana Brandt", "person", "harbour master"]],
        "brief.names": [
            ["Kind", "Name", "Name", "Name"],
            ["organisation", "Guild", "", ""],
            ["place", "Marrow", "Osterhaven", "Lund"],
            ["place", "Calder", "", ""],
        ],
    }


def test_every_name_keeps_its_anchor() -> None:
    document = composed(*PLACES, MASTER)
    cells = [cell for block in document.blocks if block.table for row in block.table.rows for cell in row]
    names = {cell.anchor: cell.span.of(document.text) for cell in cells if cell.anchor.endswith(".name")}
    assert names == {f"entities[{place}].name": name for place, (name, _kind, _role) in enumerate([*PLACES, MASTER])}


def test_few_plain_names_stand_among_the_others() -> None:
    assert list(tables(composed(*PLACES[:3], MASTER))) == ["brief.entities"]


def test_plain_names_alone_bear_the_anchor_of_the_list() -> None:
    document = composed(*PLACES)
    assert list(tables(document)) == ["brief.names"]
    assert "entities" in [block.anchor for block in document.blocks]
