"""What is left of the site around and between a document's blocks: lists of links, "Read more" and what follows it."""

from briefgen.language.lexicon import lines
from briefgen.read.html.piece import Piece
from briefgen.read.html.settle import plain
from briefgen.read.preamble import is_byline

RELATED = "related links"
_LINKED = 0.8
_HALF_LINKED = 0.5
_LONGEST_LABEL = 80
_LONGEST_LINK = 200
_SHORTEST_PROSE = 60
_MENU = 8
_LONGEST_MENU_LABEL = 30
_FEWEST_TEASERS = 3
_BEFORE_TEASERS = 200


def without_edges(pieces: list[Piece], title: int) -> tuple[list[Piece], int]:
    """The document's own pieces, and how many were left out. `title` is the element of the title, -1 for none."""
    kept = _without_related(_from_title(pieces, title))
    kept = _without_menus(_without_teasers(_without_leading_links(kept)))
    kept = _without_trailing_links(kept)
    return kept, len(pieces) - len(kept)


def _from_title(pieces: list[Piece], title: int) -> list[Piece]:
    """Before the title only what tells of the document is its own."""
    first = next((position for position, piece in enumerate(pieces) if piece.element == title), 0)
    before = pieces[:first]
    if any(piece.kind in ("paragraph", "list_item") and _is_prose(piece) for piece in before):
        return pieces
    return [piece for piece in before if _tells(piece)] + pieces[first:]


def _tells(piece: Piece) -> bool:
    if piece.kind == "heading":
        return piece.level == 1
    return piece.kind in ("paragraph", "caption") and is_byline(piece.words, is_head=True)


def _is_prose(piece: Piece) -> bool:
    return len(piece.words) >= _SHORTEST_PROSE and piece.share_of_links < _HALF_LINKED


def _is_label(piece: Piece) -> bool:
    """Whether a piece announces what leads elsewhere: "Related articles", "Share this"."""
    return (
        piece.kind in ("heading", "paragraph", "list_item", "caption")
        and len(piece.words) <= _LONGEST_LABEL
        and plain(piece.words) in lines("html_related_headings.txt")
    )


def _is_link(piece: Piece, least: float = _LINKED) -> bool:
    if piece.kind == "figure":
        return True
    is_texty = piece.kind in ("list_item", "paragraph", "heading", "quote")
    return is_texty and len(piece.words) <= _LONGEST_LINK and piece.share_of_links >= least


def _without_related(pieces: list[Piece]) -> list[Piece]:
    kept: list[Piece] = []
    position = 0
    while position < len(pieces):
        if _is_label(pieces[position]):
            position += 1
            while position < len(pieces) and _is_link(pieces[position], _HALF_LINKED):
                position += 1
            continue
        kept.append(pieces[position])
        position += 1
    return kept


def _without_leading_links(pieces: list[Piece]) -> list[Piece]:
    """The pieces without lists of links before the first prose."""
    prose = next((position for position, piece in enumerate(pieces) if _is_prose(piece) or piece.grid), len(pieces))
    head = pieces[:prose]
    linked = [piece.kind in ("list_item", "paragraph") and _is_link(piece) for piece in head]
    kept = []
    for position, piece in enumerate(head):
        neighbours = linked[max(0, position - 1) : position + 2]
        if not (linked[position] and sum(neighbours) > 1):
            kept.append(piece)
    return kept + pieces[prose:]


def _without_teasers(pieces: list[Piece]) -> list[Piece]:
    """The pieces without teasers of other pages at the end, each under a heading that is a link."""
    first, count = len(pieces), 0
    for position in range(len(pieces) - 1, -1, -1):
        if pieces[position].kind != "heading":
            continue
        if pieces[position].share_of_links < _LINKED:
            break
        first, count = position, count + 1
    prose = sum(len(piece.words) for piece in pieces[:first] if _is_prose(piece))
    return pieces[:first] if count >= _FEWEST_TEASERS and prose >= _BEFORE_TEASERS else pieces


def _without_menus(pieces: list[Piece]) -> list[Piece]:
    """The pieces without long runs of short links."""
    kept: list[Piece] = []
    run: list[Piece] = []
    for piece in pieces:
        if piece.kind in ("list_item", "paragraph") and _is_link(piece):
            run.append(piece)
            continue
        kept.extend([] if _is_menu(run) else run)
        kept.append(piece)
        run = []
    return kept + ([] if _is_menu(run) else run)


def _is_menu(run: list[Piece]) -> bool:
    return len(run) >= _MENU and sum(len(piece.words) for piece in run) <= _LONGEST_MENU_LABEL * len(run)


def _without_trailing_links(pieces: list[Piece]) -> list[Piece]:
    """The pieces without links after the last prose, but for those under a heading of references."""
    last = len(pieces)
    while last and (_is_link(pieces[last - 1]) or pieces[last - 1].kind == "heading"):
        last -= 1
    for position in range(last, len(pieces)):
        if pieces[position].kind == "heading" and plain(pieces[position].words) in lines("reference_headings.txt"):
            return pieces
    before = next((piece for piece in reversed(pieces[:last]) if piece.kind == "heading"), None)
    if before is not None and plain(before.words) in lines("reference_headings.txt"):
        return pieces
    return pieces[:last] if last else pieces
