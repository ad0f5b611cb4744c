"""The file of judgements: made late, shared by programs, and never a reason to stop."""

from __future__ import annotations

import os
import sqlite3
import stat
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from reader.model import ReaderError
from reader.model.note import Anchor, Note
from reader.notes import store
from reader.notes.place import own_place
from reader.notes.store import Notebook


def note(number: int) -> Note:
    passages = tuple(
        Anchor(text=f"{number:064x}", start=start, words=f"words {start}", title="A title") for start in (0, 9)
    )
    return Note(
        kind="not the same", passages=passages, pairs=((0, 1),), made=f"2026-03-01T12:00:{number % 60:02}+00:00"
    )


def told(notebook: Notebook, done: str = "read") -> str:
    """The one line that a person is told when the notebook can't be used."""
    with pytest.raises(ReaderError) as raised:
        notebook.read() if done == "read" else notebook.keep(note(1))
    line = str(raised.value)
    assert line.startswith(str(notebook.path))
    assert "\n" not in line
    return line


def test_nothing_is_made_before_a_judgement(notebook: Notebook):
    assert notebook.read() == ()
    assert notebook.forget("anything") == 0
    assert not notebook.path.parent.exists()


def test_the_folder_is_made_with_the_first_judgement(notebook: Notebook):
    notebook.keep(note(1))
    assert [one.name for one in notebook.path.parent.iterdir()] == [notebook.path.name]


def test_what_is_read_leaves_the_file_as_it_is(notebook: Notebook):
    notebook.keep(note(1))
    before = notebook.path.read_bytes()
    notebook.read()
    assert notebook.path.read_bytes() == before


def test_two_programs_lose_no_judgement(notebook: Notebook):
    code = (
        "import sys; from pathlib import Path; from reader.notes.store import Notebook\n"
        "from tests.notes.test_store import note\n"
        "for number in range(int(sys.argv[2]), int(sys.argv[3])): Notebook(Path(sys.argv[1])).keep(note(number))"
    )
    programs = [
        subprocess.Popen([sys.executable, "-c", code, str(notebook.path), *map(str, span)])
        for span in ((0, 15), (10, 25), (20, 30))
    ]
    assert [program.wait() for program in programs] == [0, 0, 0]
    assert {one.key for one in notebook.read()} == {note(number).key for number in range(30)}


def test_a_file_of_another_kind_is_left_alone(notebook: Notebook):
    notebook.path.parent.mkdir()
    notebook.path.write_text("Flood in Millford\n" * 99)
    assert "not a database" in told(notebook)
    assert "not a database" in told(notebook, "written")
    assert notebook.path.read_text() == "Flood in Millford\n" * 99


def test_the_file_of_another_program_is_left_alone(notebook: Notebook):
    notebook.path.parent.mkdir()
    with closing(sqlite3.connect(notebook.path)) as file:
        file.execute("CREATE TABLE note (text)")
        file.commit()
    before = notebook.path.read_bytes()
    assert "something else" in told(notebook)
    assert "something else" in told(notebook, "written")
    assert notebook.path.read_bytes() == before


def test_an_empty_file_has_no_judgements_and_takes_some(notebook: Notebook):
    notebook.path.parent.mkdir()
    notebook.path.touch()
    assert notebook.read() == ()
    notebook.keep(note(1))
    assert notebook.read() == (note(1),)


def test_a_spoilt_judgement_is_told(notebook: Notebook):
    notebook.keep(note(1))
    with closing(sqlite3.connect(notebook.path)) as file:
        file.execute("UPDATE note SET body = '{'")
        file.commit()
    assert "can't be read" in told(notebook)


def test_a_cut_file_is_told(notebook: Notebook):
    notebook.keep(*map(note, range(200)))
    notebook.path.write_bytes(notebook.path.read_bytes()[:9000])
    assert "malformed" in told(notebook)


def test_a_locked_file_is_told_after_some_patience(notebook: Notebook, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(store, "PATIENCE", 0.01)
    notebook.keep(note(1))
    with closing(sqlite3.connect(notebook.path, isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        assert "locked" in told(notebook)
        assert "try again" in told(notebook, "written")
    assert notebook.read() == (note(1),)


def test_a_folder_in_its_place_is_told(notebook: Notebook):
    notebook.path.mkdir(parents=True)
    assert "can't be read" in told(notebook)
    assert "can't be written" in told(notebook, "written")


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="nothing is forbidden to this user")
def test_a_file_that_may_not_be_written_can_be_read(notebook: Notebook):
    notebook.keep(note(1))
    for path in (notebook.path, notebook.path.parent):
        path.chmod(stat.S_IRUSR | (stat.S_IXUSR if path.is_dir() else 0))
    try:
        assert notebook.read() == (note(1),)
        assert "can't be written" in told(notebook, "written")
    finally:
        notebook.path.parent.chmod(stat.S_IRWXU)


class TestVersions:
    """A file grows with the program, and is never taken for less than it is."""

    @pytest.fixture
    def grown(self, notebook: Notebook, monkeypatch: pytest.MonkeyPatch) -> Notebook:
        """A file of the version before this one."""
        notebook.keep(note(1))
        step = ("ALTER TABLE note ADD COLUMN colour TEXT NOT NULL DEFAULT ''",)
        monkeypatch.setattr(store, "STEPS", (*store.STEPS, step))
        return notebook

    def test_reading_an_older_file_writes_nothing(self, grown: Notebook):
        before = grown.path.read_bytes()
        assert grown.read() == (note(1),)
        assert grown.path.read_bytes() == before

    def test_writing_brings_an_older_file_forward_with_all_that_it_holds(self, grown: Notebook):
        grown.keep(note(2))
        assert set(grown.read()) == {note(1), note(2)}
        with closing(sqlite3.connect(grown.path)) as file:
            assert file.execute("PRAGMA user_version").fetchone() == (len(store.STEPS),)

    def test_a_newer_file_is_left_alone(self, notebook: Notebook):
        notebook.keep(note(1))
        with closing(sqlite3.connect(notebook.path)) as file:
            file.execute(f"PRAGMA user_version = {len(store.STEPS) + 1}")
            file.commit()
        assert "update reader" in told(notebook)
        assert "update reader" in told(notebook, "written")

    def test_a_kind_that_is_not_known_yet_is_passed_over_and_kept(self, notebook: Notebook):
        notebook.keep(note(1))
        with closing(sqlite3.connect(notebook.path)) as file:
            file.execute("INSERT INTO note VALUES ('x', 'of another time', '2026', '{}')")
            file.commit()
        assert notebook.read() == (note(1),)
        notebook.forget(note(1).key)
        with closing(sqlite3.connect(notebook.path)) as file:
            assert file.execute("SELECT key FROM note").fetchall() == [("x",)]


def test_the_environment_names_another_file(monkeypatch: pytest.MonkeyPatch, tmp_path: Path):
    monkeypatch.setenv("READER_JUDGEMENTS", str(tmp_path / "mine"))
    assert own_place() == tmp_path / "mine"
    monkeypatch.setenv("READER_JUDGEMENTS", "")
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    if sys.platform == "linux":
        assert own_place() == tmp_path / "article-reader" / "judgements.sqlite3"
