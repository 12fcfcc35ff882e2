"""`config check`: whether defaults are sound, and what they name is there."""

from collections.abc import Sequence
from pathlib import Path

from briefgen.check.selection import codes_named
from briefgen.pipeline.configuration import configuration_files, read_office, value_in
from briefgen.pipeline.styling import read_style
from briefgen.pipeline.templates import find_template


def check_configuration(names: Sequence[str]) -> list[Path]:
    """The files `names`, else those that hold here, each found to be sound with the style and template that it names.

    Raises the error of the first that is not.
    """
    paths = list(map(Path, names)) or configuration_files()
    for path in paths:
        office = read_office(path)
        if office.style:
            read_style(str(value_in(office, "style", path)))
        if office.template:
            find_template(office.template)
        if office.check:
            codes_named(office.check.select, f"{path}: check.select")
            codes_named(office.check.ignore, f"{path}: check.ignore")
    return paths
