"""The Word reader: a .docx, .docm or .dotx file to a document."""

from briefgen.read.docx.read import read_docx

__all__ = ["read_docx"]
