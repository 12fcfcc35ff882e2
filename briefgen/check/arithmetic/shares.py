"""Shares of one whole that make more than the whole, or less where the rest of it is among them."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from functools import cache

from briefgen.check.arithmetic.fault import Fault
from briefgen.check.arithmetic.outline import WORD, Outline
from briefgen.check.stated import Sentence
from briefgen.language.interval import half_step
from briefgen.language.lexicon import lines
from briefgen.language.phrases import listed, phrase_pattern
from briefgen.quantity import Quantity

_HUNDRED = Decimal(100)
_SHARE = re.compile(r"⟨p(\d+)⟩")
_LINK = re.compile(
    rf"(?:,?\s(?!(?:while|but|whereas|although)\s){WORD}){{0,9}}(?:[,;]\s(?:and\s)?|\sand\s|\swhile\s)(?:{WORD}\s){{0,6}}"
)
_REST = re.compile(r"(?:\bremaining|\brest|\bremainder|\bbalance|\bother)\s(?:\(?|of\s|were\s|is\s|was\s|,\s)?⟨p(\d+)⟩")
_FOR = re.compile(
    rf"\baccount(?:s|ed|ing)?\sfor\s⟨p(\d+)⟩(?:\sof(?:\s{WORD}){{1,6}})?(?:,?\s(?:and|while)|,)(?:\s{WORD}){{1,4}}\sfor\s⟨p(\d+)⟩"
)
_FEWEST_ITEMS = 3
_LONGEST_LEAD = 80
_ABOUT = Decimal(2)


def find_excess_shares(outline: Outline) -> Iterator[Fault]:
    """In one sentence: shares that a word such as "split" or "the remaining" says to be parts of one whole."""
    if "⟨p" not in outline.text or listed("overlap_words.txt").search(outline.text):
        return
    for chain in _chains(outline.text):
        quantities = [outline.quantity(number) for number in chain]
        if any(quantity.value is None or quantity.change != "level" for quantity in quantities):
            continue
        total, slack = _sum_of(quantities)
        is_whole = any(match[1] == chain[-1] for match in _REST.finditer(outline.text))
        if total > _HUNDRED + slack and (is_whole or _is_parted(outline.text, chain)):
            yield _fault(outline, chain, f"add up to {_told(total)} percent of one whole")
        elif is_whole and total < _HUNDRED - slack and len(chain) == outline.text.count("⟨"):
            yield _fault(outline, chain, f"leave {_told(_HUNDRED - total)} percent of the whole untold")


def _chains(text: str) -> Iterator[tuple[str, ...]]:
    """The percentages of `text` that stand in a list, two or more."""
    chain: list[str] = []
    end = 0
    for match in _SHARE.finditer(text):
        if chain and not _LINK.fullmatch(text, end, match.start()):
            if len(chain) > 1:
                yield tuple(chain)
            chain = []
        chain.append(match[1])
        end = match.end()
    if len(chain) > 1:
        yield tuple(chain)


def _is_parted(text: str, chain: tuple[str, ...]) -> bool:
    """Whether a word before the first share says that a whole is parted, or both "account for" the same."""
    before = text[: text.index(f"⟨p{chain[0]}⟩")]
    gapped = _FOR.search(text)
    lead = before[before.rfind("⟩") + 1 :][-_LONGEST_LEAD:]
    return _parting().search(lead) is not None or (gapped is not None and {gapped[1], gapped[2]} <= set(chain))


@cache
def _parting() -> re.Pattern[str]:
    return phrase_pattern(lines("parting_words.txt"))


def _sum_of(quantities: Sequence[Quantity]) -> tuple[Decimal, Decimal]:
    """The sum of the shares, and how far their rounding and limits let it stray."""
    total = sum((quantity.value or Decimal(0) for quantity in quantities), Decimal(0))
    slack = sum((_slack(quantity) for quantity in quantities), Decimal(0))
    return total, slack


def _slack(quantity: Quantity) -> Decimal:
    return half_step(quantity.value or Decimal(0)) + (_ABOUT if quantity.modifier != "exact" else 0)


def _fault(outline: Outline, chain: tuple[str, ...], told: str) -> Fault:
    surfaces = ", ".join(f'"{outline.surface(number)}"' for number in chain)
    return Fault((outline.between(chain[0], chain[-1]),), f"the shares {surfaces} {told}")


def _told(total: Decimal) -> str:
    return f"{total.normalize():f}"


def find_excess_lists(sentences: Sequence[Sentence]) -> Iterator[Fault]:
    """Items of a list with one share each, behind a line that says that a whole is parted."""
    lead, items = None, list[Sentence]()
    for sentence in (*sentences, None):
        if sentence is not None and sentence.kind == "list_item" and _is_item(sentence):
            items.append(sentence)
            continue
        if lead is not None and len(items) >= _FEWEST_ITEMS and _parting().search(lead.words):
            yield from _excess(items)
        lead, items = sentence, []


def _is_item(sentence: Sentence) -> bool:
    first = sentence.quantities[0] if len(sentence.quantities) == 1 else None
    is_share = first is not None and first.unit == "percent" and first.change == "level" and first.value is not None
    return is_share and not listed("overlap_words.txt").search(sentence.words)


def _excess(items: Sequence[Sentence]) -> Iterator[Fault]:
    total, slack = _sum_of([item.quantities[0] for item in items])
    if total > _HUNDRED + slack:
        message = f"the {len(items)} shares of this list add up to {_told(total)} percent of one whole"
        yield Fault(tuple(item.quantities[0].span for item in items), message)
