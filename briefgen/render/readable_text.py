"""Text that every format of characters can carry: no control characters, line ends as `\\n`."""

import re

_LINE_END = re.compile("\r\n|[\r\u000b\u000c\u0085\u2028\u2029]")
_ILLEGAL = re.compile("[\u0000-\u0008\u000e-\u001f\u007f-\u009f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")
_ENDS = "".join(chr(plane << 16 | last) for plane in range(1, 17) for last in (0xFFFE, 0xFFFF))
_PLANE_ENDS = re.compile(f"[{_ENDS}]")


def readable(text: str) -> str:
    """`text` without the characters that HTML forbids, tabs as spaces."""
    return _PLANE_ENDS.sub("", _ILLEGAL.sub("", _LINE_END.sub("\n", text.replace("\t", " "))))
