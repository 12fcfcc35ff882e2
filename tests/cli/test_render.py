import zipfile
from pathlib import Path

import pytest

from briefgen.registry import WRITERS, found
from tests.cli.article import BRIEF
from tests.cli.conftest import Run, listed

pytestmark = pytest.mark.usefixtures("brief")


def edited(path: Path) -> None:
    """Change a word in a Word file as a person would."""
    with zipfile.ZipFile(path) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    parts["word/document.xml"] = parts["word/document.xml"].replace(b"Harbour", b"Airport")
    with zipfile.ZipFile(path, "w") as package:
        for name, data in parts.items():
            package.writestr(name, data)


def test_every_format_lands_beside_the_brief(run: Run, folder: Path) -> None:
    ran = run("render", "port.brief.yaml")
    assert (ran.status, ran.out) == (0, "")
    assert ran.err == "wrote port.docx\nwrote port.pdf\n"
    assert listed(folder) == ["port.brief.yaml", "port.docx", "port.pdf"]
    assert (folder / "port.pdf").read_bytes().startswith(b"%PDF-")


@pytest.mark.parametrize(
    ("name", "stem"),
    [
        ("kenya.brief.yaml", "kenya"),
        ("kenya.yaml", "kenya"),
        ("kenya.yml", "kenya"),
        ("kenya.brief.json", "kenya"),
        ("Kenya.BRIEF.YAML", "Kenya"),
        ("kenya.2024.yaml", "kenya.2024"),
        ("kenya", "kenya"),
        (".yaml", ".yaml"),
    ],
)
def test_the_stem_of_the_output_is_the_briefs(run: Run, folder: Path, name: str, stem: str) -> None:
    (folder / name).write_text(BRIEF, encoding="utf-8")
    run("render", name, "--to", "docx", "--out", "out")
    assert listed(folder / "out") == [f"{stem}.docx"]


def test_formats_can_be_listed_in_any_way_and_are_written_once(run: Run, folder: Path) -> None:
    ran = run("render", "port.brief.yaml", "--to", "DOCX, docx", "--to", "docx", "--out", "out/deep")
    assert ran.err == "wrote out/deep/port.docx\n"
    assert (folder / "out" / "deep" / "port.docx").is_file()


def test_the_same_brief_gives_the_same_bytes_on_either_paper(run: Run, folder: Path) -> None:
    written: dict[str, dict[str, bytes]] = {}
    names = list(found(WRITERS))
    for out, paper in (("a", "a4"), ("b", "A4"), ("c", "letter")):
        assert run("render", "port.brief.yaml", "--to", ",".join(names), "--out", out, "--paper", paper).status == 0
        written[out] = {name: (folder / out / f"port.{name}").read_bytes() for name in names}
    assert written["a"] == written["b"]
    assert [name for name in names if written["a"][name] != written["c"][name]] == ["docx", "html", "pdf"]


@pytest.mark.parametrize("name", ["docx", "pdf"])
def test_what_is_as_it_was_written_is_overwritten(run: Run, folder: Path, name: str) -> None:
    assert run("render", "port.brief.yaml", "--to", name).status == 0
    first = (folder / f"port.{name}").read_bytes()
    assert run("render", "port.brief.yaml", "--to", name, "--paper", "letter").status == 0
    assert (folder / f"port.{name}").read_bytes() != first


@pytest.mark.parametrize("name", ["docx", "html", "md", "pdf", "txt"])
def test_what_others_wrote_is_overwritten_with_force_alone(run: Run, folder: Path, name: str) -> None:
    path = folder / f"port.{name}"
    path.write_bytes(b"my letter")
    ran = run("render", "port.brief.yaml", "--to", name)
    assert ran.status == 30
    assert ran.err == (
        f"briefgen: port.{name}: this file is not as briefgen wrote it; move it away, or use --force to overwrite it\n"
    )
    assert path.read_bytes() == b"my letter"
    assert len(listed(folder)) == 2
    assert run("render", "port.brief.yaml", "--to", name, "--force").status == 0
    assert len(path.read_bytes()) > 1000


def test_an_edited_word_file_is_kept(run: Run, folder: Path) -> None:
    run("render", "port.brief.yaml", "--to", "docx")
    edited(folder / "port.docx")
    assert run("render", "port.brief.yaml", "--to", "docx").status == 30


def test_a_source_document_is_never_overwritten(run: Run, folder: Path) -> None:
    path = folder / "port.docx"
    path.write_bytes(b"the source")
    documents = f"documents:\n- {{id: d, path: port.docx, sha256: {'0' * 64}}}\n"
    (folder / "port.yaml").write_text(BRIEF + documents, encoding="utf-8")
    ran = run("render", "port.yaml", "--to", "docx", "--force")
    assert (ran.status, ran.err) == (0, "wrote port.brief.docx\n")
    assert path.read_bytes() == b"the source"


def test_a_link_is_followed_and_stays(run: Run, folder: Path) -> None:
    (folder / "archive").mkdir()
    (folder / "port.docx").symlink_to("archive/final.docx")
    assert run("render", "port.brief.yaml", "--to", "docx").status == 0
    assert (folder / "port.docx").is_symlink()
    assert (folder / "archive" / "final.docx").is_file()
    assert listed(folder / "archive") == ["final.docx"]


def test_a_file_that_is_replaced_hands_on_its_permissions(run: Run, folder: Path) -> None:
    run("render", "port.brief.yaml", "--to", "docx")
    (folder / "port.docx").chmod(0o640)
    run("render", "port.brief.yaml", "--to", "docx")
    assert (folder / "port.docx").stat().st_mode & 0o777 == 0o640


def test_a_folder_in_the_way_is_told_before_anything_is_written(run: Run, folder: Path) -> None:
    (folder / "port.pdf").mkdir()
    ran = run("render", "port.brief.yaml", "--force")
    assert ran.status == 30
    assert ran.err == "briefgen: port.pdf: this is a folder; name a file in it\n"
    assert not (folder / "port.docx").exists()


def test_a_file_in_place_of_the_folder_is_told(run: Run) -> None:
    ran = run("render", "port.brief.yaml", "--to", "docx", "--out", "port.brief.yaml")
    assert ran.status == 30
    assert "not a directory" in ran.err


def test_when_one_file_cannot_be_written_none_is(run: Run, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    import briefgen.pipeline.output as output  # noqa: PLC0415, PLR0402 - patched where it is used

    stage = output._stage

    def full(temporary: Path, data: bytes, target: Path) -> None:
        stage(temporary, data, target)
        if target.suffix == ".pdf":
            raise OSError(28, "No space left on device")

    monkeypatch.setattr(output, "_stage", full)
    ran = run("render", "port.brief.yaml", "--out", "out")
    assert ran.status == 30
    assert ran.err == "briefgen: out/port.pdf: it cannot be written: no space left on device\n"
    assert listed(folder / "out") == []


def test_a_brief_from_standard_input_is_called_stdin(run: Run, folder: Path) -> None:
    assert run("render", "-", "--to", "docx", stdin=BRIEF.encode()).status == 0
    assert (folder / "stdin.docx").is_file()
