"""What was extracted as the records of a brief, each with the words that it rests on, one file a kind of record."""

from briefgen.extract.draft.whole import draft_brief

__all__ = ["draft_brief"]
