"""Tests of briefgen.language."""
