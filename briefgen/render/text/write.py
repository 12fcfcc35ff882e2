"""A document as a sealed plain text."""

from briefgen.document import Document
from briefgen.render.fill import filled
from briefgen.render.measure import columns_of
from briefgen.render.standing import Standing
from briefgen.render.text.body import Body
from briefgen.render.text.seal import SEAL
from briefgen.style import Style

WIDTH = 80
"""Columns of a line: what a terminal and a letter show without breaking it."""


def write_text(document: Document, style: Style) -> bytes:  # noqa: ARG001 - a Writer: plain text has no look
    """`document` as the bytes of a .txt file in UTF-8; `seal.is_intact` knows it until it is edited."""
    running = _running(Standing.of(document))
    parted = [*running, ""] if running else []
    lines = [*parted, *Body(document, WIDTH).lines(), "", *parted]
    return SEAL.sealed("".join(f"{line}\n" for line in lines).encode())


def _running(standing: Standing) -> list[str]:
    """The status at the left and the marking at the right, on one line where both have room."""
    marking = "  ".join(words for words in (standing.restrictions, standing.marking) if words)
    room = WIDTH - columns_of(standing.status) - columns_of(marking)
    if room < 2:
        return [*filled(standing.status, WIDTH), *filled(marking, WIDTH)]
    line = f"{standing.status}{' ' * room}{marking}".rstrip()
    return [line] if line else []
