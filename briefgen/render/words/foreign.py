"""Words in another language than the brief's, inside text that is still being put together.

Patterns of one language are filled with words of another. `foreign` sets words between noncharacters, which Unicode
keeps for uses inside a program, together with the tag of their language; they survive formatting and joining. `parted`
takes them out again when the text is laid.
"""

import re
from collections.abc import Iterator

_OPEN, _TOLD, _CLOSE = "\ufdd0", "\ufdd1", "\ufdd2"
_STRETCH = re.compile(f"{_OPEN}([A-Za-z]{{2,8}}(?:-[A-Za-z0-9]{{1,8}})*+){_TOLD}([^{_OPEN}{_TOLD}{_CLOSE}]*){_CLOSE}")
_SIGNS = re.compile(f"[{_OPEN}{_TOLD}{_CLOSE}]")
_OPENING = re.compile(f"{_OPEN}[^{_TOLD}]*{_TOLD}")
_LETTER = re.compile(r"[^\W\d_]")
_CORE = re.compile(r"[^\W_](?:.*[^\W_])?\.?", re.DOTALL)
_PLACEHOLDER = re.compile(r"(\{[a-z_]*\})")

Stretch = tuple[str, str]
"""Text and the tag of its language, empty for the language of the brief."""


def foreign(text: str, language: str) -> str:
    """`text` as words of `language`, a tag of BCP 47; as it is where it has no letters or `language` is empty."""
    return f"{_OPEN}{language}{_TOLD}{text}{_CLOSE}" if language and _LETTER.search(text) else text


def foreign_pattern(pattern: str, language: str) -> str:
    """A pattern whose own words are of `language`, whatever its placeholders will hold."""
    return "".join(
        part if place % 2 or not _LETTER.search(part) else _CORE.sub(lambda core: foreign(core[0], language), part)
        for place, part in enumerate(_PLACEHOLDER.split(pattern))
    )


def has_foreign(text: str) -> bool:
    """Whether `text` tells a language somewhere."""
    return _SIGNS.search(text) is not None


def plain(text: str) -> str:
    """`text` without what tells languages apart."""
    return "".join(part for part, _language in _stretches(text)) if has_foreign(text) else text


def opening_length(text: str) -> int:
    """How many characters stand before the first word of `text`."""
    opening = _OPENING.match(text)
    return opening.end() if opening else 0


def parted(text: str) -> Iterator[Stretch]:
    """The stretches of `text`, each in one language; those of one language with no letter between them are one."""
    waiting: list[Stretch] = []
    for part, language in _stretches(text):
        is_joined = bool(waiting) and not _LETTER.search(part) and not language
        if language and waiting and waiting[0][1] == language:
            waiting = [("".join(words for words, _language in (*waiting, (part, ""))), language)]
        elif is_joined and waiting[0][1]:
            waiting.append((part, ""))
        else:
            yield from waiting
            waiting = [(part, language)]
    yield from waiting


def _stretches(text: str) -> Iterator[Stretch]:
    place = 0
    for match in _STRETCH.finditer(text):
        yield from _between(text[place : match.start()])
        yield match[2], match[1]
        place = match.end()
    yield from _between(text[place:])


def _between(text: str) -> Iterator[Stretch]:
    """Words of the brief's own language, without signs that a brief of that kind brings along."""
    if said := _SIGNS.sub("", text):
        yield said, ""
