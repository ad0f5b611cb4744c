"""The COMPARE panel: two articles side by side, or in one column."""

from collections.abc import Mapping
from typing import Literal

from rich.text import Text
from textual import events
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.geometry import clamp
from textual.widgets import Static

from reader.model import Offsets
from reader.tui.copying import passage_text
from reader.tui.heading import header
from reader.tui.laying import Compared, hits_in_order, page_of, search, stops
from reader.tui.lines import Lines
from reader.tui.naming import Roster
from reader.tui.page import Page, Spot
from reader.tui.passages import View
from reader.tui.selection import Selection
from reader.tui.side import GUTTER, SCROLLBAR, SideView
from reader.tui.strand import Side

Anchor = tuple[Literal["fold"], str] | tuple[Literal["text"], tuple[Side, int]]


class ComparePanel(Vertical):
    """The header, the two sides, and what a person is looking for in them."""

    BORDER_TITLE = "COMPARE"

    def __init__(self) -> None:
        super().__init__(id="compare")
        self.compared: Compared | None = None
        self.view = View()
        self.locked = True
        self.left = SideView("a", "side-a")
        self.right = SideView("b", "side-b")
        self.sides = Horizontal(id="sides")
        self.head = Static("Comparing …", id="compare-head", markup=False)
        self.roster = Roster()
        self._page = Page()
        self._stops: list[Spot] = []
        self._stop = -1
        self._hits: list[tuple[Side, Offsets]] = []
        self._hit = -1
        self._sought = ""
        self._landing: tuple[str, Offsets] | None = None

    def compose(self) -> ComposeResult:
        """The header above the two sides."""
        yield self.head
        with self.sides:
            yield self.left
            yield self.right

    @property
    def focused_side(self) -> SideView:
        """The side that keys act on."""
        return self.right if self.right.has_focus and self.right.display else self.left

    @property
    def page(self) -> Page:
        """What is drawn."""
        return self._page

    def show(self, compared: Compared, roster: Roster) -> None:
        """Show a comparison; where it is another than before, at its first change."""
        again = self.compared is not None and (self.compared.a.id, self.compared.b.id) == (compared.a.id, compared.b.id)
        self.compared, self.roster = compared, roster
        if not again:
            self.view = View(self.view.unified, self.view.typographic, self.view.fold_unchanged)
            self._sought, self._hits, self._hit = "", [], -1
            self._page = Page()
        self._stop = self._stop if again else -1
        self.repage()
        if not again:
            self._stop = 0 if self._stops else -1
            self._go(self._stops[0] if self._stops else Spot(0, "a"))
            self._head()
        if self._landing is not None:
            self.land(*self._landing)

    def wait(self, message: str) -> None:
        """Say what is being done in place of a comparison."""
        self.compared = None
        self._page = Page()
        self.head.update(Text(message))
        for side in (self.left, self.right):
            side.show(self._page, {})

    def select(self, selection: Selection, unified: bool) -> None:
        """Take over what a person chose to see."""
        view = View(unified, selection.typographic, selection.fold_unchanged, self.view.opened)
        self.locked = selection.locked
        self._couple()
        if view != self.view:
            self.view = view
            self.repage()
        else:
            self._head()

    def _couple(self) -> None:
        both = self.locked and not self.view.unified
        if both and self.left.peer is None:
            self.right.jump(self.left.scroll_offset.y)
            self.right.cursor = self.left.cursor
        self.left.peer = self.right if both else None
        self.right.peer = self.left if both else None

    def repage(self) -> None:
        """Lay the page out again at the present width and keep the place in the text."""
        if self.compared is None:
            return
        self.right.display = not self.view.unified
        if self.view.unified and self.right.has_focus:
            self.left.cursor = self.right.cursor
            self.left.jump(self.right.scroll_offset.y)
            self.left.focus()
        left, right = self._widths()
        together = self.locked or self.view.unified
        leading = (self.focused_side,) if together else (self.left, self.right)
        anchors = [(side, self._anchor(side), side.cursor - side.scroll_offset.y) for side in leading]
        self._page = page_of(self.compared, self.view, left, right)
        self._stops = stops(self.compared, self._page)
        for side in (self.left, self.right):
            side.show(self._page, self.compared.texts, self._letters())
        self._couple()
        for side, anchor, row in anchors:
            if anchor is not None:
                side.cursor = self._line_at(anchor)
                side.jump(side.cursor - row)
            side.move(side.cursor)
        self._seek_again()
        self._head()

    def _letters(self) -> Mapping[Side, str]:
        """The articles' letters, where a sign must say whose words a line shows: two works in one column."""
        compared = self.compared
        if compared is None or not self.view.unified or compared.comparison.same_work:
            return {}
        letters = self.roster.letters
        return {"a": letters.get(compared.a.id, "a")[-1], "b": letters.get(compared.b.id, "b")[-1]}

    def _widths(self) -> tuple[int, int]:
        """The cells for text on either side, from the room for both: a side that was hidden has no width yet."""
        room = self.sides.size.width // (1 if self.view.unified else 2)
        width = max(10, room - SCROLLBAR - GUTTER)
        return width, width

    def on_resize(self, event: events.Resize) -> None:
        """Wrap anew once the sides have their new widths."""
        self.call_after_refresh(self.repage)

    def _anchor(self, side: SideView) -> Anchor | None:
        if not self._page.lines:
            return None
        passage = self._page.passage_at(side.cursor)
        if passage.kind == "fold":
            return "fold", passage.key
        origin = self._page.origin(side.cursor, side.side)
        if origin is None and side.cursor + 1 < len(self._page.lines):
            origin = self._page.origin(side.cursor + 1, side.side)
        return ("text", origin) if origin else None

    def _line_at(self, anchor: Anchor) -> int:
        if anchor[0] == "fold":
            for index, passage in enumerate(self._page.passages):
                if passage.key == anchor[1]:
                    return self._page.firsts[index]
            return 0
        spot = self._page.spot(*anchor[1])
        return spot.line if spot else 0

    def _go(self, spot: Spot) -> None:
        """Put the cursor on a place with a few lines around it."""
        side = self.right if spot.column == "b" and self.right.display else self.left
        side.move(spot.line)
        side.reveal(spot.line, margin=3)
        if self.has_focus_within:
            side.focus()

    def change(self, step: int) -> str:
        """Go to the next change (or the one before); a message where there is none."""
        if not self._stops:
            same_work = self.compared is not None and self.compared.comparison.same_work
            return "Nothing was changed" if same_work else "Nothing is paired"
        cursor = self.focused_side.cursor
        if 0 <= self._stop < len(self._stops) and self._stops[self._stop].line == cursor:
            index = self._stop + step
        elif step > 0:
            index = next((n for n, spot in enumerate(self._stops) if spot.line > cursor), len(self._stops))
        else:
            index = next((n for n in reversed(range(len(self._stops))) if self._stops[n].line < cursor), -1)
        if not 0 <= index < len(self._stops):
            return "No change after this one" if step > 0 else "No change before this one"
        self._stop = index
        self._open(self._stops[index])
        self._go(self._stops[index])
        self._head()
        return ""

    def _open(self, spot: Spot) -> None:
        if spot.fold:
            self.open_folds(self.view.opened | {spot.fold})

    def open_folds(self, keys: frozenset[str]) -> None:
        """Have exactly these folds open."""
        self.view = View(self.view.unified, self.view.typographic, self.view.fold_unchanged, keys)
        self.repage()

    def toggle_fold(self) -> str:
        """Open or close the fold under the cursor; a message where there is none."""
        if not self._page.lines:
            return ""
        line = self.focused_side.cursor
        number = self._page.lines[line].passage
        while self._page.passages[number].kind == "aside":
            number -= 1
        passage = self._page.passages[number]
        if passage.kind != "fold":
            return "No fold under the cursor (its line begins with ▸)"
        self.open_folds(self.view.opened ^ {passage.key})
        return ""

    def toggle_furniture(self) -> str:
        """Open all folded furniture, or close it where all is open; a message where there is none."""
        keys = {one.key for one in self._page.passages if one.kind == "fold" and not one.key.startswith("unchanged")}
        if not keys:
            return "Nothing is folded in these two"
        opened = self.view.opened
        self.open_folds(opened - keys if keys <= opened else opened | keys)
        return ""

    def land(self, article: str, span: Offsets) -> None:
        """Go to words of one of the two articles, now or as soon as they are shown."""
        self._landing = (article, span)
        side = self.compared.side_of(article) if self.compared else None
        if side is None:
            return
        self._landing = None
        spot = self._page.spot(side, span.start)
        if spot is not None and spot.fold:
            self._open(spot)
            spot = self._page.spot(side, span.start)
        if spot is not None:
            self._go(spot)

    def aim(self, targets: dict[str, list[Offsets]]) -> None:
        """Highlight words, by article."""
        compared = self.compared
        found: dict[Side, list[Offsets]] = {}
        if compared is not None:
            found = {"a": sorted(targets.get(compared.a.id, [])), "b": sorted(targets.get(compared.b.id, []))}
        for side in (self.left, self.right):
            side.targets = found
            side.refresh()

    def seek(self, words: str) -> str:
        """Search both articles, go to the first place at or after the cursor; a message on what was found."""
        self._sought, self._hit = words, -1
        self._seek_again()
        if not self._hits:
            self._head()
            return f"“{words}” is in neither article" if words else ""
        line = self.focused_side.cursor
        lines = [spot.line if (spot := self._page.spot(side, span.start)) else 0 for side, span in self._hits]
        self._hit = next((number for number, at in enumerate(lines) if at >= line), 0) - 1
        return self.hit(1)

    def _seek_again(self) -> None:
        found = search(self.compared, self._sought) if self.compared and self._sought else {}
        self._hits = hits_in_order(self._page, found)
        for side in (self.left, self.right):
            side.hits = found
            side.refresh()

    def hit(self, step: int) -> str:
        """Go to the next place found, round the end; a message where there is none."""
        if not self._hits:
            return f"“{self._sought}” is in neither article" if self._sought else "Search first: /"
        self._hit = (self._hit + step) % len(self._hits)
        side, span = self._hits[self._hit]
        spot = self._page.spot(side, span.start)
        if spot is not None and spot.fold:
            self._open(spot)
            spot = self._page.spot(side, span.start)
        if spot is not None:
            self._go(spot)
        self._head()
        return ""

    def copied(self) -> str:
        """The passage under the cursor, as it stands in the article."""
        if self.compared is None or not self._page.lines:
            return ""
        side = self.focused_side
        line = clamp(side.cursor, 0, len(self._page.lines) - 1)
        return passage_text(self._page, line, side.side, self.compared.texts)

    def on_lines_clicked(self, event: Lines.Clicked) -> None:
        """A click puts the cursor on a line; on a fold it opens or closes it."""
        if not isinstance(event.view, SideView):
            return
        event.view.move(event.line)
        if self._page.passage_at(event.line).kind == "fold":
            self.toggle_fold()

    def _head(self) -> None:
        if self.compared is None:
            return
        self.head.update(header(self.compared, self.roster, self.view, self.locked, self._place()))

    def _place(self) -> list[str]:
        place = []
        name = "change" if self.compared and self.compared.comparison.same_work else "pair"
        if 0 <= self._stop < len(self._stops):
            place.append(f"{name} {self._stop + 1} of {len(self._stops)}")
        if self._sought:
            place.append(f"“{self._sought}” {self._hit + 1} of {len(self._hits)}")
        return place
