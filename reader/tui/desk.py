"""What a person judged about the open articles: kept in a file where that can be had, else while they are open."""

from __future__ import annotations

from collections import deque
from collections.abc import Sequence
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING

from reader.model import ABOUT_STORIES, Judgement, JudgementKind, Passage, ReaderError
from reader.tui.opened import Opened, Shelf

if TYPE_CHECKING:
    from reader.model.note import Note
    from reader.notes.store import Notebook

OWN = "own"
"""Stands for the file of a person's own judgements."""


class Desk:
    """The judgements on what is open; they may be asked for and changed from several threads.

    The file is opened when the judgements are first needed. A change holds at once; `write` brings it to the file.
    """

    def __init__(self, opened: Opened, where: str | None = OWN) -> None:
        """`where` names the file, OWN that of the person; with None nothing is read and nothing kept."""
        self._opened = opened
        self._where = where
        self._lock = Lock()
        self._writing = Lock()
        self._notes: dict[str, Note] | None = None
        self._heard: tuple[Shelf, tuple[str, ...]] | None = None
        self._unwritten: deque[tuple[bool, Note]] = deque()
        self._made: list[str] = []
        self.problem = ""
        """why judgements can't be read or kept, in one line; empty while they can"""

    @property
    def notes(self) -> tuple[Note, ...]:
        """The judgements that hold, in the order in which they were made; none before they are first `heard`."""
        return tuple((self._notes or {}).values())

    @property
    def state(self) -> tuple[str, ...]:
        """What tells one state of the judgements from another."""
        return tuple(self._notes or ())

    def heard(self) -> tuple[Shelf, tuple[str, ...]]:
        """The document model with the judgements heard, and the state of these."""
        with self._lock:
            if self._notes is None:
                self._notes = {note.key: note for note in self._kept()}
            if self._heard is None or self._heard[1] != self.state:
                self._heard = self._judged(), self.state
            return self._heard

    def _judged(self) -> Shelf:
        if not self._notes:
            return self._opened.shelf
        from reader.notes.note import judgements_of

        return self._opened.shelf.judged(*judgements_of(self.notes, self._opened.articles))

    def judge(self, judgements: Sequence[Judgement]) -> None:
        """Take on some judgements of one kind as one; what was judged so before stays.

        What is judged of stories holds in the order in which it was said, so what is said again is said last.
        """
        from datetime import UTC, datetime

        from reader.notes.note import note_of

        note = note_of(judgements, self._opened.articles, datetime.now(UTC).isoformat(timespec="seconds"))
        with self._lock:
            self._notes = self._notes or {}
            if note.kind in ABOUT_STORIES and (before := self._notes.pop(note.key, None)) is not None:
                self._unwritten.append((False, before))
            if note.key not in self._notes:
                self._notes[note.key] = note
                self._made.append(note.key)
                self._unwritten.append((True, note))

    def take_back(self, note: Note) -> None:
        """Have a judgement hold no more."""
        with self._lock:
            if self._notes is not None and self._notes.pop(note.key, None) is not None:
                self._unwritten.append((False, note))

    def about(self, passages: frozenset[Passage], *kinds: JudgementKind) -> list[Note]:
        """The judgements of some kinds that are about one of these passages, the newest last."""
        from reader.notes.note import digest_of

        named = {passage.article for passage in passages}
        texts = {one.id: (digest_of(one), one.text) for one in self._opened.articles if one.id in named}
        places = {
            (digest, passage.start, text[passage.start : passage.end])
            for passage in passages
            for digest, text in (texts[passage.article],)
        }
        return [note for note in self.notes if note.kind in kinds and any(one.place in places for one in note.passages)]

    def last_made(self, *kinds: JudgementKind) -> Note | None:
        """The newest judgement of some kinds that was made while the articles are open and still holds."""
        notes = self._notes or {}
        return next((notes[key] for key in reversed(self._made) if key in notes and notes[key].kind in kinds), None)

    def write(self) -> str:
        """Bring what was judged since to the file; returns why that can't be done, empty where it was.

        What could not be written holds while the articles are open.
        """
        with self._writing:
            try:
                while self._unwritten:
                    added, note = self._unwritten[0]
                    if (notebook := self._notebook()) is not None:
                        notebook.keep(note) if added else notebook.forget(note.key)
                    self._unwritten.popleft()
            except ReaderError as error:
                self.problem = str(error)
                return self.problem
        return ""

    def _kept(self) -> tuple[Note, ...]:
        """What was judged earlier about the articles that are open."""
        try:
            if (place := self._place()) is None or not place.exists():
                return ()
            from reader.notes.note import digest_of
            from reader.notes.store import Notebook

            texts = {digest_of(article) for article in self._opened.articles}
            return tuple(note for note in Notebook(place).read(texts) if note.texts <= texts)
        except (ReaderError, OSError) as error:
            self.problem = str(error)
            return ()

    def _notebook(self) -> Notebook | None:
        from reader.notes.store import Notebook

        place = self._place()
        return Notebook(place) if place is not None else None

    def _place(self) -> Path | None:
        from reader.notes.place import own_place

        return None if self._where is None else own_place() if self._where == OWN else Path(self._where)
