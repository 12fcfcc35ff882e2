"""Files of other publishers, where they lie beside the repository: their structure, and no traceback from any."""

import re
import resource
import shutil
import subprocess
import sys
import time
from pathlib import Path

import pytest

from briefgen.read.pdf import read_pdf
from briefgen.read.text import read_text
from tests.samples import SEED, SHARED

SEED_PDF = SHARED / "seed" / "seed.pdf"
HOSTILE = sorted((SHARED / "hostile" / "pdf").glob("*.pdf"))
_READ = """
import sys, warnings
from pathlib import Path
warnings.simplefilter("error")
from briefgen.errors import InputError
from briefgen.read.pdf import read_pdf
try:
    print(read_pdf(Path(sys.argv[1]).read_bytes(), name="file").text)
except InputError as error:
    print("REFUSED", error)
"""


@pytest.mark.skipif(SEED is None or not SEED_PDF.exists(), reason="needs the labelled documents")
def test_the_seed_has_the_same_blocks_as_its_text() -> None:
    assert SEED is not None
    written = read_text(SEED.read_bytes(), name="seed")
    data = SEED_PDF.read_bytes()
    document = read_pdf(data, name="seed")
    assert [(block.kind, _plain(block.span.of(document.text))) for block in document.blocks] == [
        (block.kind, _plain(block.span.of(written.text))) for block in written.blocks
    ]
    for name in ("title", "publication", "volume", "issue", "published"):
        assert document.stated(name) == written.stated(name)
    assert min(_seconds(data) for _ in range(5)) <= 0.05


@pytest.mark.long
@pytest.mark.skipif(not HOSTILE, reason="needs the hostile files")
@pytest.mark.parametrize("path", HOSTILE, ids=lambda path: path.name[-60:])
def test_a_hostile_file_is_read_or_refused(path: Path) -> None:
    ended = subprocess.run(
        [sys.executable, "-c", _READ, str(path)],
        capture_output=True,
        text=True,
        timeout=20,
        check=False,
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_AS, (1 << 30, 1 << 30)),
    )
    assert (ended.returncode, ended.stderr) == (0, "")
    assert ended.stdout.strip()
    if ended.stdout.startswith("REFUSED"):
        assert len(ended.stdout.splitlines()) == 1
        assert not _words_of(path)


def _words_of(path: Path) -> list[str]:
    tool = shutil.which("pdftotext")
    if tool is None:
        return []
    ended = subprocess.run(
        [tool, str(path), "-"], capture_output=True, text=True, errors="replace", check=False, timeout=20
    )
    return re.findall(r"\w+", ended.stdout)


def _seconds(data: bytes) -> float:
    start = time.perf_counter()
    read_pdf(data, name="seed")
    return time.perf_counter() - start


def _plain(words: str) -> str:
    return " ".join(words.split())
