"""Lines to running words: broken words made whole, raised figures kept apart, links and stress marked."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from briefgen.document import MarkKind, Run
from briefgen.language.lexicon import lines as listed_lines
from briefgen.read.pdf.line import Line
from briefgen.read.pdf.page import Piece

_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_LAST_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*-$")
_FIRST_WORD = re.compile(r"[^\W\d_]+")
_BLANKS = re.compile(r"[ \t\n]+")
_HYPHENS = ("-", "‐")
_SOFT_HYPHEN = "\u00ad"
_TIGHT_ENDS = ("–", "—", "/", "‑")
_RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
_RAISED_WORDS = re.compile(r"\s*\d{1,3}(?:\s?[,–-]\s?\d{1,3}){0,4}\s*")
_RARE_HYPHENS = 0.02  # of the lines: a text that hyphenates words ends more of its lines in one
_LONGEST_TAIL = 60

Marks = tuple[tuple[MarkKind, str], ...]


@dataclass(slots=True)
class Joiner:
    """Joins lines into words. It knows the whole document's words, and the marks of its notes."""

    words: Counter[str] = field(default_factory=Counter)
    notes: Mapping[tuple[int, str], str] = field(default_factory=dict)
    """The anchor of each footnote by its page and mark, and by page 0 the first of each mark."""
    hyphenates: bool = True

    @classmethod
    def of(cls, lines: Iterable[Line]) -> "Joiner":
        """What the lines of a document tell about its words and whether it breaks them."""
        words: Counter[str] = Counter()
        count = ends = 0
        tails: list[tuple[str, str]] = []
        tail = ""
        for line in lines:
            text = line.text
            count += 1
            if tail and text[:1].islower() and (first := _FIRST_WORD.match(text)):
                tails.append((tail, first[0].lower()))
            found = _LAST_WORD.search(text[-_LONGEST_TAIL:])
            tail = found[0][:-1].lower() if found else ""
            ends += bool(tail)
            words.update(word.lower() for word in _WORD.findall(text[: len(text) - len(tail) - 1] if tail else text))
        joined = sum(f"{head}{first}" in words for head, first in tails)
        return cls(words, hyphenates=joined > 0 or ends > _RARE_HYPHENS * count)

    def runs(self, lines: Iterable[Line], *, marks_stress: bool = True) -> list[Run]:
        """The words of `lines` as one paragraph."""
        ordered = list(lines)
        is_bold = marks_stress and _share(ordered, "is_bold") > 0.5
        is_italic = marks_stress and _share(ordered, "is_italic") > 0.5
        found: list[tuple[str, Marks]] = []
        for line in ordered:
            dressed = [
                (
                    _shown(line, piece, words),
                    self._marks(line, piece, marks_stress and not is_bold, marks_stress and not is_italic),
                )
                for piece, words in line.spaced()
            ]
            if found and dressed:
                self._join(found, dressed)
            found.extend(dressed)
        return list(_collapsed(found))

    def _marks(self, line: Line, piece: Piece, bold: bool, italic: bool) -> Marks:  # noqa: FBT001 - two switches of one caller
        marks: list[tuple[MarkKind, str]] = []
        if piece.link:
            marks.append(("link", piece.link))
        if self.notes and is_raised(line, piece):
            mark = piece.text.strip()
            anchor = self.notes.get((line.page, mark)) or self.notes.get((0, mark))
            if anchor:
                marks.append(("note_reference", f"#{anchor}"))
        if bold and piece.look.is_bold:
            marks.append(("strong", ""))
        if italic and piece.look.is_italic:
            marks.append(("emphasis", ""))
        return tuple(marks)

    def _join(self, found: list[tuple[str, Marks]], dressed: list[tuple[str, Marks]]) -> None:
        """Make the end of what was found and the start of the next line meet as they were written."""
        (head, marks), (tail, next_marks) = found[-1], dressed[0]
        head = head.rstrip(" ")
        before = "".join(words for words, _marks in found[-4:-1]) + head
        head, seam = self._seam(before[-_LONGEST_TAIL:], head, tail.lstrip(" "))
        link = next((target for kind, target in marks if kind == "link"), "")
        if seam == " " and link and ("link", link) in next_marks and _is_address(before):
            seam = ""
        found[-1] = (head, marks)
        dressed[0] = (tail.lstrip(" "), next_marks)
        if seam:
            found.append((seam, tuple(mark for mark in marks if mark in next_marks and mark[0] != "note_reference")))

    def _seam(self, before: str, head: str, tail: str) -> tuple[str, str]:
        """The end of the first line as it should be, and what parts it from `tail`."""
        if head.endswith(_SOFT_HYPHEN):
            return head[:-1], ""
        if before.endswith(_HYPHENS) and len(before) > 1 and not before[-2].isspace():
            if not before[-2].isalpha() or not tail[:1].islower():
                return head, ""
            first = _FIRST_WORD.match(tail)
            following = first[0].lower() if first else ""
            if following in listed_lines("pdf_hyphen_followers.txt"):
                return head, " "
            last = _LAST_WORD.search(before.replace("‐", "-"))
            keeps = last is not None and self._keeps_hyphen(last[0][:-1].lower(), following)
            return (head if keeps else head[:-1]), ""
        if head.endswith(_TIGHT_ENDS) and len(before) > 1 and not before[-2].isspace():
            return head, ""
        return head, "" if _is_ideograph(head[-1:]) and _is_ideograph(tail[:1]) else " "

    def _keeps_hyphen(self, head: str, tail: str) -> bool:
        joined, parted = self.words[f"{head}{tail}"], self.words[f"{head}-{tail}"]
        if joined or parted:
            return parted > joined
        if "-" in head or head in listed_lines("pdf_compound_heads.txt"):
            return True
        return not self.hyphenates


def plain_words(words: str) -> str:
    """Words without case, marks and numbers in front, to compare titles by."""
    return " ".join(re.findall(r"[^\W_]+", words.lower()))


def _share(lines: list[Line], name: str) -> float:
    pieces = [piece for line in lines for piece in line.pieces]
    whole = sum(len(piece.text) for piece in pieces)
    return sum(len(piece.text) for piece in pieces if getattr(piece.look, name)) / whole if whole else 0.0


def _shown(line: Line, piece: Piece, words: str) -> str:
    return words.strip().translate(_RAISED) if is_raised(line, piece) else words


def is_raised(line: Line, piece: Piece) -> bool:
    """Whether a piece is a number set small above the line: the mark of a note, or a power."""
    size = line.size
    return (
        piece.look.size <= 0.86 * size
        and piece.base >= line.base + 0.12 * size
        and _RAISED_WORDS.fullmatch(piece.text) is not None
    )


def _is_address(before: str) -> bool:
    last = before.rsplit(" ", 1)[-1]
    return "://" in last or last.startswith("www.") or "@" in last


def _is_ideograph(letter: str) -> bool:
    return "\u2e80" <= letter <= "\u9fff" or "\uf900" <= letter <= "\ufaff" if letter else False


def _collapsed(found: Iterable[tuple[str, Marks]]) -> Iterator[Run]:
    """Runs with single blanks and none at the ends; neighbours with the same marks are one."""
    pending = ""
    pending_marks: Marks = ()
    runs: list[tuple[str, Marks]] = []
    is_blank = True
    for words, marks in found:
        text = _BLANKS.sub(" ", words.replace(_SOFT_HYPHEN, ""))
        if is_blank:
            text = text.lstrip(" ")
        if not text:
            continue
        is_blank = text.endswith(" ")
        if marks == pending_marks:
            pending += text
        else:
            if pending:
                runs.append((pending, pending_marks))
            pending, pending_marks = text, marks
    runs.append((pending, pending_marks))
    while runs and not runs[-1][0].rstrip(" "):
        runs.pop()
    if runs:
        runs[-1] = (runs[-1][0].rstrip(" "), runs[-1][1])
    yield from (Run(words, marks) for words, marks in _tight(runs))


def _tight(runs: Iterable[tuple[str, Marks]]) -> Iterator[tuple[str, Marks]]:
    """Marks without the blanks at their ends."""
    for words, marks in runs:
        core = words.strip(" ")
        if not marks or core == words or not core:
            yield words, marks if core else ()
            continue
        start = words.index(core)
        if start:
            yield words[:start], ()
        yield core, marks
        if words[start + len(core) :]:
            yield words[start + len(core) :], ()
