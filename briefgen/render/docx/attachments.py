"""Files that travel inside the document, as custom XML that nothing is bound to: office programs keep such parts.

Each is `<attachment xmlns="urn:briefgen:attachment" name mediaType>` around the file's bytes in base64.
"""

import base64
import uuid
from collections.abc import Iterable

from briefgen.document import Attachment
from briefgen.render.docx.markup import element, words
from briefgen.render.docx.package import RELATIONSHIP, Package, Relationships

ATTACHMENT = "urn:briefgen:attachment"

_FAMILY = uuid.UUID("0c6f8a52-3a0e-5d2b-8f35-5d1c0e7a9b61")
_PROPERTIES_TYPE = "application/vnd.openxmlformats-officedocument.customXmlProperties+xml"


def add_attachments(package: Package, links: Relationships, attachments: Iterable[Attachment]) -> None:
    """Add `attachments`, each with the store item that makes it a part of Word's data store."""
    for number, attachment in enumerate(attachments, start=1):
        identifier = f"{{{str(uuid.uuid5(_FAMILY, str(number))).upper()}}}"
        schemas = element("ds:schemaRefs", element("ds:schemaRef", {"ds:uri": ATTACHMENT}))
        store_item = element("ds:datastoreItem", {"ds:itemID": identifier}, schemas)
        properties = package.add_markup(f"customXml/itemProps{number}.xml", _PROPERTIES_TYPE, store_item)
        own_links = Relationships()
        own_links.to(f"{RELATIONSHIP}customXmlProps", properties)
        described = {"xmlns": ATTACHMENT, "name": attachment.name, "mediaType": attachment.media_type}
        item = element("attachment", described, words(base64.b64encode(attachment.data).decode()))
        part = package.add_markup(f"customXml/item{number}.xml", "application/xml", item, own_links)
        links.to(f"{RELATIONSHIP}customXml", part)
