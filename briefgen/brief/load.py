"""A brief from YAML or JSON text, with the place of everything in it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from pydantic import ValidationError

from briefgen.brief.identifiers import find_repetitions, identifiers_in
from briefgen.brief.migrate import NewerVersionError, migrate
from briefgen.brief.model import Brief
from briefgen.brief.path import nearest
from briefgen.brief.problems import find_problems, printable
from briefgen.brief.tree import Place, Tree, read_tree
from briefgen.errors import Problem, SchemaError

LARGEST_BYTES = 16 * 2**20
_MOST_PROBLEMS = 100
_FIELDS_FIRST = "write a brief's fields, each `name: value` on its own line"


@dataclass(frozen=True, slots=True)
class LoadedBrief:
    """A brief and the (line, column), both from 1, of every dotted path that its text writes."""

    brief: Brief
    places: Mapping[str, Place]


def load_brief(text: str, *, name: str) -> LoadedBrief:
    """Read a brief; `name` is the file's, for messages. Raises SchemaError with every problem at once."""
    if len(text) > LARGEST_BYTES or len(text.encode("utf-8", "replace")) > LARGEST_BYTES:
        raise SchemaError(name, (Problem("", "the file is larger than 16 MiB", "split the brief"),))
    tree = read_tree(text)
    brief, problems, count = _validated(tree) if tree.is_sound else (None, [], 0)
    if brief is None or tree.problems:
        raise SchemaError(name, tuple(_in_order([*tree.problems, *problems], count - len(problems))))
    return LoadedBrief(brief, tree.places)


def _validated(tree: Tree) -> tuple[Brief | None, list[Problem], int]:
    """The brief that the tree holds, or the first problems that keep it from being one and how many there are."""
    value = tree.value
    if not isinstance(value, dict):
        shapeless = [] if "" in tree.refused else [_shapeless(tree)]
        return None, shapeless, len(shapeless)
    try:
        fields = migrate(value)
    except NewerVersionError as error:
        place = tree.places["schema_version"]
        return None, [Problem("schema_version", str(error), "update briefgen", *place)], 1
    try:
        return Brief.model_validate(fields), [], 0
    except ValidationError as error:
        problems, count = find_problems(error, tree, _MOST_PROBLEMS)
        repetitions = list(_repetitions(tree, fields))
        return None, problems + repetitions, count + len(repetitions)


def _shapeless(tree: Tree) -> Problem:
    if tree.value is None:
        return Problem("", "the file is empty", _FIELDS_FIRST)
    kind = "a list" if isinstance(tree.value, list) else "a single value"
    return Problem("", f"the file holds {kind}, not the fields of a brief", _FIELDS_FIRST, *tree.places[""])


def _repetitions(tree: Tree, fields: Mapping[str, object]) -> Iterator[Problem]:
    """Every identifier that is used twice, also where other things are wrong."""
    for path, first in find_repetitions(identifiers_in(fields)):
        message = f"the identifier is that of {first.removesuffix('.id')} already"
        yield Problem(path, message, "give each item its own", *(nearest(path, tree.places) or (1, 1)))


def _in_order(problems: list[Problem], uncounted: int) -> Iterator[Problem]:
    """The problems by place, each in one printable line, no more of them than anyone reads."""
    ordered = sorted(problems, key=lambda problem: (problem.line or 0, problem.column or 0, problem.path))
    for problem in ordered[:_MOST_PROBLEMS]:
        path, message, remedy = (printable(words) for words in (problem.path, problem.message, problem.remedy))
        yield replace(problem, path=path, message=message, remedy=remedy)
    more = len(ordered) - _MOST_PROBLEMS + uncounted
    if more > 0:
        yield Problem("", f"there are {more} more problems", "correct these first, then look again")
