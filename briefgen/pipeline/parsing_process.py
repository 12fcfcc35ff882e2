"""The other side of isolation: reads one PDF from standard input within limits, and answers on standard output.

The input is a line of JSON, then the bytes of the file. The answer is a byte that says what follows: a pickled
document, or a message in UTF-8.
"""

import contextlib
import json
import os
import pickle
import sys
from collections.abc import Mapping

from briefgen.document import Document
from briefgen.errors import InputError

DOCUMENT, MESSAGE = b"D", b"E"
READ_ALL, READ_ATTACHMENTS = "all", "attachments"
"""What is wanted of a file; of one whose attachments alone are wanted, the answer is a document without words."""

_GRACE_SECONDS = 5


def main() -> None:
    """Answer one order and end at once."""
    source, sink = sys.stdin.buffer, os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)  # what a library prints must not get into the answer
    order: dict[str, object] = json.loads(source.readline())
    _limit(int(str(order["seconds"])), int(str(order["memory_mib"])))
    name = str(order["name"])
    with sink:
        try:
            answer = DOCUMENT + pickle.dumps(_read(source.read(), name, order), protocol=5)
        except InputError as error:
            answer = MESSAGE + str(error).encode("utf-8", errors="replace")
        except (MemoryError, RecursionError):
            answer = MESSAGE + (
                f"{name}: reading it takes more than {order['memory_mib']} MiB of memory; "
                "allow more with --max-memory, or split it"
            ).encode("utf-8", errors="replace")
        sink.write(answer)
        sink.flush()
    os._exit(0)


def _read(data: bytes, name: str, order: Mapping[str, object]) -> Document:
    password = str(order["password"])
    if order["wanted"] == READ_ATTACHMENTS:
        from briefgen.read.pdf.attachments import pdf_attachments  # noqa: PLC0415 - after the limits are set

        return Document(name, "", (), attachments=pdf_attachments(data, name=name, password=password))
    from briefgen.read.pdf import read_pdf  # noqa: PLC0415 - likewise

    return read_pdf(data, name=name, password=password, most_pages=int(str(order["pages"])))


def _limit(seconds: int, memory_mib: int) -> None:
    """Tell the system how much this process may take, where it can be told."""
    try:
        import resource  # noqa: PLC0415 - absent on some systems
    except ImportError:
        return
    memory = memory_mib * 2**20
    limits = {
        resource.RLIMIT_CPU: (seconds, seconds + _GRACE_SECONDS),
        resource.RLIMIT_AS: (memory, memory),
        resource.RLIMIT_CORE: (0, 0),
    }
    for kind, most in limits.items():
        with contextlib.suppress(ValueError, OSError):
            resource.setrlimit(kind, most)
