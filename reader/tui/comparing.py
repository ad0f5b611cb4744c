"""The COMPARE panel: what it is given to show, and what it says of it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from rich.text import Text
from textual.geometry import clamp

from reader.model import Offsets
from reader.tui.copying import passage_text
from reader.tui.going import Going
from reader.tui.heading import header
from reader.tui.laying import Compared
from reader.tui.lines import Lines
from reader.tui.naming import Roster
from reader.tui.passage import View
from reader.tui.selection import Selection, Switch
from reader.tui.side import SideView, no_heat
from reader.tui.strand import Side

if TYPE_CHECKING:
    from reader.tui.versions import Versions


class ComparePanel(Going):
    """Two articles side by side or in one column, with the changes, the words found and the words aimed at."""

    BORDER_TITLE = "COMPARE"

    def on_mount(self) -> None:
        """Say where the cursor is and what the versions have in its line, wherever it goes."""
        for side in (self.left, self.right):
            self.watch(side, "cursor", self._tell, init=False)

    def on_descendant_focus(self) -> None:
        """Tell of the cursor of the side that keys act on from now on."""
        self._tell()

    def _tell(self) -> None:
        if self.compared is not None:
            self.update_head()
        self._tell_versions()

    @property
    def versions(self) -> Versions | None:
        """Where the versions of the base differ; None where there aren't three to nine."""
        return self.apparatus.versions

    def show_versions(self, versions: Versions | None) -> None:
        """Show where the versions of the base differ."""
        self.left.heat = versions.heat if versions is not None else no_heat
        self.left.refresh()
        self.apparatus.show(versions, self.roster.letters)
        self._tell_versions()

    def _tell_versions(self) -> None:
        lines, cursor = self.page.lines, self.focused_side.cursor
        self.apparatus.tell(self.page.origins(lines[cursor], "a") if cursor < len(lines) else ())

    def show(self, compared: Compared, roster: Roster) -> None:
        """Show a comparison; where it is another than before, at its first change."""
        again = self.compared is not None and (self.compared.a.id, self.compared.b.id) == (compared.a.id, compared.b.id)
        if self.compared is None or self.compared.comparison is not compared.comparison:
            self.start_anew()
        self.compared, self.roster = compared, roster
        if self.versions is not None and self.versions.base.id != compared.a.id:
            self.show_versions(None)
        if not again:
            self.view = View(self.view.unified, self.view.typographic, self.view.fold_unchanged)
            self.sought = ""
            self.forget()
        self.lay_out(self.arrive if again else self.begin)

    def rename(self, roster: Roster) -> None:
        """Take over what the articles are called now."""
        self.roster = roster
        self.update_head()

    def wait(self, message: str) -> None:
        """Say what is being done in place of a comparison."""
        self.compared = None
        self.forget()
        self._headed = Text(message)
        self.head.update(self._headed)

    def select(self, selection: Selection, unified: bool) -> None:
        """Take over what a person chose to see."""
        view = View(unified, selection.typographic, selection.fold_unchanged, self.view.opened)
        self.locked = selection.locked
        self.couple()
        if view != self.view:
            self.view = view
            self.lay_out()
        elif self.compared is not None:
            self.update_head()

    @property
    def one_column(self) -> str:
        """Why there is no other side to go to."""
        if self.compared is not None and self.compared.is_alone:
            return "This article is alone in its story: nothing stands beside it"
        return "Both articles stand in one column; u lays them side by side"

    def why_not(self, what: Switch) -> str:
        """Why a switch of the view would change nothing here; empty where it does."""
        two_works = self.compared is not None and not self.compared.comparison.same_work
        if what == "locked" and self.view.unified:
            return self.one_column
        if what == "fold_unchanged" and two_works:
            return "These are two works: no sentence is unchanged, so none is folded"
        if what == "typographic" and two_works:
            return "These are two works: they aren't compared word by word"
        return ""

    def aim(self, targets: dict[str, list[Offsets]]) -> None:
        """Highlight words, by article."""
        compared = self.compared
        found: Mapping[Side, Sequence[Offsets]] = {}
        if compared is not None:
            found = {"a": sorted(targets.get(compared.a.id, [])), "b": sorted(targets.get(compared.b.id, []))}
        for side in (self.left, self.right):
            if side.targets != found:
                side.targets = found
                side.refresh()

    def copied(self) -> str:
        """The passage under the cursor, as it stands in the article."""
        if self.compared is None or not self.page.lines:
            return ""
        side = self.focused_side
        line = clamp(side.cursor, 0, len(self.page.lines) - 1)
        return passage_text(self.page, line, side.side, self.compared.texts)

    def on_lines_clicked(self, event: Lines.Clicked) -> None:
        """A click puts the cursor on a line; on a fold it opens or closes it."""
        if not isinstance(event.view, SideView):
            return
        event.view.move(event.line)
        if self.page.passage_at(event.line).kind == "fold":
            self.toggle_fold()

    def heading(self) -> Text:
        """Which two articles, how they compare, and where in them a person is."""
        if self.compared is None:
            return super().heading()
        return header(
            self.compared, self.roster, self.view, self.locked, self.place, self.head.content_region.width or 10_000
        )
