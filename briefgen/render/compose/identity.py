"""What a composed document says of itself besides its text, and the brief that travels inside it."""

from briefgen.brief import Brief
from briefgen.brief.dump import dump_json
from briefgen.document import Attachment, Metadata, MetadataName
from briefgen.render.compose.annex import generator
from briefgen.render.compose.wording import one_line

_ORIGIN = "brief"


def metadata_of(brief: Brief) -> tuple[Metadata, ...]:
    """Facts that are not empty. The office's own banner takes the place of a TLP label; status is the schema's word."""
    facts: dict[MetadataName, str] = {
        "title": brief.title,
        "language": brief.language,
        "marking": brief.banner or brief.marking or "",
        "restrictions": brief.restrictions,
        "status": brief.status,
        "authors": ", ".join(brief.authors),
        "published": brief.published or brief.as_of or "",
        "generator": generator(),
    }
    return tuple(Metadata(name, one_line(value), _ORIGIN) for name, value in facts.items() if one_line(value))


def attached(brief: Brief) -> Attachment:
    """The brief as JSON, to be loaded again."""
    return Attachment("brief.json", "application/json", dump_json(brief).encode())
