"""What a file is, told by its content; its suffix only decides between kinds of text."""

import re
from dataclasses import dataclass

from briefgen.language.lexicon import lines
from briefgen.package.kinds import compound_kind, zipped_kind
from briefgen.read.decode import is_binary
from briefgen.read.signature import signed_kind

_SAMPLE = 64 * 1024
_MARKS = ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))
_MARKDOWN_SUFFIXES = frozenset({"md", "markdown", "mdown", "mkd", "mkdn", "qmd", "rmd"})
_PAGE_SUFFIXES = frozenset({"html", "htm", "xhtml", "shtml"})
_TEXT_SUFFIXES = frozenset({"txt", "text"})
_LEAD = r"\s*(?:<\?xml[^>]{0,300}>\s*)?(?:<!--(?:(?!-->).){0,4000}-->\s*){0,20}"
_PAGE = re.compile(_LEAD + r"<(?:!doctype\s+html|html|head|body|title|meta)\b", re.IGNORECASE | re.DOTALL)
_ELEMENT = re.compile(
    r"\s*<(?:div|p|h[1-6]|article|section|main|table|ul|ol|span|header|nav|center|font)\b", re.IGNORECASE
)
_CLOSED = re.compile(r"</(?:p|div|li|h[1-6]|td|a|article|section)>", re.IGNORECASE)
_XML = (
    (re.compile(_LEAD + r"(?:<!DOCTYPE[^>]{0,300}>\s*)?<svg\b", re.DOTALL), "svg"),
    (re.compile(_LEAD + r"(?:<\?[^>]{0,300}>\s*)?<(?:w:wordDocument|pkg:package)\b", re.DOTALL), "wordxml"),
    (re.compile(_LEAD + r"<office:document\b", re.DOTALL), "odt"),
    (re.compile(r"\s*<\?xml\b"), "xml"),
)
_MAIL = re.compile(
    r"(?:(?:Received|Return-Path|MIME-Version|Message-ID|Delivered-To|DKIM-Signature|X-[\w-]{1,40}):[^\n]*\n)",
    re.IGNORECASE,
)
_HEADER = re.compile(r"(?:[A-Za-z][\w-]{1,40}:[^\n]*\r?\n(?:[ \t][^\n]*\n)*){3}")
_ARCHIVED_PAGE = re.compile(r"Content-Type:\s*multipart/related", re.IGNORECASE)
_JSON = re.compile(r"\s*(?:\{\s*\"[^\"\n]{0,200}\"\s*:|\[\s*[\[{\"\d])")
_MARKDOWN = tuple(
    re.compile(pattern, re.MULTILINE)
    for pattern in (
        r"\A---[ \t]*\n[\w-]{1,40}:",
        r"^#{1,6}[ \t]+\S",
        r"(?<!!)\[[^\]\n]{1,200}\]\((?:https?://|[#./\w])[^)\s]{0,500}\)",
        r"^[ \t]{0,9}\|?[ \t]{0,9}:?-{3,200}:?[ \t]{0,9}\|[ \t]{0,9}:?-{3,}",
        r"^(?:```|~~~)",
        r"^\[\^[\w-]{1,40}\]:",
        r"(?<![*\w])\*\*[^\s*][^*\n]{0,200}\*\*(?!\*)",
        r"!\[[^\]\n]{0,200}\]\([^)\s]{1,500}\)",
    )
)
_SIGNS = 2
_SIGNS_IN_TEXT = 4


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of file by its `name`; `remedy` says what to do with one that is not read, and is empty for the others."""

    name: str
    what: str
    remedy: str = ""

    @property
    def is_read(self) -> bool:
        return not self.remedy


def kind_of(data: bytes, *, suffix: str) -> Kind:
    """The kind of the file `data` that has `suffix` (lower case, without its dot; empty for none)."""
    name = _name(data, suffix)
    for row in (line.split("\t") for line in lines("file_kinds.tsv")):
        if row[0] == name:
            return Kind(name, row[1].strip(), row[2].strip() if len(row) > 2 else "")
    raise LookupError(f"the kind {name} is not listed")


def _name(data: bytes, suffix: str) -> str:
    signed = signed_kind(data)
    if signed == "zip":
        return zipped_kind(data)
    if signed == "ole":
        return compound_kind(data)
    if signed:
        return signed
    sample = _sample(data)
    if sample is None:
        return "binary"
    return _kind_of_text(sample, suffix) if sample.strip() else "empty"


def _sample(data: bytes) -> str | None:
    """The start of a text, None for a binary file."""
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return data[:_SAMPLE].decode(encoding, errors="replace")
    head = data[:_SAMPLE]
    for encoding, at in (("utf-16-le", 1), ("utf-16-be", 0)):
        zeros = head[at::2].count(0)
        if len(head) > 16 and zeros > 0.4 * len(head) and head[1 - at :: 2].count(0) < 0.05 * len(head):
            return head[: len(head) & ~1].decode(encoding, errors="replace")
    return None if is_binary(data) else head.decode("utf-8", errors="replace")


def _kind_of_text(sample: str, suffix: str) -> str:
    if _PAGE.match(sample):
        return "html"
    kind = next((kind for pattern, kind in _XML if pattern.match(sample)), "")
    if kind:
        return kind
    if suffix not in _MARKDOWN_SUFFIXES and _is_fragment(sample, suffix):
        return "html"
    return _kind_of_mail(sample) or _kind_of_prose(sample, suffix)


def _kind_of_mail(sample: str) -> str:
    """Whether the text is a mail or a web archive, which begin with header lines; empty where it is neither."""
    if not _HEADER.match(sample) or not _MAIL.search(sample[:4000]):
        return ""
    return "mhtml" if _ARCHIVED_PAGE.search(sample[:8000]) else "mail"


def _kind_of_prose(sample: str, suffix: str) -> str:
    if suffix in _MARKDOWN_SUFFIXES:
        return "md"
    is_text = suffix in _TEXT_SUFFIXES
    if not is_text and _JSON.match(sample) and sample.rstrip()[-1] in "]}":
        return "json"
    signs = sum(1 for pattern in _MARKDOWN if pattern.search(sample))
    return "md" if signs >= (_SIGNS_IN_TEXT if is_text else _SIGNS) else "txt"


def _is_fragment(sample: str, suffix: str) -> bool:
    """Whether the text is a piece of a page."""
    if suffix in _PAGE_SUFFIXES:
        return True
    return bool(_ELEMENT.match(sample)) and len(_CLOSED.findall(sample)) >= 2
