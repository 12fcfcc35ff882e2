"""Handles of pypdfium2: documents, pages and their texts opened and closed, and raw strings made plain.

`Handle` is a pointer of the library that only its functions look into.
"""

import ctypes
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from pypdfium2 import raw

Handle = object
"""The library has no types; a pointer of one kind is told from another by name only."""

_MOST_BYTES_OF_A_STRING = 1 << 20

object_of_character = ctypes.CFUNCTYPE(ctypes.c_void_p, ctypes.c_void_p, ctypes.c_int)(
    ctypes.cast(raw.FPDFText_GetTextObject, ctypes.c_void_p).value or 0
)
"""The address of the text object that drew a character, None for a character that the library added."""


class NotOpenedError(Exception):
    """The library cannot open the document."""

    def __init__(self, code: int) -> None:
        super().__init__(code)
        self.needs_password = code == raw.FPDF_ERR_PASSWORD
        self.is_locked_otherwise = code == raw.FPDF_ERR_SECURITY


@contextmanager
def opened(data: bytes, password: str) -> Iterator[Handle]:
    """The document in `data`; raises NotOpenedError."""
    document = raw.FPDF_LoadMemDocument64(data, len(data), password.encode("utf-8", "replace") or None)
    if not document:
        raise NotOpenedError(int(raw.FPDF_GetLastError()))
    try:
        yield document
    finally:
        raw.FPDF_CloseDocument(document)


@contextmanager
def opened_page(document: Handle, index: int) -> Iterator[Handle | None]:
    """The page at `index`, counted from 0; None where it is broken."""
    page = raw.FPDF_LoadPage(document, index)
    try:
        yield page or None
    finally:
        if page:
            raw.FPDF_ClosePage(page)


@contextmanager
def opened_text(page: Handle) -> Iterator[Handle | None]:
    """The text of a page; None where there is none to be had."""
    text = raw.FPDFText_LoadPage(page)
    try:
        yield text or None
    finally:
        if text:
            raw.FPDFText_ClosePage(text)


def address_of(handle: Handle) -> int:
    """Where in memory the thing lies that a pointer points at; 0 for nowhere."""
    pointer: Any = handle
    return ctypes.cast(pointer, ctypes.c_void_p).value or 0


def is_tagged(document: Handle) -> bool:
    return bool(raw.FPDFCatalog_IsTagged(document))


def page_count(document: Handle) -> int:
    return int(raw.FPDF_GetPageCount(document))


def wide_string(call: Callable[..., int], *what: Handle) -> str:
    """What `call(*what, buffer, bytes)` writes as UTF-16; empty where it writes nothing or too much."""
    size = int(call(*what, None, 0))
    if not 2 < size <= _MOST_BYTES_OF_A_STRING:
        return ""
    buffer = ctypes.create_string_buffer(size)
    call(*what, _fitting(call, buffer), size)
    return plain(buffer.raw[:size].decode("utf-16-le", "replace"))


def narrow_string(call: Callable[..., int], *what: Handle) -> str:
    """What `call(*what, buffer, bytes)` writes as UTF-8, else Latin-1."""
    size = int(call(*what, None, 0))
    if not 1 < size <= _MOST_BYTES_OF_A_STRING:
        return ""
    buffer = ctypes.create_string_buffer(size)
    call(*what, buffer, size)
    try:
        return plain(buffer.value.decode("utf-8"))
    except UnicodeDecodeError:
        return plain(buffer.value.decode("latin-1"))


def _fitting(call: Callable[..., int], buffer: ctypes.Array[ctypes.c_char]) -> Handle:
    """The buffer as the kind of pointer that `call` asks for as its last but one argument."""
    kind: Any = getattr(call, "argtypes", None)
    return buffer if kind is None or kind[-2] is ctypes.c_void_p else ctypes.cast(buffer, kind[-2])


def plain(words: str) -> str:
    """`words` in one line, without what is no character."""
    return " ".join("".join(letter if letter.isprintable() else " " for letter in words).split())
