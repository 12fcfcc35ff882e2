"""The seal of a Markdown file: a comment as its last line."""

from briefgen.render.last_line import LastLine

SEAL = LastLine(b"<!-- briefgen-seal ", b" -->")


def is_intact(data: bytes) -> bool:
    """Whether `data` is a sealed file of which no byte was changed, added or removed. Raises nothing."""
    return SEAL.is_intact(data)
