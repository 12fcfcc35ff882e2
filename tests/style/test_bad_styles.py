import time
from pathlib import Path
from tempfile import gettempdir

import pytest

from briefgen.errors import SchemaError
from briefgen.pipeline.styling import read_style
from tests.golden import compare

BAD_STYLES = sorted((Path(__file__).parent.parent / "cases" / "bad_styles").glob("*.yaml"))


def refusal_of(folder: Path, text: str, name: str = "office.yaml") -> str:
    (folder / name).write_text(text, encoding="utf-8")
    with pytest.raises(SchemaError) as raised:
        read_style(str(folder / name))
    return str(raised.value).replace(f"{folder}/", "")


@pytest.mark.parametrize("path", BAD_STYLES, ids=lambda path: path.stem)
def test_a_bad_style_gets_every_problem_with_its_place_and_remedy(path: Path, material: Path, *, accept: bool) -> None:
    said = refusal_of(material, path.read_text(encoding="utf-8"), path.name)
    compare(path.with_suffix(".problems"), f"{said}\n", accept)


def test_the_cases_of_bad_styles_are_found_and_none_is_left_over() -> None:
    assert len(BAD_STYLES) >= 50
    assert {path.stem for path in BAD_STYLES[0].parent.iterdir()} == {path.stem for path in BAD_STYLES}


@pytest.mark.parametrize("path", BAD_STYLES, ids=lambda path: path.stem)
def test_a_refusal_shows_no_path_of_the_machine(path: Path) -> None:
    assert gettempdir() not in path.with_suffix(".problems").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    "text",
    ["[" * 100_000, "a: " * 100_000, "- \n" * 300_000, "colours: [" + "a," * 200_000 + "]", "&a " * 100_000],
    ids=lambda text: text[:10],
)
def test_a_huge_text_ends_in_a_few_messages_in_seconds(material: Path, text: str) -> None:
    start = time.perf_counter()
    assert len(refusal_of(material, text).splitlines()) <= 101
    assert time.perf_counter() - start < 10
