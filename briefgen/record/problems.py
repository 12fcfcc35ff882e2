"""What the validator found, each with its place in the text."""

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from briefgen.errors import Problem
from briefgen.record.path import Location, nearest, path_of, with_parents
from briefgen.record.record import RecordError, ToldElsewhereError
from briefgen.record.schema import RecordSchema
from briefgen.record.tree import Place, Tree
from briefgen.record.wording import Complaint, words_for


def find_problems(error: ValidationError, tree: Tree, schema: RecordSchema, most: int) -> tuple[list[Problem], int]:
    """The first `most` problems by their place, and how many there are.

    A path that stands nowhere has the place of its nearest parent. Left out are values that the tree refuses, and what
    the examination of the whole record tells.
    """
    found: list[tuple[Place, str, ErrorDetails]] = []
    for detail in error.errors(include_url=False):
        path = path_of(_location(detail))
        is_told = isinstance(detail.get("ctx", {}).get("error"), ToldElsewhereError)
        if not is_told and not any(parent in tree.refused for parent in with_parents(path)):
            found.append((nearest(path, tree.places) or (1, 1), path, detail))
    found.sort(key=lambda entry: entry[:2])
    said = [Problem(path, *words_for(Complaint(detail, schema)), *place) for place, path, detail in found[:most]]
    return said, len(found)


def _location(detail: ErrorDetails) -> Location:
    """Where the problem lies: a rule about a record as a whole is told by one of its fields."""
    is_whole = isinstance(detail.get("ctx", {}).get("error"), RecordError)
    return detail["loc"][:-1] if is_whole else detail["loc"]


def printable(words: str) -> str:
    """`words` as one line that a terminal shows as it is: other characters become escapes."""
    if words.isprintable():
        return words
    return "".join(sign if sign.isprintable() else sign.encode("unicode_escape").decode() for sign in words)
