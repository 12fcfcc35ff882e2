"""The title block: title, topic, and the lines that say what the brief is and what it is drawn from."""

from briefgen.brief import DocumentReference
from briefgen.document import Block, Run
from briefgen.render.compose.dates import date_words
from briefgen.render.compose.edition import MOST_DOCUMENTS, Edition
from briefgen.render.compose.piece import UNPLACED, Piece, paragraph
from briefgen.render.compose.wording import one_line


def compose_title(edition: Edition) -> list[Piece]:
    brief = edition.brief
    pieces = [Piece(Block("title", UNPLACED, role="brief.title", anchor="title"), (Run(one_line(brief.title)),))]
    if brief.topic.strip():
        pieces.append(
            Piece(Block("byline", UNPLACED, role="brief.topic", anchor="topic"), (Run(one_line(brief.topic)),))
        )
    lines = [_standing(edition), _issuer(edition), *_readers(edition), *_drawn_from(edition)]
    pieces.extend(paragraph("brief.meta", Run(line)) for line in lines if line)
    return pieces


def _standing(edition: Edition) -> str:
    """Status, reference number and dates."""
    brief, words = edition.brief, edition.words.title
    parts = [words.status[brief.status]]
    if brief.reference.strip():
        parts.append(words.reference.format(reference=brief.reference))
    if brief.as_of:
        date = date_words(brief.as_of, edition.words.dates)
        is_inferred = any(
            document.is_date_inferred and document.published == brief.as_of for document in brief.documents
        )
        parts.append(words.as_of.format(date=f"{date} ({words.inferred})" if is_inferred else date))
    if brief.published:
        parts.append(words.published.format(date=date_words(brief.published, edition.words.dates)))
    return _joined(edition, parts)


def _issuer(edition: Edition) -> str:
    brief, words = edition.brief, edition.words
    parts = [brief.office]
    if brief.authors:
        parts.append(words.title.authors.format(authors=words.list_separator.join(brief.authors)))
    return _joined(edition, parts)


def _readers(edition: Edition) -> list[str]:
    """For whom it is written, and on a line of its own the distribution list."""
    brief, words = edition.brief, edition.words
    lines = [words.title.audience.format(audience=brief.audience)] if brief.audience.strip() else []
    if brief.distribution:
        recipients = words.phrase_separator.join(brief.distribution)
        lines.append(words.title.distribution.format(recipients=recipients))
    return [one_line(line) for line in lines]


def _drawn_from(edition: Edition) -> list[str]:
    documents, words = edition.brief.documents, edition.words.title
    if len(documents) > MOST_DOCUMENTS and (edition.has_annex or edition.is_one_page):
        pattern = words.drawn_from_many if edition.has_annex else words.drawn_from_unlisted
        return [pattern.format(count=len(documents))]
    lines = []
    for document in documents:
        letter = edition.letters.get(document.id, "")
        pattern = words.drawn_from_lettered if letter else words.drawn_from
        lines.append(one_line(pattern.format(letter=letter, document=document_words(edition, document))))
    return lines


def document_words(edition: Edition, document: DocumentReference) -> str:
    """Publication, volume, issue, title, authors and date; its path where it says nothing of itself.

    The title is left out where the brief bears the same.
    """
    words = edition.words
    parts = [document.publication]
    if document.volume:
        parts.append(words.title.volume.format(volume=document.volume))
    if document.issue:
        parts.append(words.title.issue.format(issue=document.issue))
    if document.title and one_line(document.title) != one_line(edition.brief.title):
        parts.append(words.sources.title.format(title=document.title))
    parts.extend(document.authors)
    if document.published:
        date = date_words(document.published, words.dates)
        parts.append(words.items.inferred_date.format(date=date) if document.is_date_inferred else date)
    said = words.list_separator.join(part for part in parts if part.strip())
    return said or document.title or document.path


def _joined(edition: Edition, parts: list[str]) -> str:
    return one_line(edition.words.field_separator.join(part for part in parts if part.strip()))
