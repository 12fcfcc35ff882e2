"""Compares a text with the golden file that holds what it should be."""

from pathlib import Path


def compare(golden_path: Path, actual: str, accept: bool) -> None:  # noqa: FBT001 - the value of an option
    """Fail with a diff where `actual` differs from the file; with `accept` write it there instead."""
    if accept:
        golden_path.write_text(actual, encoding="utf-8", newline="\n")
    assert golden_path.exists(), f"{golden_path} is missing; run pytest with --accept and read what it writes"
    assert actual == golden_path.read_text(encoding="utf-8")
