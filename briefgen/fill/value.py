"""What a value that is written behind `PATH=` means, by the field that it is for."""

from collections.abc import Mapping
from dataclasses import dataclass

import yaml

from briefgen.brief.schema import SCHEMA
from briefgen.errors import Problem
from briefgen.fill.path import Steps
from briefgen.record.path import path_of
from briefgen.record.scalar import Plain, scalar_of
from briefgen.record.schema import fields_of
from briefgen.record.tree import read_tree

_LOADER: type[yaml.SafeLoader] = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_SHAPES: Mapping[str, tuple[type, str, str]] = {
    "array": (list, "this is a list", "write [one, two], or [] for none"),
    "object": (dict, "this has fields", "set them one by one, or all of them as {name: value, name: value}"),
}
_UNSET = frozenset({"", "~", "null"})


class ValueTextError(ValueError):
    """The text of a value cannot be read."""

    def __init__(self, problem: Problem) -> None:
        self.problem = problem
        super().__init__(problem.message)


@dataclass(frozen=True, slots=True)
class _Field:
    """A place in a brief, by what the schema says of it."""

    steps: Steps

    @property
    def kind(self) -> object:
        return SCHEMA.part_at(self.steps).get("type")

    @property
    def can_be_unset(self) -> bool:
        """Whether null is one of the values that it may have."""
        name = self.steps[-1]
        part = fields_of(SCHEMA.part_at(self.steps[:-1])).get(name, {}) if isinstance(name, str) else {}
        alternatives = part.get("anyOf", ())
        return isinstance(alternatives, list) and any(entry.get("type") == "null" for entry in alternatives)


def value_of(text: str, steps: Steps) -> Plain:
    """The value that `text` is for the field at `steps`; raises ValueTextError where it cannot be read.

    For a field of text it is that text, character by character: 1.50, yes and [a] too. Only where a field may be unset
    are null, ~ and nothing that. For any other field it is YAML, as in a brief: a number, true, [A, B], {name: A}.
    """
    field = _Field(steps)
    if any("\ud800" <= sign <= "\udfff" for sign in text):
        raise ValueTextError(Problem(path_of(steps), "is not UTF-8", "write it in a terminal that is set to UTF-8"))
    if text in _UNSET and field.can_be_unset:
        return None
    if field.kind == "string":
        return text
    tree = read_tree(text, "value")
    if tree.problems:
        first = tree.problems[0]
        raise ValueTextError(Problem(path_of(steps), first.message, first.remedy))
    node = yaml.compose(text, Loader=_LOADER)
    value = None if node is None else _meaning(node, steps)
    shape = _SHAPES.get(str(field.kind))
    if shape and not isinstance(value, shape[0]):
        raise ValueTextError(Problem(path_of(steps), *shape[1:]))
    return value


def _meaning(node: yaml.Node, steps: Steps) -> Plain:
    """The value of a node; the tree that was read before holds it to a depth, and free of aliases."""
    if isinstance(node, yaml.SequenceNode):
        return [_meaning(entry, (*steps, index)) for index, entry in enumerate(node.value)]
    if isinstance(node, yaml.MappingNode):
        return {key.value: _meaning(value, (*steps, key.value)) for key, value in node.value}
    field = _Field(steps)
    written, is_quoted = (node.value, bool(node.style)) if isinstance(node, yaml.ScalarNode) else ("", False)
    if is_quoted:
        return written
    if field.kind == "string":
        return None if written in _UNSET and field.can_be_unset else written
    return scalar_of(written)
