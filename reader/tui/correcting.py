"""How a person corrects stories from the list: an article taken out of one, two of them joined, and that taken back."""

from __future__ import annotations

from reader.model import ABOUT_STORIES, Judgement, Passage
from reader.tui.list_commands import ListCommands
from reader.tui.wrap import clip

_NOT_YET = "Stories can be corrected once they are found"
_LONGEST_TITLE = 40
"""Cells of a title that is repeated in a message."""


class Correcting(ListCommands, inherit_bindings=False):
    """The commands that correct stories; each is kept as a judgement."""

    def stories_changed(self) -> None:
        """Have the stories found again under what was judged, and that brought to the file."""
        raise NotImplementedError

    def action_two_stories(self) -> None:
        """Judge that the article under the cursor is not of its story."""
        entry = self.articles.entry
        article = entry.article if entry is not None else None
        if self.desk is None or not self.roster.stories:
            self.say(_NOT_YET)
        elif article is None:
            self.say("Go to an article: x takes it out of its story")
        elif (other := self._nearest(article)) is None:
            self.say("This article is alone in its story already")
        else:
            self._correct(Judgement.of_articles("two stories", article, other))
            self.say(f"Two stories: “{self._title(article)}” is taken out · X takes it back")

    def action_one_story(self) -> None:
        """Judge that the story under the cursor and that of the marked article, or else of the base, are one."""
        pair = self._apart()
        if self.desk is None or not self.roster.stories:
            self.say(_NOT_YET)
        elif pair is None:
            self.say("Mark an article with space and go to one of another story: m makes one story of the two")
        else:
            self._correct(Judgement.of_articles("one story", *pair))
            self.selection = self.selection.unmarked()
            first, second = map(self._title, pair)
            self.say(f"One story: “{first}” and “{second}” · X takes it back")

    def action_restore_story(self) -> None:
        """Take back what was judged of the stories here, else what was judged last."""
        entry = self.articles.entry
        if self.desk is None or entry is None or not self.roster.stories:
            self.say(_NOT_YET)
            return
        named = (entry.article,) if entry.article else self.roster.orders[entry.story]
        here = self.desk.about(frozenset(Passage(article=one, start=0, end=0) for one in named), *ABOUT_STORIES)
        note = here[-1] if here else self.desk.last_made(*ABOUT_STORIES)
        if note is None:
            self.say("Nothing was judged of this story; J shows what was judged")
            return
        self.desk.take_back(note)
        self.stories_changed()
        first, last = (clip(one.title, _LONGEST_TITLE) for one in (note.passages[0], note.passages[-1]))
        self.say(f"Taken back, {note.kind}: “{first}” and “{last}”")

    def idle_actions(self) -> frozenset[str]:
        """The corrections that would change nothing where the cursor stands, by the ids of their actions."""
        entry = self.articles.entry
        article = entry.article if entry is not None else None
        idle = {
            "two-stories": article is None or self._nearest(article) is None,
            "one-story": self._apart() is None,
            "restore-story": article not in self.roster.judged,
        }
        return frozenset(name for name, nothing in idle.items() if nothing)

    def _correct(self, judgement: Judgement) -> None:
        if self.desk is not None:
            self.desk.judge([judgement])
            self.stories_changed()

    def _nearest(self, article: str) -> str | None:
        """The article of its story that one was made from, else the first other one; None where it stands alone."""
        story = self.roster.story(self.roster.homes.get(article))
        if story is None or len(story.articles) == 1:
            return None
        return story.member(article).derived_from or next(one for one in self.roster.orders[story.id] if one != article)

    def _apart(self) -> tuple[str, str] | None:
        """Two articles of two stories that are meant: both marked, or one here and one marked or the base."""
        entry, marked, homes = self.articles.entry, self.selection.marked, self.roster.homes
        if len(marked) == 2:
            pair: tuple[str | None, str | None] = (marked[0], marked[1])
        elif entry is None or entry.story not in self.roster.orders:
            return None
        else:
            pair = entry.article or self.roster.orders[entry.story][0], marked[0] if marked else self.selection.base
        one, other = pair
        if one is None or other is None or one not in homes or other not in homes or homes[one] == homes[other]:
            return None
        return one, other

    def _title(self, article: str) -> str:
        return clip(self.roster.titles[article], _LONGEST_TITLE)
