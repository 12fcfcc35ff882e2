"""The Markdown writer."""
