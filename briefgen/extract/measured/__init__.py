"""What a number measures, when and where, read from the clause that it stands in."""
