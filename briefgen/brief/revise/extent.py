"""Where the nodes of a YAML text begin and end, without the blank lines and comments that a parser counts in."""

import re

import yaml

_COMMENT = re.compile(r"(?<!\S)#[^\n]*")
_KEPT = re.compile(r"[|>][0-9]?\+")
_HEADER = re.compile(r"[ \t]*[|>][-+0-9]*([ \t]+#[^\n]*)")


def content_end(node: yaml.Node, text: str) -> int:
    """The end of what a node says, exclusive; the start of one that says nothing."""
    node = _last(node)
    start, end = node.start_mark.index, node.end_mark.index
    if ends_in_kept_lines(node, text):
        return end - 1 if text[end - 1] == "\n" else end
    return start + len(text[start:end].rstrip())


def ends_in_kept_lines(node: yaml.Node, text: str) -> bool:
    """Whether a node ends in a block scalar whose last blank lines are part of what it says: |+."""
    header = _KEPT.match(text, _last(node).start_mark.index)
    return header is not None


def _last(node: yaml.Node) -> yaml.Node:
    """The last node in block style within a node."""
    while isinstance(node, yaml.CollectionNode) and not node.flow_style and node.value:
        last = node.value[-1]
        node = last[1] if isinstance(last, tuple) else last
    return node


def line_start(text: str, place: int) -> int:
    return text.rfind("\n", 0, place) + 1


def line_end(text: str, place: int) -> int:
    """The place of the line end at or after `place`, or the end of the text."""
    end = text.find("\n", place)
    return len(text) if end < 0 else end


def behind_colon(key: yaml.Node, text: str) -> int:
    """The place right after the colon of a field's name."""
    return text.index(":", key.end_mark.index) + 1


def chunk_starts(node: yaml.SequenceNode, text: str) -> list[int]:
    """Where the lines of each entry of a block list begin: comments and blank lines above an entry are its own.

    Of those above the first, only the comments right above it are; the others stand before the list.
    """
    first = line_start(text, node.start_mark.index)
    while first and text[line_start(text, first - 1) : first].lstrip(" ").startswith("#"):
        first = line_start(text, first - 1)
    return [first, *(line_end(text, content_end(entry, text)) + 1 for entry in node.value[:-1])]


def comments_inside(node: yaml.Node, text: str) -> list[str]:
    """The comments between the values of a list or mapping in flow style."""
    is_flow = isinstance(node, yaml.CollectionNode) and node.flow_style
    return comments_between(node, text, node.start_mark.index, node.end_mark.index) if is_flow else []


def comments_between(node: yaml.Node, text: str, start: int, stop: int) -> list[str]:
    """The comments from `start`, which is at or above a node, to `stop` at or behind its end."""
    comments, place = [], start
    for begin, end in [*sorted(_scalars(node)), (stop, stop)]:
        comments += [match[0].rstrip() for match in _COMMENT.finditer(text, place, begin)]
        comments += [header_comment(text, begin).lstrip()] if header_comment(text, begin) else []
        place = end
    return comments


def header_comment(text: str, start: int) -> str:
    """The comment behind the | or > that a value at `start` begins with, with the white space before it."""
    match = _HEADER.match(text, start)
    return match[1].rstrip() if match else ""


def _scalars(node: yaml.Node) -> list[tuple[int, int]]:
    """Where the scalars within a node stand."""
    found, waiting = [], [node]
    while waiting:
        inner = waiting.pop()
        if isinstance(inner, yaml.MappingNode):
            waiting += [one for pair in inner.value for one in pair]
        elif isinstance(inner, yaml.SequenceNode):
            waiting += inner.value
        else:
            found.append((inner.start_mark.index, inner.end_mark.index))
    return found
