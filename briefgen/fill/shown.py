"""Values of a brief in a few words."""

from collections.abc import Iterator, Sequence

from briefgen.record.scalar import Plain

_SHOWN = 80
_LEAD = 20
_NOTHING: Sequence[tuple[Plain, str]] = ((None, "not set"), ("", "empty"), ([], "none"))


def shown(value: Plain) -> str:
    """A value on one line, shortened where it is long."""
    return _cut(_line(value), 0)


def pair_shown(old: Plain, new: Plain) -> str:
    """`old → new`; of two long texts the part from a little before where they part."""
    one, other = _line(old), _line(new)
    pairs = enumerate(zip(one, other, strict=False))
    common = next((place for place, signs in pairs if signs[0] != signs[1]), min(len(one), len(other)))
    start = common - _LEAD if max(len(one), len(other)) > _SHOWN and common > _LEAD else 0
    return f"{_cut(one, start)} → {_cut(other, start)}"


def entries_shown(old: Sequence[Plain], new: Sequence[Plain]) -> Iterator[str]:
    """What became of a list: both where they are short, else each entry that came or went."""
    one, other = _line(list(old)), _line(list(new))
    if max(len(one), len(other)) <= _SHOWN:
        yield f"{one} → {other}"
        return
    gone, come = [entry for entry in old if entry not in new], [entry for entry in new if entry not in old]
    yield from (f"removed {shown(entry)}" for entry in gone)
    yield from (f"added {shown(entry)}" for entry in come)
    if not gone and not come:
        yield "other order" if len(old) == len(new) else f"{len(old)} entries → {len(new)}"


def _cut(line: str, start: int) -> str:
    lead = "…" if start else ""
    return f"{lead}{line[start : start + _SHOWN]}…" if len(line) > start + _SHOWN else lead + line[start:]


def _line(value: Plain) -> str:
    nothing = next((words for kind, words in _NOTHING if value == kind), "")
    if nothing:
        return nothing
    if isinstance(value, list):
        return ", ".join(map(_line, value))
    if isinstance(value, dict):
        return ", ".join(f"{name}: {_line(entry)}" for name, entry in value.items() if entry not in (None, "", []))
    return " ".join(str(value).split())
