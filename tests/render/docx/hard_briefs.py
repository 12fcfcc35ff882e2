"""Briefs that strain a page."""

from collections.abc import Callable

from briefgen.brief import Brief
from tests.render.brief_fixture import analyst, bare_brief, figure, rich_brief, rich_fields


def _brief(**fields: object) -> Brief:
    return Brief.model_validate(rich_fields() | fields)


def long_title() -> Brief:
    return _brief(title="of very long deliberation " * 19, marking="TLP:RED", status="final")


def long_word() -> Brief:
    return _brief(
        summary=[{**analyst("s1"), "text": "x" * 5000}],
        gaps=[{**analyst("g1"), "text": f"before {'y' * 5000} after"}],
        key_figures=[figure("f1", "W" * 500, "12 percent", value=12, unit="percent")],
        marking=None,
        banner="HOUSE USE ONLY " * 12,
        restrictions="No copies. " * 25,
    )


def long_cells() -> Brief:
    sentence = "A sentence on quays and cranes that goes on. "
    return _brief(
        risks=[{**analyst(f"r{length}"), "statement": sentence * length} for length in (30, 90, 300)],
        timeline=[{**analyst("t1"), "date": "2031", "text": sentence * 200}],
    )


def right_to_left() -> Brief:
    return _brief(language="ur", title="بندرگاہ پر رش (Port Calder 2031)", topic="שלום 12")


def many_figures() -> Brief:
    """Two thousand figures."""
    figures = [
        figure(
            f"f{n}",
            f"use of berth {n} in port {n % 7}",
            f"{n}.5 percent",
            value=f"{n}.5",
            unit="percent",
            as_of=str(2000 + n % 40),
        )
        for n in range(2000)
    ]
    return _brief(key_figures=figures)


def odd_characters() -> Brief:
    odd = "a\x00b\x0bc\ufffed\ue000e\u2028f\u200bg\u00adh😀é"
    return _brief(
        title=odd,
        topic=odd,
        banner=odd,
        marking=None,
        summary=[{**analyst("s1"), "text": odd}],
        risks=[{**analyst("r1"), "statement": odd}],
        sources=[{**analyst("src-1"), "publisher": odd, "url": f"https://a.example/{odd}"}],
    )


HARD: dict[str, Callable[[], Brief]] = {
    "rich": rich_brief,
    "bare": bare_brief,
    "long title": long_title,
    "long word": long_word,
    "long cells": long_cells,
    "right to left": right_to_left,
    "odd characters": odd_characters,
    "many figures": many_figures,
}
