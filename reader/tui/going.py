"""What a person looks for in a comparison, and how it is gone to: changes, moves, folds, words."""

from bisect import bisect_left
from collections.abc import Sequence

from reader.model import Offsets
from reader.tui.drawn import TwoSides
from reader.tui.page import Spot
from reader.tui.strand import Side


class Going(TwoSides):
    """The steps through a comparison; each returns a message where it leads nowhere."""

    def __init__(self) -> None:
        super().__init__()
        self._stop = -1
        self._hit = -1
        self._landing: tuple[str, Offsets] | None = None

    def begin(self) -> None:
        """Go to the first change, or to the words that were aimed at before."""
        self._stop = 0 if self.laid.stops else -1
        self.go(self.laid.stops[0] if self.laid.stops else Spot(0, "a"))
        self.arrive()

    def start_anew(self) -> None:
        """Forget which change is the last one gone to."""
        self._stop = -1

    @property
    def stop_name(self) -> str:
        """What is stepped through: changes, or in two works pairs of sentences."""
        return "change" if self.compared is None or self.compared.comparison.same_work else "pair"

    def change(self, step: int) -> str:
        """Go to the next change (or the one before); a message where there is none."""
        stops = self.laid.stops
        if self.compared is not None and self.compared.is_alone:
            return "There is no other article in this story to compare with"
        if not stops:
            return "Nothing was changed" if self.stop_name == "change" else "No sentences are paired"
        before, here = self._standing()
        index = here + step if here is not None else before + (step > 0)
        if not 0 <= index < len(stops):
            return f"No {self.stop_name} {'after' if step > 0 else 'before'} this one"
        self._stop = index
        if stops[index].fold:
            self.open_folds(self.view.opened | {stops[index].fold}, lambda: self._go_to_stop(index))
        else:
            self._go_to_stop(index)
        return ""

    def _standing(self) -> tuple[int, int | None]:
        """The last stop before the next one down, -1 for none; and the stop that the cursor is on, None for none."""
        stops, cursor = self.laid.stops, self.focused_side.cursor
        first = bisect_left(stops, cursor, key=lambda spot: spot.line)
        if first == len(stops) or stops[first].line != cursor:
            return first - 1, None
        # Of several on one line it is the one that was gone to.
        gone_to = 0 <= self._stop < len(stops) and stops[self._stop].line == cursor
        here = self._stop if gone_to else first
        return here, here

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
            return (
                "Nothing was moved"
                if self.stop_name == "change"
                else "Two works: only in versions of one is text moved"
            )
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
        """Open all folded furniture, or close it where all is open; the message says so, for it may be out of sight."""
        keys = {one.key for one in self.page.passages if one.kind == "fold" and not one.key.startswith("unchanged")}
        if not keys:
            return "Nothing is folded in these two"
        opened = self.view.opened
        closes = keys <= opened
        self.open_folds(opened - keys if closes else opened | keys)
        return f"{len(keys)} {'fold' if len(keys) == 1 else 'folds'} of furniture {'closed' if closes else 'opened'}"

    def land(self, article: str, span: Offsets) -> None:
        """Go to words of one of the two articles, now or as soon as they are shown."""
        self._landing = (article, span)
        if not self.laying_out:
            self.arrive()

    def arrive(self) -> None:
        """Go to the words that were aimed at, if they are on the page now."""
        if self._landing is None or self.compared is None:
            return
        article, span = self._landing
        side = self.compared.side_of(article)
        if side is not None:
            self._landing = None
            self.go_to_words(side, span)

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

    @property
    def place(self) -> list[str]:
        """Where in the comparison the cursor is, in words: at which word found, on or after which change of how many.

        The last takes the same cells everywhere, so that the text under it doesn't jump while the cursor moves.
        """
        found = [f"“{self.sought}” {self._hit + 1} of {len(self._hits)}"] if self.sought else []
        if total := len(self.laid.stops):
            before, here = self._standing()
            way = "" if here is not None else "after " if before >= 0 else "before "
            widest = f"before {self.stop_name} {total} of {total}"
            found.append(f"{way}{self.stop_name} {max(0, before) + 1} of {total}".ljust(len(widest)))
        return found
