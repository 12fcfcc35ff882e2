"""Which denials a passage has lost from its evidence, and which it has gained."""

from collections.abc import Iterator, Sequence

from briefgen.check.passage import Denial, Passage

_HALF = 0.5


def find_reversals(said: Passage, quotes: Sequence[Passage]) -> Iterator[str]:
    """What is told of each denial that only one side has."""
    known = [denial for quote in quotes for denial in quote.denials]
    gained, lost = _unmatched(said.denials, known)
    for denial in gained:
        yield f'the evidence does not say "{_told(denial)}"'
    for denial in lost:
        if _is_lost(denial, said, quotes):
            yield f'the evidence says "{_told(denial)}", which is left out here'


def _unmatched(own: Sequence[Denial], known: Sequence[Denial]) -> tuple[list[Denial], list[Denial]]:
    """What only one side denies: each denial answers to those of the same next word, else to one that is like it."""
    following = {denial.next for denial in own} & {denial.next for denial in known}
    gained = [denial for denial in own if denial.next not in following]
    lost = [denial for denial in known if denial.next not in following]
    for denial in gained[:]:
        match = next((other for other in lost if _same(denial, other)), None)
        if match:
            gained.remove(denial)
            lost.remove(match)
    return gained, lost


def _told(denial: Denial) -> str:
    return f"{denial.word} … {denial.next}" if denial.next else denial.word


def _same(first: Denial, second: Denial) -> bool:
    """Whether two denials deny the same: what follows the one, or most words of the clause."""
    if first.next in second.after or second.next in first.after:
        return True
    smaller = min(len(first.clause), len(second.clause))
    return smaller > 0 and len(first.clause & second.clause) >= smaller * _HALF


def _is_lost(denial: Denial, said: Passage, quotes: Sequence[Passage]) -> bool:
    """Whether `said` keeps what was denied: the next word and a neighbour, or most that follows with nothing before it.

    Where it has words of its own, they may be the denied ones in another form: "did not rise", "rose".
    """
    kept = said.meaning
    neighbours = (*denial.before[-1:], *denial.after[1:2])
    if denial.next in kept and (not neighbours or any(word in kept for word in neighbours)):
        return True
    following = sum(word in kept for word in denial.after)
    if not any(word in kept for word in denial.before):
        return following > len(denial.after) * _HALF
    others = denial.clause - {denial.next}
    is_rephrased = any(said.meaning - quote.meaning for quote in quotes)
    return is_rephrased and len(others & kept) > len(others) * _HALF
