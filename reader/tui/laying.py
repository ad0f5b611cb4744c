"""A comparison made into a page: everything that happens between the Library's answer and the drawing of lines."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from reader.model import Comparison, Offsets, Row, Statistics, Witness
from reader.tui.finding import find
from reader.tui.page import Page, Spot, lay_out
from reader.tui.paired import paired_passages
from reader.tui.passage import View
from reader.tui.passages import passages
from reader.tui.ruler import line_signs
from reader.tui.selection import IgnoredKind
from reader.tui.strand import SIDES, Side

LARGE = 200_000
"""Code points of two articles together from which they are laid out beside the screen's own thread."""


@dataclass(frozen=True)
class Compared:
    """A comparison with the two articles that it is about."""

    comparison: Comparison
    a: Witness
    b: Witness
    ignored: frozenset[IgnoredKind] = frozenset({"typography"})
    """what didn't count as a change"""
    hidden: Mapping[IgnoredKind, int] = field(default_factory=dict)
    """how many differences of each kind are passed over"""

    @property
    def texts(self) -> Mapping[Side, str]:
        """The articles' texts, whole."""
        return {"a": self.a.text, "b": self.b.text}

    @property
    def is_alone(self) -> bool:
        """Whether one article is shown with nothing beside it."""
        return self.a.id == self.b.id

    def side_of(self, article: str) -> Side | None:
        """The side on which an article stands."""
        return "a" if article == self.a.id else "b" if article == self.b.id else None


def alone(witness: Witness, ignored: frozenset[IgnoredKind]) -> Compared:
    """An article to be read with nothing beside it, its furniture folded."""
    rows = tuple(Row(kind="equal" if block.compared else "folded", a=block.span, b=None) for block in witness.blocks)
    nothing = Statistics(deleted=0, inserted=0, moved=0, typographic=0, changes=0, moves=0)
    itself = Comparison(a=witness.id, b=witness.id, same_work=True, coverage=1, rows=rows, stats=nothing)
    return Compared(itself, witness, witness, ignored)


@dataclass(frozen=True)
class Wanted:
    """What is to be laid out, and how: all that a layout depends on."""

    compared: Compared
    view: View
    width: int
    """cells for text on either side"""
    sought: str = ""
    """words to search for"""

    @property
    def large(self) -> bool:
        """Whether laying it out takes so long that the screen would be seen to stand still."""
        return len(self.compared.a.text) + len(self.compared.b.text) > LARGE


@dataclass(frozen=True)
class Layout:
    """A comparison as it is drawn, with the places in it that a person steps through."""

    page: Page = field(default_factory=Page)
    stops: Sequence[Spot] = ()
    found: Mapping[Side, Sequence[Offsets]] = field(default_factory=dict)
    """what was searched for, by article"""
    hits: Sequence[tuple[Side, Offsets]] = ()
    """the same in the order of the page"""
    signs: str = ""
    """a sign for each line of the page, for the ruler"""


def layout(wanted: Wanted, before: tuple[Wanted, Layout] | None = None) -> Layout:
    """Lay a comparison out; what doesn't differ from the layout `before` is taken from there."""
    again = before is not None and before[0].compared is wanted.compared
    if before is not None and again and before[0] == replace(wanted, sought=before[0].sought):
        page, places, signs = before[1].page, before[1].stops, before[1].signs
    else:
        page = page_of(wanted.compared, wanted.view, wanted.width, wanted.width)
        places, signs = stops(wanted.compared, page), line_signs(page)
    if before is not None and again and before[0].sought == wanted.sought:
        found = before[1].found
    else:
        found = search(wanted.compared, wanted.sought) if wanted.sought else {}
    page.prepare()
    return Layout(page, places, found, hits_in_order(page, found), signs)


def page_of(compared: Compared, view: View, left_width: int, right_width: int) -> Page:
    """The page at so many cells a side."""
    make = passages if compared.comparison.same_work else paired_passages
    return lay_out(make(compared.comparison, compared.a, compared.b, view), left_width, right_width)


def stops(compared: Compared, page: Page) -> list[Spot]:
    """Where the changes stand, in the order of the page; of two works, where the paired sentences stand."""
    # The engine is loaded with the Library, after the first frame.
    from reader.compare import changes

    found: list[Spot] = []
    if compared.comparison.same_work:
        rows = compared.comparison.rows
        for change in changes(compared.comparison):
            # A move is gone to where it is met first, at whichever of its ends.
            arrives = change.move is not None and rows[change.first].a is None
            side, span = ("b", change.b) if change.a is None or arrives else ("a", change.a)
            spot = page.spot("b" if side == "b" else "a", span.start) if span is not None else None
            found.extend([spot] if spot else [])
        return sorted(found, key=lambda spot: spot.line)
    for pair in compared.comparison.sentences:
        spot = page.spot("a", pair.a[0].start) if pair.a else None
        found.extend([spot] if spot else [])
    return sorted(found)


def search(compared: Compared, words: str) -> dict[Side, list[Offsets]]:
    """Where words stand in either article."""
    return {side: find(compared.texts[side], words) for side in SIDES}


def hits_in_order(page: Page, hits: Mapping[Side, Sequence[Offsets]]) -> list[tuple[Side, Offsets]]:
    """What was found, in the order of the page: the left side of a line before the right.

    Words drawn once for both articles are found once.
    """
    placed = [
        (spot, side, span) for side in SIDES for span in hits.get(side, ()) if (spot := page.spot(side, span.start))
    ]
    placed.sort(key=lambda one: (one[0].line, one[1], one[2]))
    once: dict[tuple[int, str, int], tuple[Side, Offsets]] = {}
    for number, (spot, side, span) in enumerate(placed):
        once.setdefault((spot.line, spot.column, spot.at if spot.at >= 0 else -number - 1), (side, span))
    return list(once.values())
