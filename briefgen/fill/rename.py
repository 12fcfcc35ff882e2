"""Identifiers that changed, changed wherever something points with them."""

from collections.abc import Mapping

from briefgen.record.load import Fields
from briefgen.record.scalar import Plain

_POINTERS = frozenset({"references", "document", "item"})
"""The fields that hold identifiers of other records."""


def point_anew(fields: Fields, renamed: Mapping[str, str]) -> None:
    """Let references, evidence and decisions point at the identifiers that took the place of others."""
    if renamed:
        for value in fields.values():
            _visit(value, renamed)


def _visit(value: Plain, renamed: Mapping[str, str]) -> None:
    if isinstance(value, list):
        for entry in value:
            _visit(entry, renamed)
    elif isinstance(value, dict):
        for name, entry in value.items():
            if name in _POINTERS:
                value[name] = _anew(entry, renamed)
            else:
                _visit(entry, renamed)


def _anew(value: Plain, renamed: Mapping[str, str]) -> Plain:
    if isinstance(value, list):
        return [_anew(entry, renamed) for entry in value]
    return renamed.get(value, value) if isinstance(value, str) else value
