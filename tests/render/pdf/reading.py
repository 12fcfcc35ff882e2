"""What a screen reader finds in a PDF file: its elements in structure order, each with its text."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from tests.render.pdf.objects import File, Operator

CONTAINERS = frozenset({"Document", "L", "LI", "LBody", "Table", "THead", "TBody", "TR", "Note"})


@dataclass(frozen=True)
class Spoken:
    """An element that holds text; `alternative` replaces it where there is one."""

    role: str
    text: str
    alternative: str = ""


@dataclass
class Drawn:
    """Text as it is drawn: from where to where, in points from the lower left corner, and what it stands for."""

    left: float
    right: float
    """Without the blanks at its end."""
    base: float
    size: float
    text: str
    actual: str
    number: int | None
    """The marked sequence that it is in, None for an artifact."""
    artifact: str = ""


@dataclass(frozen=True)
class Face:
    """A font of a page: the character and the width of each code."""

    characters: dict[str, str]
    widths: list[int]


@dataclass
class PageText:
    """All text of a page in the order in which it is drawn."""

    drawn: list[Drawn] = field(default_factory=list)

    def artifacts(self, kind: str) -> str:
        return " ".join(piece.text for piece in self.drawn if piece.artifact == kind)

    @property
    def shown(self) -> str:
        return "".join(piece.text for piece in self.drawn)


def spoken(data: bytes) -> list[Spoken]:
    """The elements of a file in reading order."""
    file = File(data)
    texts = {id(page): read_page(file, page) for page in file.pages}
    root = file.of(file.catalogue["StructTreeRoot"])
    return [element for kid in root["K"] for element in _elements(file, file.of(kid), texts)]


def pages(data: bytes) -> list[PageText]:
    file = File(data)
    return [read_page(file, page) for page in file.pages]


def bookmarks(data: bytes) -> list[tuple[int, str]]:
    """The outline as levels, counted from 1, and words."""
    file = File(data)
    return list(_bookmarks(file, file.of(file.catalogue.get("Outlines")), 1))


def read_page(file: File, page: Any) -> PageText:
    """Run the content stream as far as text and marks go."""
    faces = {name: _face(file, file.of(font)) for name, font in file.of(page["Resources"])["Font"].items()}
    found, operands, marks = PageText(), [], []
    face, size, place = Face({}, []), 0.0, (0.0, 0.0)
    for token in file.tokens_of(page["Contents"]):
        if not isinstance(token, Operator):
            operands.append(token)
            continue
        match token.name:
            case "BDC":
                marks.append((operands[0], operands[1]))
            case "BMC":
                marks.append((operands[0], {}))
            case "EMC":
                marks.pop()
            case "Tf":
                face, size = faces[operands[0]], operands[1]
            case "Tm":
                place = operands[4], operands[5]
            case "Tj":
                found.drawn.append(_drawn(place, (operands[0], face, size), marks))
        operands = []
    assert not marks, "a mark is not closed"
    return found


def _drawn(place: tuple[float, float], words: tuple[bytes, Face, float], marks: list[tuple[str, Any]]) -> Drawn:
    codes, face, size = words
    pieces = [codes[at : at + 2].hex().upper() for at in range(0, len(codes), 2)]
    text = "".join(face.characters[code] for code in pieces)
    width = sum(face.widths[int(code, 16)] for code in pieces[: len(text.rstrip(" "))]) * size / 1000
    number = next((entries["MCID"] for _tag, entries in marks if "MCID" in entries), None)
    actual = next((entries["ActualText"] for _tag, entries in marks if "ActualText" in entries), text)
    artifact = next((entries.get("Subtype", "Layout") for tag, entries in marks if tag == "Artifact"), "")
    assert (number is None) == bool(artifact), "text is neither content nor an artifact"
    return Drawn(place[0], place[0] + width, place[1], size, text, _string(actual), number, artifact)


def _face(file: File, font: Any) -> Face:
    content = file.of(font["ToUnicode"])["content"].decode()
    pairs = re.findall(r"^<(\w{4})> <(\w+)>$", content, re.MULTILINE)
    characters = {code: bytes.fromhex(words).decode("utf-16-be") for code, words in pairs if code != "0000"}
    return Face(characters, file.of(font["DescendantFonts"][0])["W"][1])


def _elements(file: File, element: Any, texts: dict[int, PageText]) -> Iterator[Spoken]:
    role = element["S"]
    if role not in CONTAINERS:
        yield Spoken(role, _text(file, element, texts), _string(element.get("Alt", "")))
        return
    for kid in element.get("K", ()):
        child = file.of(kid)
        if isinstance(child, dict) and "S" in child:
            yield from _elements(file, child, texts)
        else:
            yield Spoken(role, _kid_text(file, element, kid, texts))


def _text(file: File, element: Any, texts: dict[int, PageText]) -> str:
    return "".join(_kid_text(file, element, kid, texts) for kid in element.get("K", ()))


def _kid_text(file: File, element: Any, kid: Any, texts: dict[int, PageText]) -> str:
    child = file.of(kid)
    if isinstance(child, int):
        page, number = element["Pg"], child
    elif child.get("Type") == "MCR":
        page, number = child["Pg"], child["MCID"]
    elif child.get("Type") == "OBJR":
        return ""
    else:
        return _text(file, child, texts)
    return "".join(piece.actual for piece in texts[id(file.of(page))].drawn if piece.number == number)


def _bookmarks(file: File, parent: Any, level: int) -> Iterator[tuple[int, str]]:
    item = file.of(parent.get("First")) if parent else None
    while item:
        yield level, _string(item["Title"])
        yield from _bookmarks(file, item, level + 1)
        item = file.of(item.get("Next"))


def _string(value: str | bytes) -> str:
    return value.decode() if isinstance(value, bytes) else value
