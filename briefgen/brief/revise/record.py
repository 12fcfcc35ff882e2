"""The changes that turn the text of one record, list or value into that of another."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, is_dataclass

import yaml
from pydantic import BaseModel
from pydantic.fields import FieldInfo

from briefgen.brief.dump import PROMPTS, PROOF, entry_text, fields_of, value_text
from briefgen.brief.model import Brief
from briefgen.brief.revise.align import aligned
from briefgen.brief.revise.change import Change, applied
from briefgen.brief.revise.entries import chunks_of, emptied, joined, lead_of
from briefgen.brief.revise.extent import behind_colon, chunk_starts, content_end, ends_in_kept_lines, line_end
from briefgen.brief.revise.value import in_brackets, written_over


@dataclass(frozen=True, slots=True)
class Plan:
    """How to go about it: the fields `whole` are written over, whatever of them has changed.

    The comments above the items `leaving`, which become items of another kind, are not kept where they stood.
    """

    whole: Collection[str] = ()
    leaving: Collection[str] = ()


def record_changes(text: str, node: yaml.MappingNode, old: object, new: object, plan: Plan) -> Iterator[Change]:
    """The changes of a record in block style: values that differ, and fields that it lacks."""
    indent = " " * node.start_mark.column
    nodes = {key.value: (key, value) for key, value in node.value}
    before = node.value[0]
    for name, value, info in _in_order(new):
        is_changed = not is_same(getattr(old, name), value)
        if name not in nodes:
            if is_changed:
                place = line_end(text, content_end(before[1], text) if before[1].value else before[0].end_mark.index)
                written = _new_field(new, name, value, info, indent)
                yield Change(place, place, written[ends_in_kept_lines(before[1], text) and written[1] == "\n" :])
            continue
        before = nodes[name]
        if not is_changed:
            continue
        if isinstance(new, Brief) and (put_in := _as_put_in(text, nodes[name], value, info)):
            yield put_in
        elif name in plan.whole:
            yield written_over(text, behind_colon(before[0], text), before[1], value_text(value, indent))
        else:
            yield from _field_changes(text, before, getattr(old, name), value, plan)


def is_same(old: object, new: object) -> bool:
    """Whether two values are written alike; 21.1 and 21.10 are not."""
    return repr(old) == repr(new)


def _in_order(record: object) -> list[tuple[str, object, FieldInfo]]:
    """The fields in the order in which they are written."""
    return sorted(fields_of(record), key=lambda field: not isinstance(record, Brief) and field[0] in PROOF)


def _new_field(record: object, name: str, value: object, info: FieldInfo, indent: str) -> str:
    """The lines of a field that the text lacks, each with the line end before it."""
    line = f"{indent}{name}:{value_text(value, indent)}"
    return f"\n\n# {info.description}\n{line}" if isinstance(record, Brief) else f"\n{line}"


def _as_put_in(text: str, nodes: tuple[yaml.Node, yaml.Node], value: object, info: FieldInfo) -> Change | None:
    """The change that takes a list out which has become empty and stands as one that was put in: without comments."""
    key, node = nodes
    lead = f"\n\n# {info.description}\n"
    start, end = key.start_mark.index, line_end(text, content_end(node, text))
    if value != () or key.value in PROMPTS or not _is_block(node) or not text.endswith(lead, 0, start):
        return None
    if "#" in text[start : node.start_mark.index] or any(map(lead_of, chunks_of(text, node))):
        return None
    return Change(start - len(lead), end, "")


def _field_changes(
    text: str, nodes: tuple[yaml.Node, yaml.Node], old: object, new: object, plan: Plan
) -> Iterator[Change]:
    key, node = nodes
    if _is_block(node) and _is_record(old) and _is_record(new) and isinstance(node, yaml.MappingNode):
        yield from record_changes(text, node, old, new, plan)
    elif _is_block(node) and isinstance(node, yaml.SequenceNode) and isinstance(old, tuple) and isinstance(new, tuple):
        yield from _list_changes(text, (key, node), old, new, plan)
    else:
        written = in_brackets(new, node) or value_text(new, " " * key.start_mark.column)
        yield written_over(text, behind_colon(key, text), node, written)


def _is_block(node: yaml.Node) -> bool:
    return isinstance(node, yaml.CollectionNode) and not node.flow_style and bool(node.value)


def _is_record(value: object) -> bool:
    return isinstance(value, BaseModel) or is_dataclass(value)


def _list_changes(
    text: str, nodes: tuple[yaml.Node, yaml.SequenceNode], old: Sequence[object], new: Sequence[object], plan: Plan
) -> Iterator[Change]:
    key, node = nodes
    places = aligned(old, new)
    inner = {
        place: list(_entry_changes(text, node.value[place], old[place], entry, plan))
        for place, entry in zip(places, new, strict=True)
        if place is not None and not is_same(old[place], entry)
    }
    if places == list(range(len(old))):
        for changes in inner.values():
            yield from changes
        return
    starts = chunk_starts(node, text)
    end = line_end(text, content_end(node, text))
    chunks = [
        applied(text, inner.get(place, ()), start, stop)
        for place, (start, stop) in enumerate(zip(starts, [*starts[1:], end], strict=True))
    ]
    chunks[-1] += "\n"
    leads = [
        "" if getattr(entry, "id", None) in plan.leaving else lead_of(chunk)
        for entry, chunk in zip(old, chunks, strict=True)
    ]
    if not new:
        yield emptied(text, behind_colon(key, text), (starts[0], end), leads)
        return
    yield Change(
        starts[0],
        end,
        joined(node.start_mark.column, list(zip(leads, chunks, strict=True)), places, new).removesuffix("\n"),
    )


def _entry_changes(text: str, node: yaml.Node, old: object, new: object, plan: Plan) -> Iterator[Change]:
    indent = " " * node.start_mark.column
    if isinstance(node, yaml.MappingNode) and _is_block(node):
        yield from record_changes(text, node, old, new, plan)
    else:
        yield written_over(text, node.start_mark.index, node, entry_text(new, indent))
