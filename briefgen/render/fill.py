"""Words broken into lines of a width in columns."""

from briefgen.render.measure import columns_of


def filled(text: str, width: int, first: str = "", others: str = "") -> list[str]:
    """The lines of `text`, the first after `first` and the rest after `others`; a word that is too long is cut."""
    lines: list[str] = []
    line, room = first, max(width, 1)
    is_empty = True
    for word in text.split():
        for part in _parts(word, max(room - max(columns_of(first), columns_of(others)), 1)):
            if not is_empty and columns_of(line) + 1 + columns_of(part) > room:
                lines.append(line)
                line, is_empty = others, True
            line = f"{line}{'' if is_empty else ' '}{part}"
            is_empty = False
    return [*lines, line.rstrip()] if line.strip() or lines else []


def padded(text: str, width: int) -> str:
    return text + " " * max(width - columns_of(text), 0)


def _parts(word: str, width: int) -> list[str]:
    """The word in pieces that fit."""
    if columns_of(word) <= width:
        return [word]
    parts, part, length = [], "", 0
    for character in word:
        taken = columns_of(character)
        if part and length + taken > width:
            parts.append(part)
            part, length = "", 0
        part, length = part + character, length + taken
    return [*parts, part]
