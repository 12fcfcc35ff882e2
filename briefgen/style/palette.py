"""The colours of a style."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Palette:
    """Hexadecimal RGB. Text colours keep 4.5:1 against the ground that they stand on, graphics 3:1 (WCAG 2.1 AA).

    `scale` holds the grounds of shaded cells from the lightest; `text` is legible on each.
    """

    text: str = "#1F2328"
    muted: str = "#57606A"
    accent: str = "#7A2E2E"
    heading: str = "#22303F"
    rule: str = "#8C959F"
    header_ground: str = "#22303F"
    header_text: str = "#FFFFFF"
    band: str = "#F3F4F6"
    bar: str = "#3D5A80"
    link: str = "#1F4E79"
    scale: tuple[str, str, str, str] = ("#F4F1EC", "#E9DCC3", "#E3BE93", "#D99A7C")
