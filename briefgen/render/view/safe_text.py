"""Words of documents as the content of elements: escaped, and what would turn the direction of writing is shown."""

import re
from html import escape

from briefgen.render.readable_text import readable

_TURNS = re.compile("[\u202a-\u202e\u2066-\u2069]")
"""Characters that turn the direction of what follows: words could be made to read otherwise than they stand."""


def content(text: str) -> str:
    """`text` as markup; line ends are white space, controls of direction are told by their code and not obeyed."""
    return _TURNS.sub(_told, escape(readable(text), quote=False))


def plain(text: str) -> str:
    """`text` where no markup can stand, in the title of the window; controls of direction are told likewise."""
    return _TURNS.sub(_code, escape(readable(text), quote=False))


def _told(turn: re.Match[str]) -> str:
    return f'<span class="turn">{_code(turn)}</span>'


def _code(turn: re.Match[str]) -> str:
    return f"U+{ord(turn[0]):04X}"
