"""What the reader left out or could not read, told in notes."""

from collections.abc import Iterable, Iterator, Sequence

from briefgen.document import Note
from briefgen.read.pdf.layout import Laid
from briefgen.read.pdf.line import Line
from briefgen.read.pdf.page import Page

_MOST_QUOTED = 5
_LONGEST_QUOTE = 60


def told(pages: Sequence[Page], laid: Laid) -> tuple[Note, ...]:
    return tuple(Note(message) for message in _messages(pages, laid))


def _messages(pages: Sequence[Page], laid: Laid) -> Iterator[str]:
    if laid.marginal:
        yield f"running heads, feet and page numbers were left out: {_quoted(laid.marginal)}"
    if laid.turned:
        yield f"text that stands at an angle was left out: {_quoted(laid.turned)}"
    if laid.contents:
        yield f"the table of contents was left out: {len(laid.contents)} lines whose dots lead to pages"
    pictures = [page.number for page in pages if page.has_picture and not page.pieces and not page.turned]
    if pictures:
        yield f"{_pages(pictures)} a picture without text: its words are not read; run OCR first if they matter"


def _quoted(lines: Iterable[Line]) -> str:
    texts = list(dict.fromkeys(line.text for line in lines))
    quoted = ", ".join(f"“{_short(text)}”" for text in texts[:_MOST_QUOTED])
    more = len(texts) - _MOST_QUOTED
    return f"{quoted} and {more} more" if more > 0 else quoted


def _short(text: str) -> str:
    return text if len(text) <= _LONGEST_QUOTE else f"{text[: _LONGEST_QUOTE - 1].rstrip()}…"


def _pages(numbers: Sequence[int]) -> str:
    shown = ", ".join(str(number) for number in numbers[:10])
    if len(numbers) == 1:
        return f"page {shown} is"
    return f"pages {shown}{' and others' if len(numbers) > 10 else ''} are each"
