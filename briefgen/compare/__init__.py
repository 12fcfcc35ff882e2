"""Two briefs compared: pure, from one to a list of what differs in the other."""

from briefgen.compare.compare import compare

__all__ = ["compare"]
