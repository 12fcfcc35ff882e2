"""A value written over another: what stands behind a colon or dash."""

import json

import yaml

from briefgen.brief.dump import value_text
from briefgen.brief.revise.change import Change
from briefgen.brief.revise.extent import comments_inside, content_end, header_comment, line_end

_WIDEST_ROW = 100


def written_over(text: str, start: int, node: yaml.Node, written: str) -> Change:
    """`written` in the place of what stands behind a colon or dash; the comments of that line stay in it."""
    end = max(content_end(node, text), start) if node.start_mark.index < node.end_mark.index else start
    first, line, rest = written.partition("\n")
    opening = text[start : line_end(text, start)]
    inner = "".join(f"  {comment}" for comment in comments_inside(node, text))
    if opening.lstrip().startswith("#"):
        comment, end = opening.rstrip(), max(end, line_end(text, start))
    elif header := header_comment(text, start):
        comment = header
    elif line or inner:
        comment, end = text[end : line_end(text, end)].rstrip(), line_end(text, end)
    else:
        comment = ""
    return Change(start, end, first + inner + comment + line + rest)


def in_brackets(value: object, node: yaml.Node) -> str:
    """A list of short texts on one line, as it was written before; empty for any other."""
    if not isinstance(value, tuple) or not isinstance(node, yaml.SequenceNode) or not node.value:
        return ""
    texts = [value_text(entry, "")[1:] if isinstance(entry, str) else "\n" for entry in value]
    row = ", ".join(json.dumps(text, ensure_ascii=False) if _needs_quotes(text) else text for text in texts)
    return "" if "\n" in row or len(row) > _WIDEST_ROW or not value else f" [{row}]"


def _needs_quotes(text: str) -> bool:
    """Whether a scalar that stands alone without quotes needs them in brackets."""
    return not text.startswith('"') and any(sign in text for sign in ",[]{}")
