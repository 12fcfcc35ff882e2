"""The suffixes of the files that hold a brief or carry one."""

from pathlib import PurePath

from briefgen.pipeline.bytes_in import STANDARD_STREAM

BRIEF_SUFFIXES = frozenset({"yaml", "yml", "json"})
CARRIER_SUFFIXES = frozenset({"docx", "docm", "dotx", "dotm", "html", "htm", "xhtml", "pdf"})


def suffix_of(name: str) -> str:
    """The suffix in lower case without its dot, empty where there is none and for standard input."""
    return "" if name == STANDARD_STREAM else PurePath(name).suffix.lower().removeprefix(".")
