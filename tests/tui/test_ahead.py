"""Reading goes on while the screen is loaded, and its outcome is the same."""

from dataclasses import replace
from threading import Event

import pytest

from reader.resources import resource_dir
from reader.tui.app import ReaderApp
from reader.tui.opened import Ahead, opening


def test_what_was_read_ahead_is_in_the_list_before_the_stories_are_known():
    ahead = Ahead(opening([str(resource_dir("seeds"))]))
    assert len(ahead().articles) == 5
    assert ahead.done


def test_a_failure_comes_to_whoever_asks():
    def failing():
        raise OSError("the disk is gone")

    with pytest.raises(OSError, match="the disk is gone"):
        Ahead(failing)()


@pytest.mark.parametrize("early", [True, False], ids=["read before the screen", "read after the screen"])
async def test_the_program_opens_whichever_is_sooner(early):
    released = Event()
    read = opening([str(resource_dir("seeds"))])

    def waiting():
        released.wait(10)
        return read()

    ahead = Ahead(waiting)
    if early:
        released.set()
        ahead()
    app = ReaderApp(ahead)
    async with app.run_test(size=(120, 40)) as pilot:
        released.set()
        while not app.topics:
            await pilot.pause(0.05)
        assert len(app.articles.articles_shown) == 5


async def test_what_comes_in_after_the_program_was_left_does_no_harm():
    app = ReaderApp(opening([str(resource_dir("seeds"))]))
    async with app.run_test(size=(120, 40)) as pilot:
        while not app.topics:
            await pilot.pause(0.05)
    assert not app.screen_stack
    app.watch_selection(app.selection, replace(app.selection, zoomed=True))
    app.draw_chrome()
    app._resized()
    assert app.crash is None


@pytest.mark.parametrize("size", [(120, 40), (80, 24)], ids=["wide", "narrow"])
async def test_the_list_stands_and_has_the_focus_before_the_stories_are_found(size):
    released = Event()
    read = opening([str(resource_dir("seeds"))])

    def waiting():
        released.wait(10)
        return read()

    app = ReaderApp(waiting)
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        assert app.articles.region.width
        assert app.focused is app.articles
        released.set()
        while not app.topics:
            await pilot.pause(0.05)
        assert app.focused is app.articles
