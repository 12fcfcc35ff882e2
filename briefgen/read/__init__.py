"""Bytes to a document, one file a format."""
