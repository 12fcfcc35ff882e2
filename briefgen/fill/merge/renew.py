"""Evidence in a document that has changed: where its words stand now."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence

from briefgen.document import Document
from briefgen.language.wording import collapsed, find_words, is_cut
from briefgen.span import Evidence, Span

_WORD = re.compile(r"\S+")
_OPENING = 32
_MOST_PLACES = 50


class Renewal:
    """The evidence of a brief in one document, as it stands in the document's text.

    Words are found as they are, or with other white space between them, and whole: never loosely. Of several places the
    one is taken that is nearest to where the words stood, moved by as much as what was found before them. In a document
    that has not changed, evidence stands where it was drafted, even where that cuts a word.
    """

    def __init__(self, evidence: Iterable[Evidence], document: Document, *, is_changed: bool) -> None:
        self._document = document
        self._is_changed = is_changed
        self._found: dict[Evidence, Evidence | None] = {}
        ordered = sorted(set(evidence), key=lambda entry: (entry.start, entry.end))
        astray = [entry for entry in ordered if not self._stands(entry)]
        if not astray:
            return
        text = _Collapsed(document.text)
        openings = _places_of_openings(text.words, {collapsed(entry.exact)[:_OPENING] for entry in astray})
        shift = 0
        for entry in astray:
            place = text.place_of(collapsed(entry.exact), openings, entry.start + shift)
            self._found[entry] = self._at(entry, place) if place else None
            shift = place.start - entry.start if place else shift

    def of(self, evidence: Evidence) -> Evidence | None:
        """The evidence where it stands now; None where its words stand nowhere."""
        return self._found.get(evidence, evidence)

    def _stands(self, entry: Evidence) -> bool:
        text = self._document.text
        is_there = bool(entry.exact.strip()) and text.startswith(entry.exact, entry.start)
        if not is_there or len(entry.exact) != entry.end - entry.start:
            return False
        return not (self._is_changed and (is_cut(text, entry.start) or is_cut(text, entry.end)))

    def _at(self, entry: Evidence, place: Span) -> Evidence:
        locator = self._document.locator_at(place.start)
        return Evidence(entry.document, place.start, place.end, place.of(self._document.text), locator)


class _Collapsed:
    """A text with each run of white space as one space, and the way back to the text's own offsets."""

    def __init__(self, text: str) -> None:
        self._starts: list[int] = []
        self._own: list[int] = []
        length = 0
        for match in _WORD.finditer(text):
            self._starts.append(length)
            self._own.append(match.start())
            length += match.end() - match.start() + 1
        self.words = collapsed(text)

    def place_of(self, words: str, openings: dict[str, list[int]], near: int) -> Span | None:
        """The place of `words` in the text, the nearest to the offset `near`."""
        if not words:
            return None
        offsets: Sequence[int] = openings.get(words[:_OPENING], ())
        if len(words) < _OPENING or len(offsets) == _MOST_PLACES:
            offsets = _few(find_words(self.words, words))
        places = [place for place in offsets if self.words.startswith(words, place) and self._is_whole(place, words)]
        spans = [Span(self._back(place), self._back(place + len(words) - 1) + 1) for place in places]
        return min(spans, key=lambda span: abs(span.start - near), default=None)

    def _is_whole(self, offset: int, words: str) -> bool:
        return not is_cut(self.words, offset) and not is_cut(self.words, offset + len(words))

    def _back(self, offset: int) -> int:
        word = bisect_right(self._starts, offset) - 1
        return self._own[word] + offset - self._starts[word]


def _few(offsets: Iterable[int]) -> Sequence[int]:
    return [offset for offset, _ in zip(offsets, range(_MOST_PLACES), strict=False)]


def _places_of_openings(text: str, openings: set[str]) -> dict[str, list[int]]:
    """Where the first characters of what is sought stand, in one pass; of an opening that is everywhere, a few."""
    places: dict[str, list[int]] = {opening: [] for opening in openings if len(opening) == _OPENING}
    if places:
        for offset in range(len(text) - _OPENING + 1):
            found = places.get(text[offset : offset + _OPENING])
            if found is not None and len(found) < _MOST_PLACES:
                found.append(offset)
    return places
