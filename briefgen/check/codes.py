"""Every code that the built-in rules report, its severity and what it means."""

from collections.abc import Mapping
from dataclasses import dataclass

from briefgen.finding import Finding, Severity
from briefgen.span import Evidence


@dataclass(frozen=True, slots=True)
class Code:
    """`meaning` completes "it is reported where ..."; `standard` names what asks for it, empty for our own rule."""

    severity: Severity
    meaning: str
    standard: str = ""


CODES: Mapping[str, Code] = {
    "C001": Code("warning", "two key figures measure the same thing and cannot both be right"),
    "E001": Code("warning", "the words of an evidence stand elsewhere in the document than it says"),
    "E002": Code("error", "the words of an evidence stand nowhere in the document"),
    "E003": Code("error", "an evidence points to a document that the brief does not list"),
    "E004": Code("warning", "a document is not at hand, so that its evidence cannot be verified"),
    "E005": Code("warning", "a document has changed since the brief was drawn from it", "ICS 206-01"),
    "E006": Code("error", "a number of a key figure that is not the analyst's own does not stand in its evidence"),
    "E007": Code("warning", "an extracted item says something else than its evidence"),
    "E008": Code("warning", "an evidence begins or ends inside a word or a number"),
    "E009": Code("error", "a key figure limits, directs or measures its number otherwise than its evidence"),
    "E010": Code("warning", "a number in the analyst's own words does not stand in the evidence given for them"),
    "E011": Code("error", "the number of a key figure differs from its own printed words"),
    "E012": Code("error", "an extracted item reverses or changes what its evidence says"),
    "E013": Code("error", "an extracted item holds words that stand nowhere in its documents"),
    "E014": Code("warning", "an extracted item holds words that do not stand where its evidence does"),
    "E015": Code("error", "a date cannot be read in the evidence"),
    "L001": Code("warning", "a risk or judgement has no likelihood", "ICD 203"),
    "L002": Code("error", "a likelihood is no term of the brief's scale", "ICD 203"),
    "L003": Code("warning", "one sentence states both a likelihood and a confidence", "ICD 203"),
    "L004": Code("warning", "a likelihood stands without a confidence in the evidence", "ICD 203"),
    "L005": Code("error", "a likelihood contradicts the words of its item or of the evidence", "ICD 203"),
    "L006": Code("information", "the likelihood of an extracted item is the analyst's, not its document's", "ICD 203"),
    "R001": Code("error", "the brief is marked more laxly than a document that it is drawn from", "TLP 2.0"),
    "R002": Code("warning", "the brief is final and yet not assessed or not complete"),
    "S001": Code("error", "an item refers to a source that the brief does not list", "ICD 206"),
    "S002": Code("information", "part of a source's date was worked out and does not stand in the document", "ICD 206"),
    "S003": Code("information", "no item refers to a source"),
    "S004": Code("warning", "a key figure cites no source, though the brief has sources", "ICD 206"),
    "S005": Code("warning", "nothing in the brief cites a source", "ICD 206"),
    "S006": Code("information", "a figure cites a source that its paragraph does not cite", "ICD 206"),
    "T001": Code("warning", "the brief has no bottom line", "ICD 203"),
    "T002": Code("warning", "the brief has no summary"),
    "T003": Code("warning", "the brief does not say when its facts hold"),
    "T004": Code("warning", "the brief bears neither a TLP label nor a banner", "TLP 2.0"),
    "T005": Code("information", "the brief has no key figures"),
    "T006": Code("warning", "a risk has no impact"),
    "T007": Code("information", "the brief does not say which office or who wrote it"),
    "T008": Code(
        "information", "the date that the facts refer to was worked out from the sources that a document cites"
    ),
    "T009": Code("warning", "the brief was drafted from a language that the rules for judgements do not know"),
    "W001": Code("information", "a bullet is longer than a reader takes in at once"),
    "W002": Code("warning", "two items of a list say the same"),
}


def report(code: str, path: str, message: str, spans: tuple[Evidence, ...] = ()) -> Finding:
    """A finding with the severity of its code; its line and column are filled in when all rules have run."""
    return Finding(code, CODES[code].severity, path, message, spans=spans)
