"""A Word file of a brief that is edited as Word edits it: in its markup, with what Word leaves behind there."""

import io
import zipfile
from collections.abc import Iterator
from copy import deepcopy

from lxml import etree
from lxml.etree import _Element as Element

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_MAIN, _CORE = "word/document.xml", "docProps/core.xml"
_RELATIONS, _TYPES = "word/_rels/document.xml.rels", "[Content_Types].xml"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_COMMENTS_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"
_DATE = "2031-09-01T10:00:00Z"


class WordFile:
    """The parts of a file, and its body as a tree."""

    def __init__(self, data: bytes) -> None:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            self._parts = {name: archive.read(name) for name in archive.namelist()}
        self._root = etree.fromstring(self._parts[_MAIN])
        self._comments: list[Element] = []
        self._number = 900

    def saved(self) -> bytes:
        self._parts[_MAIN] = etree.tostring(self._root, xml_declaration=True, encoding="UTF-8", standalone=True)
        if self._comments:
            self._add_comments()
        buffer = io.BytesIO()
        with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
            for name, data in self._parts.items():
                archive.writestr(name, data)
        return buffer.getvalue()

    def paragraph(self, words: str) -> Element:
        """The first paragraph that says just `words`, else the first that holds them."""
        paragraphs = list(self._root.iter(f"{W}p"))
        holding = [entry for entry in paragraphs if words in text_of(entry)]
        found = next((entry for entry in holding if text_of(entry) == words), next(iter(holding), None))
        assert found is not None, f"no paragraph holds {words!r}"
        return found

    def row(self, words: str) -> Element:
        return _above(self.paragraph(words), "tr")

    def replace(self, old: str, new: str, where: str, author: str = "") -> None:
        """Write `new` over `old`, as a tracked change of `author` where there is one."""
        paragraph = self.paragraph(where)
        runs = self._isolated(paragraph, text_of(paragraph).index(old), len(old))
        come = _written(runs[0], new)
        if not author:
            runs[0].addprevious(_new("proofErr", {"type": "spellStart"}))
            runs[0].addprevious(come)
            for run in runs:
                _parent(run).remove(run)
            return
        gone = self._change("del", author)
        come_change = self._change("ins", author)
        runs[0].addprevious(gone)
        for run in runs:
            for text in run.iter(f"{W}t"):
                text.tag = f"{W}delText"
            gone.append(run)
        come_change.append(come)
        gone.addnext(come_change)

    def look(self, words: str, name: str) -> None:
        """Set `words` bold (b) or italic (i)."""
        paragraph = self.paragraph(words)
        for run in self._isolated(paragraph, text_of(paragraph).index(words), len(words)):
            properties = run.find(f"{W}rPr")
            if properties is None:
                properties = _new("rPr")
                run.insert(0, properties)
            properties.append(_new(name))

    def press_enter(self, before: str) -> None:
        """Break the paragraph before the words `before`, and leave out the space there."""
        paragraph = self.paragraph(before)
        at = text_of(paragraph).index(before)
        if at and text_of(paragraph)[at - 1] == " ":
            for run in self._isolated(paragraph, at - 1, 1):
                _parent(run).remove(run)
        first = self._isolated(paragraph, text_of(paragraph).index(before), len(before))[0]
        other = _new("p")
        if (properties := paragraph.find(f"{W}pPr")) is not None:
            other.append(deepcopy(properties))
        while first.getparent() is not paragraph:
            first = _parent(first)
        for follower in [first, *first.itersiblings()]:
            other.append(follower)
        paragraph.addnext(other)

    def join(self, words: str) -> None:
        """Delete the end of the paragraph: it goes on with the words of the next one."""
        paragraph = self.paragraph(words)
        following = paragraph.getnext()
        assert following is not None
        paragraph.append(_run(" "))
        for child in list(following):
            if child.tag != f"{W}pPr":
                paragraph.append(child)
        _parent(following).remove(following)

    def add_paragraph(self, words: str, after: str, style: str | None = None) -> None:
        """A new paragraph like the one that it follows, without its bookmark; or in another style."""
        before = self.paragraph(after)
        made = _new("p", {"rsidR": "00C41B7E"})
        if (properties := before.find(f"{W}pPr")) is not None:
            made.append(deepcopy(properties))
            if style is not None:
                named = made.find(f"{W}pPr/{W}pStyle")
                assert named is not None
                named.set(f"{W}val", style)
                for numbering in made.findall(f"{W}pPr/{W}numPr"):
                    _parent(numbering).remove(numbering)
        made.append(_run(words))
        before.addnext(made)

    def add_row(self, words: list[str], after: str) -> None:
        """A new row as Word makes it of the one above: its looks, neither bookmarks nor words."""
        row = self.row(after)
        made = deepcopy(row)
        for cell, said in zip(made.iterchildren(f"{W}tc"), words, strict=True):
            first, *others = list(cell.iterchildren(f"{W}p"))
            for paragraph in others:
                cell.remove(paragraph)
            for child in list(first):
                if child.tag != f"{W}pPr":
                    first.remove(child)
            first.append(_run(said))
        row.addnext(made)

    def delete(self, element: Element, author: str = "") -> None:
        """Take a paragraph or a row away, or mark it as deleted by `author`."""
        if not author:
            _parent(element).remove(element)
            return
        for run in list(element.iter(f"{W}r")):
            gone = self._change("del", author)
            run.addprevious(gone)
            gone.append(run)
            for text in run.iter(f"{W}t"):
                text.tag = f"{W}delText"
        if element.tag == f"{W}tr":
            _properties(element, "trPr").append(self._change("del", author))
        else:
            mark = _properties(_properties(element, "pPr"), "rPr")
            mark.append(self._change("del", author))

    def move(self, element: Element, before: Element, author: str = "") -> None:
        """Cut and paste; tracked, the old place stays as moved away and loses its bookmarks to the new one."""
        if not author:
            before.addprevious(element)
            return
        copy = deepcopy(element)
        for run in list(copy.iter(f"{W}r")):
            moved = self._change("moveTo", author)
            run.addprevious(moved)
            moved.append(run)
        before.addprevious(copy)
        for mark in [*element.iter(f"{W}bookmarkStart", f"{W}bookmarkEnd")]:
            _parent(mark).remove(mark)
        for run in list(element.iter(f"{W}r")):
            moved = self._change("moveFrom", author)
            run.addprevious(moved)
            moved.append(run)
        mark = _properties(_properties(element, "pPr"), "rPr")
        mark.append(self._change("moveFrom", author))

    def comment(self, author: str, on: str, words: str) -> None:
        identifier = {"id": str(len(self._comments))}
        paragraph = self.paragraph(on)
        runs = self._isolated(paragraph, text_of(paragraph).index(on), len(on))
        runs[0].addprevious(_new("commentRangeStart", identifier))
        sign = _new("r")
        sign.append(_new("commentReference", identifier))
        end = _new("commentRangeEnd", identifier)
        runs[-1].addnext(end)
        end.addnext(sign)
        comment = _new("comment", {**identifier, "author": author, "date": _DATE, "initials": "x"})
        inner = _new("p")
        inner.append(_run(words))
        comment.append(inner)
        self._comments.append(comment)

    def lose_bookmarks(self) -> None:
        for mark in list(self._root.iter(f"{W}bookmarkStart", f"{W}bookmarkEnd")):
            _parent(mark).remove(mark)

    def lose_attachment(self) -> None:
        for name in [name for name in self._parts if name.startswith("customXml/")]:
            del self._parts[name]

    def lose_styles(self) -> None:
        """What an online editor does to styles that it does not know: their looks stay, their names go."""
        styles = etree.fromstring(self._parts["word/styles.xml"])
        own = {
            style.get(f"{W}styleId")
            for style in styles.iter(f"{W}style")
            if not _is_heading(style) and style.get(f"{W}default") is None
        }
        for style in list(styles.iter(f"{W}style")):
            if style.get(f"{W}styleId") in own:
                _parent(style).remove(style)
        for named in list(self._root.iter(f"{W}pStyle", f"{W}rStyle", f"{W}tblStyle")):
            if named.get(f"{W}val") in own:
                _parent(named).remove(named)
        self._parts["word/styles.xml"] = etree.tostring(styles)

    def rename_styles(self) -> None:
        """Other identifiers for all styles, as a Word in another language gives them; their names stay."""
        styles = etree.fromstring(self._parts["word/styles.xml"])
        for element in (*styles.iter(), *self._root.iter()):
            for name in ("styleId",) if element.tag == f"{W}style" else ("val",) if _names_style(element) else ():
                element.set(f"{W}{name}", f"x{element.get(f'{W}{name}')}")
        self._parts["word/styles.xml"] = etree.tostring(styles)

    def scatter(self) -> None:
        """What Word leaves when it saves: session identifiers, runs that are split, signs of the spelling check."""
        for number, paragraph in enumerate(self._root.iter(f"{W}p")):
            paragraph.set(f"{W}rsidR", f"{number:08X}")
            words = text_of(paragraph)
            if len(words) > 8 and not any(True for _ in paragraph.iter(f"{W}fldChar")):
                for at in range(3, len(words) - 3, 11):
                    self._isolated(paragraph, at, 2)[0].addprevious(_new("proofErr", {"type": "gramStart"}))

    def saved_by(self, name: str) -> None:
        core = etree.fromstring(self._parts[_CORE])
        tag = "{http://schemas.openxmlformats.org/package/2006/metadata/core-properties}lastModifiedBy"
        found = core.find(tag)
        if found is None:
            found = etree.SubElement(core, tag)
        found.text = name
        self._parts[_CORE] = etree.tostring(core)

    def _isolated(self, paragraph: Element, start: int, length: int) -> list[Element]:
        """The runs that hold just these letters of the paragraph; runs are split where they hold more."""
        found, at = [], 0
        for text in list(paragraph.iter(f"{W}t")):
            said = text.text or ""
            first, last = max(start - at, 0), min(start + length - at, len(said))
            at += len(said)
            if first >= last:
                continue
            run = _parent(text)
            if said[last:]:
                run.addnext(_written(run, said[last:]))
            if said[:first]:
                run.addprevious(_written(run, said[:first]))
            text.text = said[first:last]
            text.set(_SPACE, "preserve")
            found.append(run)
        return found

    def _change(self, name: str, author: str) -> Element:
        self._number += 1
        return _new(name, {"id": str(self._number), "author": author, "date": _DATE})

    def _add_comments(self) -> None:
        root = etree.Element(f"{W}comments", nsmap={"w": W.strip("{}")})
        root.extend(self._comments)
        self._parts["word/comments.xml"] = etree.tostring(root)
        relation = f'<Relationship Id="rIdC" Type="{_OFFICE}/comments" Target="comments.xml"/></Relationships>'
        override = f'<Override PartName="/word/comments.xml" ContentType="{_COMMENTS_TYPE}"/></Types>'
        for name, end, added in ((_RELATIONS, b"</Relationships>", relation), (_TYPES, b"</Types>", override)):
            self._parts[name] = self._parts[name].replace(end, added.encode())


def text_of(element: Element) -> str:
    return "".join(text.text or "" for text in element.iter(f"{W}t"))


def _is_heading(style: Element) -> bool:
    name = style.find(f"{W}name")
    return name is not None and (name.get(f"{W}val") or "").lower().startswith(("heading", "title"))


def _names_style(element: Element) -> bool:
    return etree.QName(element).localname in {"pStyle", "rStyle", "tblStyle", "basedOn", "next", "link"}


def _new(name: str, attributes: dict[str, str] | None = None) -> Element:
    made = etree.Element(f"{W}{name}")
    for key, said in (attributes or {}).items():
        made.set(f"{W}{key}", said)
    return made


def _run(words: str) -> Element:
    made = _new("r", {"rsidR": "00A77B3E"})
    text = etree.SubElement(made, f"{W}t")
    text.text = words
    text.set(_SPACE, "preserve")
    return made


def _written(like: Element, words: str) -> Element:
    """A run with the looks of another and other words."""
    made = _run(words)
    if (properties := like.find(f"{W}rPr")) is not None:
        made.insert(0, deepcopy(properties))
    return made


def _properties(element: Element, name: str) -> Element:
    found = element.find(f"{W}{name}")
    if found is None:
        found = _new(name)
        element.insert(0, found) if name != "rPr" else element.append(found)
    return found


def _parent(element: Element) -> Element:
    parent = element.getparent()
    assert parent is not None
    return parent


def _above(element: Element, name: str) -> Element:
    return next(_ancestors(element, name))


def _ancestors(element: Element, name: str) -> Iterator[Element]:
    return element.iterancestors(f"{W}{name}")
