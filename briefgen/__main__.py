"""`python -m briefgen` does what `briefgen` does."""

from briefgen.cli.main import run

if __name__ == "__main__":
    run()
