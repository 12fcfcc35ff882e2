from pathlib import Path

import pytest

from briefgen.errors import OutputError
from briefgen.pipeline import templates
from briefgen.pipeline.listener import Silent
from briefgen.pipeline.migration import Wish, carry_out, plan

TEMPLATE = "name: ours\ntitle: O\nsections: [{name: gaps, rows: [{guidance: Ask., text: Who pays?}]}]\n"


def test_a_brief_that_changed_since_it_was_shown_is_not_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(templates, "user_config_dir", lambda *_, **__: str(tmp_path / "config"))
    (tmp_path / "templates").mkdir()
    (tmp_path / "templates" / "ours.yaml").write_text(TEMPLATE, encoding="utf-8")
    brief = tmp_path / "brief.yaml"
    brief.write_text("title: T\n", encoding="utf-8")
    planned = plan("brief.yaml", Wish("ours"), Silent())
    assert "+    text: Who pays?" in planned.diff.splitlines()
    brief.write_text("title: Another\n", encoding="utf-8")
    with pytest.raises(OutputError, match="changed meanwhile"):
        carry_out(planned, Silent())
    assert brief.read_text(encoding="utf-8") == "title: Another\n"
