"""Brief and documents to findings, one rule family a file. `codes.CODES` lists what each code means."""
