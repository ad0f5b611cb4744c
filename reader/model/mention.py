"""What is read in one article before anything is compared: typed values with the span they stand in."""

from typing import Literal

from reader.model.base import Frozen, Offsets, Span

MentionKind = Literal["quantity", "time", "place", "name", "quotation", "attribution", "certainty"]
Certainty = Literal["denied", "alleged", "may", "could", "likely", "plans", "will", "has"]

TimeRelation = Literal["since", "by", "until", "earliest", "before", "after"]


class Quantity(Frozen):
    """A number or a range with what it counts. An open bound is None; "thousands" is 1000 to 10000, vague.

    `unit`: a measure ("kilometre"), a currency by its ISO 4217 code, "%", "share" (1 is the whole), or the singular of
    the noun counted. `counted`: that noun with the words before it, or what is measured ("its revenue" without "its").
    `per`: what a rate is reckoned by ("hour"). `change` is set where the number says by how much something moved.
    """

    low: float | None
    high: float | None
    unit: str | None = None
    approximate: bool = False
    vague: bool = False
    change: Literal["up", "down", "level"] | None = None
    counted: str | None = None
    per: str | None = None


class Time(Frozen):
    """A stretch of days in EDTF, first and last; None where that end is open or unknown.

    Both ends have day precision: October 2024 is 2024-10-01 to 2024-10-31. `named_start` and `named_end` are the days
    that the words themselves name, before `relation` opens an end: in "since early 2024", January to April 2024.
    `relative`: the days are counted from the day of publication, `anchor` (a day, or two with a slash between), also
    where only the year was left out. `recurring`: a day or month named without its year, as XXXX-06-26 or XXXX-06.
    """

    start: str | None
    end: str | None
    relation: TimeRelation | None = None
    named_start: str | None = None
    named_end: str | None = None
    relative: bool = False
    anchor: str | None = None
    recurring: str | None = None
    approximate: bool = False


class Place(Frozen):
    """A place and what it lies in: a city in a region or country, a region in a country, a country in a continent.

    `demonym`: only the adjective or the people is named ("South Korean"), and `name` is their country.
    """

    name: str
    within: str | None = None
    country: str | None = None
    demonym: bool = False


class Name(Frozen):
    """A person or body as named, with role and age where they stand beside the name.

    `full`: the longer name in the same article that a bare surname or an abbreviation stands for.
    """

    name: str
    role: str | None = None
    age: int | None = None
    full: str | None = None
    body: bool = False


class Quotation(Frozen):
    """The words between quotation marks, and who says them. `scare`: a word or two that nobody is said to have said."""

    words: str
    speaker: str | None = None
    scare: bool = False


class Attribution(Frozen):
    """Who is said to have said what: spans of the source, the cue and the content.

    `parts`: the stretches of the content in order, where the source and the cue stand between them; `content` runs from
    the first to the last. `citing`: whom the speaker relies on in turn, nearest first.
    """

    source: Span | None
    cue: Span | None
    content: Span
    speaker: str | None = None
    parts: tuple[Span, ...] = ()
    citing: tuple[str, ...] = ()


Value = Quantity | Time | Place | Name | Quotation | Attribution | Certainty


class Mention(Frozen):
    """A value read at a place of one text. `negated`: of certainty alone, that the words are denied ("will not")."""

    kind: MentionKind
    start: int
    end: int
    value: Value
    negated: bool = False

    @property
    def span(self) -> Offsets:
        """The place of the mention in the article's text."""
        return Offsets(self.start, self.end)


class Quoted(Frozen):
    """A mention as `reader mentions` prints it: with its article and its words."""

    article: str
    kind: MentionKind
    start: int
    end: int
    quote: str
    value: Value
    negated: bool = False
