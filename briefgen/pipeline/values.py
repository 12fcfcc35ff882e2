"""Values read from a brief by path."""

from collections.abc import Sequence

from briefgen.fill.find import found_values
from briefgen.fill.refused import EditError
from briefgen.pipeline.brief_in import read_brief
from briefgen.pipeline.bytes_in import display_name
from briefgen.pipeline.editing import refused_in
from briefgen.pipeline.limits import USUAL, Reading
from briefgen.pipeline.listener import Listener


def read_values(
    name: str, paths: Sequence[str], listener: Listener, reading: Reading = USUAL
) -> tuple[dict[str, object], list[str]]:
    """The values at `paths` in the brief of the file `name`, by path; a line for each path that leads nowhere."""
    loaded = read_brief(name, listener, reading)
    try:
        return found_values(loaded.brief, paths), []
    except EditError as error:
        return {}, str(refused_in(display_name(name), error, loaded.places)).splitlines()
