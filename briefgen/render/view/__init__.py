"""The analyst's page: a brief beside its documents, each item with the words that it rests on."""

from briefgen.render.view.write import write_view

__all__ = ["write_view"]
