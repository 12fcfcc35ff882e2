"""Text as it can be drawn: composed letters, plain blanks, nothing invisible, a placeholder for what no face has."""

import re
import unicodedata

_PLAIN = re.compile("[\n -~\u00a0-\u00ac\u00ae-\u024f\u2013-\u2027\u2030-\u203a€]*")
_LINE_END = re.compile("\r\n|[\r\u000b\u000c\u0085\u2028\u2029]")
_ILLEGAL = re.compile("[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f\ud800-\udfff\ufffe\uffff]")
_INVISIBLE = re.compile(  # what Unicode calls default ignorable
    "[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164"
    "\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufff8\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U000e0fff]"
)
_SPACE = re.compile("[\t\u1680\u2000-\u2006\u2008-\u200a\u205f\u3000]")
_FIXED_SPACE = re.compile("[\u2007\u202f]")


def drawable(text: str) -> str:
    """`text` with line ends as `\\n`, spaces of every width as one of two, and without what cannot be seen."""
    if _PLAIN.fullmatch(text):
        return text
    text = _ILLEGAL.sub("", _LINE_END.sub("\n", text))
    text = _FIXED_SPACE.sub("\u00a0", _SPACE.sub(" ", _INVISIBLE.sub("", text)))
    return unicodedata.normalize("NFC", text)


def placeholder(character: str) -> str:
    """What is shown for a character that no face has."""
    return f"[U+{ord(character):04X}]"
