"""Text that is no YAML or JSON, and what to do about it."""

import json
import re

import yaml

from briefgen.errors import Problem

_UNPRINTABLE = re.compile("[^\t\n\r\x20-\x7e\xa0-\u2027\u202a-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]|(?!^)\ufeff")
_LINE_ENDS = re.compile("\r\n?|\n")
_JSON_PAIR = re.compile(r"(?<!\\)((?:\\\\)*)\\u([dD][89abAB][0-9a-fA-F]{2})\\u([dD][c-fC-F][0-9a-fA-F]{2})")
_JSON_RAW = re.compile("[\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]")
_BEHIND_QUOTES = {"did not find expected key", "did not find expected '-' indicator"}
_IN_QUOTES = "put all of the text in quotes, and write each of the same quotation marks inside it twice"
_REMEDIES = (
    ("mapping values are not allowed", "put the text in quotes, it holds a colon and a space; or mend the indentation"),
    ("did not find expected ',' or", "close the bracket, or part the entries with commas"),
    ("did not find expected node content", "close the bracket, or put the text in quotes"),
    (
        "did not find expected",
        "indent this line like its neighbours, or put text that holds special characters in quotes",
    ),
    (
        "could not find expected ':'",
        "write a colon after the field's name, or indent the line under the text it belongs to",
    ),
    ("directive name", "put the text in quotes"),
    ("incompatible YAML document", "remove the line that begins with %"),
    ("found a tab character", "indent with spaces"),
    ("invalid Unicode character escape", "write the character itself"),
    ("unknown escape character", "write a backslash in double quotes twice"),
    ("undefined tag handle", "put the text in quotes"),
)


def unprintable_problem(text: str) -> Problem | None:
    """The first character that YAML does not allow or that is a line end to some readers only; None for none."""
    match = _UNPRINTABLE.search(text)
    if not match:
        return None
    code = ord(match[0])
    kind = "line separator" if code in {0x85, 0x2028, 0x2029} else "control character"
    remedy = f'remove it, or write it as an escape in double quotes: "\\u{code:04x}"'
    if 0xD800 <= code <= 0xDFFF:
        kind, remedy = "half character", "save the file as UTF-8"
    return Problem("", f"the text holds the {kind} U+{code:04X}", remedy, *_place_of(text, match.start()))


def _place_of(text: str, offset: int) -> tuple[int, int]:
    line, start = 1, 0
    for end in _LINE_ENDS.finditer(text, 0, offset):
        line, start = line + 1, end.end()
    return line, offset - start + 1


def with_json_escapes(text: str) -> str:
    """`text` in a form that YAML reads alike, where it is JSON.

    The surrogate pairs of escapes become one escape each, and characters that JSON allows in a string and YAML does not
    become escapes. Columns behind such a pair or character differ from the file's; lines stay.
    """
    start = text.removeprefix("\ufeff")
    if not start.lstrip(" \t\r\n").startswith(("{", "[")):
        return text
    if _JSON_RAW.search(start) and _is_json(start):
        start = _JSON_RAW.sub(lambda match: f"\\u{ord(match[0]):04x}", start)
    return _JSON_PAIR.sub(_one_escape, start)


def _is_json(text: str) -> bool:
    try:
        json.loads(text, parse_int=str, parse_float=str)
    except (ValueError, RecursionError):
        return False
    return True


def _one_escape(match: re.Match[str]) -> str:
    high, low = int(match[2], 16), int(match[3], 16)
    return f"{match[1]}\\U{0x10000 + ((high - 0xD800) << 10) + (low - 0xDC00):08X}"


def syntax_problem(error: yaml.YAMLError, text: str, deepest: int) -> Problem:
    """The one problem that stopped the YAML parser, with its place; `deepest` is how deep a record may nest."""
    if not isinstance(error, yaml.MarkedYAMLError) or error.problem_mark is None:
        return Problem("", f"this is no valid YAML or JSON ({' '.join(str(error).split())})", "mend the file", 1, 1)
    said, context, mark = error.problem or "it cannot be parsed", error.context or "", error.problem_mark
    if context == "while scanning a quoted scalar":
        mark = error.context_mark or mark
        message, remedy = "the quotation mark that opens here is never closed", "close it behind the text"
    elif context in {"while scanning an alias", "while scanning an anchor"}:
        mark = error.context_mark or mark
        message, remedy = _odd_start(_line_of(text, mark.line), mark.column)
    elif "cannot start any token" in said:
        message, remedy = _odd_start(_line_of(text, mark.line), mark.column)
    elif "maximum nesting depth" in said:
        message, remedy = f"lists and mappings nest deeper than {deepest}", "remove the outer ones"
    elif said in _BEHIND_QUOTES and _line_of(text, mark.line)[: mark.column].rstrip().endswith(("'", '"')):
        message, remedy = "text stands behind a closing quotation mark", _IN_QUOTES
    else:
        message = f"this is no valid YAML or JSON ({said})"
        remedy = next((remedy for said_part, remedy in _REMEDIES if said_part in said), "mend the line")
    return Problem("", message, remedy, mark.line + 1, mark.column + 1)


def _line_of(text: str, line: int) -> str:
    """The words of a line, counted from 0."""
    return (_LINE_ENDS.split(text)[line : line + 1] or [""])[0]


def _odd_start(words: str, column: int) -> tuple[str, str]:
    """What is wrong with a value that begins at `column` of a line, from 0."""
    character = words[column : column + 1]
    if character == "\t" or ("\t" in words[:column] and not words[:column].strip()):
        return "a tab indents the line", "indent with spaces"
    return f"a value cannot begin with {character or 'this'}", "put it in quotes"
