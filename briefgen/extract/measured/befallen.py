"""Labels of bare numbers of people by what befell them: "leaving 11 missing", "38 were hurt"."""

from briefgen.extract.measured.label import Label, Place
from briefgen.extract.measured.noun_phrases import subject_of
from briefgen.language.lexicon import lines


def befallen(place: Place) -> Label | None:
    """What befell them, with who or what the clause before the number speaks of."""
    if place.quantity.unit or place.quantity.change != "level":
        return None
    if doing := _doing(place):
        return doing
    word = place.word + 1
    while place.kind(word) in "AL" and word < place.clause.end:
        word += 1
    if word >= len(place.words.starts) or place.lower(word) not in lines("toll_states.txt"):
        return None
    state = place.words.text[place.words.starts[word] : place.words.ends[word]]
    subject = subject_of(place) if place.follows_verb else ""
    return Label(f"{subject}: {state}" if subject else state, "", subject)


def _doing(place: Place) -> Label | None:
    """As in "killing 73 and injuring 410": the verb right before the number."""
    word = place.word - 1
    while word > place.clause.start and place.kind(word) in "LFP":
        word -= 1
    if place.kind(word) != "G" or place.lower(word) not in lines("toll_verbs.txt"):
        return None
    act, subject = place.words.text[place.words.starts[word] : place.words.ends[word]], subject_of(place)
    return Label(f"{subject}: {act}" if subject else act, "", subject)
