"""The outside world made into articles: files, folders and standard input, in any format that has a reader here."""

from reader.sources.input import Options
from reader.sources.reading import Reading, Step, described, gathered, notes_of, read, steps

__all__ = ["Options", "Reading", "Step", "described", "gathered", "notes_of", "read", "steps"]
