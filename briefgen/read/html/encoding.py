"""The bytes of a page to text: a byte order mark, what the page declares, UTF-8, else a detector."""

import codecs
import re

from briefgen.document import Note
from briefgen.errors import InputError
from briefgen.language.lexicon import pairs
from briefgen.read.decode import decoded, is_binary

MAXIMUM_BYTES = 64 * 1024 * 1024
_MARKS = (b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")
_HEAD_BYTES = 4096
_SAMPLE_BYTES = 4096
_DECLARED = re.compile(rb"""<meta\s[^>]{0,300}?charset\s*=\s*["']?\s*([\w.:-]{2,40})""", re.IGNORECASE)
_XML = re.compile(rb"""\s*<\?xml\s[^>]{0,200}?encoding\s*=\s*["']([\w.:-]{2,40})["']""")


def page_text(data: bytes, name: str) -> tuple[str, tuple[Note, ...]]:
    """The text of a page and what was guessed; raises InputError where it is no text or too large."""
    if len(data) > MAXIMUM_BYTES:
        raise InputError(f"{name}: larger than {MAXIMUM_BYTES // 2**20} MiB; split it into parts")
    if data.startswith(_MARKS):
        return decoded(data, name)
    if wide := _unmarked_utf16(data):
        return data.decode(wide, errors="replace"), (Note("the page has no byte order mark; it was read as UTF-16"),)
    if is_binary(data):
        raise InputError(f"{name}: this is no HTML page but a binary file; give a page saved as HTML")
    declared = _declared(data)
    text = _strict(data, "utf-8")
    if text is not None:
        return text, _disagreement(data, declared)
    if not declared or declared == "utf-8":
        return _mostly_utf8(data, declared) or decoded(data, name)
    text = _strict(data, declared)
    if text is not None:
        return text, ()
    damaged = data.decode(declared, errors="replace")
    return damaged, (_damage(damaged, declared),)


def _mostly_utf8(data: bytes, declared: str) -> tuple[str, tuple[Note, ...]] | None:
    """The text where only a few bytes break UTF-8, as where a page is cut off or pasted together."""
    text = data.decode("utf-8", errors="replace")
    broken = text.count("\ufffd")
    good = len(text) // 2 if declared else sum(1 for character in text if character > "\x7f") - broken
    return (text, (_damage(text, "utf-8"),)) if broken * 10 < good else None


def _damage(text: str, encoding: str) -> Note:
    return Note(f"{text.count(chr(0xFFFD))} characters of the page are not {encoding} and stand as \ufffd; check them")


def _disagreement(data: bytes, declared: str) -> tuple[Note, ...]:
    if not declared or declared == "utf-8" or data.isascii():
        return ()
    return (Note(f"the page says that it is {declared}, but its bytes are UTF-8 and were read as that"),)


def _declared(data: bytes) -> str:
    """The encoding that the page declares, as browsers understand the label; empty for none or an unknown one."""
    head = data[:_HEAD_BYTES]
    found = _XML.match(head) or _DECLARED.search(head)
    if not found:
        return ""
    label = found[1].decode("ascii", errors="replace").lower()
    label = pairs("html_encodings.tsv").get(label, label)
    try:
        return codecs.lookup(label).name if codecs.lookup(label)._is_text_encoding else ""  # noqa: SLF001 - the only mark
    except (LookupError, ValueError):
        return ""


def _strict(data: bytes, encoding: str) -> str | None:
    try:
        return data.decode(encoding)
    except UnicodeError:
        return None


def _unmarked_utf16(data: bytes) -> str:
    """The name of the byte order in which every other byte of the start is NUL, empty where that is not so."""
    sample = data[: _SAMPLE_BYTES & ~1]
    even, odd = sample[::2].count(0), sample[1::2].count(0)
    half = len(sample) // 2
    if half < 8 or max(even, odd) < 0.8 * half or min(even, odd) > 0.05 * half:
        return ""
    return "utf-16-be" if even > odd else "utf-16-le"
