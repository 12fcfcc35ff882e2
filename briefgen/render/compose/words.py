"""The words that a composed brief adds to its own: they stand in briefgen/render/words, a file a language."""

from briefgen.render.words.quantities import ChartWords, DateWords, NumberWords
from briefgen.render.words.words import TableWords, Words

__all__ = ["ChartWords", "DateWords", "NumberWords", "TableWords", "Words"]
