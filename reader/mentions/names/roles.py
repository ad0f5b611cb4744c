"""What stands beside a name: role and age."""

from typing import NamedTuple

from reader.mentions.nouns import singular
from reader.mentions.passages import Passages
from reader.mentions.pieces import Pieces
from reader.mentions.places import find_place
from reader.mentions.verbs import cue_forms
from reader.mentions.vocabulary import members, words
from reader.model import Offsets

_BEFORE = 6
_AFTER = 16
_OLDEST = 120


class Beside(NamedTuple):
    """The role and the age that stand beside a name, and whether an office such as "Mr" shows a person."""

    role: str | None
    age: int | None
    person: bool


def is_role(key: str) -> bool:
    """Whether a word is for what a person is or does, in singular or plural."""
    roles = members("roles")
    return key in roles or singular(key) in roles


def plain(passages: Pieces, first: int, end: int) -> str:
    """The words as written, with straight marks, hyphens and single spaces, so that typography makes no difference."""
    parts: list[str] = []
    for index in range(first, end):
        if parts and not passages.glued(index):
            parts.append(" ")
        surface = passages.surface(index)
        parts.append(_straight(surface))
    return "".join(parts)


def _straight(surface: str) -> str:
    from reader.text.keys import fold

    return surface if surface.isascii() else fold(surface)


def beside(passages: Passages, first: int, end: int, titled: int) -> Beside:
    """What stands beside a name; the pieces from `titled` up to `first` are capitalised titles before it."""
    pieces = passages.pieces
    start = _role_before(pieces, titled, first)
    role = plain(pieces, start, first) if start < first else None
    at, age = _age(pieces, end)
    if role is None or _is_courtesy(role):
        role = _role_after(pieces, at) or _role_apposed(pieces, titled, end) or role
    if age is None:
        age = _age_before(pieces, start)
    shown = role is not None or age is not None or _party(pieces, end)
    return Beside(None if role is None or _is_courtesy(role) else role, age, shown)


def _is_courtesy(role: str) -> bool:
    return role.casefold().rstrip(".") in ("mr", "mrs", "ms", "miss")


def _role_before(pieces: Pieces, titled: int, first: int) -> int:
    """The piece at which the role begins that ends just before a name; `first` where there is none."""
    start = titled
    if titled == first and (
        not is_role(pieces.key(first - 1)) or pieces.key(first - 1) in members("titles_in_capitals")
    ):
        return first
    if titled == first and (pieces.is_capital(first - 1) and pieces.key(first - 1) not in members("roles")):
        return first
    at = titled - 1
    while at >= max(0, titled - _BEFORE):
        key = pieces.key(at)
        place = find_place(pieces, at) or find_place(pieces, at - 1)
        if key.endswith(("'s", "s'")) or not (pieces.is_word(at) or pieces.joins(at)):
            break
        if (not pieces.joins(at) and key in members("function_words")) or key == "old":
            break
        if not is_role(key) and (key in cue_forms() or key.endswith("ly")):
            break
        if titled < first and not pieces.is_capital(at) and key not in members("role_adjectives"):
            break
        if pieces.is_capital(at) and place is None and not is_role(key) and key not in members("role_adjectives"):
            break
        start = at
        at -= 1
    return start


def _role_apposed(pieces: Pieces, first: int, end: int) -> str | None:
    """The role that a name explains: "the group's chief executive, Barry Rand,"; without its article."""
    if pieces.key(first - 1) != "," or pieces.key(end) != "," or not is_role(pieces.key(first - 2)):
        return None
    start = first - 2
    while start > first - 1 - _BEFORE:
        before = pieces.key(start - 1)
        if before in ("the", "its", "their", "his", "her") or before.endswith(("'s", "s'")):
            return plain(pieces, start, first - 1)
        if not pieces.is_word(start - 1) or before in members("function_words"):
            return None
        start -= 1
    return None


def _age(pieces: Pieces, end: int) -> tuple[int, int | None]:
    """The index behind ", 31," or "(31)" after a name, and the age."""
    at = end + 1 if pieces.key(end) in (",", "(") else end
    if pieces.key(at) == "aged":
        at += 1
    key = pieces.key(at)
    if (
        at > end
        and key.isdecimal()
        and len(key) <= 3
        and 0 < int(key) < _OLDEST
        and pieces.key(at + 1) in (",", ")", ".", "", "and", "-")
    ):
        return at + 1, int(key)
    return end, None


def _age_before(pieces: Pieces, start: int) -> int | None:
    """The age of "31-year-old photographer Ramil Carr"."""
    for at in range(start, max(-1, start - 8), -1):
        if (
            pieces.key(at) == "year"
            and pieces.key(at + 2) == "old"
            and pieces.key(at - 2).isdecimal()
            and len(pieces.key(at - 2)) <= 3
        ):
            return int(pieces.key(at - 2)) if 0 < int(pieces.key(at - 2)) < _OLDEST else None
        if pieces.key(at) in (".", "", ","):
            break
    return None


def _role_after(pieces: Pieces, end: int) -> str | None:
    """The role in apposition: ", head of Russia's Security Council,"; or that "became head of". Without its article."""
    first = _apposed(pieces, end)
    if first is None:
        return None
    if pieces.key(first) in ("then", "now", "once"):
        first += 1
    if pieces.key(first) in ("a", "an", "the", "who", "and"):
        if pieces.key(first) in ("who", "and"):
            return None
        first += 1
    named = False
    one_of = pieces.key(first) == "one" and pieces.key(first + 1) == "of"
    for at in range(first, min(len(pieces), first + _AFTER)):
        key = pieces.key(at)
        ends = key in _ENDS and not (pieces.joins(at) or _is_short(pieces, at))
        if ends or key in ("who", "which", "that", "whose", "told", "said", "says"):
            return plain(pieces, first, at) if named else None
        if key in words("auxiliaries") and key != "to":
            return None
        if named:
            continue
        if is_role(key) and (key in members("roles") or one_of) and not pieces.joins(at + 1):
            named = True
        elif (key in members("function_words") and not one_of and key not in ("and", "for")) or (
            at == first and (key.endswith(("ly", "ing")) or (key in cue_forms() and key not in members("noun_or_verb")))
        ):
            return None
    return None


def _apposed(pieces: Pieces, end: int) -> int | None:
    """Where a role may begin behind a name: after a comma, a dash, or "will become"; None where it can't."""
    at = end + 2 if pieces.key(end) == "," and pieces.key(end + 1) == "who" else end
    at += pieces.key(at) in ("will", "would")
    if pieces.key(at) in ("become", "becomes", "became"):
        return at + 1
    dash = pieces.key(end) in ("-", "--", "–", "—") and not pieces.glued(end + 1)
    return end + 1 if pieces.key(end) == "," or dash else None


_ENDS = frozenset((",", ".", ";", "", "-", "--", ")", '"', ":", "(", "?", "!"))


def _is_short(pieces: Pieces, at: int) -> bool:
    return (
        pieces.key(at) == "."
        and pieces.glued(at)
        and (len(pieces.key(at - 1)) == 1 or pieces.key(at - 1) in members("abbreviations"))
    )


def _party(pieces: Pieces, end: int) -> bool:
    """Whether "(D-Mo.)" or "(R)" follows."""
    return pieces.key(end) == "(" and pieces.key(end + 1) in ("d", "r", "i") and pieces.key(end + 2) in (")", "-")


def span_of(pieces: Pieces, first: int, end: int) -> Offsets:
    """The place of a name, without a genitive at its end."""
    span = pieces.span(first, end)
    return Offsets(span.start, span.end - 2) if pieces.key(end - 1).endswith("'s") else span
