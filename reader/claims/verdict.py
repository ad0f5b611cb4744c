"""What a rule says of two values, and how their words are quoted in its reason."""

from typing import Literal, NamedTuple

from reader.model import Relation

Rule = Literal[
    "equal-number", "direction-given", "adds-up",
    "unit-converted", "range-holds", "ranges-overlap", "bound-holds", "bound-far", "rounded",
    "vague-holds", "vague-both", "vague-apart", "bound-broken", "unit-apart", "opposite-change",
    "opposite-direction", "nations-apart", "numbers-differ", "later-state", "headline-apart",
    "equal-dates", "same-words", "part-of-day", "date-within", "dates-overlap", "date-bound", "date-unknown",
    "since-before", "dates-apart", "weekdays-apart", "quoted-alike", "quoted-in-part", "requoted",
    "reported-alike", "reported-otherwise", "reported-vaguer", "reported-apart", "hedged", "as-certain", "handed-on",
    "sourced-otherwise", "sourced-or-not", "said-by-another",
    "spelled-otherwise", "given-apart", "surname-apart", "holder-apart", "name-apart", "site-apart", "attribute-apart",
    "role-alike", "roles-fit", "rank-apart", "office-apart", "one-place", "place-apart",
    "told-untold", "equal-clock", "clock-rounded", "clock-apart", "word-apart",
    "equal-rank", "ranks-apart", "equal-score", "scores-apart", "margin-fits", "margin-apart",
    "equal-address", "address-apart", "none-counted",
    "deed-opposed", "deed-denied", "fate-apart", "means-apart", "cause-apart", "order-apart",
]  # fmt: skip
"""Every rule that gives a relation its reason; docs/relations.md explains each with an example."""

_LONGEST_QUOTE = 80


class Verdict(NamedTuple):
    """The relation of two values, the reason in a sentence, and the id of the rule (see docs/relations.md).

    `differs` says that the values can't both be exact; it becomes `disagree` where the verdict is firm (nothing in
    the values leaves a way out) and alignment is sure that both speak of one thing.
    """

    relation: Relation
    rule: Rule
    why: str
    firm: bool = False


def quoted(words: str) -> str:
    """The words in quotation marks on one line, cut where they are long."""
    line = " ".join(words.split())
    if len(line) > _LONGEST_QUOTE:
        line = line[: _LONGEST_QUOTE - 1].rstrip() + "…"
    return f'"{line}"'
