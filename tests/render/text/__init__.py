"""The plain-text writer."""
