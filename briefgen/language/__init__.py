"""Text to spans: sentences, quantities, dates, names, hedges. Its words are data in lexicon/."""
