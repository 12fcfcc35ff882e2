"""HTML pages: the main text with its headings, lists, tables, notes and what the page says of itself."""

from briefgen.read.html.read import read_html

__all__ = ["read_html"]
