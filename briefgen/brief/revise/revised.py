"""The text of a brief, changed to say what another brief says."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import cast

import yaml

from briefgen.brief.dump import dump_yaml
from briefgen.brief.load import load_brief
from briefgen.brief.model import Brief
from briefgen.brief.revise.change import Change, applied, in_line_ends, usual_line_end
from briefgen.brief.revise.record import Plan, is_same, record_changes
from briefgen.brief.revise.travel import Comments, arrivals, travelling
from briefgen.errors import SchemaError

_LINE_END = re.compile(r"\r\n?")
_LOADER: type[yaml.SafeLoader] = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@dataclass(frozen=True, slots=True)
class Revision:
    """A text that says what a brief says; `is_anew` where it was dumped, and kept nothing of how it was written."""

    text: str
    is_anew: bool = False


def revised(text: str, brief: Brief, *, name: str) -> str:
    """`text`, a valid brief in YAML, with no more changes than it needs to say what `brief` says.

    What comes out is read again and says just that; where a text is written in a way that cannot be changed in part, it
    is dumped anew. Raises SchemaError, with `name` as the file, where `text` is no valid brief.
    """
    return revision(text, load_brief(text, name=name).brief, brief).text


def revision(text: str, old: Brief, new: Brief) -> Revision:
    """As `revised`, for a text that says what `old` says."""
    if is_same(old, new):
        return Revision(text)
    lines = _LINE_END.sub("\n", text)
    node = _composed(lines)
    comments = travelling(lines, node, old, new)
    for plan in [] if node.flow_style else _plans(old, new, comments):
        changes = list(record_changes(lines, node, old, new, plan))
        if _says(applied(lines, changes), new):
            return Revision(_with_comments(_in_its_line_ends(text, lines, changes, new), new, comments))
    return Revision(dump_yaml(new).replace("\n", usual_line_end(text)), is_anew=True)


def _plans(old: Brief, new: Brief, leaving: Comments) -> Iterator[Plan]:
    """As few changes as can be, else one field written over whole, else all of those that differ."""
    changed = [name for name in Brief.model_fields if not is_same(getattr(old, name), getattr(new, name))]
    for whole in ([], *([name] for name in changed), changed):
        yield Plan(whole, leaving)


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
    try:
        return is_same(load_brief(text, name="").brief, brief)
    except SchemaError:
        return False
