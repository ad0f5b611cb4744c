"""The app: three panels over one Selection; everything from the Library comes through workers."""

from __future__ import annotations

import os
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, ClassVar

from rich.console import Console
from textual import events, work
from textual.binding import BindingType
from textual.command import Provider
from textual.screen import Screen
from textual.widgets import Static

from reader.model import Topic
from reader.resources import resource_dir
from reader.text.collecting import putting_off_full_collections
from reader.text.visible import visible
from reader.tui.actions import bindings
from reader.tui.desk import OWN, Desk
from reader.tui.listing import Rows
from reader.tui.main_screen import MainScreen
from reader.tui.messages import Read, Told, Unkept
from reader.tui.naming import Roster, title_of
from reader.tui.opened import Ahead, Opened, Opening
from reader.tui.selection import PANELS, Filters, Selection
from reader.tui.working import Working

if TYPE_CHECKING:
    from reader.tui.claims import ClaimsPanel

PROGRESS_EVERY = 0.25
"""Seconds between two looks at how far reading is."""
WRITTEN_BY = 0.02
"""Seconds in which the thread that writes to the terminal has surely written a frame."""


def _palette() -> type[Provider]:
    from reader.tui.palette import ActionProvider

    return ActionProvider


class ReaderApp(Working, inherit_bindings=False):
    """reader on the screen."""

    TITLE = "reader"
    CSS_PATH = resource_dir("styles") / "reader.tcss"
    COMMANDS = {_palette}  # noqa: RUF012 - as Textual declares it
    HORIZONTAL_BREAKPOINTS = [(0, "-tiny"), (40, "-narrow"), (100, "-wide")]  # noqa: RUF012 - as Textual declares it
    VERTICAL_BREAKPOINTS = [(0, "-flat"), (10, "-low"), (24, "-tall")]  # noqa: RUF012 - as Textual declares it
    BINDINGS: ClassVar[list[BindingType]] = [*bindings("everywhere")]

    def __init__(self, opening: Opening, judgements: str | None = OWN) -> None:
        # A theme chosen later would be drawn black on black by the filter that Textual has for NO_COLOR.
        super().__init__(ansi_color=True if "NO_COLOR" in os.environ else None)
        self.opening = opening
        self.kept_in = judgements
        self.topics: dict[str, tuple[Topic, ...]] = {}
        self.corrections = 0
        self.crash: Exception | None = None
        self.error_console = Console(stderr=True, quiet=True)

    def get_default_screen(self) -> Screen[None]:
        """The screen with the panels."""
        return MainScreen(self.articles)

    def _handle_exception(self, error: Exception) -> None:
        # Textual would print a traceback with local variables; what a person is told is said by `run`.
        self.crash = self.crash or error
        super()._handle_exception(error)

    def on_load(self) -> None:
        """Take what was read ahead, so that the first frame shows it; else go on reading while the screen is made."""
        if isinstance(self.opening, Ahead) and self.opening.done:
            self._receive(self.opening())
        else:
            self.read_articles()

    def on_main_screen_ready(self) -> None:
        """Show what was read meanwhile."""
        self.standing = True
        if not self.screen_stack[0].query("#filter"):
            self.articles.focus()
        self.draw_chrome()
        self.watch(self.articles, "cursor", self.show_keys, init=False)
        self._watching = self.set_interval(PROGRESS_EVERY, self._tell_progress)
        if self.opened is not None:
            self._follow(self.opened)

    # Without a description of each worker Textual would write one, from all that the arguments hold.

    @work(thread=True, group="reading", description="read the articles")
    def read_articles(self) -> None:
        """Read what was named on the command line."""
        self.post_message(Read(self.opening()))

    def on_read(self, message: Read) -> None:
        """Show the titles, tell what could not be read, and find the stories."""
        self._receive(message.opened)
        if self.standing:
            self._follow(message.opened)

    def _tell_progress(self) -> None:
        """Show how far the work is, and the titles met so far."""
        progress = self.opening.progress if isinstance(self.opening, Ahead) else None
        if progress is None or self.is_left or self.roster.stories:
            self._watching.stop()
            return
        if self.opened is None:
            self.articles.show_titles(tuple(progress.titles))
        self.screen_stack[0].query_one("#status", Static).update(f" {progress.told(self.size.width - 2)}", layout=False)

    def _receive(self, opened: Opened) -> None:
        self.opened = opened
        self.desk = Desk(opened, self.kept_in)
        self.articles.show_titles([(article.id, title_of(article)) for article in opened.articles])

    def _follow(self, opened: Opened) -> None:
        """Do all else once the titles are drawn and written to the terminal; it would only slow them down."""
        if opened.articles:
            self.call_after_refresh(self.set_timer, WRITTEN_BY, partial(self._go_on, opened))
        else:
            self.exit(return_code=2)

    async def _go_on(self, opened: Opened) -> None:
        if self.is_left:
            return
        screen = self.screen_stack[0]
        assert isinstance(screen, MainScreen)
        await screen.fill(self.comparing, self.claims)
        self._tell_problems(opened)
        assert self.desk is not None
        self.find_stories(opened, self.desk, self.articles.content_width)

    def _tell_problems(self, opened: Opened) -> None:
        failures, notes = opened.failures, opened.notes
        if failures:
            more = f"\nand {len(failures) - 1} more" if len(failures) > 1 else ""
            text = f"{visible(str(failures[0]))}{more}\n! shows all"
            self.notify(text, title="Not opened", severity="error", markup=False, timeout=6)
        if notes:
            text = visible(notes[0]) if len(notes) == 1 else f"{len(notes)} notes on what was read"
            self.say(f"{text} (! shows all)")

    @work(thread=True, group="stories", description="find the stories")
    def find_stories(self, opened: Opened, desk: Desk, width: int, corrections: int = 0) -> None:
        """Find which articles tell one story."""
        if isinstance(self.opening, Ahead) and self.opening.progress is not None:
            self.opening.progress.start(f"Finding which of {len(opened.articles):,} articles tell one story", "", 0)
        with putting_off_full_collections():
            shelf, _ = desk.heard()
            if desk.problem:
                self.post_message(Unkept(desk.problem))
            roster = Roster.of(opened.articles, shelf.listed(), shelf.stories(), shelf.judgements)
            rows = Rows(roster, width)
            rows.prepare()
        self.post_message(Told(roster, rows, corrections))

    def on_told(self, message: Told) -> None:
        """Show stories and roles; open the first story, or keep the two articles where stories were corrected."""
        if message.corrections != self.corrections or self.is_left:
            return
        before, old, self.roster = self.roster, self.selection, message.roster
        self.articles.prepared(message.rows)
        if not before.stories:
            first = self.roster.stories[0].id
            base, other = self.roster.first_pair(first)
            self.selection = replace(old, story=first, base=base, other=other)
            return
        story = self.roster.homes[old.base or ""]
        self.comparing.rename(self.roster)
        self.articles.show(self.roster, old)
        self.selection = replace(old, story=story, topic=None, statements=None, filters=Filters())
        if story == old.story:
            self._open_story(story)

    def stories_changed(self) -> None:
        """Have the stories found again under what was judged, and that brought to the file."""
        if self.opened is not None and self.desk is not None:
            self.corrections += 1
            self.find_stories(self.opened, self.desk, self.articles.content_width, self.corrections)
            self.write_judgements(self.desk)

    def watch_selection(self, old: Selection, new: Selection) -> None:
        """Tell the panels, and ask the Library for what the new selection needs."""
        if self.is_left:
            return
        if new.story != old.story and new.story is not None:
            self._open_story(new.story)
        if (new.shown, new.ignored) != (old.shown, old.ignored):
            self.open_pair(new)
        if (new.base, new.ignored) != (old.base, old.ignored):
            self.ask_versions()
        if (new.base, new.other, new.marked, new.story) != (old.base, old.other, old.marked, old.story):
            self.articles.show(self.roster, new)
        self._arrange()
        self.comparing.select(new, self.is_unified())
        self.claims.select(new)
        self.aim()
        self.draw_chrome()

    def _open_story(self, story: str) -> None:
        assert self.desk is not None
        self.claims.wait("Reading the claims …")
        self.read_claims(self.desk, story)

    def on_claims_panel_changed(self, message: ClaimsPanel.Changed) -> None:
        """Keep which claim is under the cursor."""
        self.selection = replace(self.selection, topic=message.topic, statements=message.statements)

    def on_descendant_focus(self, event: events.DescendantFocus) -> None:
        """A panel that was clicked is the one that keys act on."""
        around = {node.id for node in event.widget.ancestors_with_self}
        for name in PANELS:
            if name in around and self.selection.panel != name:
                self.enter_panel(name)

    def on_resize(self, event: events.Resize) -> None:
        """Draw the lines around the panels for the new width; the sides follow once they know theirs."""
        self.call_after_refresh(self._resized)

    def _resized(self) -> None:
        if self.roster.stories and not self.is_left:
            self.comparing.select(self.selection, self.is_unified())
        self.draw_chrome()

    def _arrange(self) -> None:
        screen = self.screen_stack[0]
        screen.set_class(self.selection.zoomed, "-zoomed")
        for name, panel in zip(PANELS, (self.articles, self.comparing, self.claims), strict=True):
            panel.set_class(name == self.selection.panel, "-current")
        screen.query_one("#right").set_class(self.selection.panel != "articles", "-current")
