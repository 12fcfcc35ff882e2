"""Names in running text, by rules and word lists: capitalised runs, what they are, and which of them are one thing."""
