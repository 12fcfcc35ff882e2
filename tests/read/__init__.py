"""Tests of briefgen.read."""
