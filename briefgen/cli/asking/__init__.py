"""`briefgen fill` on a terminal: what a question looks like, which keys answer it. The questions are made elsewhere."""
