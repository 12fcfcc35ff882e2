"""Markdown: CommonMark with tables, footnotes, front matter, and the directives that documentation tools add."""

from briefgen.read.markdown.read import read_markdown

__all__ = ["read_markdown"]
