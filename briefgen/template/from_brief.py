"""A filled brief becomes a template: structure, questions and standing sources stay, content goes."""

from collections.abc import Iterator

from briefgen.brief import Brief, Source
from briefgen.layout import SectionName
from briefgen.template.item_kinds import KINDS
from briefgen.template.model import Front, FrontDefaults, Row, Template, TemplateSection

_SOURCE_GUIDANCE = "What has it published since the last brief?"
_KEPT = ("marking", "banner", "restrictions", "authors", "office", "audience", "distribution")
_REQUIRED = ("as_of", "office", "authors", "marking")


def template_from(brief: Brief, base: Template | None, name: str) -> Template:
    """The template `name` of what `brief` has; `base` is the template that it was made from, None where it has none.

    Sections are those of `base` and those that hold something; the front matter keeps what is the office's.
    """
    front = base.front if base else Front(required=_required(brief))
    return Template(
        name=name,
        title=base.title if base else "A brief of your own",
        description=base.description if base else None,
        language=brief.language,
        scale=brief.scale,
        style=base.style if base else None,
        one_page=base.one_page if base else None,
        source_years=base.source_years if base else None,
        variables=base.variables if base else {},
        front=front.model_copy(update={"defaults": _defaults(brief, front.defaults)}),
        sections=tuple(_sections(brief, base)),
        checks=base.checks if base else {},
    )


def _required(brief: Brief) -> tuple[str, ...]:
    """Of the fields that a reader expects, those that the brief fills; a banner stands for a marking."""
    return tuple(name for name in _REQUIRED if getattr(brief, name) or (name == "marking" and brief.banner))


def _defaults(brief: Brief, base: FrontDefaults) -> FrontDefaults:
    kept = {name: value for name in _KEPT if (value := getattr(brief, name))}
    return base.model_copy(update={"title": base.title or "{topic}", **_literal(kept)})


def _literal(kept: dict[str, object]) -> dict[str, object]:
    """Values without braces, which a template would take for variables."""
    return {
        name: tuple(map(_unbraced, value)) if isinstance(value, tuple) else _unbraced(str(value))
        for name, value in kept.items()
    }


def _unbraced(text: str) -> str:
    return text.replace("{", "(").replace("}", ")")


def _sections(brief: Brief, base: Template | None) -> Iterator[TemplateSection]:
    known = base.sections if base else ()
    for section in known:
        yield section.model_copy(update={"rows": _sources(brief)}) if section.name == "sources" else section
    for name in KINDS:
        if _holds(brief, name) and all(section.name != name for section in known):
            yield TemplateSection(name=name, least=1, rows=_sources(brief) if name == "sources" else ())
    if base is None:
        yield TemplateSection(name="annex")


def _holds(brief: Brief, name: SectionName) -> bool:
    return bool(brief.bottom_line if name == "bottom_line" else brief.lists()[name])


def _sources(brief: Brief) -> tuple[Row, ...]:
    """The publishers, each once. A page without a date keeps its title; a dated publication was of its day."""
    rows: dict[tuple[str, str, str], Row] = {}
    for source in brief.sources:
        title, url = (source.title, source.url) if source.date is None else ("", "")
        rows.setdefault((source.publisher, title, url), _row(source, title, url))
    return tuple(rows.values())


def _row(source: Source, title: str, url: str) -> Row:
    return Row(
        guidance=_SOURCE_GUIDANCE,
        publisher=_unbraced(source.publisher),
        title=_unbraced(title) or None,
        url=url if len(url) <= _LONGEST_URL and "{" not in url and url else None,
        reliability=source.reliability,
    )


_LONGEST_URL = 500
