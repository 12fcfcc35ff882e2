"""Words as Markdown that shows just these words: what would be markup has a backslash before it."""

import re

from briefgen.render.readable_text import readable

_ANYWHERE = re.compile(r"[\\`*\[\]<~|]|(?<![^\W_])_|_(?![^\W_])|&(?=#?\w)")
_AT_START = re.compile(r"(?P<number>\d{1,9})(?=[.)](?:\s|$))|[#>+=:{(-]")
_CLOSING = re.compile(r"(?<= )#+$")
_ADDRESS = re.compile(r"[\s<>()\\`|\x00-\x1f\x7f]")


def escaped(text: str) -> str:
    """`text` inside a line."""
    return _ANYWHERE.sub(r"\\\g<0>", readable(text))


def guarded(line: str) -> str:
    """A line of Markdown that begins no block but a paragraph, whatever its words; a heading's closing # is none."""
    found = _AT_START.match(line)
    if found:
        number = found["number"]
        line = f"{number}\\{line[len(number) :]}" if number else f"\\{line}"
    return _CLOSING.sub(lambda end: "\\#" * len(end[0]), line)


def destination(address: str) -> str:
    """An address as the target of a link."""
    return _ADDRESS.sub(lambda found: "".join(f"%{byte:02X}" for byte in found[0].encode()), address)
