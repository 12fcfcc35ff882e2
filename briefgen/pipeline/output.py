"""Files written whole or not at all: each beside its target first, then all renamed into place."""

import contextlib
import os
import secrets
import stat
from collections.abc import Collection, Mapping
from pathlib import Path

from briefgen.errors import OutputError


def write_all(contents: Mapping[Path, bytes], new: Collection[Path] = ()) -> None:
    """Write every file; raises OutputError, with nothing written, where one cannot be.

    The folders exist. A symbolic link is followed, and a file that is replaced hands on its permissions. A device or a
    pipe cannot be replaced; it is written to. Those that are `new` stand first in `contents` and replace nothing, not
    even what another run has written meanwhile.
    """
    staged: list[tuple[Path, Path]] = []
    fresh: set[Path] = set()
    path = Path()
    try:
        for path, data in contents.items():
            if not is_stream(path):
                target = Path(os.path.realpath(path))
                temporary = target.parent / f".briefgen-{secrets.token_hex(8)}.part"
                staged.append((temporary, target))
                _stage(temporary, data, target)
                if path in new:
                    fresh.add(target)
        for path, data in contents.items():
            if is_stream(path):
                path.write_bytes(data)
        for temporary, path in staged:
            _place(temporary, path, is_new=path in fresh)
    except OSError as error:
        raise OutputError(f"{path}: it cannot be written: {reason_of(error)}") from error
    finally:
        for temporary, _ in staged:
            with contextlib.suppress(OSError):  # not made, or not to be taken away where nothing can be written
                temporary.unlink()


def make_folder(folder: Path) -> None:
    """Make `folder` and those above it where they are missing."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise OutputError(f"{folder}: this folder cannot be made: {reason_of(error)}") from error


def is_stream(path: Path) -> bool:
    """Whether `path` is a character device or a pipe."""
    try:
        mode = path.stat().st_mode
    except (OSError, ValueError):
        return False
    return stat.S_ISCHR(mode) or stat.S_ISFIFO(mode)


def reason_of(error: OSError) -> str:
    """What the system says, in a few words; the file's name stays out of it."""
    return os.strerror(error.errno).lower() if error.errno is not None else str(error)


def _place(temporary: Path, target: Path, *, is_new: bool) -> None:
    """Give the finished file its name; one that is new takes no name that is in use."""
    if not is_new:
        temporary.replace(target)
        return
    is_taken = False
    try:
        os.link(temporary, target)
    except FileExistsError:
        is_taken = True
    except OSError:  # a file system without hard links
        is_taken = target.exists()
        if not is_taken:
            temporary.replace(target)
    if is_taken:
        raise OutputError(f"{target}: another run has just written this file; look at it first")


def _stage(temporary: Path, data: bytes, target: Path) -> None:
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
    with os.fdopen(os.open(temporary, flags, 0o666), "wb") as stream:
        stream.write(data)
        stream.flush()
        os.fsync(stream.fileno())
    if target.exists():
        temporary.chmod(stat.S_IMODE(target.stat().st_mode))
