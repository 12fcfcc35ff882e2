"""Drafts of texts of our own, and what a person does to them."""

import re
from collections.abc import Iterable
from dataclasses import replace

from briefgen.brief import Brief, Item
from briefgen.document import Document
from briefgen.extract.draft import draft_brief
from briefgen.fill.assign import Assignment, with_values
from briefgen.fill.decide import Person, with_decisions
from briefgen.fill.merge import Redraft
from briefgen.read.text import read_text
from briefgen.span import Evidence

PERSON = Person("Ana Brandt", "2031-08-04", "briefgen 1.0.0")
_WORK = re.compile(r"(accepted|edited|rejected) (\S+)|(\S+?) = (.*)")


def document_of(text: str, name: str = "a.txt") -> Document:
    return read_text(text.encode(), name=name)


def draft_of(text: str, name: str = "a.txt") -> Brief:
    return draft_brief(document_of(text, name), path=name)


def redraft_of(**texts: str) -> Redraft:
    """New drafts of texts by the names of their files, without the suffix."""
    names = {f"{name}.txt": text for name, text in texts.items()}
    return Redraft(
        [draft_of(text, name) for name, text in names.items()],
        [document_of(text, name) for name, text in names.items()],
    )


def worked_on(brief: Brief, lines: Iterable[str]) -> Brief:
    """`brief` after what a person did: `accepted figure-1`, or `risk-1.impact = high`, a line each."""
    for line in lines:
        match = _WORK.fullmatch(line)
        assert match, line
        what, item, path, value = match.groups()
        if what in {"accepted", "edited", "rejected"}:
            brief = with_decisions(brief, [item], what, PERSON)
        else:
            brief = with_values(brief, [Assignment(path, value)])
    return brief


def said(item: Item) -> Item:
    """What an item says and rests on, without where in the document that stands."""
    evidence = tuple(
        replace(entry, start=0, end=0, exact=" ".join(entry.exact.split()), locator="") for entry in item.evidence
    )
    return item.model_copy(update={"evidence": evidence})


def stands(evidence: Evidence, document: Document) -> bool:
    return document.text[evidence.start : evidence.end] == evidence.exact


def items_of(brief: Brief) -> list[Item]:
    return [item for _, item in brief.items()]
