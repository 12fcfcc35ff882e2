"""A document as a sealed Markdown file: front matter, the text, and comments for the way back."""

import json

from briefgen.document import Document, MetadataName
from briefgen.render.markdown.body import Body
from briefgen.render.markdown.escape import destination, escaped
from briefgen.render.markdown.inline import Inline
from briefgen.render.markdown.seal import SEAL
from briefgen.render.markdown.shape import shape_lines
from briefgen.render.readable_text import readable
from briefgen.render.standing import Standing
from briefgen.style import Style

FACTS: tuple[MetadataName, ...] = (
    "title",
    "publication",
    "volume",
    "issue",
    "authors",
    "published",
    "language",
    "marking",
    "restrictions",
    "status",
    "generator",
)


def write_markdown(document: Document, style: Style) -> bytes:  # noqa: ARG001 - a Writer: Markdown has no look
    """`document` as the bytes of a .md file; `seal.is_intact` knows it until it is edited.

    Attachments stay out: a file that is read as it stands, in a terminal or a difference, holds words alone. So do the
    languages of passages, which Markdown cannot say, and the shades of cells.
    """
    inline = Inline.of(document)
    standing = " · ".join(Standing.of(document).words)
    running = [f"**{escaped(standing)}**", ""] if standing else []
    body = list(Body(inline).lines(document.blocks))
    ordered = sorted(inline.references.items(), key=_order)
    references = [f"[{number}]: {destination(target)}" for number, target in ordered]
    lines = [
        *_front_matter(document),
        *running,
        *body,
        *running,
        *(references and [*references, ""]),
        *shape_lines(document, [standing, standing] if standing else []),
    ]
    return SEAL.sealed("".join(f"{line}\n" for line in lines).encode())


def _front_matter(document: Document) -> list[str]:
    """What the document states of itself, as YAML whose values are strings of JSON."""
    facts = [(name, " ".join(readable(document.stated(name)).split())) for name in FACTS]
    stated = [f"{name}: {json.dumps(value, ensure_ascii=False)}" for name, value in facts if value]
    return ["---", *stated, "---", ""] if stated else []


def _order(reference: tuple[str, str]) -> int:
    return int(reference[0])
