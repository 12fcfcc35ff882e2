"""Reads in a process of its own what native code parses: there a crash, a hang or a flood of memory ends one file.

The parent sends the bytes and gets a document or a message back. It takes nothing from the other process but records of
the document's own types, so that a parser that was taken over cannot make the parent run anything.
"""

import io
import json
import pickle
import subprocess
import sys
from dataclasses import asdict
from pathlib import Path
from signal import Signals

import briefgen
from briefgen import document as document_types
from briefgen.document import Attachment, Document
from briefgen.errors import InputError
from briefgen.pipeline.limits import Reading
from briefgen.pipeline.parsing_process import DOCUMENT, MESSAGE, READ_ALL, READ_ATTACHMENTS
from briefgen.span import Span

_PROGRAM = "import sys; sys.path.append(sys.argv[1]); from briefgen.pipeline.parsing_process import main; main()"
_START_SECONDS = 10
_OUT_OF_TIME = 24  # SIGXCPU, by which the system ends who has used up its time
_OUT_OF_MEMORY = frozenset({"SIGABRT", "SIGILL", "SIGTRAP", "SIGKILL"})  # by which native code ends without memory
_REMEDY = "print it to a new PDF, or save its text as .txt"
_TYPES: dict[tuple[str, str], type] = {
    ("briefgen.span", "Span"): Span,
    **{
        (document_types.__name__, name): kind
        for name, kind in vars(document_types).items()
        if isinstance(kind, type) and kind.__module__ == document_types.__name__
    },
}


class _DocumentUnpickler(pickle.Unpickler):
    def find_class(self, module: str, name: str) -> type:
        try:
            return _TYPES[module, name]
        except KeyError:
            raise pickle.UnpicklingError(f"{module}.{name} is no part of a document") from None


def read_isolated(data: bytes, name: str, reading: Reading) -> Document:
    """The document in the PDF `data`; raises InputError also where its parser dies or passes a limit."""
    return _parsed(data, name, reading, READ_ALL)


def attachments_isolated(data: bytes, name: str, reading: Reading) -> tuple[Attachment, ...]:
    """The files that travel inside the PDF `data`; raises InputError like `read_isolated`."""
    return _parsed(data, name, reading, READ_ATTACHMENTS).attachments


def _parsed(data: bytes, name: str, reading: Reading, wanted: str) -> Document:
    limits = reading.limits
    asked = {"name": name, "password": reading.password, "wanted": wanted, **asdict(limits)}
    order = json.dumps(asked).encode() + b"\n"
    command = [sys.executable, "-P", "-c", _PROGRAM, str(Path(briefgen.__file__).parents[1])]
    try:
        done = subprocess.run(  # noqa: S603 - our own program
            command, input=order + data, capture_output=True, timeout=limits.seconds + _START_SECONDS, check=False
        )
    except subprocess.TimeoutExpired:
        raise InputError(_too_slow(name, reading)) from None
    except OSError as error:
        raise InputError(f"{name}: no process could be started to read it in ({error})") from error
    return _answered(done, name, reading)


def _answered(done: "subprocess.CompletedProcess[bytes]", name: str, reading: Reading) -> Document:
    kind, answer = done.stdout[:1], done.stdout[1:]
    if kind == MESSAGE:
        raise InputError(answer.decode("utf-8", errors="replace"))
    if done.returncode == 0 and kind == DOCUMENT:
        return _document(answer, name)
    if done.returncode == -_OUT_OF_TIME:
        raise InputError(_too_slow(name, reading))
    ending = _ending(done.returncode)
    if ending in _OUT_OF_MEMORY:
        raise InputError(
            f"{name}: this PDF breaks its parser ({ending}), most often for want of memory; "
            f"allow more than {reading.limits.memory_mib} MiB with --max-memory, or {_REMEDY}"
        )
    raise InputError(f"{name}: this PDF breaks its parser ({ending}); {_REMEDY}")


def _document(answer: bytes, name: str) -> Document:
    try:
        found: object = _DocumentUnpickler(io.BytesIO(answer)).load()
    except (pickle.UnpicklingError, EOFError, AttributeError, ValueError, TypeError, IndexError) as error:
        raise InputError(f"{name}: the parser of this PDF gave no document ({error}); {_REMEDY}") from error
    if not isinstance(found, Document):
        raise InputError(f"{name}: the parser of this PDF gave no document; {_REMEDY}")
    return found


def _too_slow(name: str, reading: Reading) -> str:
    seconds = reading.limits.seconds
    return f"{name}: reading it took longer than {seconds} seconds; allow more with --max-seconds, or {_REMEDY}"


def _ending(code: int) -> str:
    try:
        return Signals(-code).name if code < 0 else f"exit {code}"
    except ValueError:
        return f"signal {-code}"
