"""What the COMPARE panel draws: the two sides on one page, laid out at the width they have and the place kept."""

from collections.abc import Callable, Mapping

from rich.text import Text
from textual import events, work
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.message import Message
from textual.widgets import Static

from reader.model import Offsets
from reader.tui.apparatus import Apparatus
from reader.tui.laying import Compared, Layout, Wanted, layout
from reader.tui.naming import Roster
from reader.tui.page import Page, Spot
from reader.tui.passage import View
from reader.tui.placing import AROUND, kept
from reader.tui.ruler import WIDTH as RULER
from reader.tui.ruler import Ruler
from reader.tui.side import GUTTER, SCROLLBAR, SideView
from reader.tui.strand import Side

Then = Callable[[], None]


class TwoSides(Vertical):
    """A header and two sides that show one page. Large articles are laid out in a thread of their own."""

    class LaidOut(Message):
        """A thread has laid the comparison out."""

        def __init__(self, wanted: Wanted, laid: Layout) -> None:
            super().__init__()
            self.wanted = wanted
            self.laid = laid

    def __init__(self) -> None:
        super().__init__(id="compare")
        self.compared: Compared | None = None
        self.view = View()
        self.locked = True
        self.sought = ""
        self.left = SideView("a", "side-a")
        self.right = SideView("b", "side-b")
        self.sides = Horizontal(id="sides")
        self.ruler = Ruler()
        self.head = Static("Comparing …", id="compare-head", markup=False)
        self.apparatus = Apparatus()
        self.roster = Roster()
        self.laid = Layout()
        self._before: tuple[Wanted, Layout] | None = None
        self._wanted: Wanted | None = None
        self._headed = Text()
        self._in_thread: Wanted | None = None
        self._then: list[Then] = []

    def compose(self) -> ComposeResult:
        """The header above the two sides."""
        yield self.head
        with self.sides:
            yield self.left
            yield self.right
            yield self.ruler
        yield self.apparatus

    def on_mount(self) -> None:
        """Have the ruler follow what is on screen."""
        self.watch(self.left, "scroll_y", self.ruler.scrolled, init=False)

    def on_ruler_clicked(self, event: Ruler.Clicked) -> None:
        """Go to the place that was clicked on the ruler."""
        side = self.focused_side
        side.move(event.line)
        side.jump(event.line - side.size.height // 2)

    @property
    def page(self) -> Page:
        """What is drawn."""
        return self.laid.page

    @property
    def focused_side(self) -> SideView:
        """The side that keys act on."""
        return self.right if self.right.has_focus and self.right.display else self.left

    def on_resize(self, event: events.Resize) -> None:
        """Wrap anew once the sides have their new widths."""
        self.call_after_refresh(self.lay_out)

    def lay_out(self, then: Then | None = None) -> None:
        """Lay out what is wanted now, keeping the place in the text; `then` is called when it is drawn."""
        if self.compared is None:
            return
        if self.right.display == self.view.unified:
            self.right.display = not self.view.unified
        if self.view.unified and self.right.has_focus:
            self.left.cursor = self.right.cursor
            self.left.jump(self.right.scroll_offset.y)
            self.left.focus()
        self._wanted = Wanted(self.compared, self.view, self._width(), self.sought)
        if then is not None:
            self._then.append(then)
        if not self._wanted.large:
            self._draw(self._wanted, layout(self._wanted, self._before))
        elif self._before is not None and self._before[0] == self._wanted:
            self._draw(*self._before)
        else:
            self.update_head()
            if self._in_thread is None:
                self._lay_out_in_thread(self._wanted)

    def _lay_out_in_thread(self, wanted: Wanted) -> None:
        self._in_thread = wanted
        self._run_layout(wanted, self._before)

    # Without a description Textual would write one, from all that the arguments hold.
    @work(thread=True, description="lay out a comparison")
    def _run_layout(self, wanted: Wanted, before: tuple[Wanted, Layout] | None) -> None:
        self.post_message(self.LaidOut(wanted, layout(wanted, before)))

    def on_two_sides_laid_out(self, message: LaidOut) -> None:
        """Draw what a thread has laid out, or lay it out again where something else is wanted by now."""
        self._in_thread = None
        if self._wanted is None or not self._wanted.large:
            return
        if message.wanted == self._wanted:
            self._draw(message.wanted, message.laid)
        else:
            self._lay_out_in_thread(self._wanted)

    @property
    def laying_out(self) -> bool:
        """Whether what is wanted isn't drawn yet."""
        return self._wanted is not None and (self._before is None or self._before[0] != self._wanted)

    def _draw(self, wanted: Wanted, laid: Layout) -> None:
        together = self.locked or self.view.unified
        places = [kept(self.page, side) for side in ((self.focused_side,) if together else (self.left, self.right))]
        self._before, self.laid = (wanted, laid), laid
        for side in (self.left, self.right):
            side.show(laid.page, wanted.compared.texts, self._letters())
            side.hits = laid.found
            side.refresh()
        self.ruler.show(laid.signs)
        self.couple()
        for place in places:
            place.restore(laid.page)
        waiting, self._then = self._then, []
        for then in waiting:
            then()
        self.update_head()

    def forget(self) -> None:
        """Draw nothing, and drop what is being laid out."""
        self.laid, self._before, self._wanted, self._then = Layout(), None, None, []
        for side in (self.left, self.right):
            side.show(self.page, {})
        self.ruler.show("")

    def couple(self) -> None:
        """Have both sides scroll together, or each alone."""
        both = self.locked and not self.view.unified
        if both and self.left.peer is None:
            self.right.jump(self.left.scroll_offset.y)
            self.right.cursor = self.left.cursor
        self.left.peer = self.right if both else None
        self.right.peer = self.left if both else None

    def _letters(self) -> Mapping[Side, str]:
        """The articles' letters, where a sign must say whose words a line shows: two works in one column."""
        compared = self.compared
        if compared is None or not self.view.unified or compared.comparison.same_work:
            return {}
        letters = self.roster.letters
        return {"a": letters.get(compared.a.id, "a")[-1], "b": letters.get(compared.b.id, "b")[-1]}

    def _width(self) -> int:
        """The cells for text on either side, from the room for both: a side that was hidden has no width yet.

        The panel is hidden only while another one has the whole screen; when it is shown, it will have that.
        """
        whole = self.sides.size.width or self.app.size.width - self.gutter.width
        room = (whole - RULER) // (1 if self.view.unified else 2)
        return max(10, room - SCROLLBAR - GUTTER)

    def go(self, spot: Spot) -> None:
        """Put the cursor on a place with a few lines around it."""
        side = self.right if spot.column == "b" and self.right.display else self.left
        side.move(spot.line)
        side.reveal(spot.line, AROUND)
        if self.has_focus_within:
            side.focus()

    def go_to_words(self, side: Side, span: Offsets) -> None:
        """Go to words of one of the articles; a fold that hides them is opened first."""
        spot = self.page.spot(side, span.start)
        if spot is None:
            return
        if spot.fold:
            self.open_folds(self.view.opened | {spot.fold}, lambda: self._go_on(side, span))
        else:
            self.go(spot)

    def _go_on(self, side: Side, span: Offsets) -> None:
        if (spot := self.page.spot(side, span.start)) is not None:
            self.go(spot)

    def open_folds(self, keys: frozenset[str], then: Then | None = None) -> None:
        """Have exactly these folds open."""
        self.view = View(self.view.unified, self.view.typographic, self.view.fold_unchanged, keys)
        self.lay_out(then)

    def update_head(self) -> None:
        """Say above the sides what they show."""
        text = Text("Laying out …") if self.laying_out else self.heading()
        if text != self._headed:
            self._headed = text
            self.head.update(text)

    def heading(self) -> Text:
        """The line above the sides."""
        return Text()
