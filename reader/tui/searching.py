"""The line in which words to search for are typed."""

from typing import ClassVar

from textual.binding import BindingType
from textual.widgets import Input

from reader.tui.actions import bindings


class SearchLine(Input):
    """Where words to search for are typed; enter searches, escape leaves."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings("search")]

    def __init__(self) -> None:
        super().__init__(
            placeholder="words to find in both articles; enter searches, esc leaves", id="search", compact=True
        )
