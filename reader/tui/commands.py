"""What the keys do: each command replaces the Selection or asks a panel, and says so where it could do nothing."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from textual.css.query import NoMatches
from textual.widgets import Input

from reader.model import Offsets
from reader.tui.actions import Place
from reader.tui.list_commands import ListCommands
from reader.tui.selection import PANELS, IgnoredKind, Switch


class Commands(ListCommands, inherit_bindings=False):
    """What can be done by keys and from the palette."""

    def lay(self, base: str | None, other: str | None) -> None:
        """Lay two articles side by side; the story is that of the base."""
        story = self.roster.homes.get(base or "", self.selection.story)
        self.selection = replace(self.selection, story=story, base=base, other=other)

    def action_panel(self, step: int) -> None:
        """To the next panel."""
        self.go_to(PANELS[(PANELS.index(self.selection.panel) + step) % len(PANELS)])

    def action_leave(self) -> None:
        """End what was begun last: the search line, the zoom, the visit to a panel."""
        from reader.tui.searching import SearchLine

        try:
            line = self.comparing.query_one(SearchLine)
        except NoMatches:
            if self.selection.zoomed:
                self.action_switch("zoomed")
            elif self.selection.panel == "articles" and self.articles.shown.words:
                self.articles.choose(self.articles.shown.searching(""))
            else:
                self.say(self.go_back())
        else:
            line.remove()
            self.go_to("compare")

    def action_fold_story(self, folded: bool) -> None:
        """Fold or unfold the story under the cursor."""
        if (entry := self.articles.entry) is not None and entry.story:
            self.articles.fold(entry.story, folded)

    def action_side(self, side: str) -> None:
        """To one side of the comparison."""
        view = self.comparing.right if side == "b" and self.comparing.right.display else self.comparing.left
        view.focus()

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
            self.selection = replace(self.selection, marked=())
        elif entry is None or entry.article is None or entry.article == self.selection.base:
            self.say("Choose an article other than the base, or mark two with space")
            return
        else:
            self.lay(marked[0] if marked and marked[0] != entry.article else self.selection.base, entry.article)
            self.selection = replace(self.selection, marked=())
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
            self.say(f"This story has {len(order)} articles")
        elif order[index] == self.selection.base:
            self.say(f"{self.roster.name(order[index])} is the base itself")
        else:
            self.lay(self.selection.base, order[index])

    def action_change(self, step: int) -> None:
        """To the next change of the comparison."""
        self.see("compare")
        self.say(self.comparing.change(step))

    def action_other_end(self) -> None:
        """To the other end of the move under the cursor, or to the next move."""
        self.see("compare")
        self.say(self.comparing.other_end())

    def action_swap(self) -> None:
        """Make the other article the base, and the base the other."""
        if self.selection.other is None:
            self.say("There is no other article in this story to swap with")
        else:
            self.lay(self.selection.other, self.selection.base)

    def action_toggle_fold(self) -> None:
        """Open or close the fold under the cursor."""
        self.say(self.comparing.toggle_fold())

    def action_furniture(self) -> None:
        """Open or close all folded furniture."""
        self.see("compare")
        self.say(self.comparing.toggle_furniture())

    def action_switch(self, what: Switch) -> None:
        """Turn one of the view's switches."""
        if what != "zoomed":
            self.see("compare")
        self.selection = self.selection.switched(what)

    def action_ignore(self) -> None:
        """Open the menu of what is ignored."""
        from reader.tui.ignoring import Choice, IgnoreMenu, choices

        def lines() -> list[Choice]:
            mark = partial(self.action_switch, "typographic")
            return choices(self.selection, self.comparing.compared, self.ignore, mark)

        self.see("compare")
        self.push_screen(IgnoreMenu(lines))

    def ignore(self, kind: IgnoredKind) -> None:
        """Ignore a kind of difference, or count it."""
        self.selection = self.selection.ignoring(kind)

    def redraw_menu(self) -> None:
        """Draw the menu of what is ignored again, where it is open."""
        from reader.tui.ignoring import IgnoreMenu

        if isinstance(self.screen, IgnoreMenu):
            self.screen.draw()

    def action_grid(self) -> None:
        """Show what became of every sentence of the base in its versions."""
        from reader.tui.version_table import VersionWindow

        versions = self.comparing.versions
        if versions is None:
            self.say("There is no table: it takes three to nine versions of the base in this story")
        else:
            self.push_screen(VersionWindow(versions, self.roster, self.selection.other), self._to_sentence)

    def _to_sentence(self, chosen: tuple[str, Offsets] | None) -> None:
        """Go to a sentence of the base, with the version that was chosen beside it."""
        if chosen is not None:
            version, sentence = chosen
            self.lay(self.selection.base, version)
            self.go_to("compare")
            self.comparing.land(self.selection.base or "", sentence)

    def action_unified(self) -> None:
        """Both articles in one column, or side by side."""
        self.see("compare")
        self.selection = replace(self.selection, unified=not self.is_unified())

    async def action_search(self) -> None:
        """Open the line in which words to search for are typed."""
        from reader.tui.searching import SearchLine

        if not self.comparing.is_attached:
            return
        self.go_to("compare")
        if not self.comparing.query(SearchLine):
            await self.comparing.mount(SearchLine())
        self.comparing.query_one(SearchLine).focus()

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Search for what was typed."""
        event.input.remove()
        self.go_to("compare")
        self.say(self.comparing.seek(event.value.strip()))

    def action_hit(self, step: int) -> None:
        """To the next place found."""
        self.see("compare")
        self.say(self.comparing.hit(step))

    def action_to_words(self) -> None:
        """From a claim to its words: its two articles side by side, at the first of the two statements."""
        statements = self.claims.statements()
        if not statements:
            self.say("No claim is under the cursor")
            return
        self.claims.meet()
        articles = list(dict.fromkeys(one.article for one in statements))
        base, other = self.selection.base, self.selection.other
        if len(articles) == 2:
            base, other = articles if articles[1] != base else reversed(articles)
        elif articles[0] not in (base, other):
            other = articles[0]
        self.lay(base, other)
        self.go_to("compare")
        goal = next((one for one in statements if one.article == other), statements[0])
        self.comparing.land(goal.article, goal.span)

    def action_disagreement(self, step: int) -> None:
        """To the next disagreement, from anywhere."""
        arriving = self.selection.panel != "claims"
        self.go_to("claims")
        self.say(self.claims.disagreement(step, arriving))

    def action_copy(self) -> None:
        """Copy what is selected with the mouse, or else what is under the cursor."""
        text = self.screen.get_selected_text() or (
            self.comparing.copied() if self.selection.panel == "compare" else self.claims.copied()
        )
        if self.selection.panel == "articles" and not self.screen.get_selected_text():
            entry = self.articles.entry
            text = self.roster.titles.get(entry.article or "", "") if entry else ""
        if not text:
            self.say("There is nothing here to copy")
            return
        self.copy_to_clipboard(text)
        self.say(f"Sent to clipboard: {len(text.split()):,} words")

    def action_interrupt(self) -> None:
        """Copy what is selected; say how to leave where nothing is."""
        if self.screen.get_selected_text():
            self.action_copy()
        else:
            self.say("q quits")

    def action_problems(self) -> None:
        """Show what could not be opened."""
        from reader.tui.windows import Window, problems_text

        if self.opened is not None:
            self.push_screen(Window("Not opened, and notes", problems_text(self.opened.failures, self.opened.notes)))

    def action_help(self) -> None:
        """Show all keys."""
        from reader.tui.windows import Window, help_text

        place: Place = self.selection.panel
        self.push_screen(Window("Keys", help_text(place)))
