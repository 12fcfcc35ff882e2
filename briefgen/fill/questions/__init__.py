"""What to ask next about a brief, and what an answer makes of it. No terminal: briefs and answers in, briefs out."""
