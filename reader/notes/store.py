"""The notes of a person in an SQLite file, opened for as long as one reading or one writing takes.

Nothing stays open between two calls, so two programs can share a file, and nothing is made before something is kept.
The file is not in WAL mode: that would leave two more files beside it, and could not be read in a folder without leave
to write.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, get_args

from reader.model import JudgementKind, ReaderError
from reader.model.note import Note

if TYPE_CHECKING:
    from sqlite3 import Connection

_OURS = 0x72656164
"""Tells a file of notes from other SQLite files (PRAGMA application_id)."""
PATIENCE = 2.0
"""Seconds to wait for another program that is writing."""
STEPS: tuple[tuple[str, ...], ...] = (
    (
        "CREATE TABLE note (key TEXT PRIMARY KEY, kind TEXT NOT NULL, made TEXT NOT NULL, body TEXT NOT NULL)",
        "CREATE TABLE about (text TEXT NOT NULL, note TEXT NOT NULL, PRIMARY KEY (text, note))",
    ),
)
"""What makes each version of the file (PRAGMA user_version) from the one before. A step that was released stays."""
_AT_A_TIME = 500
"""Texts asked for in one statement; SQLite allows no more than some thousand."""


class Notebook:
    """The notes in one file. Every method raises ReaderError where the file can't be read or written."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def read(self, texts: Iterable[str] | None = None) -> tuple[Note, ...]:
        """All notes, or those about some texts (by their digest), in the order in which they were kept.

        There are none where there is no file. Notes of a kind that this version doesn't know are passed over, and left
        as they are.
        """
        with self._told("read"):
            if not self.path.exists():
                return ()
            with closing(self._connect("ro")) as file, self._current(file) as current:
                rows = current.execute("SELECT key, kind, made, body FROM note ORDER BY rowid").fetchall()
                wanted = None if texts is None else _about(current, texts)
            return tuple(
                _note(kind, made, body)
                for key, kind, made, body in rows
                if kind in _KINDS and (wanted is None or key in wanted)
            )

    def keep(self, *notes: Note) -> None:
        """Write notes; one that is there already stays as it is."""
        with self._told("written"):
            self.path.parent.mkdir(parents=True, exist_ok=True)
            with self._writing() as file:
                for note in notes:
                    body = json.dumps(note.model_dump(mode="json", exclude={"kind", "made"}))
                    file.execute(
                        "INSERT OR IGNORE INTO note (key, kind, made, body) VALUES (?, ?, ?, ?)",
                        (note.key, note.kind, note.made, body),
                    )
                    file.executemany(
                        "INSERT OR IGNORE INTO about VALUES (?, ?)", [(text, note.key) for text in sorted(note.texts)]
                    )

    def forget(self, *keys: str) -> int:
        """Take notes out, by their keys; returns how many were there."""
        with self._told("written"):
            if not self.path.exists():
                return 0
            with self._writing() as file:
                named = [(key,) for key in dict.fromkeys(keys)]
                file.executemany("DELETE FROM about WHERE note = ?", named)
                return file.executemany("DELETE FROM note WHERE key = ?", named).rowcount

    def _connect(self, mode: str) -> Connection:
        from sqlite3 import connect

        address = f"{self.path.absolute().as_uri()}?mode={mode}"
        # Transactions are begun and ended below; the module's own would begin too late to keep another program out.
        return connect(address, uri=True, timeout=PATIENCE, isolation_level=None)

    @contextmanager
    def _writing(self) -> Iterator[Connection]:
        """The file for a transaction, of the newest version."""
        with closing(self._connect("rwc")) as file:
            file.execute("BEGIN IMMEDIATE")
            self._step_up(file)
            yield file
            file.execute("COMMIT")

    @contextmanager
    def _current(self, file: Connection) -> Iterator[Connection]:
        """The file, or where it is of an older version a copy in memory that is not: reading writes nothing."""
        from sqlite3 import connect

        if self._version(file) == len(STEPS):
            yield file
            return
        with closing(connect(":memory:", isolation_level=None)) as copy:
            file.backup(copy)
            self._step_up(copy)
            yield copy

    def _step_up(self, file: Connection) -> None:
        version = self._version(file)
        for step in STEPS[version:]:
            for statement in step:
                file.execute(statement)
        if version < len(STEPS):
            file.execute(f"PRAGMA application_id = {_OURS}")
            file.execute(f"PRAGMA user_version = {len(STEPS)}")

    def _version(self, file: Connection) -> int:
        """The version of the file, 0 where it is empty; ReaderError where it is not ours, or not yet."""
        (maker,), (version,) = (
            file.execute(f"PRAGMA {name}").fetchone() for name in ("application_id", "user_version")
        )
        if maker != _OURS:
            (tables,) = file.execute("SELECT count(*) FROM sqlite_master").fetchone()
            if maker or version or tables:
                raise ReaderError(
                    "this is an SQLite file of something else", str(self.path), "name a file of judgements"
                )
        if version > len(STEPS):
            raise ReaderError("a newer version of reader wrote these judgements", str(self.path), "update reader")
        return int(version)

    @contextmanager
    def _told(self, done: str) -> Iterator[None]:
        """Say in one line what went wrong with the file."""
        from sqlite3 import Error

        try:
            yield
        except (Error, OSError) as error:
            reason = str(error.strerror or error) if isinstance(error, OSError) else str(error)
            raise ReaderError(f"the judgements can't be {done} ({reason})", str(self.path), _hint(reason)) from error
        except ValueError as error:
            raise ReaderError("a judgement in it can't be read", str(self.path), _SPOILT) from error


_KINDS = frozenset(get_args(JudgementKind))
_SPOILT = "move the file away to begin anew"


def _hint(reason: str) -> str:
    if "locked" in reason:
        return "another program is writing; try again"
    if "not a database" in reason or "malformed" in reason:
        return _SPOILT
    return "check the name and the permissions of the file and its folder"


def _about(file: Connection, texts: Iterable[str]) -> set[str]:
    """The keys of the notes that are about some texts."""
    named = list(dict.fromkeys(texts))
    found: set[str] = set()
    for first in range(0, len(named), _AT_A_TIME):
        some = named[first : first + _AT_A_TIME]
        marks = ", ".join("?" * len(some))
        found.update(key for (key,) in file.execute(f"SELECT note FROM about WHERE text IN ({marks})", some))
    return found


def _note(kind: str, made: str, body: str) -> Note:
    return Note.model_validate({**json.loads(body), "kind": kind, "made": made})
