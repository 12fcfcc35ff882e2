"""Family T: what the template of a brief asks of it beyond what every reader expects."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from briefgen.brief import Brief, Item
from briefgen.check.codes import report
from briefgen.finding import Finding
from briefgen.requirements import Requirement, Requirements

_SENTENCE = re.compile(r".+?(?:[.?!](?=\s|$)|$)")
_USUAL = frozenset({"T001", "T002", "T003", "T004", "T005", "T006", "T007", "T014", "T015", "S014", "L001"})
"""What every reader expects, and is said once where the template asks for it too."""


def check_requirements(brief: Brief, requirements: Requirements) -> Iterator[Finding]:
    """T010 to T013: how much there is, which fields are filled, how many sources are cited."""
    for wanted in requirements.wanted:
        items = brief.lists().get(wanted.path)
        if items is None:
            yield from _single(brief, wanted, requirements.template)
        else:
            yield from _count(len(items), wanted, requirements.template)
            for index, item in enumerate(items):
                yield from _item(item, f"{wanted.path}[{index}]", wanted)


def with_verdicts(findings: Iterable[Finding], requirements: Requirements) -> Iterator[Finding]:
    """The findings as the template wants them; what it asks of a field replaces what is usually asked of it."""
    found = list(findings)
    asked = {finding.path for finding in found if finding.code in {"T010", "T012"}}
    for finding in found:
        verdict = requirements.verdicts.get(finding.code, finding.severity)
        is_said = finding.path in asked and finding.code in _USUAL
        if verdict != "off" and not is_said:
            yield replace(finding, severity=verdict)


def _single(brief: Brief, wanted: Requirement, template: str) -> Iterator[Finding]:
    value: object = getattr(brief, wanted.path, None)
    is_marked = wanted.path == "marking" and bool(brief.banner)
    if wanted.least and not _is_filled(value) and not is_marked:
        yield report("T010", wanted.path, f"the template {template} asks for it{_asked(wanted.guidance)}")
    if isinstance(value, Item):
        yield from _item(value, wanted.path, wanted)


def _count(count: int, wanted: Requirement, template: str) -> Iterator[Finding]:
    if count < wanted.least:
        said = f"the template {template} asks for {_range(wanted)}, and there {_are(count)}"
        message = f"{said}; add {_more(count, wanted)}"
        yield report("T010", wanted.path, message)
    if wanted.most is not None and count > wanted.most:
        message = f"the template {template} allows {wanted.most}, and there {_are(count)}; keep those that matter most"
        yield report("T011", wanted.path, message)


def _item(item: Item, path: str, wanted: Requirement) -> Iterator[Finding]:
    for name in wanted.fields:
        if not _is_filled(getattr(item, name, None)):
            question = wanted.prompts.get(name, "")
            yield report("T012", f"{path}.{name}", f"the template asks for it{_asked(question)}", item.evidence)
    if len(item.references) < wanted.sources:
        least = "a source" if wanted.sources == 1 else f"{wanted.sources} sources"
        cited = f"it cites {len(item.references) or 'none'}"
        message = f"the template asks for {least} at least, and {cited}; list their identifiers in references"
        yield report("T013", path, message, item.evidence)


def _is_filled(value: object) -> bool:
    return value is not None and value not in ("", ())


def _asked(question: str) -> str:
    """The first sentence of what is asked."""
    sentence = _SENTENCE.match(" ".join(question.split()))
    return f": {sentence[0]}" if sentence else "; write it"


def _range(wanted: Requirement) -> str:
    if wanted.most == wanted.least:
        return f"{wanted.least}"
    return f"{wanted.least} to {wanted.most}" if wanted.most is not None else f"{wanted.least} at least"


def _are(count: int) -> str:
    return "is none" if count == 0 else "is 1" if count == 1 else f"are {count}"


def _more(count: int, wanted: Requirement) -> str:
    missing = wanted.least - count
    return "one" if missing == 1 else str(missing)
