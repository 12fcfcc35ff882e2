"""Tests of briefgen.brief."""
