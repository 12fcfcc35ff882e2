"""The samples that ship with the repository, and the labelled documents that may lie beside it."""

from pathlib import Path

ROOT = Path(__file__).parents[1]
SAMPLES = ROOT / "samples"
SHARED = ROOT.parent / "shared"
"""Documents and labels of other publishers; absent from most checkouts."""

SEED = next(iter(sorted((SHARED / "seed").glob("*.txt"))), None)


def sample_sources() -> list[Path]:
    """The source text of every sample, found by listing the folders."""
    sources = (folder / f"{folder.name}.txt" for folder in SAMPLES.iterdir())
    return sorted(source for source in sources if source.is_file())


def template_samples() -> list[Path]:
    """The filled brief of every template that ships, found by listing the folders."""
    return sorted((SAMPLES / "templates").glob("*/*.brief.yaml"))
