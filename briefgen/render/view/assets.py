"""What every page has: its frame, its rules, its script, and the policy that lets nothing else run or load."""

import base64
import hashlib
from functools import cache
from importlib.resources import files

_SCRIPTS = ("choosing.js", "filtering.js", "steering.js")


@cache
def frame() -> str:
    """The page with a `{{slot}}` wherever something goes."""
    return _text("page.html")


@cache
def script() -> str:
    return f'"use strict";\n{{\n{"".join(map(_text, _SCRIPTS))}}}\n'


@cache
def sheet() -> str:
    """The rules of the page, without comments and line ends."""
    lines = (line.strip() for line in _text("page.css").splitlines())
    return "".join(line for line in lines if line and not line.startswith("/*"))


def policy(look: str, code: str) -> str:
    """The policy of a page with these rules and this script: they are known by their digests, all else is refused."""
    return (
        f"default-src 'none'; style-src '{_digest(look)}'; script-src '{_digest(code)}'; base-uri 'none'; "
        "form-action 'none'; require-trusted-types-for 'script'; trusted-types 'none'"
    )


def _digest(text: str) -> str:
    return f"sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}"


def _text(name: str) -> str:
    return files(__package__).joinpath(name).read_text(encoding="utf-8")
