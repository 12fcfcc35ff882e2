"""What the values that a person chooses from mean, in a line each."""

from collections.abc import Mapping
from functools import cache
from importlib.resources import files

from briefgen.likelihood import SCALES, ScaleName


def meaning_of(field: str, value: str, scale: ScaleName) -> str:
    """What `value` of `field` says, empty where it says so itself. A likelihood has the range of its term."""
    if field == "likelihood":
        band = next((band for band in SCALES[scale].bands if band.term == value), None)
        return f"{band.low_percent}–{band.high_percent} %" if band else ""
    return _meanings().get((field, value), "")


@cache
def _meanings() -> Mapping[tuple[str, str], str]:
    text = files(__package__).joinpath("meanings.tsv").read_text(encoding="utf-8")
    rows = [line.split("\t") for line in text.splitlines() if line and not line.startswith("#")]
    return {(field, value): meaning for field, value, meaning in rows}
