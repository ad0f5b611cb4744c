"""The screen with the three panels."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.message import Message
from textual.screen import Screen
from textual.widgets import Static

from reader.tui.articles import ArticlesPanel

if TYPE_CHECKING:
    from reader.tui.claims import ClaimsPanel
    from reader.tui.comparing import ComparePanel


class MainScreen(Screen[None], inherit_bindings=False):
    """The three panels with a line above and a line below."""

    class Ready(Message):
        """The list of articles stands."""

    def __init__(self, articles: ArticlesPanel) -> None:
        super().__init__()
        self.articles = articles
        # On a narrow screen only the current panel is shown, and what isn't shown can't have the focus.
        articles.add_class("-current")

    def on_mount(self) -> None:
        """Say that the list stands."""
        self.post_message(self.Ready())

    def compose(self) -> ComposeResult:
        """ARTICLES on the left, and room on the right."""
        yield Static("", id="status", markup=False)
        yield Static("", id="tabs", markup=False)
        with Horizontal(id="panels"):
            yield self.articles
            yield Vertical(id="right")
        yield Static("", id="hints", markup=False)
        yield Static("Too small: reader needs 40 x 10.", id="too-small", markup=False)

    async def fill(self, comparing: ComparePanel, claims: ClaimsPanel) -> None:
        """Put COMPARE above CLAIMS on the right; later than the list, so that the titles are seen sooner."""
        await self.query_one("#right").mount(comparing, claims)
