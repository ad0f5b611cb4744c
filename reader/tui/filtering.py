"""The line in which the list of articles is filtered while one types."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.binding import BindingType
from textual.widgets import Input

from reader.tui.actions import bindings

if TYPE_CHECKING:
    from reader.tui.articles import ArticlesPanel


class FilterLine(Input):
    """Where words are typed that articles must have to stay in the list; enter keeps it so, escape ends it."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings("filter")]

    def __init__(self, articles: ArticlesPanel) -> None:
        super().__init__(
            " ".join(articles.shown.words),
            placeholder="words in title, source, role, date or path; enter keeps, esc ends",
            id="filter",
            compact=True,
            select_on_focus=False,
        )
        self._articles = articles

    def on_input_changed(self, event: Input.Changed) -> None:
        """Leave in the list what has all the words typed so far."""
        event.stop()
        self._articles.choose(self._articles.shown.searching(event.value))

    def action_keep(self) -> None:
        """Back to the list, as it is now."""
        self._articles.focus()
        self.remove()

    def action_clear_filter(self) -> None:
        """Show the whole list again."""
        self._articles.choose(self._articles.shown.searching(""))
        self.action_keep()
