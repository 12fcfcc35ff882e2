"""Lines of a screen: pieces of text with their looks, wrapped and cut by the columns that signs take."""

from collections.abc import Iterator, Sequence

from prompt_toolkit.utils import get_cwidth

from briefgen.cli.asking.signs import shown

Piece = tuple[str, str]
"""A look and the text that has it."""

Line = list[Piece]
_ELLIPSIS = "…"


def piece(look: str, text: str) -> Piece:
    """The text as it may be shown, with its look."""
    return f"class:{look}" if look else "", shown(text)


def width_of(line: Sequence[Piece]) -> int:
    """The columns that a line takes."""
    return sum(get_cwidth(text) for _, text in line)


def wrapped(pieces: Sequence[Piece], width: int) -> list[Line]:
    """The pieces as lines of at most `width` columns, broken at spaces, in words that are longer, and between signs
    that take two columns."""
    lines: list[Line] = [[]]
    room = max(width, 2)
    used, is_pending = 0, False
    for look, word in _words(pieces, room):
        if word == " ":
            is_pending = used > 0
            continue
        columns = get_cwidth(word)
        lead = 1 if is_pending else 0
        if used + lead + columns > room and used:
            lines.append([])
            used, lead = 0, 0
        if lead:
            _append(lines[-1], look if lines[-1][-1][0] == look else "", " ")
        _append(lines[-1], look, word)
        used, is_pending = used + lead + columns, False
    return lines


def cut(line: Sequence[Piece], width: int) -> Line:
    """The line, with an ellipsis for what does not fit."""
    if width_of(line) <= width:
        return list(line)
    kept: Line = []
    room = width - 1
    for look, text in line:
        for sign in text:
            columns = get_cwidth(sign)
            if columns > room:
                _append(kept, look, _ELLIPSIS)
                return kept
            _append(kept, look, sign)
            room -= columns
    return kept


def spread(left: Sequence[Piece], right: Sequence[Piece], width: int) -> Line:
    """One line with something at either end; the left one is cut where both do not fit."""
    room = width - width_of(right) - 2
    if room < 4:
        return cut([*left], width)
    start = cut(left, room)
    return [*start, ("", " " * (width - width_of(start) - width_of(right))), *right]


def _append(line: Line, look: str, text: str) -> None:
    if line and line[-1][0] == look:
        line[-1] = (look, line[-1][1] + text)
    else:
        line.append((look, text))


def _words(pieces: Sequence[Piece], longest: int) -> Iterator[Piece]:
    """Words, spaces and wide signs one by one; no word is of more signs than `longest`."""
    for look, text in pieces:
        word = ""
        for sign in text:
            if sign == " " or get_cwidth(sign) == 2:
                if word:
                    yield look, word
                yield look, sign
                word = ""
            elif len(word) >= longest:
                yield look, word
                word = sign
            else:
                word += sign
        if word:
            yield look, word
