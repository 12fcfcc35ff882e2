"""What the full brief holds beyond what is printed, in words."""

from collections.abc import Mapping

from briefgen.render.compose.words import Words


def more_words(words: Words, more: Mapping[str, int], whole: Mapping[str, int]) -> str:
    """A sentence on the items that are left out, by the list of the brief; empty for none.

    `more` counts those of lists of which some are printed, `whole` those of lists of which none is.
    """
    said = [
        (one if count == 1 else many).format(count=count)
        for patterns, counts in ((words.beyond.more, more), (words.beyond.whole, whole))
        for name, (one, many) in patterns.items()
        if (count := counts.get(name, 0))
    ]
    if not said:
        return ""
    *first, last = said
    things = words.beyond.both.format(first=words.list_separator.join(first), last=last) if first else last
    return words.beyond.line.format(things=things)
