"""Tables whose rows are parted by rules across their width, and whose columns only by room."""

from collections import defaultdict
from collections.abc import Sequence
from itertools import pairwise

from briefgen.read.pdf.draft import Grid
from briefgen.read.pdf.line import Line, in_rows, lines_of
from briefgen.read.pdf.page import Piece
from briefgen.read.pdf.rules import NEAR_PT, Rule

_LEAST_BANDS = 3
_LEAST_WIDTH_PT = 100.0
_LEAST_FULL = 0.6  # of the bands hold words in several columns
_HIGHEST_BAND_PT = 300.0


def banded_tables(page: int, level: Sequence[Rule], pieces: list[Piece]) -> tuple[list[Grid], list[Piece]]:
    """The tables between level rules of one width, and the pieces that stand in none of them."""
    groups: dict[tuple[int, int], list[Rule]] = defaultdict(list)
    for rule in level:
        if rule.end - rule.start >= _LEAST_WIDTH_PT:
            groups[round(rule.start / NEAR_PT), round(rule.end / NEAR_PT)].append(rule)
    grids: list[Grid] = []
    for rules in groups.values():
        ordered = sorted(rules, key=lambda rule: -rule.place)
        if len(ordered) > _LEAST_BANDS:
            grid, pieces = _grid(page, ordered, pieces)
            grids.extend([grid] if grid else [])
    return grids, pieces


def _grid(page: int, rules: Sequence[Rule], pieces: list[Piece]) -> tuple[Grid | None, list[Piece]]:
    """The table between rules from the top down; None where its words stand in one column or far apart."""
    top, bottom = rules[0], rules[-1]
    bands: list[list[Piece]] = [[] for _ in rules[1:]]
    rest: list[Piece] = []
    for piece in pieces:
        y = piece.base + 0.25 * piece.look.size
        is_inside = bottom.place <= y <= top.place and top.start - NEAR_PT <= piece.left <= top.end
        if is_inside:
            bands[sum(rule.place > y for rule in rules) - 1 if y < top.place else 0].append(piece)
        else:
            rest.append(piece)
    if any(first.place - second.place > _HIGHEST_BAND_PT for first, second in pairwise(rules)):
        return None, pieces
    rows = [in_rows(lines_of(page, band), joins=False) for band in bands if band]
    edges = _columns([line for row in rows for line in row])
    laid = [[in_rows([line for line in row if start <= line.left <= end]) for start, end in edges] for row in rows]
    full = sum(sum(map(bool, row)) > 1 for row in laid)
    if len(edges) < 2 or len(laid) < _LEAST_BANDS or full < _LEAST_FULL * len(laid):
        return None, pieces
    return Grid(page, top.start, bottom.place, top.end, top.place, laid), rest


def _columns(lines: Sequence[Line]) -> list[tuple[float, float]]:
    """The stretches that words cover, from left to right, with room between them in every row."""
    found: list[tuple[float, float]] = []
    for line in sorted(lines, key=lambda line: line.left):
        if found and line.left <= found[-1][1]:
            found[-1] = (found[-1][0], max(found[-1][1], line.right))
        else:
            found.append((line.left, line.right))
    return found
