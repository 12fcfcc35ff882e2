"""Words and symbols that may follow a number, found by their first token."""

import re
from dataclasses import dataclass, field

_TOKEN = re.compile(r"[^\W\d_]+|[^\w\s]")


@dataclass(slots=True)
class Forms:
    """Written forms with the unit that each stands for. Words match in any case, symbols as they are written."""

    _words: dict[str, list[tuple[str, str]]] = field(default_factory=dict)
    _symbols: dict[str, list[tuple[str, str]]] = field(default_factory=dict)

    def add_word(self, form: str, unit: str) -> None:
        _add(self._words, form.lower(), unit)

    def add_symbol(self, form: str, unit: str) -> None:
        _add(self._symbols, form, unit)

    def word_at(self, text: str, start: int, limit: int) -> tuple[str, int] | None:
        """Unit and end of the longest word form at `start`."""
        token = _TOKEN.match(text, start, limit)
        if token is None:
            return None
        entries = self._words.get(token[0].lower())
        return (
            _longest(" ".join(text[start : min(limit, start + 44)].lower().split("\n")), entries, start)
            if entries
            else None
        )

    def symbol_at(self, text: str, start: int, limit: int) -> tuple[str, int] | None:
        """Unit and end of the longest symbol at `start`."""
        token = _TOKEN.match(text, start, limit)
        if token is None:
            return None
        entries = self._symbols.get(token[0])
        return _longest(text[start : min(limit, start + 16)], entries, start) if entries else None


def _add(index: dict[str, list[tuple[str, str]]], form: str, unit: str) -> None:
    token = _TOKEN.match(form)
    entries = index.setdefault(token[0] if token else form, [])
    entries.append((form, unit))
    entries.sort(key=lambda entry: -len(entry[0]))


def _longest(ahead: str, entries: list[tuple[str, str]], start: int) -> tuple[str, int] | None:
    for form, unit in entries:
        if ahead.startswith(form):
            following = ahead[len(form) : len(form) + 1]
            if not (form[-1].isalpha() or form[-1] in "²³") or not (following.isalnum() or following == "_"):
                return unit, start + len(form)
    return None
