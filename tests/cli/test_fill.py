from pathlib import Path

from tests.cli.conftest import Run


def test_without_a_terminal_it_says_so_and_names_the_way_without_one(run: Run, brief: Path) -> None:
    before = brief.read_bytes()
    ran = run("fill", brief.name)
    assert ran.status == 2
    assert "briefgen set" in ran.err
    assert brief.read_bytes() == before
