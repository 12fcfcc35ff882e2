"""The words of a card in the panel of key figures: the value, its label, and when and where it holds."""

from collections.abc import Iterator

from briefgen.render.html.inline import Inline
from briefgen.render.html.markup import element
from briefgen.span import Span

_PARTS = ("value", "label")
_REST = "record"
_LONGEST_VALUE = 22
"""In characters; a longer one is set smaller."""


def card(inline: Inline, span: Span) -> str:
    """Each line on its own, under the name of what it holds; a browser without style sheets still breaks lines."""
    parts = []
    for number, line in enumerate(_lines(inline.text, span)):
        name = _PARTS[number] if number < len(_PARTS) else _REST
        look = f"{name} lengthy" if not number and len(line) > _LONGEST_VALUE else name
        parts.append(element("span", {"class": look}, inline.markup(line)))
    return "<br>".join(parts)


def _lines(text: str, span: Span) -> Iterator[Span]:
    start = span.start
    for line in span.of(text).split("\n"):
        yield Span(start, start + len(line))
        start += len(line) + 1
