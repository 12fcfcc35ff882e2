"""The PDF reader: characters with their place and look become lines, lines become blocks."""

from briefgen.read.pdf.read import read_pdf

__all__ = ["read_pdf"]
