"""How a document looks, for all writers; and the style files that say so.

What stands here is plain data. Reading a style file is `briefgen.style.load`'s.
"""

from briefgen.style.look import Formats, Logo, Style
from briefgen.style.palette import Palette
from briefgen.style.paper import A4, LETTER, PAPERS, Margins, Paper, PaperName
from briefgen.style.typeface import FaceKind, Typeface

__all__ = [
    "A4",
    "LETTER",
    "PAPERS",
    "FaceKind",
    "Formats",
    "Logo",
    "Margins",
    "Palette",
    "Paper",
    "PaperName",
    "Style",
    "Typeface",
]
