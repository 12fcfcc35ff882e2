"""Comments of YAML: guidance beside the blanks that it is about."""

import textwrap
from collections.abc import Iterable

_WIDTH = 110
_NARROWEST = 40


def comment_lines(words: str, indent: str = "") -> list[str]:
    """`words` as lines of comment; whatever they hold, each line is one."""
    plain = "".join(sign if sign.isprintable() else " " for sign in " ".join(words.split()))
    width = max(_WIDTH - len(indent), _NARROWEST)
    wrapped = textwrap.wrap(plain, width, break_long_words=False, break_on_hyphens=False)
    return [f"{indent}# {line}" for line in wrapped]


def commented_out(lines: Iterable[str], indent: str) -> list[str]:
    """Lines of YAML that wait behind a `#`."""
    return [f"{indent}# {line}" for line in lines]
