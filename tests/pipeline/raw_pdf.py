"""PDF files written object by object: pages that repeat, and content that goes on for long."""

from collections.abc import Sequence

WORDS = b"(The board met in May.) Tj"


def pages(count: int, content: bytes = WORDS, stated: int | None = None) -> bytes:
    """A file whose page tree names one page `count` times and states that it holds `stated` pages."""
    kids = b" ".join([b"3 0 R"] * count)
    return _file(
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Count %d/Kids[%s]>>" % (count if stated is None else stated, kids),
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>",
        _stream(b"BT /F 12 Tf 72 700 Td " + content + b" ET"),
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
    )


def slow() -> bytes:
    """A page of so many single letters that its parser is busy for seconds, with little memory."""
    return pages(1, b"".join(b"1 0 0 1 %d %d Tm (w) Tj " % (row % 100 * 6, 780 - row // 100) for row in range(60_000)))


def nested(levels: int) -> bytes:
    """A page that draws a form ten times, which draws a form ten times, `levels` deep."""
    head = b"<</Type/XObject/Subtype/Form/BBox[0 0 612 792]/Resources<</XObject<</X %d 0 R>>/Font<</F 5 0 R>>>>"
    contents = [b"/X Do " * 10] * (levels - 1) + [b"BT /F 12 Tf 72 600 Td (June.) Tj ET"]
    forms = [head % number + _stream(content)[2:] for number, content in enumerate(contents, start=7)]
    return _file(
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Count 1/Kids[3 0 R]>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R"
        b"/Resources<</XObject<</X 6 0 R>>/Font<</F 5 0 R>>>>>>",
        _stream(b"BT /F 12 Tf 72 700 Td " + WORDS + b" ET " + b"/X Do " * 10),
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
        *forms,
    )


def _stream(content: bytes) -> bytes:
    return b"<</Length %d>>stream\n" % len(content) + content + b"\nendstream"


def _file(*objects: bytes) -> bytes:
    parts: list[bytes] = [b"%PDF-1.4\n"]
    places: list[int] = []
    length = len(parts[0])
    for number, content in enumerate(objects, start=1):
        places.append(length)
        parts.append(b"%d 0 obj\n%s\nendobj\n" % (number, content))
        length += len(parts[-1])
    return b"".join(parts) + _table(places, length)


def _table(places: Sequence[int], start: int) -> bytes:
    rows = b"".join(b"%010d 00000 n \n" % place for place in places)
    size = len(places) + 1
    return b"xref\n0 %d\n0000000000 65535 f \n%strailer\n<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n" % (
        size,
        rows,
        size,
        start,
    )
