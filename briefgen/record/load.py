"""A record from YAML or JSON text, with the place of everything in it."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Generic, TypeVar

from pydantic import ValidationError

from briefgen.errors import Problem, SchemaError
from briefgen.record.path import nearest
from briefgen.record.problems import find_problems, printable
from briefgen.record.record import Record
from briefgen.record.scalar import Plain
from briefgen.record.schema import RecordSchema
from briefgen.record.tree import Place, Tree, read_tree

Model = TypeVar("Model", bound=Record)
Fields = dict[str, Plain]
_MOST_PROBLEMS = 100


class UnreadableFieldError(ValueError):
    """A field without which the others cannot be understood says what no reader of today knows."""

    def __init__(self, path: str, message: str, remedy: str) -> None:
        self.path, self.message, self.remedy = path, message, remedy
        super().__init__(message)


def _unchanged(fields: Fields) -> Fields:
    return fields


def _nothing(_: Fields) -> Iterable[Problem]:
    return ()


@dataclass(frozen=True, slots=True)
class Kind(Generic[Model]):
    """What a text is read as: a `noun`, no larger than `largest_bytes`.

    `prepare` makes the fields those of the current model, and may raise UnreadableFieldError. `examine` finds what is
    wrong with the prepared fields as a whole, whatever the validator says of each; its problems need no place.
    """

    model: type[Model]
    schema: RecordSchema
    noun: str
    largest_bytes: int
    prepare: Callable[[Fields], Fields] = _unchanged
    examine: Callable[[Fields], Iterable[Problem]] = _nothing


@dataclass(frozen=True, slots=True)
class Loaded(Generic[Model]):
    """A record and the (line, column), both from 1, of every dotted path that its text writes."""

    record: Model
    places: Mapping[str, Place]


def load_record(text: str, kind: Kind[Model], *, name: str) -> Loaded[Model]:
    """Read a record; `name` is the file's, for messages. Raises SchemaError with every problem at once."""
    most = kind.largest_bytes
    if len(text) > most or len(text.encode("utf-8", "replace")) > most:
        problem = Problem("", f"the file is larger than {most // 2**20} MiB", f"split the {kind.noun}")
        raise SchemaError(name, (problem,), kind.noun)
    tree = read_tree(text, kind.noun)
    record, problems, count = _validated(tree, kind) if tree.is_sound else (None, [], 0)
    if record is None or tree.problems or problems:
        found = _in_order([*tree.problems, *problems], count - len(problems))
        raise SchemaError(name, tuple(found), kind.noun)
    return Loaded(record, tree.places)


def refusal(name: str, noun: str, problems: Iterable[Problem], places: Mapping[str, Place]) -> SchemaError:
    """The error that tells `problems` of a record that was read, in the order of their places."""
    return SchemaError(name, tuple(_in_order([placed(problem, places) for problem in problems], 0)), noun)


def placed(problem: Problem, places: Mapping[str, Place]) -> Problem:
    """`problem` with the place of its path, or of the nearest parent that stands in the text."""
    line, column = nearest(problem.path, places) or (1, 1)
    return replace(problem, line=line, column=column)


def _validated(tree: Tree, kind: Kind[Model]) -> tuple[Model | None, list[Problem], int]:
    """The record that the tree holds, the first problems that keep it from being one, and how many there are."""
    value = tree.value
    if not isinstance(value, dict):
        shapeless = [] if "" in tree.refused else [_shapeless(tree, kind.noun)]
        return None, shapeless, len(shapeless)
    try:
        fields = kind.prepare(value)
    except UnreadableFieldError as error:
        return None, [placed(Problem(error.path, error.message, error.remedy), tree.places)], 1
    record, problems, count = None, list[Problem](), 0
    try:
        record = kind.model.model_validate(fields)
    except ValidationError as error:
        problems, count = find_problems(error, tree, kind.schema, _MOST_PROBLEMS)
    examined = [placed(problem, tree.places) for problem in kind.examine(fields)]
    return record, problems + examined, count + len(examined)


def _shapeless(tree: Tree, noun: str) -> Problem:
    remedy = f"write a {noun}'s fields, each `name: value` on its own line"
    if tree.value is None:
        return Problem("", "the file is empty", remedy)
    kind = "a list" if isinstance(tree.value, list) else "a single value"
    return Problem("", f"the file holds {kind}, not the fields of a {noun}", remedy, *tree.places[""])


def _in_order(problems: list[Problem], uncounted: int) -> Iterator[Problem]:
    """The problems by place, each in one printable line, no more of them than anyone reads."""
    ordered = sorted(problems, key=lambda problem: (problem.line or 0, problem.column or 0, problem.path))
    for problem in ordered[:_MOST_PROBLEMS]:
        path, message, remedy = (printable(words) for words in (problem.path, problem.message, problem.remedy))
        yield replace(problem, path=path, message=message, remedy=remedy)
    more = len(ordered) - _MOST_PROBLEMS + uncounted
    if more > 0:
        yield Problem("", f"there are {more} more problems", "correct these first, then look again")
