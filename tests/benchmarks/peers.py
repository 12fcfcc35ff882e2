"""Other people's readers that ours is measured beside: each a function from a path to its text, most of it Markdown.

Each loads its package when it is made, and is left out where that is not installed. pymupdf4llm is under the AGPL and
therefore measured only.
"""

import contextlib
import io
import logging
import warnings
from collections.abc import Callable, Iterator
from pathlib import Path

Peer = Callable[[Path], str]


def peers_for(suffix: str) -> list[str]:
    """The names of the readers of files with `suffix`."""
    return [name for name, (suffixes, _) in _MAKERS.items() if suffix in suffixes]


def peer_named(name: str) -> Peer | None:
    """The reader that is called `name`, None where it is not installed."""
    try:
        with silent():
            return _MAKERS[name][1]()
    except ImportError:
        return None


@contextlib.contextmanager
def silent() -> Iterator[None]:
    """Let nothing through that a package says beside its text."""
    logging.disable()
    with (
        warnings.catch_warnings(),
        contextlib.redirect_stdout(io.StringIO()),
        contextlib.redirect_stderr(io.StringIO()),
    ):
        warnings.simplefilter("ignore")
        yield
    logging.disable(logging.NOTSET)


def _markitdown() -> Peer:
    from markitdown import MarkItDown

    converter = MarkItDown()
    return lambda path: str(converter.convert(str(path)).text_content)


def _docx2python() -> Peer:
    from docx2python import docx2python

    def read(path: Path) -> str:
        with docx2python(path) as content:
            return str(content.text)

    return read


def _pdfplumber() -> Peer:
    import pdfplumber

    def read(path: Path) -> str:
        with pdfplumber.open(path) as file:
            return "\n\n".join(page.extract_text() or "" for page in file.pages)

    return read


def _pypdf() -> Peer:
    from pypdf import PdfReader

    return lambda path: "\n\n".join(page.extract_text() for page in PdfReader(path).pages)


def _pymupdf4llm() -> Peer:
    import pymupdf
    import pymupdf4llm

    def read(path: Path) -> str:
        with pymupdf.open(path) as file:
            return str(pymupdf4llm.to_markdown(file))

    return read


def _pypdfium2() -> Peer:
    from pypdfium2 import PdfDocument

    def read(path: Path) -> str:
        with contextlib.closing(PdfDocument(path)) as file:
            return "\n\n".join(page.get_textpage().get_text_range() for page in file)

    return read


def _trafilatura() -> Peer:
    from trafilatura import extract

    return lambda path: extract(path.read_text(encoding="utf-8"), output_format="markdown", include_links=True) or ""


_EVERYTHING = frozenset({".txt", ".md", ".html", ".docx", ".pdf"})
_MAKERS: dict[str, tuple[frozenset[str], Callable[[], Peer]]] = {
    "markitdown": (_EVERYTHING, _markitdown),
    "docx2python": (frozenset({".docx"}), _docx2python),
    "trafilatura": (frozenset({".html"}), _trafilatura),
    "pdfplumber": (frozenset({".pdf"}), _pdfplumber),
    "pypdf": (frozenset({".pdf"}), _pypdf),
    "pymupdf4llm": (frozenset({".pdf"}), _pymupdf4llm),
    "pypdfium2, text": (frozenset({".pdf"}), _pypdfium2),
}
