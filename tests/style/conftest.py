"""A folder with faces and pictures, sound and not."""

from pathlib import Path

import pytest

from tests.style.material import write_material


@pytest.fixture(scope="session")
def material(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder; tests write style files into it and no more."""
    folder = tmp_path_factory.mktemp("office") / "style"
    folder.mkdir()
    write_material(folder)
    return folder
