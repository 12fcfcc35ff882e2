"""Where outputs go, what they are called, and what may stand there already."""

import os
import stat
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal, cast

from briefgen.errors import OutputError
from briefgen.pipeline.bytes_in import LARGEST_INPUT_BYTES, STANDARD_STREAM
from briefgen.pipeline.output import reason_of
from briefgen.pipeline.suffix import BRIEF_SUFFIXES, CARRIER_SUFFIXES, suffix_of
from briefgen.registry import SEALS, Seal, found, loaded

_MARK = ".brief"
_STANDARD_STEM = "stdin"


@dataclass(frozen=True, slots=True)
class Target:
    """A file to be written. `kind` is `brief`, or the name of the writer that makes it.

    `remedy` is what to do about a brief that exists.
    """

    path: Path
    kind: Literal["brief"] | str
    remedy: str = "use --force to overwrite it"


def source_stem(name: str) -> str:
    """What outputs are called that come from the source document `name`."""
    return _STANDARD_STEM if name == STANDARD_STREAM else Path(name).stem


def brief_stem(name: str) -> str:
    """What outputs are called that come from the brief `name`: `kenya` for kenya.brief.yaml, kenya.yaml, kenya.pdf."""
    if name == STANDARD_STREAM:
        return _STANDARD_STEM
    path = Path(name)
    if suffix_of(name) not in BRIEF_SUFFIXES | CARRIER_SUFFIXES:
        return path.name
    is_marked = path.stem.lower().endswith(_MARK) and len(path.stem) > len(_MARK)
    return path.stem[: -len(_MARK)] if is_marked else path.stem


def folder_for(out: str | None, source: str) -> Path:
    """The folder that outputs land in: `out`, else the source's own, else the current one."""
    if out is not None:
        return Path(out)
    return Path() if source == STANDARD_STREAM else Path(source).parent


def check_targets(targets: Iterable[Target], inputs: Sequence[Path], *, force: bool) -> None:
    """Raise OutputError for the first target that must not or cannot be written.

    Never an input; a brief only with `force`; a rendered file where it is still what briefgen wrote, or with `force`.
    """
    for target in targets:
        try:
            _check(target, inputs, force=force)
        except OSError as error:
            raise OutputError(f"{target.path}: it cannot be written: {reason_of(error)}") from error
        except ValueError as error:
            raise OutputError(f"{target.path}: it cannot be written: {error}") from error


def _check(target: Target, inputs: Sequence[Path], *, force: bool) -> None:
    path = target.path
    try:
        status = path.stat()
    except FileNotFoundError:
        return
    if stat.S_ISCHR(status.st_mode) or stat.S_ISFIFO(status.st_mode):
        return
    if stat.S_ISDIR(status.st_mode):
        raise OutputError(f"{path}: this is a folder; name a file in it")
    if not stat.S_ISREG(status.st_mode):
        raise OutputError(f"{path}: this is no file that can be replaced; name another")
    if is_input(path, inputs):
        raise OutputError(f"{path}: this is an input, which is never overwritten; name another file or folder")
    if force:
        return
    if target.kind == "brief":
        raise OutputError(f"{path}: this brief exists and may hold people's work; {target.remedy}")
    if not _is_ours(target):
        raise OutputError(
            f"{path}: this file is not as briefgen wrote it; move it away, or use --force to overwrite it"
        )


def is_input(path: Path, inputs: Sequence[Path]) -> bool:
    """Whether `path` is one of the files `inputs`, under whatever name."""
    try:
        status = path.stat()
    except (OSError, ValueError):
        return False
    return any(_is_same(status, source) for source in inputs)


def _is_same(status: os.stat_result, source: Path) -> bool:
    try:
        return os.path.samestat(status, source.stat())
    except (OSError, ValueError):
        return False


def _is_ours(target: Target) -> bool:
    """Whether the seal of the file says that it is what the writer wrote; False for a format without a seal."""
    point = found(SEALS).get(target.kind)
    if point is None or target.path.stat().st_size > LARGEST_INPUT_BYTES:
        return False
    return cast("Seal", loaded(point))(target.path.read_bytes())
