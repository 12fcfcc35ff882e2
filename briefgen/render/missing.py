"""Characters of a document that no face of a style has: PDF shows a placeholder with the code point for each."""

from collections.abc import Iterator, Mapping

from briefgen.document import Document
from briefgen.render.pdf.families import faces_of
from briefgen.render.pdf.readable import drawable
from briefgen.render.words.running import running_words, status_words
from briefgen.style import Style


def missing_characters(document: Document, style: Style) -> Mapping[str, int]:
    """Each of these characters and how often it is printed, by code point; raises InputError like the PDF writer.

    Besides the document's text, the names and values in its charts and the running words of its pages count, these
    once. Words of alternative descriptions and of attachments are not printed.
    """
    printed = [drawable(words) for words in _printed(document, style)]
    missing = set().union(*printed) - {"\n"}
    for face in faces_of(style, "body", "regular"):
        missing -= face.characters
        if not missing:
            break
    return {character: sum(words.count(character) for words in printed) for character in sorted(missing)}


def _printed(document: Document, style: Style) -> Iterator[str]:
    yield document.text
    for block in document.blocks:
        if block.figure and block.figure.chart:
            yield from block.figure.chart.labels
            yield from block.figure.chart.surfaces
    yield document.stated("title") or document.name
    yield from (document.stated("marking"), document.stated("restrictions"), status_words(document))
    yield from (running_words(document).page, style.header, style.footer)
