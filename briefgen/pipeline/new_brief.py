"""`new`: a blank brief of a template, and the schema beside it that an editor completes by."""

import json
from dataclasses import dataclass
from pathlib import Path

from briefgen.brief.load import load_brief
from briefgen.brief.schema import SCHEMA, brief_schema
from briefgen.errors import InputError, OutputError, UsageError
from briefgen.pipeline.bytes_in import read_regular
from briefgen.pipeline.configuration import with_office, with_terms
from briefgen.pipeline.listener import Listener
from briefgen.pipeline.output import make_folder, write_all
from briefgen.pipeline.suffix import suffix_of
from briefgen.pipeline.templates import find_template
from briefgen.template import requirements_of
from briefgen.template.blank import Given, blank_brief
from briefgen.template.blank_text import blank_text

SCHEMA_FILE = "brief.schema.json"
_SUFFIXES = frozenset({"yaml", "yml"})
_LARGEST_SCHEMA = 2**22


@dataclass(frozen=True, slots=True)
class NewBrief:
    """Which brief is wanted.

    `schema` is the address of the schema that the first line names; None is the file beside the brief, which is then
    written too.
    """

    template: str
    given: Given
    schema: str | None = None


def new_text(wanted: NewBrief, listener: Listener) -> str:
    """The blank brief as YAML; raises UsageError where the template or what is given does not fit.

    Variables for which nothing is given are told, with the words that stand for them.
    """
    if not wanted.given.topic:
        raise UsageError('a brief is about something; say what: --topic "Kenya, 2027 elections"')
    template = find_template(wanted.template).template
    brief = with_office(blank_brief(template, wanted.given), listener)
    brief = with_terms(brief, listener, language=template.language is None, scale=template.scale is None)
    requirements = requirements_of(template, wanted.given.values(template))
    text = blank_text(brief, requirements, _address(wanted.schema))
    load_brief(text, name=f"the new brief of {wanted.template}")
    usual = [f"{name}: {it.default}" for name, it in template.variables.items() if name not in wanted.given.variables]
    if usual:
        listener.note(f"usual words stand for {'; '.join(usual)} (--var sets them)")
    return text


def write_new(wanted: NewBrief, out: str, listener: Listener, *, force: bool) -> None:
    """Write the blank brief to the file `out`, which replaces nothing without `force`, and its schema beside it."""
    path = Path(out)
    if suffix_of(out) not in _SUFFIXES:
        raise UsageError(f"{out}: a brief to be filled in ends in .yaml or .yml; give such a name")
    if path.exists() and not force:
        raise OutputError(f"{out}: this file exists and may hold work; give another name, or --force")
    if path.is_dir():
        raise OutputError(f"{out}: this is a folder; give the name of a file")
    contents = {path: new_text(wanted, listener).encode()}
    schema = path.parent / SCHEMA_FILE
    if wanted.schema is None and _may_write(schema, listener):
        contents[schema] = brief_schema().encode()
    make_folder(path.parent)
    write_all(contents, () if force else (path,))
    listener.note(f"wrote {path}")


def _address(schema: str | None) -> str:
    if schema is None:
        return SCHEMA_FILE
    if not schema.isprintable() or schema != "".join(schema.split()):
        raise UsageError("--schema is an address or a path without spaces; write it so")
    return schema


def _may_write(path: Path, listener: Listener) -> bool:
    """Whether the schema has to be written: it is not there, or another version of it is. Other files stay."""
    if not path.exists():
        return True
    try:
        found: object = json.loads(read_regular(path, _LARGEST_SCHEMA))
    except (InputError, ValueError, RecursionError):
        found = None
    if isinstance(found, dict) and found.get("$id") == SCHEMA.urn:
        return path.read_bytes() != brief_schema().encode()
    listener.note(f"{path}: not the schema of briefs; it stays as it is, and editors will not complete")
    return False
