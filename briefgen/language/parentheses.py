"""Bracketed spans of a text, in linear time."""

import re
from collections.abc import Iterator

from briefgen.span import Span

_LONGEST = 1_500
_BRACKET = re.compile(r"[()\[\]]")
_CLOSING = {"(": ")", "[": "]"}


def find_parentheses(text: str, within: Span | None = None) -> Iterator[Span]:
    """The words between matching brackets, outermost ones only, in order; brackets left open are passed over."""
    whole = Span(0, len(text)) if within is None else within
    stack: list[tuple[str, int]] = []
    for match in _BRACKET.finditer(text, whole.start, whole.end):
        position, character = match.start(), match[0]
        if stack and position - stack[0][1] > _LONGEST:
            stack.clear()
        if character in _CLOSING:
            stack.append((character, position))
        elif stack and character == _CLOSING[stack[-1][0]]:
            _, start = stack.pop()
            if not stack:
                yield Span(start + 1, position)
