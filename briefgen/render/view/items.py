"""The brief's side of the page: every entry with its words, its fields, its places in the documents and its margin."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from briefgen.brief import Decision, Item
from briefgen.render.html.markup import element
from briefgen.render.view.entry import DOCUMENTS, Entry
from briefgen.render.view.facts import Fact, Teller
from briefgen.render.view.labels import labels
from briefgen.render.view.margin import Margin
from briefgen.render.view.ranges import Ranges
from briefgen.render.view.remarks import remarks_markup
from briefgen.render.view.safe_text import content

_MOST_PLACES = 40


@dataclass(frozen=True, slots=True)
class Items:
    """Turns entries into markup."""

    teller: Teller
    margin: Margin
    ranges: Ranges
    language: str | None
    """Of the brief where it is not that of the page, else None."""

    numbers: Mapping[str, Entry]
    """The entries by identifier."""

    def sections(self, entries: Sequence[Entry]) -> Iterator[str]:
        """A section for each kind, in the order of `entries`."""
        for kind, group in groupby(entries, key=lambda entry: entry.kind):
            members = list(group)
            title = element("h2", {"id": f"h-{kind}"}, labels().kinds[kind], " ", _count(len(members)))
            remarks = remarks_markup(self.margin.kinds.get(kind, ()), self.ranges.findings, has_path=False)
            listed = element("ol", {"class": "items", "role": "list"}, "\n", *(f"{self.item(e)}\n" for e in members))
            yield element("section", {"class": "kind", "aria-labelledby": f"h-{kind}"}, title, remarks, listed)

    def item(self, entry: Entry) -> str:
        """One entry; its state stands in attributes, which the filters look at."""
        number, remarks = entry.number, self.margin.items.get(entry.number, [])
        found = " ".join(dict.fromkeys(remark.finding.severity for remark in remarks))
        state = {"data-kind": entry.kind, "data-verdict": entry.verdict or "none", "data-found": found or None}
        told = self.teller.told(entry.kind, entry.record)
        choose = element("button", {"type": "button", "class": "no", "aria-labelledby": f"n{number} t{number}"},
                         element("span", {"id": f"n{number}"}, str(number)))  # fmt: skip
        said = (
            element(
                "p", {"class": "head", "id": f"t{number}", "dir": "auto", "lang": self.language}, content(told.head)
            ),
            element("p", {"class": "label", "dir": "auto", "lang": self.language}, content(told.label))
            if told.label
            else "",
            facts_markup(told.facts, self.language),
            self._footing(entry),
            *(decision_markup(decision) for decision in entry.decisions),
        )
        margin = remarks_markup(remarks, self.ranges.findings, has_path=False)
        body = element("div", {"class": "body"}, choose, element("div", {"class": "said"}, *said))
        return element("li", {"class": "item", "id": f"i{number}", **state}, body, margin)

    def _footing(self, entry: Entry) -> str:
        """What it rests on: who put it there, its places in the documents, the sources that it cites, its review."""
        parts = [*self._places(entry), *self._origin(entry), *self._cited(entry), _review(entry)]
        return element("p", {"class": "footing"}, " ".join(filter(None, parts)))

    def _places(self, entry: Entry) -> Iterator[str]:
        located = self.ranges.entries.get(entry.number, ())
        for place, (locator, (first, _last)) in enumerate(located[:_MOST_PLACES]):
            told = locator.strip() or "its words"
            address = {"class": "place", "href": f"#s{first}", "data-item": str(entry.number), "data-place": str(place)}
            yield element("a", address, content(told))
        if len(located) > _MOST_PLACES:
            yield element("span", {}, f"and {len(located) - _MOST_PLACES} more")
        if not located and entry.kind != DOCUMENTS:
            yield element("span", {"class": "none"}, "no words in a document")

    def _origin(self, entry: Entry) -> Iterator[str]:
        if isinstance(entry.record, Item) and entry.record.origin in labels().origins:
            yield element("span", {"class": "tag"}, labels().origins[entry.record.origin])

    def _cited(self, entry: Entry) -> Iterator[str]:
        references = entry.record.references if isinstance(entry.record, Item) else ()
        for identifier in references:
            source = self.numbers.get(identifier)
            if source is None:
                yield element("span", {"class": "tag"}, "cites ", content(identifier), ", which is not listed")
            else:
                head = self.teller.told(source.kind, source.record).head
                yield element("a", {"class": "cite", "href": f"#i{source.number}"}, "cites ", content(head))


def facts_markup(facts: Sequence[Fact], language: str | None) -> str:
    """The fields by name; empty without any."""
    rows = [
        element(
            "div",
            {"class": "open" if fact.is_open else None},
            element("dt", {}, fact.name),
            element("dd", {"dir": "auto", "lang": None if fact.is_open else language}, content(fact.value)),
        )
        for fact in facts
    ]
    return element("dl", {"class": "facts"}, *rows) if rows else ""


def decision_markup(decision: Decision, named: str = "") -> str:
    """A decision in a sentence; `named` is what it was on, where that does not stand above it."""
    what = element("b", {"class": decision.what}, decision.what)
    when = f" on {decision.when}" if decision.when else ""
    reason = f": {decision.reason}" if decision.reason.strip() else ""
    said = content(f" by {decision.by}{when}{reason}")
    return element("p", {"class": "decision", "dir": "auto"}, content(f"{named} " if named else ""), what, said)


def _review(entry: Entry) -> str:
    is_open = isinstance(entry.record, Item) and not entry.decisions
    return element("span", {"class": "unreviewed"}, "not reviewed") if is_open else ""


def _count(number: int) -> str:
    return element("span", {"class": "count"}, str(number))
