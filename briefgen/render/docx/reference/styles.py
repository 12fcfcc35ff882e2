"""Our styles beside the office's: what it defines is its own, what it lacks is added.

A style of ours gives way to the office's style of that name, whatever that one's identifier; a built-in one also to
one of that identifier, or of that meaning in another language ("Überschrift 1").
"""

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass

from briefgen.language.lexicon import pairs
from briefgen.render.docx.reference.base import Part
from briefgen.render.docx.reference.sheet import OfficeStyles, name_of
from briefgen.render.docx.reference.tree import Element, W, made, names, placed, value

PROPERTIES_ORDER = names(
    "pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs "
    "suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd "
    "snapToGrid spacing ind contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment "
    "textboxTightWrap outlineLvl divId cnfStyle rPr sectPr pPrChange"
)

_STYLE_ORDER = names(
    "name aliases basedOn next link autoRedefine hidden uiPriority semiHidden unhideWhenUsed qFormat locked personal "
    "personalCompose personalReply rsid pPr rPr tblPr trPr tcPr tblStylePr"
)
_POINTERS = ("basedOn", "next", "link", "numStyleLink", "styleLink", "pStyle", "rStyle", "tblStyle")
_PLAIN = frozenset({"normal", "header", "footer"})
_KEPT = ("keepNext", "keepLines", "outlineLvl")
_Meaning = tuple[str, int]
_AFTER_TWIPS = "120"
_LEVELLED = re.compile(r"(?P<base>.*?)(?P<level>\d?)")
_TRANSLATED = frozenset({"heading", "title", "caption", "bullet", "number", "quote"})


@dataclass(frozen=True, slots=True)
class MergedStyles:
    """`identifiers` are what each of ours is called in the merged part."""

    part: Part
    identifiers: dict[str, str]


def merged_styles(base: Part, ours: Element, in_cells: Collection[str]) -> MergedStyles:
    """`base` with those of our styles that it lacks; `in_cells` are the identifiers of those that cells are set in."""
    merged = base.copied()
    office = OfficeStyles(merged.root)
    styles = list(ours.iterchildren(f"{W}style"))
    translated = _translated(office)
    found = {value(style, "styleId"): _counterpart(office, translated, style) for style in styles}
    identifiers = {ours_id: value(other, "styleId") for ours_id, other in found.items() if other is not None}
    for style in styles:
        _complete(office, style, found[value(style, "styleId")])
    added = [style for style in styles if value(style, "styleId") not in identifiers]
    taken = {value(style, "styleId").casefold() for style in office.all()}
    for style in added:
        own = value(style, "styleId")
        identifiers[own] = _free(own, taken, "")
        taken.add(identifiers[own].casefold())
    names = {name_of(style) for style in office.all()}
    for style in added:
        _fit(style, office, is_in_cell=value(style, "styleId") in in_cells)
        _name(style, identifiers, names)
        merged.root.append(style)
    return MergedStyles(merged, identifiers)


def cell_styles(story: Element, ours: Element) -> frozenset[str]:
    """The identifiers of the styles that the cells of `story` are set in, and of those that they are based on."""
    styles = OfficeStyles(ours)
    named = (style for style in story.iter(f"{W}pStyle") if next(style.iterancestors(f"{W}tc"), None) is not None)
    used = {value(style) for style in named}
    chains = (styles.chain(styles.identified(identifier)) for identifier in used)
    return frozenset(value(style, "styleId") for chain in chains for style in chain)


def point_at(root: Element, identifiers: dict[str, str]) -> None:
    """Let what names a style of ours under `root` name its counterpart."""
    for element in root.iter(*(f"{W}{name}" for name in _POINTERS)):
        own = value(element)
        if own in identifiers:
            element.set(f"{W}val", identifiers[own])


def _counterpart(office: OfficeStyles, translated: dict[_Meaning, Element], style: Element) -> Element | None:
    """The office's style that ours gives way to."""
    kind, name = value(style, "type"), name_of(style)
    found = office.named(name)
    if found is not None and value(found, "type") == kind:
        return found
    if value(style, "default"):
        return office.default(kind)
    if value(style, "customStyle"):
        return None
    found = office.identified(value(style, "styleId"))
    if found is not None and value(found, "type") == kind:
        return found
    return translated.get(_meaning(name)) if kind == "paragraph" else None


def _translated(office: OfficeStyles) -> dict[_Meaning, Element]:
    """The office's paragraph styles by what their names mean in whatever language; the first of each meaning."""
    found: dict[_Meaning, Element] = {}
    for style in office.all():
        meaning = _meaning(name_of(style))
        if meaning[0] in _TRANSLATED and value(style, "type") == "paragraph":
            found.setdefault(meaning, style)
    return found


def _meaning(name: str) -> _Meaning:
    """The kind and the level that the name of a style stands for."""
    folded = re.sub(r"[\s\-]+", "", name)
    found = _LEVELLED.fullmatch(folded)
    base, level = (found["base"], int(found["level"] or 0)) if found else (folded, 0)
    kind = pairs("docx_styles.tsv").get(base, "")
    if kind == "heading" and level == 0 and base != "heading":
        return "title", 0
    return kind, level if kind == "heading" else max(level, 1)


def _free(wanted: str, taken: Collection[str], gap: str) -> str:
    """`wanted`, with a number where another has that name already."""
    if wanted.casefold() not in taken:
        return wanted
    return next(name for count in range(2, len(taken) + 3) if (name := f"{wanted}{gap}{count}").casefold() not in taken)


def _name(style: Element, identifiers: dict[str, str], names: set[str]) -> None:
    """Give `style` the names that it bears in the merged part."""
    name = style.find(f"{W}name")
    if name is not None:
        name.set(f"{W}val", _free(value(name), names, " "))
        names.add(value(name).casefold())
    style.set(f"{W}styleId", identifiers[value(style, "styleId")])
    point_at(style, identifiers)


def _complete(office: OfficeStyles, ours: Element, theirs: Element | None) -> None:
    """Let a built-in style keep with the next, stand apart and have its level where the office says nothing of it."""
    if theirs is None or value(ours, "customStyle") or name_of(ours) in _PLAIN or value(ours, "type") != "paragraph":
        return
    for name in _KEPT:
        wanted = ours.find(f"{W}pPr/{W}{name}")
        if wanted is not None and all(known.find(f"{W}pPr/{W}{name}") is None for known in office.chain(theirs)):
            _add(theirs, name, {key: said for key in ("val",) if (said := value(wanted))})
    wanted = ours.find(f"{W}pPr/{W}spacing")
    lacking = [side for side in ("before", "after") if not office.property_of(theirs, "pPr/spacing", side)]
    stated = {side: said for side in lacking if (said := value(wanted, side))}
    if stated:
        _add(theirs, "spacing", stated)


def _fit(style: Element, office: OfficeStyles, *, is_in_cell: bool) -> None:
    """Keep the office's indents and line spacing out of cells, and add space after paragraphs where it states none."""
    if value(style, "type") != "paragraph" or value(style.find(f"{W}basedOn")) not in ("Normal", ""):
        return
    if is_in_cell:
        for name, stated in _undone(office):
            _add(style, name, stated)
    elif not office.property_of(office.default("paragraph"), "pPr/spacing", "after"):
        _add(style, "spacing", {"after": _AFTER_TWIPS})


def _undone(office: OfficeStyles) -> Iterator[tuple[str, dict[str, str]]]:
    """What a cell must say because the office's plain paragraph says something else."""
    if office.has_default("pPr/ind"):
        yield "ind", {"left": "0", "right": "0", "firstLine": "0"}
    if office.has_default("pPr/spacing"):
        yield "spacing", {"before": "0", "after": "0", "line": "240", "lineRule": "auto"}
    if office.has_default("pPr/jc"):
        yield "jc", {"val": "left"}


def _add(style: Element, name: str, stated: dict[str, str]) -> None:
    """Let `style` say `stated` as far as it says nothing of that itself."""
    properties = style.find(f"{W}pPr")
    if properties is None:
        properties = made("pPr")
        placed(style, properties, _STYLE_ORDER)
    own = properties.find(f"{W}{name}")
    if own is None:
        placed(properties, made(name, **stated), PROPERTIES_ORDER)
        return
    for key, said in stated.items():
        if own.get(f"{W}{key}") is None and not (key == "line" and own.get(f"{W}lineRule")):
            own.set(f"{W}{key}", said)
