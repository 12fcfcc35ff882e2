"""A text in the user's own editor: a file that nobody else can read, removed whatever happens."""

import contextlib
import os
import shlex
import subprocess
import tempfile
from collections.abc import Mapping
from pathlib import Path

_MOST_BYTES = 1_000_000
_USUAL = "vi"


class EditorError(Exception):
    """The editor did not give a text back."""


def edited(text: str, environment: Mapping[str, str]) -> str:
    """`text` as the user leaves it in $VISUAL or $EDITOR; raises EditorError where there is none or it fails."""
    command = environment.get("VISUAL") or environment.get("EDITOR") or _USUAL
    descriptor, name = tempfile.mkstemp(prefix="briefgen-", suffix=".txt")  # only its owner may read it
    path = Path(name)
    try:
        with os.fdopen(descriptor, "w", encoding="utf-8") as stream:
            stream.write(text)
        return _run(command, path)
    finally:
        for left in (path, *path.parent.glob(f".{path.name}.sw?"), path.with_name(f"{path.name}~")):
            with contextlib.suppress(OSError):
                left.unlink()


def _run(command: str, path: Path) -> str:
    try:
        words = shlex.split(command)
        status = subprocess.run([*words, str(path)], check=False).returncode  # noqa: S603 - the user's own editor
    except (OSError, ValueError) as error:
        raise EditorError(f"the editor {command} cannot be started; set EDITOR to one that can") from error
    if status != 0:
        raise EditorError(f"the editor {command} ended with an error; the text is as it was")
    try:
        data = path.read_bytes()
        if len(data) > _MOST_BYTES:
            raise EditorError("the text is too long; shorten it")
        return data.decode("utf-8").removesuffix("\n")
    except (OSError, UnicodeDecodeError) as error:
        raise EditorError("what the editor left is no UTF-8 text; the text is as it was") from error
