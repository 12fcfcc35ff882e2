"""What a style file that is right makes."""

from pathlib import Path

import pytest

from briefgen.errors import InputError, SchemaError
from briefgen.pipeline.styling import read_loaded_style, read_style, remarks_on
from briefgen.style import LETTER, Formats, Margins, Style, Typeface
from briefgen.style.load import built_in
from briefgen.style.shelf import names
from tests.style.material import face, picture


def style_of(folder: Path, text: str) -> Style:
    (folder / "own.yaml").write_text(text, encoding="utf-8")
    return read_style(str(folder / "own.yaml"))


def test_an_empty_mapping_is_the_house_style(material: Path) -> None:
    assert style_of(material, "{}") == Style()


def test_what_is_written_replaces_what_is_extended_and_nothing_else(material: Path) -> None:
    text = 'extends: classic\nname: office\ncolours: {link: "#00008b"}\npaper: letter\nfooter: " Ministry "\n'
    style, classic = style_of(material, text), built_in("classic").style
    assert (style.name, style.paper, style.footer) == ("office", LETTER, "Ministry")
    assert style.palette.link == "#00008B"
    assert (style.palette.text, style.body, style.leading) == (classic.palette.text, classic.body, classic.leading)


def test_one_margin_is_that_of_all_sides_and_one_side_leaves_the_others(material: Path) -> None:
    assert style_of(material, "margins_mm: 30.5").margins == Margins(30.5, 30.5, 30.5, 30.5)
    assert style_of(material, "margins_mm: {left: 30}").margins == Margins(left_mm=30)


def test_sizes_that_are_not_written_grow_with_the_body(material: Path) -> None:
    style = style_of(material, "sizes_pt: {body: 13, title: 25}")
    assert (style.body_pt, style.small_pt, style.title_pt) == (13, 11, 25)
    assert style.heading_pt == (17.5, 15, 13.5)


@pytest.mark.parametrize(
    "text",
    [
        "leading: 1",
        "leading: 2",
        "margins_mm: 12",
        "margins_mm: {top: 50}",
        "sizes_pt: {body: 8}",
        "sizes_pt: {body: 16}",
    ],
)
def test_bounds_are_inclusive(material: Path, text: str) -> None:
    assert style_of(material, text) != Style()


def test_headings_are_set_in_the_typeface_of_the_body_where_none_is_written(material: Path) -> None:
    assert style_of(material, "fonts: {body: Gentium}").heading == Typeface("Gentium")
    assert style_of(material, "fonts: {heading: Gentium}").body == Typeface()


def test_a_typeface_brings_its_files(material: Path) -> None:
    body = "{name: Own, regular: sound.ttf, bold: inner/sound.ttf}"
    style = style_of(material, f"fonts: {{body: {body}, fallbacks: [Source Sans 3, {body}]}}")
    own = Typeface("Own", (("regular", face()), ("bold", face())))
    assert (style.body, style.fallbacks) == (own, (Typeface(), own))


def test_faces_that_are_too_large_together_are_refused(material: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("briefgen.style.material.LARGEST_MATERIAL_BYTES", len(face()) + 1)
    style_of(material, "fonts: {body: {name: Own, regular: sound.ttf, bold: sound.ttf}}")
    with pytest.raises(SchemaError, match="makes the faces together larger than"):
        style_of(material, "fonts: {body: {name: Own, regular: sound.ttf, bold: inner/sound.ttf}}")


@pytest.mark.parametrize(("name", "media_type"), [("sound.png", "image/png"), ("sound.jpg", "image/jpeg")])
def test_a_logo_is_its_bytes_and_what_it_shows(material: Path, name: str, media_type: str) -> None:
    logo = style_of(material, f"logo: {{file: {name}, alternative: Lion, height_mm: 9}}").logo
    assert logo
    assert logo.data == picture("PNG" if name.endswith("png") else "JPEG")
    assert (logo.media_type, logo.alternative, logo.height_mm) == (media_type, "Lion", 9)


def test_locale_and_pattern_are_kept_as_plain_data(material: Path) -> None:
    text = "locale: de-ch\ndate_format: d. MMMM 'im Jahr' y\n"
    assert style_of(material, text).formats == Formats("de_CH", "d. MMMM 'im Jahr' y")


def test_a_style_can_be_json(material: Path) -> None:
    (material / "own.json").write_text('{"leading": 1.5}', encoding="utf-8")
    assert read_style(str(material / "own.json")).leading == 1.5


def test_the_house_style_is_what_writers_take_without_any() -> None:
    assert read_style("house") == Style()
    assert names()[0] == "house"


@pytest.mark.parametrize("name", names())
def test_a_built_in_style_is_named_described_and_beyond_remark(name: str) -> None:
    loaded = read_loaded_style(name)
    assert loaded.style.name == name
    assert loaded.description
    assert list(remarks_on(loaded.style)) == []


def test_the_built_in_styles_differ_in_type_colour_and_page() -> None:
    styles = [built_in(name).style for name in names()]
    assert len({style.palette for style in styles}) == len({style.margins for style in styles}) == len(styles) >= 3
    assert len({(style.body, style.body_pt) for style in styles}) == len(styles)


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("modern", "there is no style of that name; choose from house, classic, plain, or name a file"),
        ("gone.yaml", "no such file; check the name"),
        ("./house", "a style file ends in .yaml, .yml or .json"),
        ("-", "a style file ends in .yaml, .yml or .json"),
        ("", "(no name): there is no style of that name"),
        ("sound.png", "a style file ends in .yaml, .yml or .json"),
        ("https://example.org/a.yaml", "no such file"),
        ("inner.yaml", "this is a folder"),
        ("latin.yaml", "byte 6 is not UTF-8; save the style as UTF-8"),
        ("huge.yaml", "larger than 1 MiB"),
        ("a\0b.yaml", "it cannot be read"),
    ],
)
def test_what_is_no_style_is_told_in_one_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, said: str
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "inner.yaml").mkdir()
    (tmp_path / "latin.yaml").write_bytes(b"name: \xe9\n")
    (tmp_path / "huge.yaml").write_bytes(b"#" * (2**20 + 1))
    with pytest.raises(InputError) as raised:
        read_style(name)
    assert said in str(raised.value)
    assert "\n" not in str(raised.value)


def test_small_type_and_a_family_that_is_only_named_are_remarked(material: Path) -> None:
    style = style_of(material, "sizes_pt: {body: 10}\nfonts: {body: Calibri}\n")
    small, named = remarks_on(style)
    assert small == "the body is 10 pt; 11 pt or more is easier to read"
    assert named.startswith("Calibri is only named")
