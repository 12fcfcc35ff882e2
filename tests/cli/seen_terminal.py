"""`briefgen` in a real pseudo-terminal, and what a person sees on its screen."""

import os
import sys
import time
from collections.abc import Callable, Mapping
from pathlib import Path

import pexpect
import pyte

_PATIENCE_SECONDS = 30
_TICK_SECONDS = 0.05


class SeenTerminal:
    """A command that runs in a terminal of so many rows and columns; `raw` is all that it has written."""

    def __init__(
        self, *arguments: str, folder: Path, size: tuple[int, int] = (24, 80), more: Mapping[str, str] | None = None
    ) -> None:
        environment = {
            name: value for name, value in os.environ.items() if name not in {"NO_COLOR", "EDITOR", "VISUAL"}
        }
        environment |= {"TERM": "xterm-256color", "PYTHONUTF8": "1", **(more or {})}
        self.raw = ""
        self.screen = pyte.Screen(size[1], size[0])
        self._stream = pyte.Stream(self.screen)
        self.child = pexpect.spawn(
            sys.executable,
            ["-m", "briefgen", *arguments],
            cwd=folder,
            env=environment,
            dimensions=size,
            encoding="utf-8",
            codec_errors="replace",
        )
        self.child.delaybeforesend = 0

    @property
    def text(self) -> str:
        """The screen as it stands, line by line."""
        return "\n".join(line.rstrip() for line in self.screen.display)

    def see(self, *words: str) -> str:
        """Wait until all of the words are on the screen; its text."""
        self.wait(lambda: all(word in self.text for word in words), f"{words} not seen")
        return self.text

    def wait(self, is_so: Callable[[], bool], told: str) -> None:
        """Wait until something is so; `told` says what is missing where it does not come."""
        until = time.monotonic() + _PATIENCE_SECONDS
        while not is_so():
            assert time.monotonic() < until, f"{told} on\n{self.text}"
            self._read()

    def press(self, *keys: str) -> None:
        """Press keys one after the other, as fast as a person does."""
        for key in keys:
            self.child.send(key)
            time.sleep(_TICK_SECONDS)
            self._read()

    def end(self) -> int:
        """Wait for the end of the command: its exit code, negative for the signal that ended it."""
        until = time.monotonic() + _PATIENCE_SECONDS
        while self._read():
            assert time.monotonic() < until, f"it goes on with\n{self.text}"
        self.child.wait()
        return -self.child.signalstatus if self.child.signalstatus else int(self.child.exitstatus or 0)

    def resize(self, rows: int, columns: int) -> None:
        self.screen.resize(rows, columns)
        self.child.setwinsize(rows, columns)

    def close(self) -> None:
        """End the command where it still runs."""
        self.child.close(force=True)

    def _read(self) -> bool:
        """Take in what the command has written; False where it has ended."""
        try:
            written = self.child.read_nonblocking(65536, timeout=_TICK_SECONDS)
        except pexpect.TIMEOUT:
            return True
        except pexpect.EOF:
            return False
        self.raw += written
        self._stream.feed(written)
        return True
