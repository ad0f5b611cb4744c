"""Certainty: how sure a text is of what it states, by its hedges and auxiliaries, and whether they are negated."""

from reader.mentions.attributions.groups import is_adverb
from reader.mentions.pieces import Pieces
from reader.mentions.verbs import cue_forms
from reader.mentions.vocabulary import members, phrases
from reader.model import Certainty, Mention

_LEVELS: dict[str, Certainty] = {
    "denied": "denied", "alleged": "alleged", "may": "may", "could": "could", "likely": "likely", "plans": "plans",
    "will": "will", "has": "has",
}  # fmt: skip
_PERFECT = frozenset(("has", "have", "had"))
_CONTRACTED = {
    "won't": "will", "wouldn't": "would", "can't": "can", "cannot": "can", "couldn't": "could", "mightn't": "might",
    "shouldn't": "should", "hasn't": "has", "haven't": "have", "hadn't": "had",
}  # fmt: skip
_BEFORE_MONTHS = frozenset(("last", "next", "early", "mid", "late", "early-", "since", "until"))
_NEAR = 3
"""Words between an auxiliary and its verb or negation."""


def read_certainty(pieces: Pieces) -> list[Mention]:
    """The hedges in order of their place, each the longest listed that begins there."""
    found: list[Mention] = []
    index = 0
    while index < len(pieces):
        hit = _at(pieces, index)
        if hit is None:
            index += 1
            continue
        level, end, negated = hit
        span = pieces.span(index, end)
        found.append(Mention(kind="certainty", start=span.start, end=span.end, value=level, negated=negated))
        index = end
    return found


def _at(pieces: Pieces, index: int) -> tuple[Certainty, int, bool] | None:
    key = pieces.key(index)
    plain = _CONTRACTED.get(key)
    if plain is not None:
        level = _level(plain)
        return None if plain in _PERFECT and not _is_perfect(pieces, index) else (level, index + 1, True)
    listed = phrases("hedges").at(pieces.keys, index)
    if listed is None:
        return None
    level, end = _LEVELS[listed[0]], listed[1]
    if not _is_hedge(pieces, index, end):
        return None
    negated, end = _negation(pieces, index, end)
    level, end = _weaker(pieces, level, end)
    return level, end, negated


def _level(word: str) -> Certainty:
    listed = phrases("hedges").at([word], 0)
    assert listed is not None
    return _LEVELS[listed[0]]


def _is_hedge(pieces: Pieces, index: int, end: int) -> bool:
    key = pieces.key(index)
    if end == index + 1 and key in members("hedges", "has") and key not in _PERFECT:
        # "has announced" is one hedge, which the auxiliary shows.
        at = index - 1
        while is_adverb(pieces.key(at)) and at > index - _NEAR:
            at -= 1
        return pieces.key(at) not in _PERFECT and _CONTRACTED.get(pieces.key(at)) not in _PERFECT
    if key == "may":
        # The month: "in May", "last May in Oslo", "May 5"; the modal is followed by a verb.
        follows = pieces.key(index + 1)
        before = pieces.key(index - 1) if index else ""
        month = before in members("function_words") or before in _BEFORE_MONTHS or follows in members("function_words")
        return not (pieces.is_capital(index) and (month or pieces.is_figure(index + 1) or follows in ("", ".", ",")))
    if key in ("will", "can"):
        before = pieces.key(index - 1)
        return not (before in members("function_words", "determiner") or pieces.is_capital(index))
    if key in _PERFECT and end == index + 1:
        return _is_perfect(pieces, index)
    if key in ("is", "are") and pieces.key(index + 1) == "to" and end == index + 2:
        return pieces.is_word(index + 2) and not pieces.is_capital(index + 2) and pieces.key(index - 1) != "it"
    if key == "likely":
        return pieces.key(index - 1) not in ("a", "the", "less", "more")
    if key == "suspected":
        return pieces.key(end) not in ("that", "him", "her")
    return True


def _is_perfect(pieces: Pieces, index: int) -> bool:
    """Whether "has" builds a perfect: a participle follows, behind adverbs at most, and no hedge stands before."""
    if pieces.key(index - 1) in ("to", "may", "might", "could", "would", "should", "will", "must"):
        return False
    at = index + 1
    while at <= index + _NEAR and (is_adverb(pieces.key(at)) or pieces.key(at) in ("not", "n't")):
        at += 1
    key = pieces.key(at)
    form = cue_forms().get(key)
    if form is not None:
        return "participle" in form.forms
    return key.endswith(("ed", "wn", "ught")) or key in members("participles")


def _negation(pieces: Pieces, index: int, end: int) -> tuple[bool, int]:
    """Whether "not" or "never" stands in or behind the words, and the index behind it."""
    for at in range(end, min(len(pieces), end + 2)):
        if pieces.key(at) in ("not", "never"):
            return True, at + 1
        if not is_adverb(pieces.key(at)):
            break
    before = index - 1
    return pieces.key(before) in ("not", "never", "no") or pieces.key(before).endswith("n't"), end


_WEAKER: frozenset[Certainty] = frozenset(("will", "has"))


def _weaker(pieces: Pieces, level: Certainty, end: int) -> tuple[Certainty, int]:
    """The level of "will most likely", "would probably", "have reportedly": the weaker word decides."""
    if level not in _WEAKER:
        return level, end
    for at in range(end, min(len(pieces), end + 2)):
        more = phrases("hedges").at(pieces.keys, at)
        if more is not None and more[0] in ("likely", "may", "alleged"):
            return _LEVELS[more[0]], more[1]
    return level, end
