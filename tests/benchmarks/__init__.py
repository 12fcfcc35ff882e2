"""Measurements of what extraction reaches and what the work costs: run by hand, printed, not judged."""
