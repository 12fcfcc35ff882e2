"""Several drafts as one brief, and a new draft merged into a brief that people have worked on."""

from briefgen.fill.merge.combine import combined
from briefgen.fill.merge.into import Merge, Redraft, merged
from briefgen.fill.merge.report import Change, Report

__all__ = ["Change", "Merge", "Redraft", "Report", "combined", "merged"]
