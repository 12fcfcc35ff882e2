"""Tests of briefgen.render."""
