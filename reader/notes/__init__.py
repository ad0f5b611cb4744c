"""A person's judgements, kept by content: they hold wherever an article lies and in whatever order it is read."""

from reader.notes.note import digest_of, judgements_of, note_of
from reader.notes.place import own_place
from reader.notes.store import Notebook

__all__ = ["Notebook", "digest_of", "judgements_of", "note_of", "own_place"]
