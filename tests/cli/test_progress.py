"""A long command says on a terminal's standard error what it is at; nowhere else, and nothing of it stays."""

import io

import pytest

from reader.cli.progress import at, through


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_many_items_are_counted_on_a_terminal_and_the_line_is_wiped(monkeypatch):
    terminal = Terminal()
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setattr("sys.stderr", terminal)
    at("finding", 1000)
    assert list(through(range(1000), "reading")) == list(range(1000))
    told = terminal.getvalue()
    assert "finding: 1,000 …" in told
    assert "reading: 990 of 1,000" in told
    assert told.count("reading") == 100
    assert told.endswith("\r\x1b[K")


@pytest.mark.parametrize("items", [range(3), range(1000)])
def test_nothing_is_said_in_a_pipe(items, monkeypatch):
    pipe = io.StringIO()
    monkeypatch.setattr("sys.stderr", pipe)
    at("finding", len(items))
    assert list(through(items, "reading")) == list(items)
    assert pipe.getvalue() == ""
