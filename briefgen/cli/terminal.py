"""What a command prints: results to standard output in UTF-8, remarks to standard error, colour on a terminal alone."""

import contextlib
import os
import shutil
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from typing import IO, Literal

from briefgen.errors import OutputError

Look = Literal["error", "warning", "information", "problem", "muted", "heading", "removed", "added", "plain"]

_CODES: Mapping[Look, str] = {
    "error": "1;31",
    "warning": "33",
    "information": "36",
    "muted": "2",
    "heading": "1",
    "removed": "9;31",
    "added": "4;32",
}
_BROKEN_PIPE = 141
_TURNING = (*range(0x202A, 0x202F), *range(0x2066, 0x206A))
"""What turns the direction of the letters around it, so that a line says another thing than it seems to."""

_CONTROLS = {
    **{number: f"\\x{number:02x}" for number in (*range(9), *range(11, 32), *range(127, 160))},
    **{number: f"\\u{number:04x}" for number in _TURNING},
}


@dataclass(frozen=True, slots=True)
class Terminal:
    """Remarks as loud as the user wants them. It is the pipeline's listener."""

    is_quiet: bool = False
    is_verbose: bool = False

    def note(self, message: str) -> None:
        if not self.is_quiet:
            say(message)

    def detail(self, message: str) -> None:
        if self.is_verbose:
            say(message, style="muted")


def say(message: str, *, style: Look = "plain") -> None:
    """Print a remark to standard error; where that is closed or full, nobody reads it."""
    if is_closed(sys.stderr):
        return
    try:
        print(styled(safe(message), style, sys.stderr), file=sys.stderr, flush=True)  # noqa: T201 - the place that prints
    except (OSError, ValueError):
        return


def show(text: str) -> None:
    """Print a result to standard output: the bytes of the text in UTF-8, whatever the locale.

    Raises SystemExit where the reader has gone, OutputError where the output cannot be written.
    """
    if is_closed(sys.stdout):
        raise OutputError("standard output is closed; redirect it to a file or a program")
    try:
        sys.stdout.flush()
        rest = memoryview(text.encode("utf-8", "surrogateescape"))
        while rest:  # PYTHONUNBUFFERED makes the stream a raw one, which writes no more than a pipe takes
            rest = rest[sys.stdout.buffer.write(rest) :]
        sys.stdout.buffer.flush()
    except BrokenPipeError:
        leave_standard_output()
        raise SystemExit(_BROKEN_PIPE) from None
    except OSError as error:
        leave_standard_output()
        raise OutputError(f"standard output cannot be written: {(error.strerror or str(error)).lower()}") from error


def is_closed(stream: object) -> bool:
    """Whether the process was started without `stream`, which Python then has as None."""
    return stream is None


def leave_standard_output() -> None:
    """Point standard output at nothing, so that the interpreter does not stumble over it again when it ends."""
    nothing = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nothing, sys.stdout.fileno())
    os.close(nothing)


def flush_standard_output() -> None:
    """Pass on what is still held back of standard output; what its reader no longer takes is lost with him."""
    if not is_closed(sys.stdout):
        with contextlib.suppress(OSError, ValueError):
            sys.stdout.flush()


def leave_standard_error() -> None:
    """Flush standard error; where its reader has gone, point it at nothing, so that this does not become the status."""
    if is_closed(sys.stderr):
        return
    try:
        sys.stderr.flush()
    except (OSError, ValueError):
        nothing = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nothing, sys.stderr.fileno())
        os.close(nothing)


def is_coloured(stream: IO[str]) -> bool:
    """Whether colours belong on `stream`: a terminal that can, and no wish for none (no-color.org)."""
    return stream.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


def columns(usual: int) -> int:
    """How wide the terminal is that standard output goes to; `usual` for a file or a pipe, so that it is always so."""
    return shutil.get_terminal_size((usual, 24)).columns if sys.stdout.isatty() else usual


def styled(text: str, look: Look, stream: IO[str]) -> str:
    """`text` in the colour of `look` where `stream` takes colours."""
    code = _CODES.get(look)
    return f"\x1b[{code}m{text}\x1b[0m" if code and is_coloured(stream) else text


def safe(text: str) -> str:
    """`text` with what cannot be printed written out, so that no name or brief can steer a terminal."""
    return text.translate(_CONTROLS).encode("utf-8", "backslashreplace").decode("utf-8")
