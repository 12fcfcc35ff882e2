"""The bytes of an input: a file that the user names, or standard input."""

import os
import stat
import sys
from pathlib import Path
from typing import BinaryIO

from briefgen.errors import InputError

STANDARD_STREAM = "-"
LARGEST_INPUT_BYTES = 200 * 2**20


def display_name(name: str) -> str:
    """What messages call the file `name`."""
    return "standard input" if name == STANDARD_STREAM else name


def require_input(name: str) -> None:
    """Raise InputError where no file `name` exists, before any work is done for it."""
    if name == STANDARD_STREAM:
        return
    try:
        is_folder = stat.S_ISDIR(Path(name).stat().st_mode)
    except (OSError, ValueError) as error:
        raise InputError(f"{name}: {_reason(error)}") from error
    if is_folder:
        raise InputError(f"{name or '(no name)'}: this is a folder; give a file in it")


def read_bytes(name: str, most: int = LARGEST_INPUT_BYTES, *, is_fixed: bool = False) -> bytes:
    """All bytes of the file `name`, of standard input for `-`, no more than `most`; raises InputError without any.

    `is_fixed` where no option allows more.
    """
    require_input(name)
    try:
        if name == STANDARD_STREAM:
            return _limited(_standard_input(), display_name(name), most, is_fixed=is_fixed)
        with Path(name).open("rb") as stream:
            return _limited(stream, name, most, is_fixed=is_fixed)
    except (OSError, ValueError) as error:
        raise InputError(f"{name}: {_reason(error)}") from error


def read_regular(path: Path, most: int, *, is_fixed: bool = True) -> bytes:
    """The bytes of a file that a brief names, no more than `most`; `is_fixed` where no option allows more.

    A regular file alone: opening anything else can wait for ever, or do something.
    """
    try:
        if not stat.S_ISREG(path.stat().st_mode):
            raise InputError(f"{path}: this is no regular file")
        with path.open("rb") as stream:
            return _limited(stream, str(path), most, is_fixed=is_fixed)
    except (OSError, ValueError) as error:
        raise InputError(f"{path}: {_reason(error)}") from error


def _limited(stream: BinaryIO, name: str, most: int, *, is_fixed: bool) -> bytes:
    data = stream.read(most + 1)
    if len(data) > most:
        size = f"{most // 2**20} MiB" if most >= 2**20 else f"{most // 2**10} KiB"
        remedy = "make it smaller" if is_fixed else "allow more with --max-size, or split it"
        raise InputError(f"{name}: larger than the {size} that are read; {remedy}")
    return data


def _standard_input() -> BinaryIO:
    stream: object = sys.stdin
    if stream is None:
        raise InputError("standard input is closed; name a file, or pass text on")
    return sys.stdin.buffer


def _reason(error: OSError | ValueError) -> str:
    if isinstance(error, FileNotFoundError):
        return "no such file; check the name"
    if isinstance(error, OSError) and error.errno is not None:
        return f"it cannot be read ({os.strerror(error.errno).lower()})"
    return f"it cannot be read ({error})"
