"""The typefaces of a page: from the family that the style names to what every machine has.

A family that brings files of its own travels in the page, cut down to the characters that the page shows. One that
ships with the product or is only named is looked for on the machine of the reader.
"""

import base64
import re
from collections.abc import Iterator
from functools import cache
from importlib.resources import files

from briefgen.document import Document
from briefgen.render.html.subset import lacking, subset
from briefgen.render.readable_text import readable
from briefgen.render.typefaces import face_bytes
from briefgen.style import FaceKind, Style, Typeface

_STACKS = {
    "sans": '"Source Sans 3","Source Sans Pro",system-ui,"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif',
    "serif": '"Source Serif 4","Source Serif Pro",Charter,"Iowan Old Style",Georgia,Cambria,"Times New Roman",serif',
    "mono": 'ui-monospace,"Cascadia Mono",Menlo,Consolas,"Liberation Mono","Courier New",monospace',
}
_NOT_SERIF = "sans"
_JOINED = re.compile("[\u0300-\u036f\u0590-\u109f\u1100-\u11ff\u1700-\u1cff\ua800-\uabff\ufb1d-\ufdff\ufe70-\ufefc]")
"""Letters that join or move, for which a part of a face is not enough: those come from the reader's machine."""

_ALWAYS = "".join(map(chr, range(0x20, 0x7F)))
"""What the page itself says is written with these."""

_WEIGHTS: dict[FaceKind, str] = {
    "regular": "font-weight:400",
    "bold": "font-weight:700",
    "italic": "font-weight:400;font-style:italic",
    "bold_italic": "font-weight:700;font-style:italic",
}


def stack(typeface: Typeface, fallbacks: tuple[Typeface, ...]) -> str:
    """The value of `font-family`: the family, the style's fallbacks, then what is of its kind on every machine."""
    named = dict.fromkeys(_quoted(face.name) for face in (typeface, *fallbacks))
    rest = [name for name in _STACKS[_kind(typeface.name)].split(",") if name not in named]
    return ",".join([*named, *rest])


def font_faces(document: Document, style: Style) -> str:
    """The rules that bring the style's own files; empty where it has none that may travel."""
    if not any(typeface.faces for typeface in (style.body, style.heading, *style.fallbacks)):
        return ""
    facts = (fact.value for fact in document.metadata)
    said = readable("".join((document.text, *facts, style.header, style.footer, _ALWAYS)))
    characters = set(_JOINED.sub("", said))
    kinds: list[FaceKind] = ["regular", "bold"]
    if any(mark.kind == "emphasis" for mark in document.marks):
        kinds.append("italic")
    rules = {rule: None for kind in kinds for rule in _rules(style.body, kind, characters)}
    rules |= dict.fromkeys(_rules(style.heading, "bold", characters))
    for typeface in style.fallbacks:
        characters = lacking(face_bytes(style.body, "regular") or b"", characters)
        rules |= dict.fromkeys(_rules(typeface, "regular", characters))
    return "".join(rules)


def _rules(typeface: Typeface, kind: FaceKind, characters: set[str]) -> Iterator[str]:
    """The rule for one face; none where the typeface brings no file for it, which a browser then makes from another."""
    data = dict(typeface.faces).get(kind) or dict(typeface.faces).get("regular")
    part = subset(data, characters) if data else b""
    if part:
        is_own = kind in dict(typeface.faces)
        source = f"url(data:font/ttf;base64,{base64.b64encode(part).decode()})"
        look = _WEIGHTS[kind if is_own else "regular"]
        yield f"@font-face{{font-family:{_quoted(typeface.name)};{look};src:{source}}}"


def _quoted(name: str) -> str:
    return f'"{"".join(character for character in name if character.isalnum() or character in " -")}"'


def _kind(name: str) -> str:
    words = re.findall(r"[a-z]+", name.lower())
    known = (kind for word in words if (kind := _kinds().get(word)))
    return "sans" if _NOT_SERIF in words and "mono" not in words else next(known, "sans")


@cache
def _kinds() -> dict[str, str]:
    """What a word in the name of a family tells of its kind."""
    lines = files(__package__).joinpath("font_kinds.tsv").read_text(encoding="utf-8").splitlines()
    return {word: kind for word, _, kind in (line.partition("\t") for line in lines)}
