"""What the headers and footers of every format have in common."""

BANNER_GROUND = "#000000"
"""TLP 2.0: the label stands on black."""

LONGEST_TITLE = 80
FROM_EDGE_MM = 9.0
"""From the edge of the sheet to the header and to the footer."""


def shortened(text: str, longest: int) -> str:
    """`text` on one line of at most `longest` characters, cut between words."""
    words = " ".join(text.split())
    if len(words) <= longest:
        return words
    head, _space, _rest = words[:longest].rpartition(" ")
    return f"{head or words[: longest - 1]}…"
