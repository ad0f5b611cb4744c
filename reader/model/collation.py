"""Several versions of one text set against each other in columns."""

from reader.model.base import Frozen, Span


class Column(Frozen):
    """What each version says at one place; None where it says nothing there.

    Attributes:
        readings: the place in each article's text, by article id.
        variant: the readings are not written alike in all versions, or some version lacks one.
        substantive: they differ in a word or a number, and not in typography or punctuation alone.
    """

    readings: dict[str, Span | None]
    variant: bool
    substantive: bool


class Collation(Frozen):
    """Versions in columns: reading down the columns gives each article's compared text."""

    base: str
    articles: tuple[str, ...]
    columns: tuple[Column, ...]
