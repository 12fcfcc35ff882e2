"""How a field of words says that it does not tell its language."""

KEPT = {"is_kept": True}
"""Marks a field that does not tell its language: it is compared with the words of a document, or printed by itself."""
