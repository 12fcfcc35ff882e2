"""Tests of briefgen.extract."""
