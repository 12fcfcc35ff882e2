import json
import os
import socket
import stat
import subprocess
import sys
import textwrap
import time
from collections.abc import Callable
from pathlib import Path
from typing import BinaryIO, cast

import pytest

from briefgen.brief import Brief
from briefgen.brief.dump import dump_json
from briefgen.brief.load import LoadedBrief, load_brief
from briefgen.errors import BriefgenError, InputError, OutputError, SchemaError
from briefgen.fill.refused import refused
from briefgen.pipeline.editing import edit_brief, preview
from briefgen.pipeline.locking import lock_path, locked
from tests.pipeline.listening import Ear

TEXT = """# What the desk knows.
title: Harbour dues   # ours
authors: [A, B]

summary:
  # the first
  - {id: s1, origin: analyst, text: Dues rose.}
"""
OFFICE = "\n\n# The office that issues the brief.\noffice: Desk"


def named(office: str) -> Callable[[Brief], Brief]:
    return lambda brief: brief.model_copy(update={"office": office})


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "brief.yaml"
    path.write_bytes(TEXT.encode())
    return path


def edited(path: Path, change: Callable[[Brief], Brief] | None = None) -> str:
    edit_brief(str(path), change or named("Desk"), Ear())
    return path.read_bytes().decode()


def test_only_what_changed_is_written_and_nothing_else_is_left(path: Path) -> None:
    assert edited(path) == TEXT.replace("[A, B]", f"[A, B]{OFFICE}")
    assert [entry.name for entry in path.parent.iterdir()] == ["brief.yaml"]


def test_a_change_that_changes_nothing_does_not_touch_the_file(path: Path) -> None:
    path.chmod(0o444)
    before = path.stat()
    assert edited(path, lambda brief: brief) == TEXT
    assert path.stat().st_ino == before.st_ino


@pytest.mark.parametrize("line_end", ["\n", "\r\n"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
@pytest.mark.parametrize("last", ["", "\n"])
def test_line_ends_byte_order_mark_and_last_line_end_stay(path: Path, line_end: str, mark: str, last: str) -> None:
    text = mark + (TEXT.rstrip() + last).replace("\n", line_end)
    path.write_bytes(text.encode())
    assert edited(path) == text.replace("[A, B]", f"[A, B]{OFFICE}".replace("\n", line_end))


@pytest.mark.parametrize("line_end", ["\n", "\r\n"])
def test_a_brief_in_json_stays_json(path: Path, line_end: str) -> None:
    brief = load_brief(TEXT, name="x").brief
    path = path.with_suffix(".json")
    path.write_bytes(dump_json(brief).replace("\n", line_end).removesuffix(line_end).encode())
    text = edited(path)
    assert json.loads(text)["office"] == "Desk"
    assert text == dump_json(named("Desk")(brief)).removesuffix("\n").replace("\n", line_end)


def test_the_permissions_stay_and_a_link_stays_a_link(path: Path) -> None:
    path.chmod(0o640)
    link = path.parent / "elsewhere" / "link.yaml"
    link.parent.mkdir()
    link.symlink_to(path)
    edited(link)
    assert link.is_symlink()
    assert stat.S_IMODE(path.stat().st_mode) == 0o640
    assert "office: Desk" in path.read_text(encoding="utf-8")


def test_a_preview_changes_nothing(path: Path) -> None:
    seen = preview(str(path), named("Desk"), Ear())
    assert (seen.text_before, seen.text_after) == (TEXT, TEXT.replace("[A, B]", f"[A, B]{OFFICE}"))
    assert path.read_text(encoding="utf-8") == TEXT


def test_what_would_be_no_valid_brief_is_refused_with_its_place(path: Path) -> None:
    with pytest.raises(SchemaError, match=r"brief.yaml:2:1: title: is empty: "):
        edited(path, lambda brief: brief.model_copy(update={"title": ""}))
    assert path.read_text(encoding="utf-8") == TEXT


@pytest.mark.parametrize(
    ("problem", "said"),
    [("summary[0].x", "brief.yaml:7:5: summary[0].x: no"), ("nowhere", "brief.yaml: nowhere: no")],
)
def test_a_refused_edit_is_told_with_its_place_where_it_has_one(path: Path, problem: str, said: str) -> None:
    def change(_: Brief) -> Brief:
        raise refused(problem, "no", "do otherwise")

    with pytest.raises(SchemaError) as caught:
        edited(path, change)
    assert said in str(caught.value)


def test_what_cannot_be_changed_in_part_is_told_to_be_written_anew(path: Path) -> None:
    path.write_text("{title: A}  # all in one\n", encoding="utf-8")
    ear = Ear()
    edit_brief(str(path), named("Desk"), ear)
    assert load_brief(path.read_text(encoding="utf-8"), name="x").brief.office == "Desk"
    assert any("written anew" in note for note in ear.notes)
    assert path.read_text(encoding="utf-8").startswith("# all in one\n")


@pytest.mark.parametrize("text", [TEXT, dump_json(load_brief(TEXT, name="x").brief)], ids=["yaml", "json"])
def test_a_change_after_which_the_brief_could_not_be_read_again_is_refused(
    path: Path, monkeypatch: pytest.MonkeyPatch, text: str
) -> None:
    path.write_text(text, encoding="utf-8")
    before = path.read_bytes()
    monkeypatch.setattr("briefgen.record.tree.MOST_VALUES", _values_of(text))
    with pytest.raises(OutputError, match=r"could not be read back: the file holds more than .*; split the brief"):
        edited(path, lambda brief: brief.model_copy(update={"authors": ("A", "B", "C")}))
    assert path.read_bytes() == before


def _values_of(text: str) -> int:
    """How many names and values a brief holds: one by one, until it can be read."""
    for most in range(1, 1000):
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr("briefgen.record.tree.MOST_VALUES", most)
            try:
                load_brief(text, name="x")
            except SchemaError:
                continue
            return most
    raise AssertionError("the file holds too much")


def test_a_brief_too_large_to_be_changed_is_told_without_an_option_that_there_is_not(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("briefgen.pipeline.editing.LARGEST_BYTES", 2**6)
    with pytest.raises(InputError, match=r"larger than the 0 KiB that are read; make it smaller"):
        edited(path)


def test_a_change_is_read_back_once(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    read: list[str] = []

    def reading(text: str, *, name: str) -> LoadedBrief:
        read.append(text)
        return load_brief(text, name=name)

    monkeypatch.setattr(sys.modules["briefgen.brief.revise.revised"], "load_brief", reading)
    path.write_text("title: A\nauthors: [A, B]\nnotes:\n  - one\n  - two\n", encoding="utf-8")
    edited(path, lambda brief: brief.model_copy(update={"title": "B", "authors": ("C",), "notes": ("two", "three")}))
    assert len(read) == 1


@pytest.mark.parametrize("name", ["-", "brief.pdf", "missing.yaml", "", "folder.yaml", "pipe.yaml", "bytes.yaml"])
def test_what_is_no_file_with_a_brief_is_refused(path: Path, name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(path.parent)
    Path("folder.yaml").mkdir()
    os.mkfifo("pipe.yaml")
    Path("bytes.yaml").write_bytes(b"title: \xff\n")
    with pytest.raises(InputError):
        edit_brief(name, named("Desk"), Ear())
    assert not list(path.parent.glob(".*"))


def test_a_change_by_another_program_meanwhile_is_not_written_over(path: Path) -> None:
    def interrupted(brief: Brief) -> Brief:
        path.write_text(TEXT + "# theirs\n", encoding="utf-8")
        return named("Desk")(brief)

    with pytest.raises(OutputError, match="another program has changed it meanwhile"):
        edited(path, interrupted)
    assert path.read_text(encoding="utf-8") == TEXT + "# theirs\n"


def test_a_file_that_is_removed_meanwhile_is_told(path: Path) -> None:
    def interrupted(brief: Brief) -> Brief:
        path.unlink()
        return named("Desk")(brief)

    with pytest.raises(BriefgenError, match="no such file"):
        edited(path, interrupted)
    assert not list(path.parent.iterdir())


def test_a_second_run_is_told_who_holds_the_lock_and_changes_nothing(path: Path) -> None:
    said = f"another run \\(process {os.getpid()} on {socket.gethostname()}\\) is changing it"
    with locked(path, Ear()), pytest.raises(OutputError, match=said):
        edited(path)
    assert path.read_text(encoding="utf-8") == TEXT
    assert edited(path) != TEXT


def test_the_lock_of_a_link_is_that_of_its_file(path: Path) -> None:
    link = path.parent / "link.yaml"
    link.symlink_to(path)
    with locked(link, Ear()), pytest.raises(OutputError, match="another run"):
        edited(path)


def dead_process() -> int:
    with subprocess.Popen([sys.executable, "-c", ""]) as child:
        pass
    return child.pid


def test_the_lock_of_a_dead_process_is_taken_over_and_told(path: Path) -> None:
    mark = {"host": socket.gethostname(), "process": dead_process(), "run": "x"}
    lock_path(path).write_text(json.dumps(mark), encoding="utf-8")
    ear = Ear()
    edit_brief(str(path), named("Desk"), ear)
    assert any("it is taken over" in note for note in ear.notes)
    assert [entry.name for entry in path.parent.iterdir()] == ["brief.yaml"]


@pytest.mark.parametrize(
    "mark",
    [
        "",
        "[" * 3000,
        '{"host": "HERE", "process": 0}',
        '{"host": "HERE", "process": -1}',
        '{"host": "HERE", "process": 99999999999999999999}',
        '{"host": "HERE", "process": true}',
        '{"host": "elsewhere", "process": 4194303}',
        "7",
    ],
)
def test_a_lock_that_may_be_alive_is_left_and_told_how_to_remove(path: Path, mark: str) -> None:
    place = lock_path(path)
    place.write_text(mark.replace("HERE", socket.gethostname()), encoding="utf-8")
    with pytest.raises(OutputError, match=r"is changing it; try again, or remove .*\.brief\.yaml\.lock if none is"):
        edited(path)
    assert place.exists()


def test_a_folder_in_the_place_of_the_lock_is_told(path: Path) -> None:
    lock_path(path).mkdir()
    with pytest.raises(OutputError, match="remove"):
        edited(path)


def test_a_lock_that_was_taken_away_stops_the_write(path: Path) -> None:
    def interrupted(brief: Brief) -> Brief:
        lock_path(path).unlink()
        return named("Desk")(brief)

    with pytest.raises(OutputError, match="its lock was taken away"):
        edited(path, interrupted)
    assert path.read_text(encoding="utf-8") == TEXT


def test_the_lock_goes_whatever_ends_the_edit(path: Path) -> None:
    def stopped(_: Brief) -> Brief:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        edited(path, stopped)
    assert [entry.name for entry in path.parent.iterdir()] == ["brief.yaml"]


WRITER = textwrap.dedent(
    """
    import sys, time
    from briefgen.errors import OutputError
    from briefgen.pipeline.editing import edit_brief
    from tests.pipeline.listening import Ear

    name, number, rounds = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])
    told = 0
    for turn in range(rounds):
        while True:
            def change(brief):
                notes = list(brief.notes)
                notes[number] = f"writer {number} turn {turn + 1}"
                return brief.model_copy(update={"notes": (*notes, f"{number}.{turn}")})
            try:
                edit_brief(name, change, Ear())
                break
            except OutputError as error:
                told += 1
                assert "try again" in str(error) or "meanwhile" in str(error), error
                time.sleep(0.002 * (number + 1))
    print(told)
    """
)


def test_of_eight_processes_that_write_at_once_behind_a_dead_one_each_is_told_or_its_change_is_there(
    tmp_path: Path,
) -> None:
    path = tmp_path / "brief.yaml"
    writers, rounds = 8, 4
    path.write_text("title: A\nnotes:\n" + "".join(f"- w{number}\n" for number in range(writers)), encoding="utf-8")
    lock_path(path).write_text(
        json.dumps({"host": socket.gethostname(), "process": dead_process(), "run": "x"}), encoding="utf-8"
    )
    running = [
        subprocess.Popen(
            [sys.executable, "-c", WRITER, str(path), str(number), str(rounds)],
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
        )
        for number in range(writers)
    ]
    ended = [process.communicate(timeout=120) for process in running]
    assert [process.returncode for process in running] == [0] * writers, ended
    notes = load_brief(path.read_text(encoding="utf-8"), name="x").brief.notes
    assert list(notes[:writers]) == [f"writer {number} turn {rounds}" for number in range(writers)]
    assert sorted(notes[writers:]) == sorted(f"{number}.{turn}" for number in range(writers) for turn in range(rounds))
    assert [entry.name for entry in tmp_path.iterdir()] == ["brief.yaml"]


@pytest.mark.long
def test_a_run_that_is_killed_leaves_the_old_brief_or_the_new_and_the_next_goes_on(tmp_path: Path) -> None:
    path = tmp_path / "brief.yaml"
    path.write_text("title: A\nnotes: [w0]\n", encoding="utf-8")
    for turn in range(20):
        command = [sys.executable, "-c", WRITER, str(path), "0", "1000"]
        with subprocess.Popen(command, stdout=subprocess.DEVNULL) as child:
            time.sleep(0.6 + turn * 0.013)
            child.kill()
        assert load_brief(path.read_text(encoding="utf-8"), name="x").brief.notes[0].startswith("w")
        edit_brief(str(path), named(f"after {turn}"), Ear())
    assert len(load_brief(path.read_text(encoding="utf-8"), name="x").brief.notes) > 1


def test_on_a_full_disk_no_lock_is_left_that_would_stop_the_next_run(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = path.read_bytes()
    full = Path("/dev/full")
    if not full.exists():
        pytest.skip("there is no device that is always full")
    with monkeypatch.context() as patch:
        patch.setattr("briefgen.pipeline.locking.os.fdopen", lambda made, mode: _full(made, mode, full))
        with pytest.raises(OutputError, match="no lock can be made beside it: no space left"):
            edited(path)
    assert path.read_bytes() == before
    assert [entry.name for entry in path.parent.iterdir()] == ["brief.yaml"]
    assert edited(path) != before.decode()


def _full(made: int, mode: str, device: Path) -> BinaryIO:
    os.close(made)
    return cast("BinaryIO", device.open(mode))
