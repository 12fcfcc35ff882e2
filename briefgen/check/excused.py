"""What the rules find, and what of it the comments of the brief excuse; family X: excuses that are none."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from briefgen.check.codes import CODES, report
from briefgen.check.excuses import Excuse, Place, find_excuses
from briefgen.check.run import rank
from briefgen.check.selection import near_miss
from briefgen.finding import Finding
from briefgen.record.path import with_parents

_NOT_AT_HAND = "E004"


@dataclass(frozen=True, slots=True)
class Excused:
    """A finding that a comment in line `line` excuses, and why."""

    finding: Finding
    reason: str
    line: int


@dataclass(frozen=True, slots=True)
class Verdict:
    """What stands, and what is excused, each in the order of the brief's lines."""

    findings: tuple[Finding, ...]
    excused: tuple[Excused, ...] = ()


def with_excuses(findings: Sequence[Finding], text: str, places: Mapping[str, Place]) -> Verdict:
    """`findings` without those that the comments of the brief's `text` excuse, and with what is wrong with these.

    An excuse without a reason, or for a rule that nothing excuses, excuses nothing.
    """
    excuses = find_excuses(text, places)
    if not excuses:
        return Verdict(tuple(findings))
    known = {finding.code for finding in findings}
    index = _Index(excuses, places)
    standing: list[Finding] = []
    excused: list[Excused] = []
    used: set[tuple[int, str]] = set()
    for finding in findings:
        excuse = index.excuse_for(finding) if _is_excusable(finding.code) else None
        if excuse is not None:
            used.add((excuse.line, finding.code))
        if excuse is not None and excuse.reason:
            excused.append(Excused(finding, excuse.reason, excuse.line))
        else:
            standing.append(finding)
    for excuse in excuses:
        standing.extend(_placed(finding, excuse) for finding in _faults(excuse, known))
        if _NOT_AT_HAND not in known:
            standing.extend(_placed(finding, excuse) for finding in _unused(excuse, used, known))
    return Verdict(tuple(sorted(standing, key=rank)), tuple(excused))


class _Index:
    """The excuses by code and by what they are about; of two for the same, the first one holds."""

    def __init__(self, excuses: Sequence[Excuse], places: Mapping[str, Place]) -> None:
        self._places = places
        self._by_path: dict[tuple[str, str | None], Excuse] = {}
        self._for_absent: dict[str, Excuse] = {}
        for excuse in excuses:
            for code in excuse.codes:
                self._by_path.setdefault((code, excuse.path), excuse)
                if excuse.is_for_absent:
                    self._for_absent.setdefault(code, excuse)

    def excuse_for(self, finding: Finding) -> Excuse | None:
        """What excuses the path of a finding: at the path, or at what holds it up to its item; a list is no item."""
        code, path = finding.code, finding.path
        for holder in with_parents(path):
            excuse = self._by_path.get((code, holder))
            if excuse and (holder == path or not self._is_list(holder)):
                return excuse
        is_absent = not any(holder in self._places for holder in with_parents(path) if holder)
        return self._for_absent.get(code) if is_absent else None

    def _is_list(self, path: str) -> bool:
        return "[" not in path and f"{path}[0]" in self._places


def _is_excusable(code: str) -> bool:
    return code not in CODES or CODES[code].is_excusable


def _faults(excuse: Excuse, known: set[str]) -> Iterator[Finding]:
    """X001 and X003: no reason, no code, or a code that cannot be."""
    path = excuse.path or ""
    if not excuse.codes:
        yield report("X003", path, "the comment names no rule; write `# briefgen: ignore CODE reason`")
    elif not excuse.reason:
        said = ", ".join(excuse.codes)
        yield report("X001", path, f"the comment gives no reason and excuses nothing; say behind {said} why")
    for code in excuse.codes:
        if not _is_excusable(code):
            yield report("X003", path, f"nothing excuses {code}; settle what it says, and remove the comment")
        elif code not in CODES and code not in known:
            yield report("X003", path, f"no rule has the code {code}; {near_miss(code)}")


def _unused(excuse: Excuse, used: set[tuple[int, str]], known: set[str]) -> Iterator[Finding]:
    """X002, where all documents are at hand: without them a rule may have been silent."""
    for code in excuse.codes:
        is_sound = _is_excusable(code) and (code in CODES or code in known)
        if is_sound and excuse.reason and (excuse.line, code) not in used:
            yield report("X002", excuse.path or "", f"{code} finds nothing here; remove it from the comment")


def _placed(finding: Finding, excuse: Excuse) -> Finding:
    return replace(finding, line=excuse.line, column=excuse.column)
