"""Addresses that a link in a file may lead to."""

import re
from urllib.parse import quote

_WEB = re.compile(r"(?:https?://|mailto:)\S+", re.IGNORECASE)
_KEPT = "!#$%&'()*+,/:;=?@[]~-._"


def web_address(target: str) -> str:
    """`target` in the characters of an address, empty where it is none of the web or of mail."""
    address = quote(target, safe=_KEPT, errors="replace")
    return address if _WEB.fullmatch(address) else ""
