"""What can be done in the comparison: steps through it, folds, what is ignored, versions, search."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from textual.widgets import Input

from reader.model import Offsets
from reader.tui.choosing import Choosing
from reader.tui.selection import IgnoredKind, Switch


class Viewing(Choosing, inherit_bindings=False):
    """The commands that act on the comparison; each says so where it could do nothing."""

    def action_side(self, side: str) -> None:
        """To one side of the comparison."""
        view = self.comparing.right if side == "b" else self.comparing.left
        if view.display:
            view.focus()
        else:
            self.say(self.comparing.one_column)

    def action_change(self, step: int) -> None:
        """To the next change of the comparison."""
        self.see("compare")
        self.say(self.comparing.change(step))

    def action_other_end(self) -> None:
        """To the other end of the move under the cursor, or to the next move."""
        self.see("compare")
        self.say(self.comparing.other_end())

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
            if reason := self.comparing.why_not(what):
                self.say(reason)
                return
        self.selection = self.selection.switched(what)

    def action_unified(self) -> None:
        """Both articles in one column, or side by side."""
        self.see("compare")
        if self.selection.other is None:
            self.say(self.comparing.one_column)
        else:
            self.selection = replace(self.selection, unified=not self.is_unified())

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
