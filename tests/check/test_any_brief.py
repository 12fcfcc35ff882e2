"""What holds for the checks of every brief."""

import hashlib

from hypothesis import given, settings
from hypothesis import strategies as st

from briefgen.brief import Brief
from briefgen.brief.dump import dump_yaml
from briefgen.brief.load import load_brief
from briefgen.check.codes import CODES
from briefgen.check.run import run_checks
from briefgen.document import Block, Document
from briefgen.span import Span
from tests.brief.briefs import briefs

_texts = st.lists(st.text(max_size=20), max_size=8).map("\n\n".join)


def document_of(text: str) -> Document:
    blocks = (Block("paragraph", Span(0, len(text)), locator="paragraph 1"),)
    return Document("doc.txt", text, blocks, sha256=hashlib.sha256(text.encode("utf-8", "replace")).hexdigest())


@settings(max_examples=60, deadline=None)
@given(briefs(), _texts)
def test_any_brief_is_checked_and_gives_the_same_findings_again(brief: Brief, text: str) -> None:
    documents = {"doc": document_of(text)}
    loaded = load_brief(dump_yaml(brief), name="brief.yaml")
    findings = run_checks(loaded.brief, documents, loaded.places)
    assert findings == run_checks(loaded.brief, documents, loaded.places)
    for finding in findings:
        assert finding.code in CODES
        assert finding.line is not None
        assert finding.message


@settings(max_examples=40, deadline=None)
@given(briefs())
def test_findings_come_in_the_order_of_the_text(brief: Brief) -> None:
    loaded = load_brief(dump_yaml(brief), name="brief.yaml")
    findings = run_checks(loaded.brief, {}, loaded.places)
    places = [(finding.line or 0, finding.column or 0) for finding in findings]
    assert places == sorted(places)


@settings(max_examples=40, deadline=None)
@given(briefs())
def test_a_brief_without_a_text_is_checked_in_the_order_of_the_schema(brief: Brief) -> None:
    findings = run_checks(brief, {}, {})
    names = list(Brief.model_fields)
    ranks = [names.index(finding.path.split(".")[0].split("[")[0]) for finding in findings]
    assert ranks == sorted(ranks)
    assert {finding.line for finding in findings} <= {None}
