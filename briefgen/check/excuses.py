"""The comments of a brief that excuse what a rule says about one item: `# briefgen: ignore CODE[,CODE] reason`.

A comment in a line of its own is about the item or field that begins in the next line; one behind an item or a field is
about that. At the head of the brief it is about what stands nowhere in it.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import yaml

from briefgen.record.unreadable import with_json_escapes

Place = tuple[int, int]
Extent = tuple[Place, Place]

_MARKED = re.compile(r"#[ \t]*briefgen:[ \t]*ignore\b")
_EXCUSE = re.compile(r"#[ \t]*briefgen:[ \t]*ignore\b[ \t:]*((?:[A-Za-z]{1,8}[0-9]{3}\b[ \t]*,?[ \t]*)*)(.*)")
_CODE = re.compile(r"[A-Za-z]+[0-9]+")
_HASH = re.compile(r"(?:^|(?<=[ \t]))#")
_LINE_END = re.compile(r"\r\n?|\n")
_LEADING = " \t:;,.-–—"
_LOADER: type[yaml.SafeLoader] = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@dataclass(frozen=True, slots=True)
class Excuse:
    """A comment at `line` and `column`, both from 1; `path` is what it is about, None where nothing follows.

    `is_for_absent` says that it stands at the head of the brief.
    """

    line: int
    column: int
    codes: tuple[str, ...]
    reason: str
    path: str | None
    is_for_absent: bool = False


def find_excuses(text: str, places: Mapping[str, Place]) -> list[Excuse]:
    """The excuses that the comments of a brief's `text` give, in order; `places` are those of its paths."""
    if not _MARKED.search(text):
        return []
    lines = _LINE_END.split(text)
    extents = _scalar_extents(text)
    paths, followers = _by_place(places), _followers(lines)
    found: list[Excuse] = []
    for number, words in enumerate(lines, start=1):
        start = _comment_start(number, words, extents) if _MARKED.search(words) else None
        match = _EXCUSE.match(words, start) if start is not None else None
        if start is not None and match:
            codes = tuple(dict.fromkeys(code.upper() for code in _CODE.findall(match[1])))
            is_own_line = not words[:start].strip()
            target = _of_line(followers[number - 1], paths) if is_own_line else _behind((number, start + 1), paths)
            found.append(Excuse(number, start + 1, codes, match[2].strip(_LEADING), *target))
    return found


def _scalar_extents(text: str) -> list[Extent]:
    """Where each name and value stands: a `#` inside one is no comment. Lines and columns count from 1."""
    extents: list[Extent] = []
    for event in yaml.parse(with_json_escapes(text), Loader=_LOADER):
        if isinstance(event, yaml.ScalarEvent) and event.start_mark and event.end_mark:
            start, end = event.start_mark, event.end_mark
            begin = (start.line + 2, 1) if event.style in {"|", ">"} else (start.line + 1, start.column + 1)
            extents.append((begin, (end.line + 1, end.column + 1)))
    return extents


def _comment_start(number: int, words: str, extents: Sequence[Extent]) -> int | None:
    """The index in line `number` where its comment begins; None where it has none."""
    for match in _HASH.finditer(words):
        place = (number, match.start() + 1)
        before = bisect_right(extents, place, key=_beginning) - 1
        if before < 0 or extents[before][1] <= place:
            return match.start()
    return None


def _beginning(extent: Extent) -> Place:
    return extent[0]


def _by_place(places: Mapping[str, Place]) -> list[tuple[Place, str]]:
    """The paths by place; of those at one place, what holds the others first."""
    return sorted(((place, path) for path, place in places.items()), key=lambda entry: (entry[0], len(entry[1])))


def _followers(lines: Sequence[str]) -> list[int | None]:
    """For each line the number of the one that a comment in it is about: the next that is neither blank nor comment.

    Below the first field a blank line ends what a comment can be about.
    """
    first = next((number for number, words in enumerate(lines, start=1) if not _is_empty(words)), None)
    followers: list[int | None] = [None] * len(lines)
    following: int | None = None
    for index in range(len(lines) - 1, -1, -1):
        followers[index] = following
        if not _is_empty(lines[index]):
            following = index + 1
        elif not lines[index].strip() and index + 1 > (first or 0):
            following = None
    return followers


def _is_empty(words: str) -> bool:
    """Whether a line is blank, a comment, the mark that opens a YAML document, or that of an entry which follows."""
    stripped = words.strip()
    return not stripped or stripped.startswith("#") or stripped in {"---", "-"}


def _of_line(line: int | None, paths: Sequence[tuple[Place, str]]) -> tuple[str | None, bool]:
    """The path that begins first in a line, and whether it is the first of the brief; None where none does."""
    first = bisect_left(paths, (line or 0, 0), key=_place)
    if line is None or first == len(paths) or paths[first][0][0] != line:
        return None, False
    is_head = not paths[first][1]
    return (paths[first + 1][1] if is_head and first + 1 < len(paths) else paths[first][1]), is_head


def _behind(place: Place, paths: Sequence[tuple[Place, str]]) -> tuple[str | None, bool]:
    """The path that begins first in the line of `place`; of a line in which none does, the last one before it."""
    path, _ = _of_line(place[0], paths)
    last = bisect_left(paths, place, key=_place) - 1
    return (path if path is not None else paths[last][1] if last >= 0 else None), False


def _place(entry: tuple[Place, str]) -> Place:
    return entry[0]
