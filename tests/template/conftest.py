"""A folder of its own for each test, where no template of the user's or of this checkout is found."""

from pathlib import Path

import pytest

from briefgen.pipeline import templates


@pytest.fixture
def own_shelves(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The working folder; `templates` in it is the project's shelf and `config/templates` the user's."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(templates, "user_config_dir", lambda *_, **__: str(tmp_path / "config"))
    return tmp_path
