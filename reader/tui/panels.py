"""The three panels, what is shown in them, and the way from one to another; and the last line, which tells outcomes."""

from __future__ import annotations

from dataclasses import replace
from functools import cached_property
from typing import TYPE_CHECKING

from textual import events
from textual.app import App
from textual.reactive import reactive
from textual.timer import Timer
from textual.widgets import Static

from reader.text.visible import visible
from reader.tui.actions import elsewhere
from reader.tui.articles import ArticlesPanel
from reader.tui.chrome import hint_line, told
from reader.tui.naming import Roster
from reader.tui.opened import Opened
from reader.tui.selection import PanelName, Selection

if TYPE_CHECKING:
    from reader.tui.claims import ClaimsPanel
    from reader.tui.comparing import ComparePanel
    from reader.tui.desk import Desk

SAID_FOR = 8.0
"""Seconds that a message stands in the last line where no key is pressed."""


class Panels(App[None], inherit_bindings=False):
    """The state that panels share."""

    selection: reactive[Selection] = reactive(Selection(), init=False)
    """the one changeable state of the panels"""

    opened: Opened | None = None
    desk: Desk | None = None
    """the judgements on what is open; none before the articles are read"""
    roster: Roster = Roster()
    trail: tuple[PanelName, ...] = ()
    """the panels that `back` leads to, the nearest last"""
    said: str = ""
    """what stands in place of the keys in the last line"""

    def __init__(self, ansi_color: bool | None = None) -> None:
        super().__init__(ansi_color=ansi_color)
        self.articles = ArticlesPanel()
        self._saying: Timer | None = None
        self.standing = False
        """whether the list of articles stands on the screen"""

    # What these two load isn't needed for the first frame.

    @cached_property
    def comparing(self) -> ComparePanel:
        """The COMPARE panel."""
        from reader.tui.comparing import ComparePanel

        return ComparePanel()

    @cached_property
    def claims(self) -> ClaimsPanel:
        """The CLAIMS panel."""
        from reader.tui.claims import ClaimsPanel

        return ClaimsPanel()

    def say(self, message: str) -> None:
        """Tell the outcome of a command in the last line, until the next key or for some seconds."""
        if not message:
            return
        self.said = visible(message)
        self.hint().update(told(self.said, self.size.width), layout=False)
        if self._saying is not None:
            self._saying.stop()
        self._saying = self.set_timer(SAID_FOR, self.unsay)

    def action_elsewhere(self, key: str) -> None:
        """Say in which panels a key works that does nothing in this one."""
        self.say(elsewhere(key))

    def unsay(self) -> None:
        """Show the keys again in the last line."""
        if self.said:
            self.said = ""
            self.show_keys()

    def show_keys(self) -> None:
        """Name the keys of the panel in the last line, where no message stands there."""
        if not self.said:
            panel = self.selection.panel
            idle = self.idle_actions() if panel == "articles" else ()
            self.hint().update(hint_line(panel, self.size.width, idle), layout=False)

    def idle_actions(self) -> frozenset[str]:
        """The actions of the list that would change nothing where the cursor stands, by their ids."""
        return frozenset()

    async def on_event(self, event: events.Event) -> None:
        """A key ends the message in the last line before it does its own work."""
        if isinstance(event, events.Key):
            self.unsay()
        await super().on_event(event)

    def enter_panel(self, panel: PanelName) -> None:
        """Make a panel the current one, and remember the way back."""
        current = self.selection.panel
        if panel != current:
            self.trail = (*(name for name in self.trail if name != current), current)
        self.selection = replace(self.selection, panel=panel)

    def go_back(self) -> str:
        """To the panel that was the current one before; a message where there is none."""
        if not self.trail:
            return "This is where you began; q quits"
        *rest, last = self.trail
        self.go_to(last)
        self.trail = tuple(rest)
        return ""

    def go_to(self, panel: PanelName) -> None:
        """Make a panel the one that keys act on, and the one that is seen where only one is."""
        self.enter_panel(panel)
        target = {"articles": self.articles, "compare": self.comparing.focused_side, "claims": self.claims.table}[panel]
        target.focus()

    def see(self, panel: PanelName) -> None:
        """Have a panel seen: keep the focus where it is while all panels are."""
        alone = self.selection.zoomed or not self.screen_stack[0].has_class("-wide")
        if alone and self.selection.panel != panel:
            self.go_to(panel)

    def is_unified(self) -> bool:
        """Whether the comparison is shown in one column: as chosen, or by the width of the screen.

        An article alone always is.
        """
        if self.selection.other is None:
            return True
        chosen = self.selection.unified
        return chosen if chosen is not None else not self.screen_stack[0].has_class("-wide")

    def hint(self) -> Static:
        """The line with the keys."""
        return self.screen_stack[0].query_one("#hints", Static)
