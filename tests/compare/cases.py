"""The pairs of briefs in cases/comparisons."""

from pathlib import Path

from briefgen.brief import Brief
from briefgen.brief.load import load_brief

CASES = Path(__file__).parents[1] / "cases" / "comparisons"
NAMES = sorted(path.name.removesuffix(".new.yaml") for path in CASES.glob("*.new.yaml"))


def path_of(name: str, age: str) -> Path:
    return CASES / f"{name}.{age}.yaml"


def brief_of(name: str, age: str) -> Brief:
    path = path_of(name, age)
    return load_brief(path.read_text(encoding="utf-8"), name=path.name).brief
