"""The comparison is seen through the command too."""

from tests.cli.conftest import run

__all__ = ["run"]
