"""What a person judged: heard by a command where that is asked for, listed, forgotten."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from reader.cli.arguments import OWN, Asked
from reader.cli.claims import quoted
from reader.cli.output import print_json, print_lines
from reader.library import Library
from reader.model import ReaderError
from reader.model.note import Note
from reader.model.report import Kept, NotesReport
from reader.notes.note import digest_of, judgements_of
from reader.notes.place import own_place
from reader.notes.store import Notebook
from reader.text.counting import counted

_ID = 8
"""Digits of an id that are shown; more where two judgements share them."""


def heard(library: Library, named: str | None) -> Library:
    """The library with the judgements in a file heard, OWN for the person's; as it is where none is named.

    Raises ReaderError where a file is named that isn't there or can't be read.
    """
    if named is None:
        return library
    notebook = _notebook(named)
    if named != OWN and not notebook.path.exists():
        raise ReaderError(
            "there is no such file", named, "name a file of judgements (reader notes tells where yours is)"
        )
    notes = notebook.read({digest_of(article) for article in library.articles})
    return library.judged(*judgements_of(notes, library.articles))


def notes(asked: Asked) -> None:
    """List what was judged, or forget some of it."""
    notebook = _notebook(asked.judgements or OWN)
    kept = notebook.read()
    if asked.forget:
        gone = _named(kept, asked.forget, notebook.path)
        print_lines([f"forgotten: {counted(notebook.forget(*gone), 'judgement')}"])
    elif asked.json:
        print_json(NotesReport(judgements=tuple(map(Kept.of, kept))))
    else:
        print_lines(_listed(kept, notebook.path))


def _notebook(named: str) -> Notebook:
    return Notebook(own_place() if named == OWN else Path(named))


def _named(kept: Sequence[Note], names: Sequence[str], path: Path) -> list[str]:
    """The keys that begin with what was named; ReaderError where one fits none, or several."""
    if "all" in names:
        return [note.key for note in kept]
    keys = []
    for name in names:
        fitting = [note.key for note in kept if note.key.startswith(name)]
        if len(fitting) != 1:
            found = "more than one judgement begins" if fitting else "no judgement begins"
            raise ReaderError(f'{found} with "{name}"', str(path), "reader notes lists their ids")
        keys += fitting
    return keys


def _listed(kept: Sequence[Note], path: Path) -> Iterator[str]:
    yield f"{counted(len(kept), 'judgement')} in {path}"
    digits = _ID
    while len({note.key[:digits] for note in kept}) < len(kept):
        digits += 1
    for note in kept:
        relation = f": {note.relation}" if note.relation else ""
        yield f"{note.key[:digits]}  {note.kind}{relation} · {note.made}"
        for anchor in note.passages:
            words = f"{quoted(anchor.words)} in " if anchor.words else ""
            yield f"{'':{digits}}  {words}{quoted(anchor.title)} (text {anchor.text[:_ID]})"
