"""What stands around a value or in a sentence: words, lines, what is counted, and what it is of."""
