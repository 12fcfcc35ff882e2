"""Files that travel inside the document, associated with it as its source."""

import re
from collections.abc import Sequence

from briefgen.document import Attachment
from briefgen.render.pdf.object_file import ObjectFile
from briefgen.render.pdf.objects import Name, Reference, Value
from briefgen.render.pdf.readable import drawable

_MEDIA_TYPE = re.compile(r"[A-Za-z0-9][A-Za-z0-9.+_-]*/[A-Za-z0-9][A-Za-z0-9.+_-]*")
_UNKNOWN_TYPE = "application/octet-stream"
_NAMELESS = "attachment"


def embedded(file: ObjectFile, attachments: Sequence[Attachment], date: bytes) -> dict[str, Reference]:
    """Deliver `attachments`; returns their file specifications by name. A name that comes again gets a number."""
    found: dict[str, Reference] = {}
    for attachment in attachments:
        plain = drawable(attachment.name).strip() or _NAMELESS
        name, number = plain, 1
        while name in found:
            number += 1
            name = f"{number}-{plain}"
        content: dict[str, Value] = {
            "Type": Name("EmbeddedFile"),
            "Subtype": Name(attachment.media_type if _MEDIA_TYPE.fullmatch(attachment.media_type) else _UNKNOWN_TYPE),
            "Params": {"Size": len(attachment.data), "ModDate": date},
        }
        stream = file.add_stream(attachment.data, content)
        found[name] = file.add(
            {
                "Type": Name("Filespec"),
                "F": name,
                "UF": name,
                "Desc": name,
                "AFRelationship": Name("Source"),
                "EF": {"F": stream, "UF": stream},
            }
        )
    return found
