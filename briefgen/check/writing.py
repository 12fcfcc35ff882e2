"""Family W: how the brief reads."""

from collections.abc import Iterator, Mapping, Sequence

from briefgen.brief import Brief, Gap, Judgement, Outlook, Risk, SummaryBullet
from briefgen.check.codes import report
from briefgen.check.wording import bare
from briefgen.finding import Finding
from briefgen.span import Evidence

_MOST_WORDS = 60


def check_length(brief: Brief) -> Iterator[Finding]:
    """W001: a bullet is read at a glance."""
    bullets = [(f"summary[{index}]", bullet) for index, bullet in enumerate(brief.summary)]
    if brief.bottom_line:
        bullets.append(("bottom_line", brief.bottom_line))
    for path, bullet in bullets:
        count = len(bullet.text.split())
        if count > _MOST_WORDS:
            message = f"the bullet has {count} words; keep to {_MOST_WORDS}, or split it"
            yield report("W001", f"{path}.text", message, bullet.evidence)


def check_repetition(brief: Brief) -> Iterator[Finding]:
    """W002: a list says a thing once. The bottom line may repeat a point of the summary."""
    for path, texts in _texts(brief).items():
        first_at: dict[str, int] = {}
        for index, (name, text, evidence) in enumerate(texts):
            first = first_at.setdefault(bare(text), index)
            if first != index:
                message = f"{path}[{first}] says the same; keep one of them"
                yield report("W002", f"{path}[{index}].{name}", message, evidence)


def _texts(brief: Brief) -> Mapping[str, Sequence[tuple[str, str, tuple[Evidence, ...]]]]:
    """The lists of items that are sentences: of each item its field, its text and its evidence."""
    passages: Mapping[str, Sequence[SummaryBullet | Gap | Outlook]] = {
        "summary": brief.summary,
        "gaps": brief.gaps,
        "outlook": brief.outlook,
    }
    statements: Mapping[str, Sequence[Risk | Judgement]] = {"risks": brief.risks, "judgements": brief.judgements}
    return {
        **{path: [("text", item.text, item.evidence) for item in items] for path, items in passages.items()},
        **{
            path: [("statement", item.statement, item.evidence) for item in items] for path, items in statements.items()
        },
    }
