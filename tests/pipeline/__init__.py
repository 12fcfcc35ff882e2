"""Tests of the steps and of how they read and write files."""
