"""Whatever stands in articles, titles, names and reasons, the terminal sees marks, and no one sees a traceback."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from rich.cells import cell_len

from reader.model import ReaderError
from reader.tui import run
from reader.tui.app import ReaderApp
from reader.tui.opened import Opened
from tests.tui.shelves import Shelf, flood
from tests.versions import library

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from textual.pilot import Pilot

    Settled = Callable[[Pilot[None]], Awaitable[None]]
    ScreenText = Callable[[ReaderApp], str]

NASTY = "\x1b[31mred\x1b]0;own\x07 \u202eevil [bold]x[/bold] [@click=app.quit]q[/] [/] \x9b1m"


def hostile() -> Shelf:
    """The flood, with everything that a person reads made nasty."""
    shelf = flood()
    articles = tuple(
        one.model_copy(update={"title": NASTY, "source": NASTY, "path": NASTY, "agency": None})
        for one in shelf.articles
    )
    told = tuple(one.model_copy(update={"headline": NASTY}) for one in shelf.told)
    found = {
        story: tuple(
            topic.model_copy(
                update={
                    "label": NASTY,
                    "why": NASTY,
                    "pairs": tuple(pair.model_copy(update={"why": NASTY}) for pair in topic.pairs),
                    "mentions": tuple(
                        mention.model_copy(update={"attributed_to": (NASTY,)}) for mention in topic.mentions
                    ),
                }
            )
            for topic in topics
        )
        for story, topics in shelf.found.items()
    }
    return replace(shelf, articles=articles, told=told, found=found)


def opened(shelf: Shelf, **told: object) -> Opened:
    return Opened(shelf.articles, lambda: shelf, **told)  # type: ignore[arg-type]


def drawn_safely(text: str) -> bool:
    return all(line.isprintable() for line in text.split("\n"))


@pytest.mark.parametrize("keys", [[], ["exclamation_mark"], ["tab", "tab", "enter"], ["slash", "x"], ["y"], ["4"]],
                         ids="-".join)  # fmt: skip
async def test_control_characters_and_markup_are_drawn_as_they_stand(
    keys: list[str], settled: Settled, screen_text: ScreenText
) -> None:
    app = ReaderApp(lambda: opened(hostile(), notes=(NASTY,), failures=(ReaderError(NASTY, NASTY, NASTY),)))
    async with app.run_test(size=(140, 50)) as pilot:
        await settled(pilot)
        await pilot.press(*keys)
        await settled(pilot)
        text = screen_text(app)
        assert drawn_safely(text)
        assert "[bold]x[/bold]" in text
        assert "␛" in text


async def test_what_could_not_be_opened_can_be_read_at_leisure(settled: Settled, screen_text: ScreenText) -> None:
    failure = ReaderError("no such file", "missing.txt", "check the name")
    app = ReaderApp(lambda: opened(flood(), notes=("read as Windows-1252: old.txt",), failures=(failure,)))
    async with app.run_test(size=(120, 40)) as pilot:
        await settled(pilot)
        assert "2 notes (!)" in screen_text(app)
        await pilot.press("exclamation_mark")
        await pilot.pause()
        text = screen_text(app)
        assert "no such file; check the name" in text
        assert "read as Windows-1252: old.txt" in text


async def test_a_worker_that_crashes_ends_the_app_with_a_status(settled: Settled) -> None:
    app = ReaderApp(lambda: opened(replace(flood(), fault=ValueError("broken"))))
    with pytest.raises(Exception, match="broken"):  # noqa: PT012 - the error comes when the app is left
        async with app.run_test(size=(120, 40)) as pilot:
            await settled(pilot)
            await pilot.pause(0.2)
    assert app.return_code == 1
    assert app.crash is not None


@pytest.mark.parametrize(
    ("opening", "status", "said"),
    [
        (lambda: opened(replace(flood(), articles=(), told=())), 2, ""),
        (lambda: opened(replace(flood(), articles=(), told=()), failures=(ReaderError("it is empty", "a", "b"),)), 2,
         "reader: a: it is empty; b"),
        (lambda: opened(replace(flood(), fault=ValueError("broken"))), 1, "fault of its own: ValueError: broken"),
    ],
    ids=["nothing", "failed", "crashed"],
)  # fmt: skip
def test_the_exit_status_and_one_line_tell_how_it_ended(
    opening: Callable[[], Opened],
    status: int,
    said: str,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setattr("reader.tui.opened.opening", lambda *named: opening)
    monkeypatch.setattr(ReaderApp, "run", _headless(ReaderApp.run))
    assert run(["some"]) == status
    error = capsys.readouterr().err
    assert said in error
    assert "Traceback" not in error


def _headless(original: Callable[..., None]) -> Callable[..., None]:
    return lambda self: original(self, headless=True, size=(120, 40))


async def test_a_sign_of_several_code_points_is_never_drawn_in_two_styles(
    settled: Settled, screen_text: ScreenText
) -> None:
    books = library(first=("Nobody was hurt ❤️, they said.",), other=("Nobody was harmed ❤️, they said.",))
    app = ReaderApp(lambda: Opened(books.articles, lambda: books))
    async with app.run_test(size=(120, 40)) as pilot:
        await settled(pilot)
        app.comparing.seek("❤")
        await settled(pilot)
        assert app.comparing.laid.hits
        assert {cell_len(line) for line in screen_text(app).split("\n")} == {120}
