"""The looks of a screen. They hold on dark and on light ground, and without colours."""

from collections.abc import Mapping

LOOKS: Mapping[str, str] = {
    "title": "bold",
    "muted": "#808080",
    "rule": "#808080",
    "heading": "bold #2f7ea8",
    "item": "bold",
    "name": "#808080",
    "words": "bold",
    "mark": "bold reverse",
    "around": "#808080",
    "frame": "#808080",
    "warn": "bold #b8860b",
    "question": "bold",
    "key": "bold #2f7ea8",
    "chosen": "reverse",
    "ticked": "bold",
}
