"""The words of a brief that a person wrote, apart from those that its documents say."""

from collections.abc import Iterator
from dataclasses import dataclass

from briefgen.brief import Brief, Event, Gap, Item, Judgement, Outlook, Risk, SummaryBullet
from briefgen.language.wording import folded


@dataclass(frozen=True, slots=True)
class Wording:
    """`text` is the sentence or sentences of `item`; `path` is the dotted path of that field."""

    path: str
    item: Item
    text: str

    def is_own(self, words: str) -> bool:
        """Whether `words` of the text are the writer's: those of an extracted item may stand in its evidence."""
        if self.item.origin != "extracted":
            return True
        wanted = folded(words)
        return not any(wanted in folded(entry.exact) for entry in self.item.evidence)


def wordings(brief: Brief) -> Iterator[Wording]:
    """The sentences of all items that are made of them, in the order of the schema."""
    for path, item in brief.items():
        if isinstance(item, (SummaryBullet, Gap, Outlook, Event)):
            yield Wording(f"{path}.text", item, item.text)
        elif isinstance(item, (Risk, Judgement)):
            yield Wording(f"{path}.statement", item, item.statement)


def own_wordings(brief: Brief) -> Iterator[Wording]:
    """Those of `wordings` that are not as a whole the words of a document."""
    return (wording for wording in wordings(brief) if wording.is_own(wording.text))
