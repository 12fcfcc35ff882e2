"""An office's file to what stays of it, in these steps: unzip, find the parts, clean them, take the last section."""

from functools import lru_cache

from briefgen.errors import InputError
from briefgen.package.archive import AGAIN, Archive, opened
from briefgen.package.kinds import other_kind
from briefgen.package.limits import Limits
from briefgen.package.relationships import Target
from briefgen.render.docx.reference import dropped
from briefgen.render.docx.reference.base import Base, Pages, Part, Place
from briefgen.render.docx.reference.clean import Cleaner
from briefgen.render.docx.reference.parts import Parts
from briefgen.render.docx.reference.section import background_of, last_section, running_references, sheet_of
from briefgen.render.docx.reference.settings import kept_settings
from briefgen.render.docx.reference.tree import Element, W

_STRICT = "http://purl.oclc.org/ooxml/"
_GIVE = "give a .docx or .dotx file"
_LIMITS = Limits(
    file_bytes=256 * 1024**2,
    members=5000,
    unpacked_bytes=2 * 1024**3,
    read_bytes=96 * 1024**2,
    part_bytes=32 * 1024**2,
    remedy_of_size="make its pictures smaller",
    remedy_of_ratio=AGAIN,
    remedy_of_kind=_GIVE,
)
"""What a letterhead may need."""


@lru_cache(maxsize=2)
def read_base(data: bytes, name: str) -> Base:
    """What stays of the .docx, .dotx, .docm or .dotm file in `data`; `name` is for messages.

    Raises InputError where it is none, is encrypted, broken, larger than a letterhead is, or without room for text.
    """
    parts = Parts.of(_word_archive(data, name))
    main = _main_part(parts)
    root = _document(parts, main)
    targets = parts.targets(main)
    cleaner = Cleaner(parts)
    for target in targets.values():
        cleaner.lose(dropped.of_main(target.kind_name))
    if "macro" in parts.media_type(main).lower():
        cleaner.lose(dropped.MACROS)
    found: dict[str, Part | None] = {
        kind: _part(cleaner, targets, kind)
        for kind in ("styles", "numbering", "settings", "fontTable", "theme", "footnotes", "endnotes")
    }
    settings, section = found["settings"], last_section(root)
    if section is not None:
        sheet_of(section, name)  # that its page has room for text is better told here than while writing
    return Base(
        name=name,
        section=section,
        styles=found["styles"],
        numbering=found["numbering"],
        settings=kept_settings(settings, cleaner) if settings is not None else None,
        fonts=found["fontTable"],
        theme=found["theme"],
        footnotes=found["footnotes"],
        endnotes=found["endnotes"],
        running=_running(cleaner, root, targets),
        resources=cleaner.resources,
        background=background_of(root),
        dropped=tuple(cleaner.lost),
    )


def _word_archive(data: bytes, name: str) -> Archive:
    archive = opened(data, name, _LIMITS)
    kind = other_kind(archive)
    if kind or "[Content_Types].xml" not in archive:
        raise InputError(f"{name}: {kind or 'is a zip archive'} and no Word file; {_GIVE}")
    if archive.is_ambiguous:
        raise InputError(f"{name}: holds two parts of the same name; {AGAIN}")
    return archive


def _main_part(parts: Parts) -> str:
    """The name of the part that is the document."""
    for target in parts.targets("").values():
        if target.kind_name == "officeDocument" and not target.is_external and target.place in parts.archive:
            return target.place
    raise InputError(f"{parts.name}: has no main part and is no Word file; {_GIVE}")


def _document(parts: Parts, main: str) -> Element:
    root = parts.root(main)
    if str(root.tag).startswith(f"{{{_STRICT}"):
        raise InputError(
            f"{parts.name}: is saved as Strict Open XML; save it in Word as “Word Document (.docx)” and give that"
        )
    if root.tag != f"{W}document":
        raise InputError(f"{parts.name}: its main part is no Word document; {_GIVE}")
    return root


def _part(cleaner: Cleaner, targets: dict[str, Target], kind: str) -> Part | None:
    """The part of `kind` beside the document, None where there is none."""
    for target in targets.values():
        if target.kind_name == kind and not target.is_external and target.place in cleaner.parts.archive:
            return cleaner.part(target.place)
    return None


def _running(cleaner: Cleaner, root: Element, targets: dict[str, Target]) -> dict[tuple[Place, Pages], Part]:
    """The headers and footers of the last section."""
    running: dict[tuple[Place, Pages], Part] = {}
    for key, identifier in running_references(root).items():
        target = targets.get(identifier)
        if target is not None and not target.is_external and target.kind_name == key[0]:
            running[key] = cleaner.part(target.place)
    return running
