"""Which words a language is served with."""

from briefgen.render.words.load import has_words, load_words
from briefgen.render.words.words import Words

FALLBACK = "en"
_UNTOLD = frozenset({"", "und", "mul", "mis", "zxx"})


def words_for(language: str) -> Words:
    """The words for a BCP 47 tag: its own, those of its primary language, else English ones that tell that they are."""
    tag = language.strip().replace("_", "-").casefold()
    for wanted in (tag, primary(tag)):
        if has_words(wanted):
            return load_words(wanted)
    return load_words(FALLBACK, is_foreign=primary(tag) not in _UNTOLD)


def primary(language: str) -> str:
    """The language itself, without script and region."""
    return language.strip().replace("_", "-").partition("-")[0].casefold()


def is_language_of(tag: str, language: str) -> bool:
    """Whether a passage in `tag` is in the language of a text in `language`, or that is not known."""
    return primary(language) in _UNTOLD or primary(tag) == primary(language)
