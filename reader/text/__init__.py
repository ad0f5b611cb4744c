"""Pure functions over `str`: tokens, keys, paragraphs, sentences, similarity. Offsets are code points throughout."""
