"""Templates from texts of a few lines, without shelves."""

from briefgen.template import Template
from briefgen.template.load import NoParentError, load_template
from briefgen.template.rules import Severities

CODES: Severities = {"T005": "information", "T001": "warning", "E002": "error"}
COUNTRY = """
name: small
version: "2"
title: A small template
variables:
  country: {prompt: Which country?, default: the country}
front:
  defaults: {title: "{topic}: risk", office: "Desk for {country}", distribution: ["Board of {country}"]}
  required: [as_of]
sections:
  - {name: bottom_line, least: 1, guidance: "What of {country}?"}
  - name: risks
    title: Risks to {country}
    least: 1
    required: [impact]
    prompts: {impact: "How bad for {country}?"}
    rows:
      - {guidance: Election violence. How likely?, statement: "{country} votes.", category: political}
  - name: key_figures
    rows:
      - {guidance: The latest., label: "Growth of {country}", unit: percent}
  - name: sources
    rows:
      - {guidance: Each month., publisher: Statistics Office, url: "https://example.org"}
"""


def no_parent(name: str) -> Template:
    raise NoParentError(f"there is no template {name}; write its fields out")


def template_of(text: str = COUNTRY, parent: Template | None = None) -> Template:
    return load_template(text, (lambda _: parent) if parent else no_parent, CODES, name="small.yaml")
