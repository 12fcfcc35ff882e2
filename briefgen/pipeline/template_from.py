"""`template new`: a template of a filled brief, written where templates are looked for first."""

from pathlib import Path

from briefgen.errors import OutputError, UsageError
from briefgen.pipeline.brief_in import read_brief
from briefgen.pipeline.listener import Listener
from briefgen.pipeline.output import make_folder, write_all
from briefgen.pipeline.suffix import suffix_of
from briefgen.pipeline.templated import template_of
from briefgen.pipeline.templates import PROJECT_FOLDER
from briefgen.template.dump import dump_template
from briefgen.template.from_brief import template_from
from briefgen.template.name import FORM, is_safe_name


def write_template(name: str, source: str, out: str | None, listener: Listener, *, force: bool) -> None:
    """Write the template `name` of the brief in the file `source`; nothing is replaced without `force`.

    Raises UsageError for a name that is none, OutputError where the file stands already.
    """
    if not is_safe_name(name):
        raise UsageError(f"{name!r} is no name of a template; a name is {FORM}")
    path = Path(out) if out is not None else PROJECT_FOLDER / f"{name}.yaml"
    if suffix_of(str(path)) != "yaml":
        raise UsageError(f"{path}: a template ends in .yaml; give such a name")
    if path.exists() and not force:
        raise OutputError(f"{path}: this file exists and may hold work; give another name, or --force")
    brief = read_brief(source, listener).brief
    text = dump_template(template_from(brief, template_of(brief, listener), name))
    make_folder(path.parent)
    write_all({path: text.encode()}, () if force else (path,))
    listener.note(f"wrote {path}; give it a title and guidance, then: briefgen template check {path}")
