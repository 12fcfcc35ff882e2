"""A Word file to a document, in these steps: unzip, find the parts, read the stories, tell what blocks are, assemble.

The printed number of an ordered item or a heading stands before its block and is none of its words. Footnotes and
endnotes follow the body; the text points at them as [1]. Tracked changes are read as accepted.
"""

import hashlib
from dataclasses import replace

from briefgen.document import Document, Note
from briefgen.errors import InputError
from briefgen.read.docx.assemble import assembled
from briefgen.read.docx.attachments import attachments_of
from briefgen.read.docx.comments import with_comments
from briefgen.read.docx.furniture import without_furniture
from briefgen.read.docx.headings import with_headings
from briefgen.read.docx.limits import MAXIMUM_READ_BYTES
from briefgen.read.docx.opening import with_opening
from briefgen.read.docx.package import Package, opened_package
from briefgen.read.docx.properties import properties_of
from briefgen.read.docx.remarks import remarks
from briefgen.read.docx.running import running_lines
from briefgen.read.docx.stories import Stories
from briefgen.read.preamble import stated_metadata

MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


def read_docx(data: bytes, *, name: str, most_unpacked: int = MAXIMUM_READ_BYTES, is_brief: bool = False) -> Document:
    """The document in `data`; raises InputError where it is no Word file, is broken or protected, or holds no words.

    `is_brief` says that it is a written brief, also where an editor has taken all marks of that away.
    """
    document = _document(opened_package(data, name, most_unpacked), is_brief=is_brief)
    return replace(document, media_type=MEDIA_TYPE, sha256=hashlib.sha256(data).hexdigest())


def _document(package: Package, *, is_brief: bool) -> Document:
    attachments = tuple(attachments_of(package)) if package.find_main() else ()
    stories = Stories.of(package, has_attachments=bool(attachments) or is_brief)
    drafts = stories.drafts()
    if not any(draft.has_words for draft in drafts):
        raise InputError(f"{package.name}: holds no words that are shown; give a document with text")
    is_brief = stories.anchors.is_brief
    told: tuple[Note, ...] = ()
    if not is_brief:
        drafts, told = without_furniture(drafts)
        drafts = with_opening(with_headings(drafts))
    document = assembled(drafts, package.name, attachments)
    if is_brief:
        document = with_comments(document, package)
    running = running_lines(package, stories.sheet)
    stated = stated_metadata(document.text, document.blocks) if not is_brief else ()
    facts = (*stated, *properties_of(package, is_brief=is_brief), *running.metadata())
    first = {entry.name: entry for entry in reversed(facts)}
    return replace(
        document,
        metadata=tuple(entry for entry in facts if first[entry.name] is entry),
        notes=(*told, *remarks(package, stories.tally, running, stories.notes)),
    )
