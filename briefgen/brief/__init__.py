"""The validated schema of a brief, one file a noun; load and dump keep line numbers and descriptions."""

from briefgen.brief.decision import Decision
from briefgen.brief.entity import Entity
from briefgen.brief.event import Event
from briefgen.brief.figure import KeyFigure
from briefgen.brief.item import Item
from briefgen.brief.judgement import Judgement
from briefgen.brief.model import SCHEMA_VERSION, Brief, Status
from briefgen.brief.passage import Gap, Outlook, SummaryBullet
from briefgen.brief.reference import Caption, DocumentReference
from briefgen.brief.risk import Risk, RiskCategory
from briefgen.brief.source import Source

__all__ = [
    "SCHEMA_VERSION",
    "Brief",
    "Caption",
    "Decision",
    "DocumentReference",
    "Entity",
    "Event",
    "Gap",
    "Item",
    "Judgement",
    "KeyFigure",
    "Outlook",
    "Risk",
    "RiskCategory",
    "Source",
    "Status",
    "SummaryBullet",
]
