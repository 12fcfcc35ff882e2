"""Comments of items that become items of another kind: they go along."""

from collections.abc import Iterator, Mapping

import yaml

from briefgen.brief.model import Brief
from briefgen.brief.revise.change import Change
from briefgen.brief.revise.extent import chunk_starts, comments_between, content_end, line_end, line_start

Comments = Mapping[str, tuple[str, ...]]


def travelling(text: str, node: yaml.MappingNode, old: Brief, new: Brief) -> Comments:
    """The comments above and inside each item that stands in another list of `new`, by its identifier."""
    places = {item.id: _field(path) for path, item in new.items()}
    nodes = {key.value: value for key, value in node.value}
    found: dict[str, tuple[str, ...]] = {}
    for name, items in old.lists().items():
        held = nodes.get(name)
        if not isinstance(held, yaml.SequenceNode) or held.flow_style:
            continue
        for item, entry, start in zip(items, held.value, chunk_starts(held, text) if items else (), strict=True):
            if places.get(item.id, name) != name:
                end = line_end(text, content_end(entry, text))
                found[item.id] = tuple(comments_between(entry, text, start, end))
    return {identifier: comments for identifier, comments in found.items() if comments}


def arrivals(text: str, node: yaml.MappingNode, new: Brief, comments: Comments) -> Iterator[Change]:
    """The changes that put the comments above the items where they stand in `text`, which says `new`."""
    nodes = {key.value: value for key, value in node.value}
    for path, item in new.items():
        if item.id not in comments:
            continue
        held = nodes[_field(path)]
        is_list = isinstance(held, yaml.SequenceNode)
        entry = held.value[int(path[path.index("[") + 1 : -1])] if is_list else held
        if held.flow_style:
            end = line_end(text, held.end_mark.index)
            yield Change(end, end, "".join(f"  {comment}" for comment in comments[item.id]))
            continue
        margin = " " * held.start_mark.column
        place = line_start(text, entry.start_mark.index)
        yield Change(place, place, "".join(f"{margin}{comment}\n" for comment in comments[item.id]))


def _field(path: str) -> str:
    return path.partition("[")[0]
