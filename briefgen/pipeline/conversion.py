"""`convert`: a source document to a brief, to its findings and to files that people read."""

from pathlib import Path

from briefgen.check.run import run_checks
from briefgen.finding import Finding
from briefgen.pipeline.configuration import with_office
from briefgen.pipeline.design import designed
from briefgen.pipeline.drafting import Said, brief_of, dumped
from briefgen.pipeline.limits import USUAL, Reading
from briefgen.pipeline.listener import Listener
from briefgen.pipeline.rendering import Renderings, rendered, rendered_targets, write_in_folder
from briefgen.pipeline.source import read_source, require_source
from briefgen.pipeline.target import Target, check_targets, folder_for, source_stem


def convert(
    source: str, said: Said, wanted: Renderings, listener: Listener, reading: Reading = USUAL
) -> tuple[Path, list[Finding]]:
    """Write the brief of `source` and its renderings: the brief's path, and what all rules say about it."""
    folder, stem = folder_for(wanted.out, source), source_stem(source)
    brief_path = folder / f"{stem}.brief.yaml"
    design = designed(wanted.look, wanted.formats, listener, reading)
    require_source(source)
    inputs = [Path(source), *wanted.inputs()]
    renderings = rendered_targets(folder, stem, wanted.formats, inputs)
    check_targets([Target(brief_path, "brief"), *renderings], inputs, force=wanted.force)
    document = read_source(source, listener, reading)
    brief = with_office(brief_of(document, source, folder, said), listener)
    findings = run_checks(brief, {reference.id: document for reference in brief.documents}, {})
    files = rendered(brief, renderings, wanted, design, listener, reading)
    contents = {brief_path: dumped(brief, source, "yaml").encode(), **files}
    write_in_folder(folder, contents, listener, new=() if wanted.force else (brief_path,))
    return brief_path, findings
