"""One file a format: each has a function `parse` that follows `reader.sources.input.Parser`."""
