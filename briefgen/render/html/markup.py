"""Elements as text: the one place where words become markup."""

from collections.abc import Mapping
from html import escape

from briefgen.render.readable_text import readable

VOID = frozenset({"br", "col", "hr", "img", "meta"})


def words(text: str) -> str:
    """`text` as the content of an element; a line end is a break."""
    return escape(readable(text), quote=False).replace("\n", "<br>")


def element(name: str, attributes: Mapping[str, str | None], *content: str) -> str:
    """An element around `content`, which is markup; an attribute that is None is left out."""
    stated = "".join(f' {key}="{_value(value)}"' for key, value in attributes.items() if value is not None)
    return f"<{name}{stated}>" if name in VOID else f"<{name}{stated}>{''.join(content)}</{name}>"


def _value(text: str) -> str:
    if text.isascii() and text.isalnum():
        return text
    return escape(readable(text).replace("\n", " "))
