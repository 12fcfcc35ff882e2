from pathlib import Path

import pytest

from briefgen.errors import InputError, SchemaError, UsageError
from briefgen.pipeline import templates
from briefgen.pipeline.templates import find_template, has_template, listed, read_shelved, read_template_file

SMALL = "name: {name}\ntitle: {title}\nsections: [{{name: summary}}]\n"


@pytest.fixture
def shelves(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> tuple[Path, Path]:
    """The project's shelf and the user's, both empty."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(templates, "user_config_dir", lambda *_, **__: str(tmp_path / "config"))
    folders = tmp_path / "templates", tmp_path / "config" / "templates"
    for folder in folders:
        folder.mkdir(parents=True)
    return folders


def put(folder: Path, name: str, title: str = "Own", more: str = "") -> None:
    (folder / f"{name}.yaml").write_text(SMALL.format(name=name, title=title) + more, encoding="utf-8")


def test_the_project_comes_before_the_user_and_both_before_the_package(shelves: tuple[Path, Path]) -> None:
    project, user = shelves
    put(user, "country-risk", "The user's")
    assert find_template("country-risk").template.title == "The user's"
    put(project, "country-risk", "The project's")
    assert find_template("country-risk").template.title == "The project's"
    hidden = [(shelf.where, is_hidden) for name, shelf, is_hidden in listed() if name == "country-risk"]
    assert hidden == [("templates", False), (str(user), True), ("package", True)]


def test_a_template_may_extend_the_hidden_one_of_its_own_name(shelves: tuple[Path, Path]) -> None:
    (shelves[0] / "country-risk.yaml").write_text("name: country-risk\ntitle: Ours\nextends: country-risk\n")
    template = find_template("country-risk").template
    assert (template.title, len(template.sections) > 5) == ("Ours", True)


def test_templates_that_extend_one_another_in_a_circle_are_refused(shelves: tuple[Path, Path]) -> None:
    put(shelves[0], "a", more="extends: b\n")
    put(shelves[0], "b", more="extends: a\n")
    with pytest.raises(SchemaError, match="a extends itself in the end"):
        find_template("a")


def test_templates_extend_one_another_no_deeper_than_five(shelves: tuple[Path, Path]) -> None:
    for number in range(9):
        put(shelves[0], f"t{number}", more=f"extends: t{number + 1}\n" if number < 8 else "")
    assert find_template("t4").template.title == "Own"
    with pytest.raises(SchemaError, match="more than 5 deep"):
        find_template("t3")


@pytest.mark.parametrize(
    "name", ["../country-risk", "a/b", "a\\b", "/etc/passwd", "con", "", ".", "A", "a.yaml", "x" * 65]
)
def test_what_is_no_name_is_looked_for_nowhere(shelves: tuple[Path, Path], name: str) -> None:
    put(shelves[0].parent, "country-risk")
    assert not has_template(name)
    with pytest.raises(UsageError, match="is no name of a template"):
        find_template(name)


def test_a_link_that_leads_out_of_the_folder_is_not_followed(shelves: tuple[Path, Path]) -> None:
    secret = shelves[0].parent / "secret.yaml"
    secret.write_text("password: hunter2\n")
    (shelves[0] / "linked.yaml").symlink_to(secret)
    with pytest.raises(InputError, match="leads out of the folder") as raised:
        find_template("linked")
    assert "hunter2" not in str(raised.value)


def test_a_link_that_leads_to_itself_is_told(shelves: tuple[Path, Path]) -> None:
    (shelves[0] / "loop.yaml").symlink_to("loop.yaml")
    assert ("loop", shelves[0].name) in {(name, Path(shelf.where).name) for name, shelf, _ in listed()}
    with pytest.raises(InputError, match="too many levels of symbolic links"):
        read_shelved("loop", next(shelf for name, shelf, _ in listed() if name == "loop"))


def test_a_device_or_a_folder_is_not_read(shelves: tuple[Path, Path]) -> None:
    (shelves[0] / "folder.yaml").mkdir()
    assert not has_template("folder")


def test_an_unknown_name_is_told_with_those_that_there_are(shelves: tuple[Path, Path]) -> None:
    put(shelves[1], "mine")
    with pytest.raises(UsageError, match=r"no template 'mime'; choose from country-risk, .*mine"):
        find_template("mime")


def test_a_file_that_is_too_large_or_no_utf_8_is_refused(shelves: tuple[Path, Path]) -> None:
    (shelves[0] / "large.yaml").write_bytes(b"#" * (2**20 + 1))
    (shelves[0] / "latin.yaml").write_bytes(b"title: caf\xe9\n")
    for name in ("large", "latin"):
        with pytest.raises(InputError):
            find_template(name)


def test_a_template_whose_name_is_not_its_file_s_is_refused(shelves: tuple[Path, Path]) -> None:
    put(shelves[0], "one")
    (shelves[0] / "one.yaml").rename(shelves[0] / "two.yaml")
    with pytest.raises(SchemaError, match=r"the file is two\.yaml"):
        find_template("two")


def test_a_template_outside_the_shelves_can_be_checked(shelves: tuple[Path, Path]) -> None:
    put(shelves[0].parent, "elsewhere", more="extends: security-brief\n")
    assert read_template_file("elsewhere.yaml").scale == "icd203"
