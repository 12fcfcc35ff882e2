"""Disks that are full, folders that nobody may write to: an error that says so, and never half a file."""

import resource
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.conftest import Run, listed

pytestmark = [
    pytest.mark.usefixtures("brief"),
    pytest.mark.skipif(sys.platform != "linux", reason="file systems as Linux mounts them"),
]
BRIEFGEN = f"{shlex.quote(sys.executable)} -m briefgen"
MOUNTS = (
    shutil.which("unshare") is not None
    and not subprocess.run(
        ["unshare", "-rm", "mount", "-t", "tmpfs", "none", "/mnt"], capture_output=True, check=False
    ).returncode
)
needs_mounts = pytest.mark.skipif(not MOUNTS, reason="no file system can be mounted here")


def mounted(options: str, prepare: str, command: str, after: str = "true") -> tuple[int, str, list[str]]:
    """Run `command` with `out` on a file system of its own: its status, what it says, and the words after it.

    Those are the names of all that lies there then, and what `after` prints.
    """
    script = (
        f"mkdir -p out && mount -t tmpfs -o {options} none out && {prepare}; {BRIEFGEN} {command} 2>said; "
        f"echo $?; cat said; echo ---; ls -A out; {after}"
    )
    done = subprocess.run(["unshare", "-rm", "bash", "-c", script], capture_output=True, text=True, check=True)
    status, _, rest = done.stdout.partition("\n")
    said, _, names = rest.partition("---\n")
    return int(status), said, names.split()


@needs_mounts
@pytest.mark.parametrize("room", ["4k", "40k"])
def test_a_full_disk_leaves_none_of_several_files(room: str) -> None:
    status, said, names = mounted(f"size={room}", "true", "render port.brief.yaml --to docx,pdf --out out")
    assert (status, names) == (30, [])
    assert said.startswith("briefgen: out/port.")
    assert said.endswith(": it cannot be written: no space left on device\n")
    assert said.count("\n") == 1


@needs_mounts
def test_a_full_disk_leaves_what_stands_there_as_it_is() -> None:
    fill = "dd if=/dev/zero of=out/zeros bs=1k 2>/dev/null || true"
    prepare = f"{BRIEFGEN} render port.brief.yaml --to docx,md --out out -q && cat out/port.* > before && ({fill})"
    command = "render port.brief.yaml --to docx,md --out out --paper letter"
    status, said, names = mounted("size=4m", prepare, command, after="cat out/port.* | cmp - before && echo same")
    assert (status, names) == (30, ["port.docx", "port.md", "zeros", "same"])
    assert said.endswith("it cannot be written: no space left on device\n")


@needs_mounts
def test_a_folder_that_is_read_only_is_told() -> None:
    prepare = "mount -o remount,ro none out"
    status, said, names = mounted("size=1m", prepare, "render port.brief.yaml --to docx,pdf --out out")
    assert (status, names) == (30, [])
    assert said == "briefgen: out/port.docx: it cannot be written: read-only file system\n"
    status, said, names = mounted("size=1m", prepare, "render port.brief.yaml --to docx --out out/deep")
    assert (status, names) == (30, [])
    assert said == "briefgen: out/deep: this folder cannot be made: read-only file system\n"


@pytest.mark.parametrize("most", [0, 5_000, 20_000])
def test_a_file_that_may_not_grow_leaves_nothing(folder: Path, most: int) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "briefgen", "render", "port.brief.yaml", "--to", "txt,docx,pdf", "--out", "out"],
        capture_output=True,
        text=True,
        check=False,
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (most, most)),
    )
    assert done.returncode == 30
    assert done.stderr.endswith(": it cannot be written: file too large\n")
    assert listed(folder / "out") == []


@pytest.mark.parametrize("name", ["docx", "html", "md", "pdf", "txt"])
def test_one_file_that_a_person_edited_keeps_all_of_them_from_being_written(run: Run, folder: Path, name: str) -> None:
    every = "docx,html,md,pdf,txt"
    assert run("render", "port.brief.yaml", "--to", every).status == 0
    path = folder / f"port.{name}"
    path.write_bytes(path.read_bytes() + b" ")
    before = {entry.name: entry.read_bytes() for entry in folder.iterdir()}
    ran = run("render", "port.brief.yaml", "--to", every, "--paper", "letter")
    assert ran.status == 30
    assert ran.err.startswith(f"briefgen: port.{name}: this file is not as briefgen wrote it; move it away, or use")
    assert {entry.name: entry.read_bytes() for entry in folder.iterdir()} == before


def test_a_folder_is_never_replaced_by_a_file(run: Run, folder: Path) -> None:
    (folder / "port.pdf").mkdir()
    for more in ((), ("--force",)):
        ran = run("render", "port.brief.yaml", "--to", "docx,pdf", *more)
        assert (ran.status, ran.err) == (30, "briefgen: port.pdf: this is a folder; name a file in it\n")
    assert listed(folder) == ["port.brief.yaml", "port.pdf"]


def test_no_folder_is_made_for_what_is_refused(run: Run, folder: Path) -> None:
    (folder / "port.brief.yaml").write_text("title: [", encoding="utf-8")
    assert run("render", "port.brief.yaml", "--out", "out").status == 20
    assert listed(folder) == ["port.brief.yaml"]
