"""The PDF writer: pages that are tagged while they are drawn (PDF/UA-1) and that archives keep (PDF/A-3a)."""

from briefgen.render.pdf.write import write_pdf

__all__ = ["write_pdf"]
