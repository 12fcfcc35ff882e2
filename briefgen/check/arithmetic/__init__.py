"""Family C: sums that a document states and that do not come out."""
