"""YAML or JSON text to plain values, and where each of them stands.

Built from the event stream with a stack of our own, so that no text, however deep, reaches a recursive parser. Anchors,
aliases and tags are refused and never followed: a record needs none of them, and an
alias can stand for a billion nodes.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field

import yaml

from briefgen.errors import Problem
from briefgen.record.scalar import Plain, scalar_of
from briefgen.record.unreadable import syntax_problem, unprintable_problem, with_json_escapes

Place = tuple[int, int]
DEEPEST = 32
MOST_VALUES = 1_000_000
_LONGEST_NAME = 64
_NAMELESS = '""'
_LOADER: type[yaml.SafeLoader] = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_YAML_TAGS = "tag:yaml.org,2002:"


@dataclass(slots=True)
class _Frame:
    """A list or mapping that is being filled; `key` is the mapping's key that waits for its value."""

    path: str
    entries: list[Plain] | dict[str, Plain]
    key: str | None = None


@dataclass(slots=True)
class Tree:
    """The value of a text and the place of every path in it: of a field its name, of a list's entry its beginning.

    `problems` are what the text may not hold; the values at the paths `refused` are not what it meant to say.
    `is_sound` is False where reading stopped before the end.
    """

    value: Plain = None
    places: dict[str, Place] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    refused: set[str] = field(default_factory=set)
    is_sound: bool = True


def read_tree(text: str, noun: str) -> Tree:
    """The tree of `text`, which is a `noun`; what stops the reading stands in its problems, nothing is raised."""
    text = with_json_escapes(text)
    problem = unprintable_problem(text)
    if problem:
        return Tree(problems=[problem], is_sound=False)
    builder = _Builder(noun)
    try:
        for event in yaml.parse(text, Loader=_LOADER):
            if not builder.take(event):
                break
    except yaml.YAMLError as error:
        builder.stop(syntax_problem(error, text, DEEPEST))
    return builder.tree


class _Builder:
    def __init__(self, noun: str) -> None:
        self.tree = Tree()
        self._noun = noun
        self._stack: list[_Frame] = []
        self._documents = 0
        self._values = 0
        self._anchors: set[str] = set()

    def stop(self, problem: Problem) -> bool:
        """Keep `problem` as the one that ends the reading; returns False, as `take` does."""
        self.tree.problems.append(problem)
        self.tree.is_sound = False
        return False

    def take(self, event: yaml.Event) -> bool:
        """Add one event; False where reading cannot go on."""
        mark = event.start_mark
        place = (mark.line + 1, mark.column + 1) if mark else (1, 1)
        if isinstance(event, yaml.NodeEvent):
            return self._add_node(event, place)
        if isinstance(event, (yaml.SequenceEndEvent, yaml.MappingEndEvent)):
            self._stack.pop()
        elif isinstance(event, yaml.DocumentStartEvent):
            self._documents += 1
            if self._documents > 1:
                remedy = f"keep one {self._noun} a file; remove `---`"
                return self.stop(Problem("", "a second document begins here", remedy, *place))
        return True

    def _add_node(self, event: yaml.NodeEvent, place: Place) -> bool:
        self._values += 1
        if self._values > MOST_VALUES:
            message = f"the file holds more than {MOST_VALUES:,} names and values"
            return self.stop(Problem("", message, f"split the {self._noun}", *place))
        frame = self._stack[-1] if self._stack else None
        is_name = frame is not None and isinstance(frame.entries, dict) and frame.key is None
        self._refuse_extras(event, place, is_name=is_name)
        if isinstance(event, yaml.CollectionStartEvent):
            return self._open(event, place, is_name=is_name)
        text = event.value if isinstance(event, yaml.ScalarEvent) else f"*{event.anchor}"
        if frame is not None and is_name:
            self._name(frame, text, place)
        elif isinstance(event, yaml.ScalarEvent):
            self._put(scalar_of(text) if event.implicit[0] else text, self._path(), place)
        else:
            self._put(None, self._path(), place)
        return True

    def _refuse_extras(self, event: yaml.NodeEvent, place: Place, *, is_name: bool) -> None:
        """Refuse an anchor, alias or tag; each anchor once, however often it is used."""
        for message, remedy in _extras(event, self._noun):
            path = self._path()
            if not is_name:
                self.tree.refused.add(path)
            if event.anchor is None or event.anchor not in self._anchors:
                self.tree.problems.append(Problem(path, message, remedy, *place))
            if event.anchor is not None:
                self._anchors.add(event.anchor)

    def _path(self) -> str:
        """The path of the value that comes next."""
        if not self._stack:
            return ""
        frame = self._stack[-1]
        if isinstance(frame.entries, list):
            return f"{frame.path}[{len(frame.entries)}]"
        if frame.key is None:
            return frame.path
        return f"{frame.path}.{frame.key}" if frame.path else frame.key

    def _open(self, event: yaml.CollectionStartEvent, place: Place, *, is_name: bool) -> bool:
        path = self._path()
        if is_name:
            message = "a list or mapping stands where a field's name should"
            return self.stop(Problem(path, message, "write a plain name, or put text in brackets in quotes", *place))
        if len(self._stack) == DEEPEST:
            message = f"lists and mappings nest deeper than {DEEPEST}"
            return self.stop(Problem("", message, "remove the outer ones", *place))
        entries: list[Plain] | dict[str, Plain] = [] if isinstance(event, yaml.SequenceStartEvent) else {}
        self._put(entries, path, place)
        self._stack.append(_Frame(path, entries))
        return True

    def _name(self, frame: _Frame, key: str, place: Place) -> None:
        is_long = len(key) > _LONGEST_NAME
        frame.key = _short(key) or _NAMELESS
        path = self._path()
        if frame.key in frame.entries:
            line = self.tree.places[path][0]
            message = f"the field is written twice, in lines {line} and {place[0]}"
            self.tree.problems.append(Problem(path, message, "keep one of them", *place))
            return
        self.tree.places[path] = place
        if is_long:
            message = f"a field's name is longer than {_LONGEST_NAME} characters"
            self.tree.problems.append(Problem(path, message, "put text that holds a colon in quotes", *place))
            self.tree.refused.add(path)

    def _put(self, value: Plain, path: str, place: Place) -> None:
        if not self._stack:
            self.tree.value = value
            self.tree.places[""] = place
            return
        frame = self._stack[-1]
        if isinstance(frame.entries, list):
            frame.entries.append(value)
            self.tree.places[path] = place
        elif frame.key is not None:
            frame.entries.setdefault(frame.key, value)
            frame.key = None


def _extras(event: yaml.NodeEvent, noun: str) -> Iterator[tuple[str, str]]:
    """What is wrong with a node, whatever it holds, and what to do instead."""
    remedy = "remove it, or put the text in quotes"
    if isinstance(event, yaml.AliasEvent):
        message = f"*{_short(event.anchor or '')} is a YAML alias, and a {noun} may hold none"
        yield message, "write the value out, or put the text in quotes"
    elif event.anchor is not None:
        yield f"&{_short(event.anchor)} is a YAML anchor, and a {noun} may hold none", remedy
    if isinstance(event, (yaml.ScalarEvent, yaml.CollectionStartEvent)) and event.tag is not None:
        tag = event.tag.replace(_YAML_TAGS, "!!", 1) if event.tag.startswith(_YAML_TAGS) else event.tag
        yield f"{_short(tag)} is a YAML tag, and a {noun} may hold none", remedy


def _short(name: str) -> str:
    return f"{name[: _LONGEST_NAME - 1]}…" if len(name) > _LONGEST_NAME else name
