"""A Word file to a document, in these steps: unzip, find the parts, read the stories, tell what blocks are, assemble.

The printed number of an ordered item or a heading stands before its block and is none of its words. Footnotes and
endnotes follow the body; the text points at them as [1]. Tracked changes are read as accepted.
"""

import hashlib
import io
import zipfile
from dataclasses import replace

from briefgen.document import Document, Note
from briefgen.errors import InputError
from briefgen.read.docx.archive import MAXIMUM_READ_BYTES, opened, require_few_members
from briefgen.read.docx.assemble import assembled
from briefgen.read.docx.attachments import attachments_of
from briefgen.read.docx.container import require_zip
from briefgen.read.docx.furniture import without_furniture
from briefgen.read.docx.headings import with_headings
from briefgen.read.docx.opening import with_opening
from briefgen.read.docx.package import Package
from briefgen.read.docx.properties import properties_of
from briefgen.read.docx.remarks import remarks
from briefgen.read.docx.running import running_lines
from briefgen.read.docx.stories import Stories
from briefgen.read.package import BROKEN_ZIP
from briefgen.read.preamble import stated_metadata

MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


def read_docx(data: bytes, *, name: str, most_unpacked: int = MAXIMUM_READ_BYTES) -> Document:
    """The document in `data`; raises InputError where it is no Word file, is broken or protected, or holds no words."""
    require_zip(data, name)
    require_few_members(data, name)
    try:
        archive = zipfile.ZipFile(io.BytesIO(data))
    except BROKEN_ZIP as error:
        reason = " ".join(str(error).split())[:80]
        raise InputError(
            f"{name}: is no Word file or a damaged one ({reason}); open it in Word and save it again"
        ) from None
    with archive:
        document = _document(Package(opened(archive, name, most_unpacked)))
    return replace(document, media_type=MEDIA_TYPE, sha256=hashlib.sha256(data).hexdigest())


def _document(package: Package) -> Document:
    attachments = tuple(attachments_of(package)) if package.find_main() else ()
    stories = Stories.of(package, has_attachments=bool(attachments))
    drafts = stories.drafts()
    if not any(draft.has_words for draft in drafts):
        raise InputError(f"{package.name}: holds no words that are shown; give a document with text")
    is_brief = stories.anchors.is_brief
    told: tuple[Note, ...] = ()
    if not is_brief:
        drafts, told = without_furniture(drafts)
        drafts = with_opening(with_headings(drafts))
    document = assembled(drafts, package.name, attachments)
    running = running_lines(package, stories.sheet)
    stated = stated_metadata(document.text, document.blocks) if not is_brief else ()
    facts = (*stated, *properties_of(package, is_brief=is_brief), *running.metadata())
    first = {entry.name: entry for entry in reversed(facts)}
    return replace(
        document,
        metadata=tuple(entry for entry in facts if first[entry.name] is entry),
        notes=(*told, *remarks(package, stories.tally, running, stories.notes)),
    )
