"""The COMPARE panel: what a person looks for in two articles side by side, and how it is gone to."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from rich.text import Text
from textual.geometry import clamp

from reader.model import Offsets
from reader.tui.copying import passage_text
from reader.tui.drawn import TwoSides
from reader.tui.heading import header
from reader.tui.laying import Compared
from reader.tui.lines import Lines
from reader.tui.naming import Roster
from reader.tui.page import Spot
from reader.tui.passage import View
from reader.tui.selection import Selection
from reader.tui.side import SideView, no_heat
from reader.tui.strand import Side

if TYPE_CHECKING:
    from reader.tui.versions import Versions


class ComparePanel(TwoSides):
    """Two articles side by side or in one column, with the changes, the words found and the words aimed at."""

    BORDER_TITLE = "COMPARE"

    def __init__(self) -> None:
        super().__init__()
        self._stop = -1
        self._hit = -1
        self._landing: tuple[str, Offsets] | None = None

    def on_mount(self) -> None:
        """Say what the versions have in the line of the cursor, wherever it goes."""
        for side in (self.left, self.right):
            self.watch(side, "cursor", self._tell_versions, init=False)

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
            self._stop = -1
        self.compared, self.roster = compared, roster
        if self.versions is not None and self.versions.base.id != compared.a.id:
            self.show_versions(None)
        if not again:
            self.view = View(self.view.unified, self.view.typographic, self.view.fold_unchanged)
            self.sought, self._hit, self._stop = "", -1, -1
            self.forget()
        self.lay_out(self._land if again else self._begin)

    def _begin(self) -> None:
        self._stop = 0 if self.laid.stops else -1
        self.go(self.laid.stops[0] if self.laid.stops else Spot(0, "a"))
        self._land()

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

    def change(self, step: int) -> str:
        """Go to the next change (or the one before); a message where there is none."""
        stops = self.laid.stops
        if self.compared is not None and self.compared.is_alone:
            return "There is no other article in this story to compare with"
        if not stops:
            same_work = self.compared is not None and self.compared.comparison.same_work
            return "Nothing was changed" if same_work else "Nothing is paired"
        cursor = self.focused_side.cursor
        if 0 <= self._stop < len(stops) and stops[self._stop].line == cursor:
            index = self._stop + step
        elif step > 0:
            index = next((n for n, spot in enumerate(stops) if spot.line > cursor), len(stops))
        else:
            index = next((n for n in reversed(range(len(stops))) if stops[n].line < cursor), -1)
        if not 0 <= index < len(stops):
            return "No change after this one" if step > 0 else "No change before this one"
        self._stop = index
        if stops[index].fold:
            self.open_folds(self.view.opened | {stops[index].fold}, lambda: self._go_to_stop(index))
        else:
            self._go_to_stop(index)
        return ""

    def _go_to_stop(self, index: int) -> None:
        if index < len(self.laid.stops):
            self.go(self.laid.stops[index])
        self.update_head()

    def other_end(self) -> str:
        """Go from one end of moved text to the other, or else to the next that was moved, round the end of the page.

        A message where nothing was moved.
        """
        moves = {move.id: move for move in self.compared.comparison.moves} if self.compared else {}
        if not moves:
            return "Nothing was moved"
        lines, cursor = self.page.lines, self.focused_side.cursor
        here = self.page.passage_at(cursor) if cursor < len(lines) else None
        if here is not None and here.move is not None:
            move = moves[here.move]
            self.go_to_words(*(("b", move.b) if here.end == "a" else ("a", move.a)))
            return ""
        numbers = [*range(cursor + 1, len(lines)), *range(cursor)]
        line = next((number for number in numbers if self.page.passage_at(number).kind == "moved"), cursor)
        self.go(Spot(line, "a" if self.page.passage_at(line).a else "b"))
        return ""

    def toggle_fold(self) -> str:
        """Open or close the fold under the cursor; a message where there is none."""
        if not self.page.lines:
            return "There is no fold here"
        line = self.focused_side.cursor
        number = self.page.lines[line].passage
        while self.page.passages[number].kind == "aside":
            number -= 1
        passage = self.page.passages[number]
        if passage.kind != "fold":
            return "No fold under the cursor (its line begins with ▸)"
        self.open_folds(self.view.opened ^ {passage.key})
        return ""

    def toggle_furniture(self) -> str:
        """Open all folded furniture, or close it where all is open; a message where there is none."""
        keys = {one.key for one in self.page.passages if one.kind == "fold" and not one.key.startswith("unchanged")}
        if not keys:
            return "Nothing is folded in these two"
        opened = self.view.opened
        self.open_folds(opened - keys if keys <= opened else opened | keys)
        return ""

    def land(self, article: str, span: Offsets) -> None:
        """Go to words of one of the two articles, now or as soon as they are shown."""
        self._landing = (article, span)
        if not self.laying_out:
            self._land()

    def _land(self) -> None:
        if self._landing is None or self.compared is None:
            return
        article, span = self._landing
        side = self.compared.side_of(article)
        if side is not None:
            self._landing = None
            self.go_to_words(side, span)

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

    def seek(self, words: str) -> str:
        """Search both articles, go to the first place at or after the cursor; a message where there is no article."""
        if self.compared is None:
            return "There is nothing to search in"
        self.sought, self._hit = words, -1
        self.lay_out(self._go_to_first_hit)
        return self._missed()

    def _missed(self) -> str:
        return (
            f"“{self.sought}” is in neither article" if self.sought and not self._hits and not self.laying_out else ""
        )

    @property
    def _hits(self) -> Sequence[tuple[Side, Offsets]]:
        return self.laid.hits

    def _go_to_first_hit(self) -> None:
        line = self.focused_side.cursor
        lines = (spot.line if (spot := self.page.spot(side, span.start)) else 0 for side, span in self._hits)
        self._hit = next((number for number, at in enumerate(lines) if at >= line), 0) - 1
        if self._hits:
            self.hit(1)

    def hit(self, step: int) -> str:
        """Go to the next place found, round the end; a message where there is none."""
        if not self._hits:
            return self._missed() or ("" if self.sought else "Search first: /")
        self._hit = (self._hit + step) % len(self._hits)
        self.go_to_words(*self._hits[self._hit])
        self.update_head()
        return ""

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
        return header(self.compared, self.roster, self.view, self.locked, self._place())

    def _place(self) -> list[str]:
        place = []
        name = "change" if self.compared and self.compared.comparison.same_work else "pair"
        if 0 <= self._stop < len(self.laid.stops):
            place.append(f"{name} {self._stop + 1} of {len(self.laid.stops)}")
        if self.sought:
            place.append(f"“{self.sought}” {self._hit + 1} of {len(self._hits)}")
        return place
