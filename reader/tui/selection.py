"""The one changeable state that the panels share, as a value that is replaced, never changed."""

from dataclasses import dataclass, replace
from typing import Literal

from reader.model import Relation, TopicKind

PanelName = Literal["articles", "compare", "claims"]
Switch = Literal["typographic", "fold_unchanged", "locked", "zoomed"]
IgnoredKind = Literal["typography", "case", "punctuation"]
PANELS: tuple[PanelName, ...] = ("articles", "compare", "claims")


@dataclass(frozen=True, slots=True)
class Filters:
    """Which topics of a story are shown; all where none is set."""

    relation: Relation | None = None
    kind: TopicKind | None = None
    gaps: tuple[str, ...] = ()
    """an article, or one with its copies: only what it leaves out, and what only it has"""


@dataclass(frozen=True, slots=True)
class Selection:
    """What a person is looking at: articles and stories by their ids."""

    story: str | None = None
    base: str | None = None
    other: str | None = None
    marked: tuple[str, ...] = ()
    """at most two, the older first"""
    topic: str | None = None
    statements: tuple[int, int] | None = None
    """the two statements of the topic that are shown, by their index; one twice where there is only one"""
    panel: PanelName = "articles"
    zoomed: bool = False
    unified: bool | None = None
    """None: by the width of the screen"""
    typographic: bool = False
    """whether what is ignored is marked in the text"""
    ignored: frozenset[IgnoredKind] = frozenset({"typography"})
    """what doesn't count as a change"""
    fold_unchanged: bool = False
    locked: bool = True
    filters: Filters = Filters()
    copies: bool = False
    """whether copies have columns of their own in the table of claims"""

    def switched(self, what: Switch) -> "Selection":
        """The same with one of the switches of the view turned."""
        match what:
            case "typographic":
                return replace(self, typographic=not self.typographic)
            case "fold_unchanged":
                return replace(self, fold_unchanged=not self.fold_unchanged)
            case "locked":
                return replace(self, locked=not self.locked)
            case "zoomed":
                return replace(self, zoomed=not self.zoomed)

    def unmarked(self) -> "Selection":
        """The same with no article marked."""
        return replace(self, marked=())

    def ignoring(self, what: IgnoredKind) -> "Selection":
        """The same with one kind of difference ignored that was counted, or counted that was ignored."""
        return replace(self, ignored=self.ignored ^ {what})

    @property
    def shown(self) -> tuple[str, str] | None:
        """The two articles side by side; one twice where it is shown alone."""
        return (self.base, self.other or self.base) if self.base else None
