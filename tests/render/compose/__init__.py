"""Tests of briefgen.render.compose."""
