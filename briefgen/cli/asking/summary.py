"""What a run of questions came to, in a few lines."""

from collections.abc import Iterator, Sequence

from briefgen.cli.findings import counted
from briefgen.fill.questions.session import Session
from briefgen.finding import Finding

_COUNTED = (
    ("accepted", "accepted"),
    ("edited", "edited"),
    ("rejected", "rejected"),
    ("given", "filled in"),
    ("added", "added"),
    ("skipped", "skipped"),
)


def summary_of(session: Session, name: str) -> Iterator[str]:
    """How many answers of each kind, and how many questions are left."""
    counts = dict(session.counts())
    counts["added"] = counts.get("added", 0) + session.ticked()
    told = [f"{counts[key]} {word}" for key, word in _COUNTED if counts.get(key)]
    left = session.left()
    nothing = "nothing answered" if left or session.steps else "nothing is left to ask; --all asks again"
    yield f"{name}: {', '.join(told) or nothing}"
    if left:
        yield f"{left} {'question is' if left == 1 else 'questions are'} left; go on with: briefgen fill {name}"


def open_of(findings: Sequence[Finding], name: str) -> str:
    """What a check says is still open."""
    return f"still open: {counted(findings)}; see briefgen check {name}" if findings else "nothing is open"
