"""What takes longer than a frame: it is asked of the Library in workers, and shown when they are done."""

from __future__ import annotations

from textual import work
from textual.widgets import Static

from reader.model import Offsets, Story, Topic
from reader.tui.chrome import status, tabs
from reader.tui.commands import Commands
from reader.tui.desk import Desk
from reader.tui.messages import Claimed, Laid, Stood, Unkept, Versioned, Weighed
from reader.tui.opened import Shelf
from reader.tui.selection import IgnoredKind, Selection

MOST_COUNTED = 60
"""Articles of a story whose changes are counted unasked."""


class Working(Commands, inherit_bindings=False):
    """The comparison, the claims and the versions that the Selection asks for, and the judgements on their way to file.

    Attributes:
        topics: the claims of each story that was read.
    """

    topics: dict[str, tuple[Topic, ...]]

    # Without a description of each worker Textual would write one, from all that the arguments hold.

    @property
    def is_left(self) -> bool:
        """Whether the screen is gone already, while the last messages of workers still come in."""
        return not self.screen_stack or not self.screen_stack[0].is_attached

    @property
    def shelf(self) -> Shelf:
        """The document model with all that was judged; to be asked in a worker, once the stories are found."""
        assert self.desk is not None
        return self.desk.heard()[0]

    def open_pair(self, selection: Selection) -> None:
        """Have the two articles compared that are shown."""
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
        if self.is_left:
            return
        if (self.selection.shown, self.selection.ignored) == ((compared.a.id, compared.b.id), compared.ignored):
            self.comparing.show(compared, self.roster)
            self.aim()
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
        if self.desk is None or message.state != self.desk.state or self.is_left:
            return
        self.topics[message.story] = message.topics
        story = self.roster.story(message.story)
        if self.opened is not None and story is not None and self.selection.story == message.story:
            from reader.tui.claims_told import Shown

            texts = {article.id: article.text for article in self.opened.articles}
            shown = Shown(story, message.topics, message.coverage, message.seen, message.parted, texts, self.roster)
            opened = self.claims.shown is None
            self.claims.show(shown)
            self.draw_chrome()
            if opened:
                self.ask_versions()
                self.weigh_story(self.shelf, story)

    def on_stood(self, message: Stood) -> None:
        """Say what the claims stand on, if they are still those that are shown."""
        shown = self.claims.shown
        current = shown is not None and shown.story.id == message.story
        if current and self.desk is not None and message.state == self.desk.state and not self.is_left:
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
        self.draw_chrome()

    @work(thread=True, exclusive=True, group="changes", description="find sources, and count what each copy changed")
    def weigh_story(self, shelf: Shelf, story: Story) -> None:
        """Find on whose word a story stands, and count what its articles changed in what they were made from."""
        derived = [(member.derived_from, member.article) for member in story.articles if member.derived_from]
        found = {article: shelf.comparison(origin, article) for origin, article in derived[:MOST_COUNTED]}
        changes = {article: one.stats.changes for article, one in found.items() if one.same_work}
        self.post_message(Weighed(shelf.sourced(story.id), changes))

    def on_weighed(self, message: Weighed) -> None:
        """Show on whose word the story stands, and how much each copy changed."""
        if not self.is_left:
            self.roster = self.roster.weighed(message.story, message.changes)
            self.articles.show(self.roster, self.selection)
            self.draw_chrome()

    def ask_versions(self) -> None:
        """Have the versions of the base collated, once the claims are there."""
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
        if not self.is_left and (message.base, message.ignored) == (self.selection.base, self.selection.ignored):
            self.comparing.show_versions(message.versions)

    def aim(self) -> None:
        """Mark the words of the claim under the cursor in the comparison."""
        targets: dict[str, list[Offsets]] = {}
        for statement in self.claims.statements():
            targets.setdefault(statement.article, []).append(statement.span)
        self.comparing.aim(targets)

    def draw_chrome(self) -> None:
        """Draw the lines around the panels: the story, the tabs, the keys."""
        if self.is_left:
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
