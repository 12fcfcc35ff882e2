"""What is named in short texts: each case is a text and the list that it must give."""

from pathlib import Path

import pytest

from briefgen.extract.entities import NamedEntity, extract_entities
from briefgen.read.text import read_text
from tests.golden import compare

CASES = Path(__file__).parents[1] / "cases" / "entities"


@pytest.mark.parametrize("case", sorted(CASES.glob("*.txt")), ids=lambda path: path.stem)
def test_names_are_found_with_kind_role_and_aliases(case: Path, accept: bool) -> None:  # noqa: FBT001 - a fixture
    document = read_text(case.read_bytes(), name=case.name)
    listed = "".join(_line(entity) for entity in extract_entities(document))
    compare(case.with_suffix(".entities"), listed, accept)


def _line(entity: NamedEntity) -> str:
    role = f" [{entity.role}]" if entity.role else ""
    aliases = f" = {'; '.join(entity.aliases)}" if entity.aliases else ""
    return f"{entity.kind}: {entity.name}{role}{aliases} ×{len(entity.mentions)}\n"
