"""Records that people write by hand, in YAML or JSON: read, validated against a model, every problem with its line.

Knows nothing of what the records are: a brief, a style.
"""
