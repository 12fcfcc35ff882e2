"""Names of templates, which are names of files, and of their variables."""

import re
from typing import Annotated

from pydantic import AfterValidator, StringConstraints

_NAME = re.compile(r"[a-z0-9][a-z0-9_-]{0,63}")
_DEVICE = re.compile(r"con|prn|aux|nul|com[0-9]|lpt[0-9]")
FORM = "small letters, digits, - and _, beginning with a letter or digit"


def is_safe_name(name: str) -> bool:
    """Whether `name` can be a file's on every system, and lies in no other folder."""
    return bool(_NAME.fullmatch(name)) and not _DEVICE.fullmatch(name)


def _checked(name: str) -> str:
    if not is_safe_name(name):
        raise ValueError(f"is no name of a template; write {FORM}")
    return name


TemplateName = Annotated[str, AfterValidator(_checked), StringConstraints(max_length=64)]
VariableName = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9_]{0,31}$")]
