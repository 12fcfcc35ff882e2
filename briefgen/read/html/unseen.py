"""What a page holds but does not show: scripts, forms' controls, hidden elements."""

import re

from briefgen.read.html.page import Page

HIDDEN = "hidden text"
SCRIPTS = "scripts"
HEAD = "the page's head"
STRUCK = "struck-out text"

_NEVER = {
    **dict.fromkeys(("script", "style", "template", "noembed", "noframes"), SCRIPTS),
    **dict.fromkeys(("head", "link", "meta"), HEAD),
    **dict.fromkeys(("noscript",), "text for browsers without scripts"),
    **dict.fromkeys(
        ("iframe", "object", "embed", "applet", "canvas", "audio", "video", "svg", "map"), "embedded media"
    ),
    **dict.fromkeys(
        ("button", "select", "input", "textarea", "datalist", "option", "progress", "label"), "form controls"
    ),
    **dict.fromkeys(("del", "s", "strike"), STRUCK),
    **dict.fromkeys(("rp", "rt", "annotation", "annotation-xml"), "readings and annotations"),
}
_HIDING = re.compile(r"(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all)", re.IGNORECASE)


def unseen(page: Page, *, keeps_hidden: bool) -> dict[int, str]:
    """The outermost elements that are not shown, with what they are called."""
    found: dict[int, str] = {}
    number = 0
    while number < len(page.tags):
        reason = _NEVER.get(page.tags[number], "")
        if not reason and not keeps_hidden and _is_hidden(page, number):
            reason = HIDDEN
        if reason and number:
            found[number] = reason
            number = page.ends[number]
        else:
            number += 1
    return found


def _is_hidden(page: Page, number: int) -> bool:
    attributes = page.elements[number].attrib
    if not attributes or page.tags[number] in ("html", "body"):
        return False
    if "hidden" in attributes and attributes["hidden"] != "until-found":
        return True
    if attributes.get("aria-hidden") == "true" or (page.tags[number] == "dialog" and "open" not in attributes):
        return True
    style = attributes.get("style")
    return style is not None and _HIDING.search(style) is not None
