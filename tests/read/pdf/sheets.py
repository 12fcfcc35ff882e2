"""Small PDF files drawn for tests: words at given places, set as reports set them."""

import io
from collections.abc import Sequence
from dataclasses import dataclass, field

from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.lib.utils import simpleSplit
from reportlab.pdfgen.canvas import Canvas

WIDTH, HEIGHT = 612.0, 792.0
BODY, BOLD, ITALIC = "Times-Roman", "Times-Bold", "Times-Italic"


@dataclass
class Sheets:
    """A growing file. Places are in points from the lower left corner."""

    password: str = ""
    size: tuple[float, float] = (WIDTH, HEIGHT)
    _buffer: io.BytesIO = field(default_factory=io.BytesIO)

    def __post_init__(self) -> None:
        encryption = StandardEncryption(self.password, canPrint=1) if self.password else None
        self.canvas = Canvas(self._buffer, pagesize=self.size, encrypt=encryption, invariant=1)

    def put(self, x: float, y: float, words: str, size: float = 10, font: str = BODY) -> None:
        self.canvas.setFont(font, size)
        self.canvas.drawString(x, y, words)

    def lines(self, x: float, y: float, lines: Sequence[str], size: float = 10, font: str = BODY) -> float:
        """Lines one under the other; returns where the next one would stand."""
        for line in lines:
            self.put(x, y, line, size, font)
            y -= 1.2 * size
        return y

    def paragraph(self, x: float, y: float, words: str, width: float = 460, size: float = 10) -> float:
        """Words broken into lines of `width`; returns where the next paragraph would stand."""
        return self.lines(x, y, simpleSplit(words, BODY, size, width), size) - 0.8 * size

    def next_page(self) -> None:
        self.canvas.showPage()

    def data(self) -> bytes:
        self.canvas.showPage()
        self.canvas.save()
        return self._buffer.getvalue()
