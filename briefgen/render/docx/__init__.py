"""The Word writer: styles and bookmarks carry roles and anchors, so that an edited file can be read back."""

from briefgen.render.docx.write import write_docx

__all__ = ["write_docx"]
