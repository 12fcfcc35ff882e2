"""`revised`: a changed brief back into the YAML text that people work in, which stays as it is everywhere else.

Comments, order, quotes and blank lines are people's work. So a text is never dumped anew: only the values that differ
are written over, new fields and entries are put between the others, and an entry that has moved takes its lines along.
"""

from briefgen.brief.revise.revised import Revision, UnreadableError, require_readable, revised, revision

__all__ = ["Revision", "UnreadableError", "require_readable", "revised", "revision"]
