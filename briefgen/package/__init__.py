"""Office files as their parts: what a zip holds, within limits."""
