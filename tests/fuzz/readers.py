"""Fuzzes one reader: `python -m tests.fuzz.readers docx -max_total_time=60`, with any option of libFuzzer behind.

Needs the extra `fuzz`. What it finds lands in a folder under the system's folder for temporary files; inputs worth
keeping go from there to corpus/, where a test replays them.
"""

import argparse
import io
import lzma
import os
import sys
import tempfile
import zipfile
from collections.abc import Callable
from functools import partial
from pathlib import Path

import atheris

with atheris.instrument_imports(include=["briefgen"]):
    from briefgen.package.packing import BROKEN_ZIP
    from tests.fuzz.target import FORMATS, read_or_refuse, reader_of, tell_kind

    _READERS = {name: reader_of(name) for name in FORMATS}

_CORPUS = Path(__file__).with_name("corpus")
_MOST_SECONDS, _MOST_MEBIBYTES = 5, 1500
_LONGEST = {"txt": 4_000, "md": 4_000, "html": 6_000, "docx": 40_000, "pdf": 40_000}
Mutator = Callable[[bytes, int, int], bytes]


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m tests.fuzz.readers", description=__doc__)
    parser.add_argument("format", choices=FORMATS)
    chosen, options = parser.parse_known_args()
    folder = Path(tempfile.mkdtemp(prefix=f"fuzz-{chosen.format}-"))
    corpus = folder / "corpus"
    corpus.mkdir()
    sys.stderr.write(f"findings and new inputs: {folder}\n")
    arguments = [
        sys.argv[0],
        f"-timeout={_MOST_SECONDS}",
        f"-rss_limit_mb={_MOST_MEBIBYTES}",
        f"-max_len={_LONGEST[chosen.format]}",
        f"-artifact_prefix={folder}{os.sep}",
        *options,
        str(corpus),
        str(_CORPUS / chosen.format),
    ]
    work = partial(_work, read=partial(read_or_refuse, _READERS[chosen.format]))
    if chosen.format == "docx":
        atheris.Setup(arguments, work, custom_mutator=_mutated_member)
    else:
        atheris.Setup(arguments, work)
    atheris.Fuzz()


def _work(data: bytes, read: Callable[[bytes], object]) -> None:
    tell_kind(data)
    read(data)


def _mutated_member(data: bytes, most: int, seed: int) -> bytes:
    """A Word file with one of its parts mutated; now and then, and where it is no zip, its bytes as they stand."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            parts = {info.filename: archive.read(info) for info in archive.infolist()}
    except (*BROKEN_ZIP, lzma.LZMAError):
        return bytes(atheris.Mutate(data, most))
    if not parts or seed % 20 == 0:
        return bytes(atheris.Mutate(data, most))
    chosen = sorted(parts)[seed // 20 % len(parts)]
    parts[chosen] = bytes(atheris.Mutate(parts[chosen], max(len(parts[chosen]) * 2, 64)))
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(zipfile.ZipInfo(name), content)
    packed = buffer.getvalue()
    return packed if len(packed) <= most else data


if __name__ == "__main__":
    main()
