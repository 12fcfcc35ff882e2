"""What an office changed in the Word file of a brief, brought back: a merge of three briefs.

The base is the brief that the file carries, as it was printed; the edited document is the file as it is now; the
current brief may have moved on since. `compared` tells what was changed, what clashes with changes of the brief, and
what of the file is no content of a brief; `merged` makes the brief with the changes that are wanted.
"""

from briefgen.fill.word_edits.change import Change, Conflict, Pull, Untaken
from briefgen.fill.word_edits.compared import compared
from briefgen.fill.word_edits.merged import merged
from briefgen.fill.word_edits.printed import DateForms, Printed
from briefgen.fill.word_edits.same_brief import is_same_brief

__all__ = [
    "Change",
    "Conflict",
    "DateForms",
    "Printed",
    "Pull",
    "Untaken",
    "compared",
    "is_same_brief",
    "merged",
]
