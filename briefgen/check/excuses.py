"""The comments of a brief that excuse what a rule says about one item: `# briefgen: ignore CODE[,CODE] reason`.

A comment in a line of its own is about the item or field that begins in the next line; one behind an item or a field is
about that. At the head of the brief it is about what stands nowhere in it.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

import yaml

from briefgen.record.path import with_parents
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

    def is_about(self, path: str, places: Mapping[str, Place]) -> bool:
        """Whether it is about what is said of `path`: its own path, or what stands below that in the same item."""
        if self.path is None:
            return False
        parents = list(with_parents(path))
        if self.is_for_absent and next(parent for parent in parents if parent in places or not parent) == "":
            return True
        is_list = f"{self.path}[0]" in places and "[" not in self.path
        return path == self.path or (not is_list and bool(self.path) and self.path in parents)


def find_excuses(text: str, places: Mapping[str, Place]) -> list[Excuse]:
    """The excuses that the comments of a brief's `text` give, in order; `places` are those of its paths."""
    if not _MARKED.search(text):
        return []
    lines = _LINE_END.split(text)
    extents = _scalar_extents(text)
    paths = _by_place(places)
    found: list[Excuse] = []
    for number, words in enumerate(lines, start=1):
        start = _comment_start(number, words, extents) if _MARKED.search(words) else None
        match = _EXCUSE.match(words, start) if start is not None else None
        if start is not None and match:
            codes = tuple(dict.fromkeys(code.upper() for code in _CODE.findall(match[1])))
            about, is_head = _target(number, start, lines, paths)
            found.append(Excuse(number, start + 1, codes, match[2].strip(_LEADING), about, is_head))
    return found


def _scalar_extents(text: str) -> list[Extent]:
    """Where each name and value stands: a `#` inside one is no comment. Lines and columns count from 1."""
    extents: list[Extent] = []
    for token in yaml.scan(with_json_escapes(text), Loader=_LOADER):
        if isinstance(token, yaml.ScalarToken):
            start, end = token.start_mark, token.end_mark
            begin = (start.line + 2, 1) if token.style in {"|", ">"} else (start.line + 1, start.column + 1)
            extents.append((begin, (end.line + 1, end.column + 1)))
    return extents


def _comment_start(number: int, words: str, extents: list[Extent]) -> int | None:
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


def _target(number: int, start: int, lines: list[str], paths: list[tuple[Place, str]]) -> tuple[str | None, bool]:
    """What a comment in line `number` at index `start` is about, and whether it stands at the head of the brief."""
    line: int | None = number
    is_own_line = not lines[number - 1][:start].strip()
    if is_own_line:
        line = next(_content_lines(lines, number), None)
    if line is None:
        return None, False
    first = bisect_left(paths, (line, 0), key=_place)
    if first < len(paths) and paths[first][0][0] == line:
        return _first_named(paths, first)
    last = bisect_left(paths, (number, start + 1), key=_place) - 1
    return (paths[last][1], False) if last >= 0 and not is_own_line else (None, False)


def _place(entry: tuple[Place, str]) -> Place:
    return entry[0]


def _first_named(paths: list[tuple[Place, str]], first: int) -> tuple[str, bool]:
    """The path that begins at the index `first`; the brief itself has no name, so its first field stands for it."""
    is_head = not paths[first][1]
    return (paths[first + 1][1] if is_head and first + 1 < len(paths) else paths[first][1]), is_head


def _content_lines(lines: list[str], after: int) -> Iterator[int]:
    """The numbers of the lines behind line `after` that are no comment; below any field, a blank line ends them."""
    is_head = all(map(_is_empty, lines[:after]))
    for number, words in enumerate(lines[after:], start=after + 1):
        if not _is_empty(words):
            yield number
        if not is_head and not words.strip():
            return


def _is_empty(words: str) -> bool:
    """Whether a line is blank, a comment, or the mark that opens a YAML document."""
    stripped = words.strip()
    return not stripped or stripped.startswith("#") or stripped == "---"


def codes_in(excuses: Iterable[Excuse]) -> set[str]:
    """All codes that the excuses name."""
    return {code for excuse in excuses for code in excuse.codes}
