"""The same bytes on any machine at any time."""

import hashlib
import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[3]
PROGRAM = """
import hashlib
from briefgen.layout import STANDARD
from briefgen.render.compose import compose
from briefgen.render.docx import write_docx
from briefgen.style import Style
from tests.render.brief_fixture import rich_brief
print(hashlib.sha256(write_docx(compose(rich_brief(), STANDARD), Style())).hexdigest())
"""


def digest(**variables: str) -> str:
    run = subprocess.run(
        [sys.executable, "-c", PROGRAM],
        cwd=ROOT,
        env={**os.environ, **variables},
        capture_output=True,
        text=True,
        check=True,
    )
    return run.stdout.strip()


def test_bytes_do_not_depend_on_hash_seed_zone_or_locale() -> None:
    first = digest(PYTHONHASHSEED="1", TZ="UTC", LC_ALL="C")
    assert len(first) == hashlib.sha256().digest_size * 2
    assert digest(PYTHONHASHSEED="4711", TZ="Pacific/Kiritimati", LC_ALL="C.UTF-8") == first
