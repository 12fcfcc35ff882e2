"""briefgen turns a document into a structured brief and a brief into documents."""

__version__ = "0.1.0"
