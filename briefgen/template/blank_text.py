"""A new brief as YAML for people: blanks carry what is asked of them, entries that are wanted wait as comments."""

from collections.abc import Iterator, Mapping
from typing import cast, get_args

from briefgen.brief import Brief
from briefgen.brief.dump import PROMPTS, value_text
from briefgen.layout import SectionName
from briefgen.likelihood import SCALES, Confidence, Impact, ScaleName
from briefgen.requirements import Blank, Requirement, Requirements
from briefgen.template.comment import comment_lines, commented_out
from briefgen.template.entry_text import as_entry, standing_lines, waiting_lines
from briefgen.template.item_kinds import FRONT_FIELDS, KINDS
from briefgen.template.standing import standing_item

_NO_VALUE: Mapping[str, str] = {"as_of": "null", "published": "null", "marking": "null"}
_LISTS = frozenset({"authors", "distribution"})
_ENTRY = "  "


def blank_text(brief: Brief, requirements: Requirements, schema: str) -> str:
    """The text of a new `brief`; `schema` is where an editor finds the schema of briefs."""
    lines = [
        f"# yaml-language-server: $schema={schema}",
        f"# A brief of the template {requirements.template}: fill in what is blank, and remove what you do not need.",
        "# What waits behind a # is an example: take the # away, and the [] of its list.",
    ]
    for name in FRONT_FIELDS:
        lines += _front_field(brief, name, requirements)
    for name in ("status", "template", "language", "scale"):
        lines += ["", *comment_lines(Brief.model_fields[name].description or "")]
        lines += f"{name}:{value_text(getattr(brief, name), '')}".split("\n")
    for wanted in requirements.wanted:
        if wanted.path in KINDS:
            lines += ["", *_section(brief, wanted)]
    return "\n".join(lines) + "\n"


def _front_field(brief: Brief, name: str, requirements: Requirements) -> list[str]:
    wanted, value = requirements.of(name), getattr(brief, name)
    if not value and wanted is None and name not in PROMPTS:
        return []
    said = wanted.guidance if wanted and wanted.guidance else Brief.model_fields[name].description or ""
    is_open = bool(wanted and wanted.least and not value)
    return ["", *comment_lines(f"Required. {said}" if is_open else said), f"{name}:{_value(name, value)}"]


def _value(name: str, value: object) -> str:
    if value:
        return value_text(value, "")
    return " []" if name in _LISTS else f" {_NO_VALUE[name]}" if name in _NO_VALUE else ' ""'


def _section(brief: Brief, wanted: Requirement) -> Iterator[str]:
    yield from comment_lines(_heading(wanted))
    yield from comment_lines(wanted.guidance)
    if wanted.path == "bottom_line":
        yield "bottom_line: null"
        lines = waiting_lines(wanted, _OWN, _asked(wanted, brief.scale), 1)
        yield from commented_out(["bottom_line:", *(f"  {line}" for line in lines)], "")
        return
    items = brief.lists()[wanted.path]
    standing, waiting = _parted(wanted)
    yield f"{wanted.path}:{'' if items else ' []'}"
    asked = _asked(wanted, brief.scale)
    for item, blank in zip(items, standing, strict=True):
        yield from comment_lines(blank.guidance, _ENTRY)
        yield from as_entry(standing_lines(item, {**asked, **blank.prompts}, wanted), _ENTRY)
        asked = {}
    for number, blank in enumerate(waiting or ([] if items else [_OWN]), start=len(items) + 1):
        yield from comment_lines(blank.guidance, _ENTRY)
        lines = waiting_lines(wanted, blank, {**asked, **blank.prompts}, number)
        yield from commented_out(as_entry(lines, ""), _ENTRY)
        asked = {}


_OWN = Blank("", {})
"""What an entry of one's own looks like."""


def _asked(wanted: Requirement, scale: ScaleName) -> Mapping[str, str]:
    """The questions for the first item of a section, with the words to choose from; the others need them no more."""
    terms = {
        "likelihood": ", ".join(band.term for band in SCALES[scale].bands),
        "impact": ", ".join(get_args(Impact)),
        "confidence": ", ".join(get_args(Confidence)),
    }
    return {
        name: f"{question} One of: {terms[name]}." if name in terms else question
        for name, question in wanted.prompts.items()
    }


def _heading(wanted: Requirement) -> str:
    """The heading of the section, and how much of it is asked for."""
    name = (wanted.title or wanted.path.replace("_", " ")).upper()
    if wanted.path == "bottom_line":
        return f"{name}: one message" + ", required" * bool(wanted.least)
    told: list[str] = []
    if wanted.most is not None:
        told.append(_range(wanted.least, wanted.most))
    elif wanted.least:
        told.append(f"{wanted.least} or more")
    if wanted.sources:
        told.append(f"each cites {wanted.sources} source{'s' * (wanted.sources > 1)} or more")
    return f"{name}: {', '.join(told)}" if told else name


def _parted(wanted: Requirement) -> tuple[list[Blank], list[Blank]]:
    """The blanks that are items already, and those that wait to be filled."""
    section = cast("SectionName", wanted.path)
    standing = [blank for blank in wanted.blanks if standing_item(section, 1, blank.fields) is not None]
    return standing, [blank for blank in wanted.blanks if blank not in standing]


def _range(least: int, most: int) -> str:
    return f"{most}" if least == most else f"{least} to {most}" if least else f"up to {most}"
