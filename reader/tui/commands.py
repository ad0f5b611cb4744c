"""What the keys do: each command replaces the Selection or asks a panel, and says so where it could do nothing."""

from __future__ import annotations

from textual.css.query import NoMatches

from reader.tui.actions import Place
from reader.tui.selection import PANELS
from reader.tui.viewing import Viewing


class Commands(Viewing, inherit_bindings=False):
    """What can be done by keys and from the palette."""

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
