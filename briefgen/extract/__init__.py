"""Documents to a draft brief, every item with its evidence."""
