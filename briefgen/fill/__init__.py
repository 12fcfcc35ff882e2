"""What an analyst may change in a brief: values by path, items added, removed and moved. Briefs in, briefs out."""
