"""Every code that the built-in rules report, its severity and what it means."""

from collections.abc import Mapping
from dataclasses import dataclass

from briefgen.finding import Finding, Severity
from briefgen.span import Evidence


@dataclass(frozen=True, slots=True)
class Code:
    """`meaning` completes "it is reported where ..."; `standard` names what asks for it, empty for our own rule.

    `is_excusable` says whether a comment in the brief may excuse it.
    """

    severity: Severity
    meaning: str
    standard: str = ""
    is_excusable: bool = True


FAMILIES: Mapping[str, str] = {
    "C": "Contradictions",
    "E": "Evidence",
    "L": "Estimative language",
    "R": "Release",
    "S": "Sourcing",
    "T": "Completeness",
    "W": "Writing",
    "X": "Excuses",
}
"""What the codes are about that begin with a letter."""

CODES: Mapping[str, Code] = {
    "C001": Code("warning", "two figures measure the same thing and cannot both be right"),
    "C002": Code(
        "warning", "statements of a document run in opposite directions, or imply different totals of one whole"
    ),
    "C003": Code("warning", "the summary states as fact what a document hedges elsewhere", "ICD 203"),
    "C004": Code("warning", "numbers that a document adds up, splits or lets rise do not come out"),
    "E001": Code("warning", "the words of an evidence stand elsewhere in the document than it says"),
    "E002": Code("error", "the words of an evidence stand nowhere in the document"),
    "E003": Code("error", "an evidence points to a document that the brief does not list"),
    "E004": Code("warning", "a document is not at hand, so that its evidence cannot be verified"),
    "E005": Code("warning", "a document has changed since the brief was drawn from it", "ICS 206-01"),
    "E006": Code("error", "a number of a key figure that is not the analyst's own does not stand in its evidence"),
    "E007": Code("warning", "an extracted item says something else than its evidence"),
    "E008": Code("warning", "an evidence begins or ends inside a word or a number"),
    "E009": Code("error", "a key figure limits, directs or measures its number otherwise than its evidence"),
    "E010": Code(
        "warning", "a number or date in the analyst's own words does not stand so in the evidence given for them"
    ),
    "E011": Code("error", "the number of a key figure differs from its own printed words"),
    "E012": Code("error", "an extracted item reverses or changes what its evidence says"),
    "E013": Code("error", "an extracted item holds words that stand nowhere in its documents"),
    "E014": Code("warning", "an extracted item holds words that do not stand where its evidence does"),
    "E015": Code("error", "a date cannot be read in the evidence"),
    "E016": Code("information", "a number is that of the evidence rounded, or written with other digits"),
    "E017": Code("error", "words in quote marks stand in no document"),
    "E018": Code("warning", "a name in the analyst's own words stands in no document"),
    "L001": Code("warning", "a risk or judgement has no likelihood", "ICD 203"),
    "L002": Code("error", "a likelihood is no term of the brief's scale", "ICD 203"),
    "L003": Code("warning", "one sentence states both a likelihood and a confidence", "ICD 203"),
    "L004": Code("warning", "a likelihood stands without a confidence in the evidence", "ICD 203"),
    "L005": Code("error", "a likelihood contradicts the words of its item or of the evidence", "ICD 203"),
    "L006": Code("information", "the likelihood of an extracted item is the analyst's, not its document's", "ICD 203"),
    "L007": Code("warning", "a person's words take a likelihood from another scale than the brief's", "ICD 203"),
    "L008": Code("warning", "a person's words take likelihoods from both rows of the scale", "ICD 203"),
    "L009": Code("warning", "a person's risk or judgement hedges with words that state no likelihood", "ICD 203"),
    "L010": Code("warning", "a person's words hedge one thing twice", "ICD 203"),
    "L011": Code("warning", "a risk or judgement states a confidence where it should state a likelihood", "ICD 203"),
    "L012": Code("information", "a person's main message or outlook hedges and states no likelihood", "ICD 203"),
    "R001": Code(
        "error", "the brief is marked more laxly than a document that it is drawn from", "TLP 2.0", is_excusable=False
    ),
    "R002": Code("warning", "the brief is final and yet not assessed or not complete"),
    "R003": Code("error", "the banner names another TLP label than the marking", "TLP 2.0", is_excusable=False),
    "R004": Code("warning", "an item holds personal data: how to reach somebody, or a number of a person or account"),
    "R005": Code("warning", "the path of a document names a user of the machine"),
    "S001": Code("error", "an item refers to a source that the brief does not list", "ICD 206"),
    "S002": Code("information", "part of a source's date was worked out and does not stand in the document", "ICD 206"),
    "S003": Code("information", "no item refers to a source"),
    "S004": Code("warning", "a key figure cites no source, though the brief has sources", "ICD 206"),
    "S005": Code("warning", "nothing in the brief cites a source", "ICD 206"),
    "S006": Code("information", "a figure cites a source that its paragraph does not cite", "ICD 206"),
    "S007": Code("warning", "a judgement rests on no evidence and cites no source", "ICD 206"),
    "S008": Code("information", "a source has no date", "ICD 206"),
    "S009": Code("information", "a date in a person's words has no year, in a brief without a date", "ICD 206"),
    "S010": Code("warning", "a source is older than the template allows"),
    "S011": Code("warning", "everything that cites a source cites the same publisher", "ICD 206"),
    "S012": Code("information", "the address of a source is not https"),
    "S013": Code("information", "sources are not graded", "Admiralty Code"),
    "S014": Code("warning", "a final brief has no source summary statement", "ICD 206"),
    "S015": Code("warning", "a source is listed twice"),
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
    "T010": Code("warning", "something that the template asks for is not there, or too little of it"),
    "T011": Code("warning", "there is more of something than the template allows"),
    "T012": Code("warning", "an item has a field empty that the template asks for"),
    "T013": Code("warning", "an item cites fewer sources than the template asks for"),
    "T014": Code("warning", "the brief has judgements and says of nothing that it is not known", "ICD 203"),
    "T015": Code("warning", "a grave risk has no indicators", "ICD 203"),
    "T016": Code("warning", "a field says only that its words are still to be written"),
    "T017": Code("warning", "the brief names an earlier one and does not say what has changed since then", "ICD 203"),
    "W001": Code("information", "a bullet is longer than a reader takes in at once"),
    "W002": Code("warning", "two items of a list say the same"),
    "W003": Code("information", "a sentence is longer than a reader follows"),
    "W004": Code("information", "an acronym is spelled out nowhere in the brief"),
    "W005": Code("information", "a judgement does not say whose view it is", "ICD 203"),
    "W006": Code("information", "a bullet leans on what stands before it"),
    "W007": Code("information", "the bottom line speaks of nothing that the brief speaks of", "ICD 203"),
    "W008": Code("warning", "an event is earlier than the one before it"),
    "X001": Code("warning", "a comment excuses a finding and gives no reason", is_excusable=False),
    "X002": Code("information", "a comment excuses what no rule finds", is_excusable=False),
    "X003": Code("warning", "a comment excuses a rule that there is not, or that nothing excuses", is_excusable=False),
}


def report(code: str, path: str, message: str, spans: tuple[Evidence, ...] = ()) -> Finding:
    """A finding with the severity of its code; its line and column are filled in when all rules have run."""
    return Finding(code, CODES[code].severity, path, message, spans=spans)
