"""The text of a brief, changed to say what another brief says."""

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from typing import cast

import yaml

from briefgen.brief.dump import dump_yaml
from briefgen.brief.load import load_brief
from briefgen.brief.model import Brief
from briefgen.brief.revise.change import Change, applied, in_line_ends, usual_line_end
from briefgen.brief.revise.extent import comments_between
from briefgen.brief.revise.record import Plan, is_same, record_changes
from briefgen.brief.revise.travel import Comments, arrivals, travelling
from briefgen.errors import SchemaError

_LINE_END = re.compile(r"\r\n?")
_LOADER: type[yaml.SafeLoader] = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class UnreadableError(ValueError):
    """A brief that could not be read back, however it is written: it holds too much."""

    def __init__(self, message: str, remedy: str) -> None:
        self.message, self.remedy = message, remedy
        super().__init__(message)


@dataclass(frozen=True, slots=True)
class Revision:
    """A text that says what a brief says; `is_anew` where it was dumped, and kept nothing of how it was written."""

    text: str
    is_anew: bool = False


def revised(text: str, brief: Brief, *, name: str) -> str:
    """`text`, a valid brief in YAML, with no more changes than it needs to say what `brief` says.

    What comes out is read again and says just that; where a text is written in a way that cannot be changed in part, it
    is dumped anew. Raises SchemaError, with `name` as the file, where `text` is no valid brief, and UnreadableError
    where no text that says `brief` could be read back.
    """
    return revision(text, load_brief(text, name=name).brief, brief).text


def revision(text: str, old: Brief, new: Brief) -> Revision:
    """As `revised`, for a text that says what `old` says."""
    if is_same(old, new):
        return Revision(text)
    lines = _LINE_END.sub("\n", text)
    node = _composed(lines)
    if node.flow_style:
        return _anew(text, node, new)
    comments = travelling(lines, node, old, new)
    changes = list(record_changes(lines, node, old, new, Plan((), comments)))
    amiss = _amiss(applied(lines, changes), new)
    if amiss is None or amiss:
        anew = _anew(text, node, new)
        for whole in _wider(old, new, amiss):
            changes = list(record_changes(lines, node, old, new, Plan(whole, comments)))
            if _says(applied(lines, changes), new):
                break
        else:
            return anew
    return Revision(_with_comments(_in_its_line_ends(text, lines, changes, new), new, comments))


def _wider(old: Brief, new: Brief, amiss: Collection[str] | None) -> Iterator[Collection[str]]:
    """The fields to write over whole: those that went `amiss`, or where none can be told each by itself; then all."""
    changed = [name for name in Brief.model_fields if not is_same(getattr(old, name), getattr(new, name))]
    yield from [[name] for name in changed] if amiss is None else [amiss]
    yield changed


def _anew(text: str, node: yaml.Node, new: Brief) -> Revision:
    """`new` dumped, with the line ends of `text`, whose comments have no place of their own any more: they come first.

    Raises UnreadableError where it could not be read back.
    """
    dumped = dump_yaml(new)
    require_readable(dumped, new)
    lines = _LINE_END.sub("\n", text)
    written = frozenset(dumped.splitlines())
    comments = [comment for comment in comments_between(node, lines, 0, len(lines)) if comment not in written]
    headed = "".join(f"{comment}\n" for comment in comments) + dumped
    return Revision(headed.replace("\n", usual_line_end(text)), is_anew=True)


def require_readable(text: str, brief: Brief) -> None:
    """Raise UnreadableError unless `text` says `brief`: a brief can hold more than is ever read."""
    try:
        said = load_brief(text, name="").brief
    except SchemaError as error:
        raise UnreadableError(error.problems[0].message, error.problems[0].remedy) from error
    if not is_same(said, brief):
        raise UnreadableError("it would say something else", "make the changes one at a time")


def _in_its_line_ends(text: str, lines: str, changes: list[Change], brief: Brief) -> str:
    """`text` with the changes of `lines`, which is the same but for its line ends."""
    exact = applied(text, in_line_ends(changes, text))
    if "\r" not in text or _says(exact, brief):
        return exact
    return applied(lines, changes).replace("\n", usual_line_end(text))


def _with_comments(text: str, brief: Brief, comments: Comments) -> str:
    """`text`, which says `brief`, with the comments of items that came from elsewhere above them."""
    if not comments:
        return text
    lines = _LINE_END.sub("\n", text)
    written = applied(text, in_line_ends(arrivals(lines, _composed(lines), brief, comments), text))
    return written if _says(written, brief) else text


def _composed(text: str) -> yaml.MappingNode:
    return cast("yaml.MappingNode", yaml.compose(text, Loader=_LOADER))


def _says(text: str, brief: Brief) -> bool:
    return _amiss(text, brief) == []


def _amiss(text: str, brief: Brief) -> list[str] | None:
    """The fields in which `text` says something else than `brief`; None where it is no brief."""
    try:
        said = load_brief(text, name="").brief
    except SchemaError:
        return None
    return [name for name in Brief.model_fields if not is_same(getattr(said, name), getattr(brief, name))]
