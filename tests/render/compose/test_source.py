"""What a source's line says, and which of its words lead to it."""

import pytest

from briefgen.brief import Brief
from briefgen.layout import STANDARD
from briefgen.render.compose import compose
from tests.render.brief_fixture import analyst
from tests.render.compose.listing import marked

ADDRESS = "https://guild.example/berths"
LINES = [
    ({"publisher": "Guild"}, "Guild."),
    ({"publisher": "Guild", "url": ADDRESS}, f"Guild({ADDRESS}), guild.example/berths({ADDRESS})."),
    (
        {"publisher": "Guild", "title": "Berths", "url": ADDRESS},
        f"Guild, “Berths({ADDRESS})”, guild.example/berths({ADDRESS}).",
    ),
    ({"publisher": "Guild", "title": "Berths"}, "Guild, “Berths”."),
    ({"publisher": "Guild", "title": "guild", "url": ADDRESS}, f"Guild({ADDRESS}), guild.example/berths({ADDRESS})."),
    ({"publisher": "Guild", "url": "doi:10.1/2"}, "Guild, doi:10.1/2."),
    ({"publisher": f"{ADDRESS}."}, f"{ADDRESS}.({ADDRESS})"),
]


@pytest.mark.parametrize(("fields", "line"), LINES)
def test_words_lead_to_the_address_and_it_is_printed_as_one_types_it(fields: dict[str, str], line: str) -> None:
    document = compose(Brief.model_validate({"title": "T", "sources": [{**analyst("s1"), **fields}]}), STANDARD)
    (source,) = (block for block in document.blocks if block.role == "brief.source")
    assert marked(document, source.span) == line
