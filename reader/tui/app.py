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

from reader.model import Offsets, Story, Topic
from reader.resources import resource_dir
from reader.text.visible import visible
from reader.tui.actions import bindings
from reader.tui.chrome import status, tabs
from reader.tui.collecting import putting_off_full_collections
from reader.tui.commands import Commands
from reader.tui.desk import OWN, Desk
from reader.tui.listing import Rows
from reader.tui.main_screen import MainScreen
from reader.tui.messages import Claimed, Laid, Read, Stood, Told, Unkept, Versioned, Weighed
from reader.tui.naming import Roster, title_of
from reader.tui.opened import Ahead, Opened, Opening, Shelf
from reader.tui.selection import PANELS, Filters, IgnoredKind, Selection

if TYPE_CHECKING:
    from reader.tui.claims import ClaimsPanel

PROGRESS_EVERY = 0.25
"""Seconds between two looks at how far reading is."""
MOST_COUNTED = 60
"""Articles of a story whose changes are counted unasked."""
WRITTEN_BY = 0.02
"""Seconds in which the thread that writes to the terminal has surely written a frame."""


def _palette() -> type[Provider]:
    from reader.tui.palette import ActionProvider

    return ActionProvider


class ReaderApp(Commands, inherit_bindings=False):
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
        self._chrome()
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
        if progress is None or self._is_left or self.roster.stories:
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

    @property
    def _is_left(self) -> bool:
        """Whether the screen is gone already, while the last messages of workers still come in."""
        return not self.screen_stack or not self.screen_stack[0].is_attached

    async def _go_on(self, opened: Opened) -> None:
        if self._is_left:
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
        if message.corrections != self.corrections or self._is_left:
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
        if self._is_left:
            return
        if new.story != old.story and new.story is not None:
            self._open_story(new.story)
        if (new.shown, new.ignored) != (old.shown, old.ignored):
            self._open_pair(new)
        if (new.base, new.ignored) != (old.base, old.ignored):
            self._read_versions()
        if (new.base, new.other, new.marked, new.story) != (old.base, old.other, old.marked, old.story):
            self.articles.show(self.roster, new)
        self._arrange()
        self.comparing.select(new, self.is_unified())
        self.claims.select(new)
        self._aim()
        self._chrome()

    def _open_story(self, story: str) -> None:
        assert self.desk is not None
        self.claims.wait("Reading the claims …")
        self.read_claims(self.desk, story)

    @property
    def shelf(self) -> Shelf:
        """The document model with all that was judged; to be asked in a worker, once the stories are found."""
        assert self.desk is not None
        return self.desk.heard()[0]

    def _open_pair(self, selection: Selection) -> None:
        assert self.opened is not None
        if selection.shown is not None:
            self.compare_articles(self.shelf, *selection.shown, selection.ignored)

    @work(thread=True, exclusive=True, group="comparison", description="compare two articles")
    def compare_articles(self, shelf: Shelf, base: str, other: str, ignored: frozenset[IgnoredKind]) -> None:
        """Compare two articles."""
        from reader.tui.asking import asked

        self.post_message(Laid(asked(shelf, base, other, ignored)))

    def on_laid(self, message: Laid) -> None:
        """Show a comparison, if it is still the one that is wanted."""
        compared = message.compared
        if self._is_left:
            return
        if (self.selection.shown, self.selection.ignored) == ((compared.a.id, compared.b.id), compared.ignored):
            self.comparing.show(compared, self.roster)
            self._aim()
            self.redraw_menu()

    @work(thread=True, exclusive=True, group="claims", description="read the claims")
    def read_claims(self, desk: Desk, story: str) -> None:
        """Read the claims of a story, under the judgements that hold now."""
        shelf, state = desk.heard()
        parted = tuple(one for one in shelf.judgements if one.kind == "not the same")
        topics, coverage = shelf.topics(story), shelf.coverage(story)
        self.post_message(Claimed(story, topics, coverage, shelf.seen(story), parted, state))
        self.post_message(Stood(story, {topic.id: shelf.standing(topic) for topic in topics}, state))

    def on_claimed(self, message: Claimed) -> None:
        """Show the claims of a story, if it is still the one that is open and the judgements are still those."""
        if self.desk is None or message.state != self.desk.state or self._is_left:
            return
        self.topics[message.story] = message.topics
        story = self.roster.story(message.story)
        if self.opened is not None and story is not None and self.selection.story == message.story:
            from reader.tui.claims_told import Shown

            texts = {article.id: article.text for article in self.opened.articles}
            shown = Shown(story, message.topics, message.coverage, message.seen, message.parted, texts, self.roster)
            opened = self.claims.shown is None
            self.claims.show(shown)
            self._chrome()
            if opened:
                self._read_versions()
                self.weigh_story(self.shelf, story)

    def on_stood(self, message: Stood) -> None:
        """Say what the claims stand on, if they are still those that are shown."""
        shown = self.claims.shown
        current = shown is not None and shown.story.id == message.story
        if current and self.desk is not None and message.state == self.desk.state and not self._is_left:
            self.claims.stand(message.standings)

    def judgements_changed(self) -> None:
        """Have the claims read again and what was judged brought to the file."""
        if self.desk is not None and self.selection.story is not None:
            self.read_claims(self.desk, self.selection.story)
            self.write_judgements(self.desk)

    @work(thread=True, group="judgements", description="keep the judgements")
    def write_judgements(self, desk: Desk) -> None:
        """Bring what was judged to the file."""
        if problem := desk.write():
            self.post_message(Unkept(problem))

    def on_unkept(self, message: Unkept) -> None:
        """Tell that judgements can't be read or written; they hold while the articles are open."""
        self.say(message.problem)
        self._chrome()

    @work(thread=True, exclusive=True, group="changes", description="find sources, and count what each copy changed")
    def weigh_story(self, shelf: Shelf, story: Story) -> None:
        """Find on whose word a story stands, and count what its articles changed in what they were made from."""
        derived = [(member.derived_from, member.article) for member in story.articles if member.derived_from]
        found = {article: shelf.comparison(origin, article) for origin, article in derived[:MOST_COUNTED]}
        changes = {article: one.stats.changes for article, one in found.items() if one.same_work}
        self.post_message(Weighed(shelf.sourced(story.id), changes))

    def on_weighed(self, message: Weighed) -> None:
        """Show on whose word the story stands, and how much each copy changed."""
        if not self._is_left:
            self.roster = self.roster.weighed(message.story, message.changes)
            self.articles.show(self.roster, self.selection)
            self._chrome()

    def _read_versions(self) -> None:
        # The claims are awaited by more people, so they are read first.
        if self.opened is not None and self.selection.base is not None and self.selection.story in self.topics:
            self.read_versions(self.shelf, self.selection.base, self.selection.ignored)

    @work(thread=True, exclusive=True, group="versions", description="collate the versions of the base")
    def read_versions(self, shelf: Shelf, base: str, ignored: frozenset[IgnoredKind]) -> None:
        """Set the versions of the base against each other."""
        from reader.tui.versions import versions_of

        self.post_message(Versioned(base, ignored, versions_of(shelf, base, ignored)))

    def on_versioned(self, message: Versioned) -> None:
        """Show where the versions differ, if it is still these that are wanted."""
        if not self._is_left and (message.base, message.ignored) == (self.selection.base, self.selection.ignored):
            self.comparing.show_versions(message.versions)

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
        if self.roster.stories and not self._is_left:
            self.comparing.select(self.selection, self.is_unified())
        self._chrome()

    def _arrange(self) -> None:
        screen = self.screen_stack[0]
        screen.set_class(self.selection.zoomed, "-zoomed")
        for name, panel in zip(PANELS, (self.articles, self.comparing, self.claims), strict=True):
            panel.set_class(name == self.selection.panel, "-current")
        screen.query_one("#right").set_class(self.selection.panel != "articles", "-current")

    def _aim(self) -> None:
        targets: dict[str, list[Offsets]] = {}
        for statement in self.claims.statements():
            targets.setdefault(statement.article, []).append(statement.span)
        self.comparing.aim(targets)

    def _chrome(self) -> None:
        if self._is_left:
            return
        screen, width = self.screen_stack[0], self.size.width
        story = self.roster.story(self.selection.story)
        problems = len(self.opened.failures) + len(self.opened.notes) if self.opened else 0
        problems += bool(self.desk is not None and self.desk.problem)
        if story is not None:
            text = status(story, self.topics.get(story.id), problems, width)
            screen.query_one("#status", Static).update(text, layout=False)
        screen.query_one("#tabs", Static).update(tabs(self.selection.panel), layout=False)
        self.show_keys()
