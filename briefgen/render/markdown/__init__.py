"""The Markdown writer: CommonMark with pipe tables; comments at the end say what each block is, for the way back."""

from briefgen.render.markdown.write import write_markdown

__all__ = ["write_markdown"]
