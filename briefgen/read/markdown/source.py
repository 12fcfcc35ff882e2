"""Markdown as people write it to Markdown as CommonMark has it: other dialects' tables, attributes and roles."""

import re

from briefgen.read.preamble import is_header

_FENCE = re.compile(r" {0,3}(`{3,}|~{3,})")
_DELIMITER = re.compile(r" {0,3}\|?[ \t]*:?-{2,}:?[ \t]*(?:\|[ \t]*:?-{2,}:?[ \t]*){0,200}\|?[ \t]*")
_ATTRIBUTES = re.compile(r"[ \t]*\{:[^{}\n]{0,300}\}[ \t]*")
_ROLE = re.compile(r"\{(?P<role>[A-Za-z][\w:+.-]{0,30})\}`(?P<words>[^`\n]{1,300})`")
_TARGET = re.compile(r"\([\w.:-]{1,80}\)=[ \t]*")
_HEAD_LINES = 40


def common(text: str) -> str:
    """The text with what CommonMark does not know put as it does; code stays as it is."""
    lines = text.split("\n")
    found: list[str] = []
    fence = ""
    for number, line in enumerate(lines):
        opened = _FENCE.match(line)
        if fence:
            fence = "" if opened and opened[1].startswith(fence) and not line.strip().strip("`~") else fence
            found.append(line)
        elif opened:
            fence = opened[1]
            found.append(line)
        elif not _ATTRIBUTES.fullmatch(line) and not _TARGET.fullmatch(line):
            found.extend(_line(lines, number))
    return _with_header_breaks(found)


def _line(lines: list[str], number: int) -> list[str]:
    line = lines[number]
    before = lines[number - 1] if number else ""
    if line.lstrip().startswith("|") and _DELIMITER.fullmatch(line) and "|" not in before:
        return _opening(lines, number)
    return [_ROLE.sub(_plain_role, line)] if "}`" in line else [line]


def _opening(lines: list[str], number: int) -> list[str]:
    """What stands for a delimiter line that opens a table: nothing before a header row, else an empty header row."""
    after = [line for line in lines[number + 1 : number + 3] if "|" in line]
    if not after:
        return [lines[number]]
    if len(after) == 2 and _DELIMITER.fullmatch(after[1]):
        return [""]
    columns = max(1, lines[number].strip().strip("|").count("|") + 1)
    return ["", "|" + " |" * columns, lines[number]]


def _plain_role(found: re.Match[str]) -> str:
    """A citation as a mark in brackets, another role as its words."""
    return f"[{found['words']}]" if found["role"].startswith("cite") else found["words"]


def _with_header_breaks(lines: list[str]) -> str:
    """The text with the lines of a memo's header kept apart, which would else become one paragraph."""
    start = 0
    for number in range(min(len(lines), _HEAD_LINES) + 1):
        if number < len(lines) and lines[number].strip():
            continue
        run = lines[start:number]
        if len(run) > 1 and is_header([line.strip() for line in run]):
            lines[start:number] = [line.rstrip() + "  " for line in run]
        start = number + 1
    return "\n".join(lines)
