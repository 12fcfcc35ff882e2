"""Who decides on the items of a brief, when, and with what program."""

import datetime
import getpass

from briefgen import __version__
from briefgen.errors import UsageError
from briefgen.fill.decide import Person
from briefgen.pipeline.configuration import author_default

_LONGEST_NAME = 500


def current_person(by: str | None = None) -> Person:
    """Who works on a brief now: `by`, else the configuration's author, else who this machine knows its user as.

    Raises UsageError where there is no name, or one that no brief can hold.
    """
    name = " ".join(((author_default() or _user()) if by is None else by).split())
    if not name or len(name) > _LONGEST_NAME or not name.isprintable():
        raise UsageError(f"{name[:40]!a} is no name to record; give one with --by")
    return Person(name, datetime.datetime.now().astimezone().date().isoformat(), f"briefgen {__version__}")


def _user() -> str:
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError) as error:
        raise UsageError("who decides is not known; give a name with --by") from error
