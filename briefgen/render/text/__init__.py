"""The plain-text writer: lines of one width that any program shows, tables as even columns or as fields."""

from briefgen.render.text.write import write_text

__all__ = ["write_text"]
