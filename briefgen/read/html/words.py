"""The words of one block as they are gathered: white space collapsed as a browser does, each run with its marks."""

import re
from dataclasses import dataclass, field, replace

from briefgen.document import Run
from briefgen.read.html.piece import Marks

_WHITE = re.compile(r"[ \t\r\n\f]+")
_UNSEEN = re.compile("[\u00ad\u200b\u2060\ufeff\u0000-\u0008\u000b\u000e-\u001f\u007f]")
_RAISED = str.maketrans("0123456789+-−", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻")
_DIGITS = re.compile(r"[+−-]?\d{1,4}")


@dataclass(slots=True)
class Words:
    """Runs in order. Soft hyphens and other characters without a shape are left out."""

    breaks: int = 0
    _runs: list[tuple[list[str], Marks]] = field(default_factory=list)
    _is_at_space: bool = True

    def add(self, text: str, marks: Marks, *, is_verbatim: bool = False, keeps_unseen: bool = False) -> None:
        """Append `text`; where it `is_verbatim` its white space stands as it is."""
        text = text if keeps_unseen else _UNSEEN.sub("", text)
        if not is_verbatim:
            text = _WHITE.sub(" ", text)
            text = text.lstrip(" ") if self._is_at_space else text
        if not text:
            return
        self.breaks = 0 if text.strip() else self.breaks
        self._is_at_space = text[-1] in " \n"
        if self._runs and self._runs[-1][1] == marks:
            self._runs[-1][0].append(text)
        else:
            self._runs.append(([text], marks))

    def break_line(self) -> None:
        if self._runs:
            last = self._runs[-1][0]
            last[-1] = last[-1].rstrip(" ")
            self._runs.append((["\n"], ()))
        self._is_at_space = True
        self.breaks += 1

    def taken(self) -> tuple[Run, ...]:
        """The runs so far, without white space at their ends; the next block begins empty."""
        gathered = [Run("".join(texts), marks) for texts, marks in self._runs]
        self._runs, self._is_at_space, self.breaks = [], True, 0
        worded = [place for place, run in enumerate(gathered) if run.text.strip()]
        runs = gathered[worded[0] : worded[-1] + 1] if worded else []
        if runs:
            runs[0] = replace(runs[0], text=runs[0].text.lstrip())
            runs[-1] = replace(runs[-1], text=runs[-1].text.rstrip())
        return tuple(run for run in runs if run.text)


def raised(text: str) -> str:
    """What stands above the line: digits as raised digits, so that "10⁶" is not 106; anything else as it is."""
    return text.translate(_RAISED) if _DIGITS.fullmatch(text.strip()) else text
