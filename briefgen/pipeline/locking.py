"""One writer at a time: a lock file beside the file that is to be changed.

It names the process and machine that hold it. One that a dead process of this machine has left is taken over; it is
taken aside under another name first, so that of two who find it only one goes on.
"""

import contextlib
import json
import os
import secrets
import socket
import stat
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from briefgen.errors import OutputError
from briefgen.pipeline.listener import Listener
from briefgen.pipeline.output import reason_of

_MOST_BYTES = 4096
_LARGEST_PROCESS = 2**31 - 1
_TRIES = 3


@dataclass(frozen=True, slots=True)
class Lock:
    """A lock that this process has taken; `mark` is what its file says."""

    path: Path
    mark: bytes

    @property
    def is_held(self) -> bool:
        """Whether the lock is still ours: nobody has removed it, or put another in its place."""
        return _mark_of(self.path) == self.mark


def lock_path(path: Path) -> Path:
    """Where the lock of the file `path` lies: `.brief.yaml.lock` beside the file itself, not beside a link to it."""
    target = Path(os.path.realpath(path))
    return target.parent / f".{target.name}.lock"


@contextlib.contextmanager
def locked(path: Path, listener: Listener) -> Iterator[Lock]:
    """Hold the lock of the file `path`; raises OutputError where another run holds it, or it cannot be made."""
    place = lock_path(path)
    lock = Lock(place, _own_mark())
    try:
        _take(lock, path, listener)
    except OSError as error:
        raise OutputError(f"{path}: no lock can be made beside it: {reason_of(error)}") from error
    try:
        yield lock
    finally:
        if lock.is_held:
            with contextlib.suppress(OSError):
                place.unlink()


def _own_mark() -> bytes:
    mark = {"host": socket.gethostname(), "process": os.getpid(), "run": secrets.token_hex(8)}
    return (json.dumps(mark) + "\n").encode()


def _take(lock: Lock, path: Path, listener: Listener) -> None:
    for _ in range(_TRIES):
        if _make(lock):
            return
        found = _mark_of(lock.path)
        if found is None:  # released meanwhile
            continue
        if not _is_dead(found):
            raise OutputError(f"{path}: {_holder(found)} is changing it; try again, or remove {lock.path} if none is")
        if _take_aside(lock.path, found):
            listener.note(f"{path}: a run that ended early had left its lock; it is taken over")
    raise OutputError(f"{path}: other runs are changing it; try again")


def _make(lock: Lock) -> bool:
    """Make the lock's file with its mark in it from the first moment; False where there is one."""
    written = lock.path.parent / f".briefgen-{secrets.token_hex(8)}.part"
    _write_new(written, lock.mark)
    try:
        os.link(written, lock.path)
    except FileExistsError:
        return False
    except OSError:  # a file system without hard links
        try:
            _write_new(lock.path, lock.mark)
        except FileExistsError:
            return False
    finally:
        written.unlink()
    return True


def _write_new(path: Path, data: bytes) -> None:
    """Make the file; where there is no room for what it says, it is not left behind: a lock that says nothing holds."""
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
    made = os.open(path, flags, 0o644)
    try:
        with os.fdopen(made, "wb") as stream:
            stream.write(data)
    except OSError:
        with contextlib.suppress(OSError):
            path.unlink()
        raise


def _mark_of(path: Path) -> bytes | None:
    """What a lock says; None where there is none. What is no regular file says nothing."""
    try:
        if not stat.S_ISREG(path.lstat().st_mode):
            return b""
        with path.open("rb") as stream:
            return stream.read(_MOST_BYTES)
    except FileNotFoundError:
        return None
    except OSError:
        return b""


def _take_aside(path: Path, found: bytes) -> bool:
    """Remove the lock that says `found`; False, and nothing removed, where another run has made a new one meanwhile."""
    aside = path.parent / f".briefgen-{secrets.token_hex(8)}.part"
    try:
        path.rename(aside)
    except FileNotFoundError:
        return False
    is_found = _mark_of(aside) == found
    if not is_found:
        with contextlib.suppress(OSError):
            os.link(aside, path)
    aside.unlink()
    return is_found


def _is_dead(mark: bytes) -> bool:
    """Whether the process that `mark` names is one of this machine, and gone; False where that cannot be told."""
    host, process = _named(mark)
    if os.name != "posix" or host != socket.gethostname() or not 0 < process <= _LARGEST_PROCESS:
        return False
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return True
    except OSError:
        return False
    return False


def _holder(mark: bytes) -> str:
    host, process = _named(mark)
    return f"another run (process {process} on {host})" if process else "another run"


def _named(mark: bytes) -> tuple[str, int]:
    """The machine and process that a lock names; empty and 0 where it names none."""
    try:
        said = json.loads(mark)
    except (ValueError, RecursionError):
        return "", 0
    if not isinstance(said, dict):
        return "", 0
    host, process = said.get("host"), said.get("process")
    if not isinstance(host, str) or not isinstance(process, int) or isinstance(process, bool):
        return "", 0
    return host, process
