"""Tests of briefgen.package."""
