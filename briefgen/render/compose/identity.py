"""What a composed document says of itself besides its text, and the brief that travels inside it."""

from briefgen.brief import Brief
from briefgen.brief.dump import dump_json
from briefgen.document import Attachment, Metadata, MetadataName
from briefgen.render.compose.annex import generator
from briefgen.render.compose.wording import one_line

_ORIGIN = "brief"
_BESIDE = " · "


def metadata_of(brief: Brief) -> tuple[Metadata, ...]:
    """Facts that are not empty; status is the schema's word."""
    marking, restrictions = printed_marking(brief)
    facts: dict[MetadataName, str] = {
        "title": brief.title,
        "language": brief.language,
        "marking": marking,
        "restrictions": restrictions,
        "status": brief.status,
        "authors": ", ".join(brief.authors),
        "published": brief.published or brief.as_of or "",
        "generator": generator(),
    }
    return tuple(Metadata(name, one_line(value), _ORIGIN) for name, value in facts.items() if one_line(value))


def printed_marking(brief: Brief) -> tuple[str, str]:
    """The marking of every page, and the words beside it.

    The office's own banner stands beside the label; it is the marking where there is no label or it holds the label.
    """
    banner, label = one_line(brief.banner), brief.marking or ""
    if not label or label in banner:
        return banner or label, one_line(brief.restrictions)
    return label, _BESIDE.join(filter(None, (banner, one_line(brief.restrictions))))


def attached(brief: Brief) -> Attachment:
    """The brief as JSON, to be loaded again."""
    return Attachment("brief.json", "application/json", dump_json(brief).encode())
