"""What the keys do: each command replaces the Selection or asks a panel, and says so where it could do nothing."""

from __future__ import annotations

from textual.css.query import NoMatches

from reader.tui.actions import Place
from reader.tui.claims_commands import ClaimsCommands
from reader.tui.selection import PANELS
from reader.tui.viewing import Viewing


class Commands(ClaimsCommands, Viewing, inherit_bindings=False):
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
            elif self.selection.panel == "articles" and (self.articles.shown.words or self.screen.query("#filter")):
                self.screen.query("#filter").remove()
                self.articles.choose(self.articles.shown.searching(""))
            else:
                self.say(self.go_back())
        else:
            line.remove()
            self.go_to("compare")

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
            troubles = (self.desk.problem,) if self.desk is not None and self.desk.problem else ()
            text = problems_text(self.opened.failures, (*self.opened.notes, *troubles))
            self.push_screen(Window("Not opened, and notes", text))

    def action_help(self) -> None:
        """Show all keys."""
        from reader.tui.windows import Window, help_text

        place: Place = self.selection.panel
        self.push_screen(Window("Keys", help_text(place)))
