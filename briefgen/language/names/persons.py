"""Which short names stand for which people: a family name, a title and a name, a given name known to all."""

from collections import Counter
from collections.abc import Iterable

_ARTICLES = ("al-", "el-", "al ", "el ")


class Persons:
    """The people of a document by their full names; `names` are those of all mentions, in order."""

    def __init__(self, names: Iterable[str]) -> None:
        self._by_family: dict[str, list[tuple[tuple[int, int], str]]] = {}
        self._by_given: dict[str, set[str]] = {}
        self._full: dict[str, str] = {}
        counted: Counter[tuple[str, ...]] = Counter()
        for name, count in Counter(names).items():
            counted[_words(name)] += count
        order = {form: number for number, form in enumerate(counted)}
        forms = sorted(counted, key=lambda form: (-len(form), order[form]))
        for form in forms:
            if len(form) < 2:
                continue
            longer = self._longer(form)
            self._full[" ".join(form)] = longer or " ".join(form)
            if not longer:
                self._register(form, (counted[form], -order[form]))

    def fullest(self, name: str) -> str:
        """The full name, in lower case, of the person that `name` names."""
        form = _words(name)
        joined = " ".join(form)
        if joined in self._full:
            return self._full[joined]
        return self._by_last(form) or self._by_first(form) or joined

    def of_short(self, name: str) -> str:
        """The full name behind a word that is not known to name a person, empty where it names none."""
        form = _words(name)
        if len(form) != 1:
            return ""
        return self._by_last(form) or self._by_first(form)

    def _by_first(self, form: tuple[str, ...]) -> str:
        """The only person whose name begins with the one word of `form`: Xi for Xi Jinping."""
        owners = self._by_given.get(form[0], set()) if len(form) == 1 else set()
        return next(iter(owners)) if len(owners) == 1 else ""

    def _register(self, form: tuple[str, ...], weight: tuple[int, int]) -> None:
        full = " ".join(form)
        tails = {" ".join(form[index:]) for index in range(1, len(form))}
        for tail in tails | {_bare(tail) for tail in tails}:
            self._by_family.setdefault(tail, []).append((weight, full))
        for count in range(1, len(form)):
            self._by_given.setdefault(" ".join(form[:count]), set()).add(full)

    def _longer(self, form: tuple[str, ...]) -> str:
        """The only full name that ends or begins with `form`, or has its words with more between them."""
        tails = {full for _, full in self._by_family.get(" ".join(form), [])} or self._by_given.get(
            " ".join(form), set()
        )
        if not tails:
            tails = {full for _, full in self._by_family.get(form[-1], []) if _is_within(form, full.split())}
        return next(iter(tails)) if len(tails) == 1 else ""

    def _by_last(self, form: tuple[str, ...]) -> str:
        """The person most often named in full whose name ends with `form`, the first named on a tie."""
        joined = " ".join(form)
        owners = self._by_family.get(joined) or self._by_family.get(_bare(joined)) or []
        return max(owners, key=lambda owner: owner[0])[1] if owners else ""


def _words(name: str) -> tuple[str, ...]:
    """The words in lower case, without the marks that writers of Arabic names leave out."""
    return tuple(name.casefold().replace("'", "").split())


def _is_within(form: tuple[str, ...], full: list[str]) -> bool:
    """Whether the words of `form` stand in `full` in order, an initial for any word that it begins."""
    position = 0
    for word in form:
        while position < len(full) and not _agree(word, full[position]):
            position += 1
        if position == len(full):
            return False
        position += 1
    return True


def _agree(word: str, full: str) -> bool:
    return word in (full, f"{full[0]}.")


def _bare(name: str) -> str:
    for article in _ARTICLES:
        name = name.removeprefix(article)
    return name
