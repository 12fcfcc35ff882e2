"""Templates: the structure, the questions and the standing content of the briefs of one kind.

A template is words and numbers: it names no file and holds nothing that could be run.
"""

from briefgen.template.ask import layout_of, requirements_of, values_for
from briefgen.template.model import Template, TemplateSection

__all__ = ["Template", "TemplateSection", "layout_of", "requirements_of", "values_for"]
