"""The tests mirror the package; cases/ holds golden pairs."""
