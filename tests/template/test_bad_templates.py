import time
from pathlib import Path

import pytest

from briefgen.errors import SchemaError
from briefgen.pipeline.templates import read_template_file
from tests.golden import compare

BAD_TEMPLATES = sorted((Path(__file__).parent.parent / "cases" / "bad_templates").glob("*.yaml"))


def refusal_of(path: Path) -> str:
    with pytest.raises(SchemaError) as raised:
        read_template_file(str(path))
    return str(raised.value).replace(f"{path.parent}/", "")


@pytest.mark.parametrize("path", BAD_TEMPLATES, ids=lambda path: path.stem)
def test_a_bad_template_gets_every_problem_with_its_place_and_remedy(
    path: Path, own_shelves: Path, *, accept: bool
) -> None:
    assert own_shelves.is_dir()
    compare(path.with_suffix(".problems"), f"{refusal_of(path)}\n", accept)


def test_the_cases_of_bad_templates_are_found_and_none_is_left_over() -> None:
    assert len(BAD_TEMPLATES) >= 14
    assert {path.stem for path in BAD_TEMPLATES[0].parent.iterdir()} == {path.stem for path in BAD_TEMPLATES}


@pytest.mark.parametrize(
    "text",
    [
        "[" * 100_000,
        "sections: [" + "{name: summary}," * 20_000 + "]",
        "title: '" + "{" * 500_000 + "'",
        "title: '" + "{a}" * 200_000 + "'",
        "variables: {" + ",".join(f"v{number}: {{}}" for number in range(20_000)) + "}",
    ],
    ids=lambda text: text[:12],
)
def test_a_huge_template_ends_in_a_few_messages_in_seconds(own_shelves: Path, text: str) -> None:
    path = own_shelves / "huge.yaml"
    path.write_text(text, encoding="utf-8")
    start = time.perf_counter()
    assert len(refusal_of(path).splitlines()) <= 101
    assert time.perf_counter() - start < 10
