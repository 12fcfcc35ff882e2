"""`diff`: two briefs, from whatever files they lie in, to what differs between them."""

from dataclasses import dataclass

from briefgen.brief import Brief, KeyFigure
from briefgen.brief.date import first_day, last_day
from briefgen.compare import compare
from briefgen.difference import Difference, heading_of
from briefgen.errors import UsageError
from briefgen.marking import is_laxer
from briefgen.pipeline.brief_in import read_brief
from briefgen.pipeline.bytes_in import STANDARD_STREAM, display_name
from briefgen.pipeline.limits import USUAL, Reading
from briefgen.pipeline.listener import Listener
from briefgen.render.compose.note_marks import without_note_marks
from briefgen.render.compose.number import figure_words
from briefgen.render.compose.release import released
from briefgen.render.compose.speech import words_in
from briefgen.render.words.foreign import plain
from briefgen.style import Formats


@dataclass(frozen=True, slots=True)
class Compared:
    """What differs, and the languages that the older and the newer brief are written in."""

    difference: Difference
    languages: tuple[str, str]

    def figure_shown(self, figure: KeyFigure, *, is_old: bool = False) -> str:
        """A figure as its brief prints it."""
        numbers = words_in(self.languages[0 if is_old else 1], Formats()).numbers
        return plain(figure_words(figure, numbers))


def compared(old: str, new: str, listener: Listener, reading: Reading = USUAL) -> Compared:
    """What differs between the briefs in the files `old` and `new`.

    Raises UsageError where both are standard input, InputError where one cannot be read, SchemaError where it is no
    valid brief.
    """
    if old == new == STANDARD_STREAM:
        raise UsageError("standard input holds one brief; name a file for the other")
    one, other = (read_brief(name, listener, reading).brief for name in (old, new))
    return Compared(compare(one, other), (one.language, other.language))


def changes_since(name: str, brief: Brief, listener: Listener, reading: Reading = USUAL) -> Difference:
    """What differs in `brief`, as it is printed, from the brief in the file `name`."""
    old = read_brief(name, listener, reading).brief
    old_date, new_date = (heading_of(entry).date for entry in (old, brief))
    if _is_stricter(old, brief):
        listener.note(
            f"{display_name(name)}: marked {_marking(old)}, and words of it are printed in a brief marked "
            f"{_marking(brief)}; look at what has changed before it leaves"
        )
    if old_date and new_date and first_day(old_date) > last_day(new_date):
        listener.note(f"{display_name(name)}: dated after the brief that is rendered; is it the older one?")
    one, other = (without_note_marks(released(entry)) for entry in (old, brief))
    return compare(one, other)


def _marking(brief: Brief) -> str:
    return brief.marking or brief.banner or "nothing"


def _is_stricter(old: Brief, new: Brief) -> bool:
    """Whether words of `old` may go to fewer people than those of `new`; a banner of one's own ranks with none."""
    if old.marking is None:
        return bool(old.banner) and old.banner != new.banner
    return new.marking is None or is_laxer(new.marking, than=old.marking)
