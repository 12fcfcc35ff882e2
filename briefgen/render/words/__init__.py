"""The fixed words of every language: one file each, named by the tag of the language.

A language is added with a file like `en.json`: the same keys, and in each pattern the same placeholders.
"""

from briefgen.render.words.choice import is_language_of, words_for
from briefgen.render.words.words import Words

__all__ = ["Words", "is_language_of", "words_for"]
