"""Which articles lie side by side, and how they are chosen from the list or by their number."""

from dataclasses import replace

from reader.text.counting import counted
from reader.tui.correcting import Correcting


class Choosing(Correcting, inherit_bindings=False):
    """The commands that choose a story, a base and the article beside it."""

    def lay(self, base: str | None, other: str | None) -> None:
        """Lay two articles side by side; the story is that of the base."""
        story = self.roster.homes.get(base or "", self.selection.story)
        self.selection = replace(self.selection, story=story, base=base, other=other)

    def action_fold_story(self, folded: bool) -> None:
        """Fold or unfold the story under the cursor."""
        if (entry := self.articles.entry) is not None and entry.story:
            self.articles.fold(entry.story, folded)

    def action_open_article(self) -> None:
        """Lay the article under the cursor beside the base; on a story, open the story."""
        entry = self.articles.entry
        if entry is None or not entry.story:
            return
        base, other = self.roster.first_pair(entry.story)
        if entry.story == self.selection.story:
            base = self.selection.base
            if entry.article is None:
                return
            if entry.article == base:
                self.say("This is the base: choose another article to lay beside it")
                return
        if entry.article is not None:
            other = entry.article if entry.article != base else other
        self.lay(base, other)

    def action_mark(self) -> None:
        """Mark the article under the cursor, or take its mark away; the oldest of three marks goes."""
        entry = self.articles.entry
        if entry is None or entry.article is None:
            self.say("Only articles can be marked")
            return
        marked = self.selection.marked
        if entry.article in marked:
            marked = tuple(one for one in marked if one != entry.article)
        else:
            marked = (*marked, entry.article)[-2:]
        self.selection = replace(self.selection, marked=marked)

    def action_compare(self) -> None:
        """Compare the two marked articles, or the one under the cursor with the base."""
        marked, entry = self.selection.marked, self.articles.entry
        if len(marked) == 2:
            self.lay(*marked)
            self.selection = self.selection.unmarked()
        elif entry is None or entry.article is None or entry.article == self.selection.base:
            self.say("Choose an article other than the base, or mark two with space")
            return
        else:
            self.lay(marked[0] if marked and marked[0] != entry.article else self.selection.base, entry.article)
            self.selection = self.selection.unmarked()
        self.go_to("compare")

    def action_make_base(self) -> None:
        """Make the article under the cursor the base."""
        entry = self.articles.entry
        if entry is None or entry.article is None or entry.article == self.selection.base:
            self.say("Choose an article that isn't the base already")
            return
        base, other = self.selection.base, self.selection.other
        if self.roster.homes[entry.article] != self.selection.story:
            base, other = self.roster.first_pair(entry.story)
        self.lay(entry.article, base if entry.article == other or other is None else other)

    def action_beside(self, index: int) -> None:
        """Lay the article with this index in the story beside the base."""
        order = self.roster.orders.get(self.selection.story or "", ())
        if index >= len(order):
            self.say(f"This story has {counted(len(order), 'article')}")
        elif order[index] == self.selection.base:
            self.say(f"{self.roster.name(order[index])} is the base itself")
        else:
            self.lay(self.selection.base, order[index])

    def action_swap(self) -> None:
        """Make the other article the base, and the base the other."""
        if self.selection.other is None:
            self.say("There is no other article in this story to swap with")
        else:
            self.lay(self.selection.other, self.selection.base)
