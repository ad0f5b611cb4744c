"""What a run of capitalised words names: a person, a body, or what can't be told."""

from collections.abc import Sequence
from typing import Literal, NamedTuple

from reader.mentions.names.roles import Beside, beside, is_role, plain
from reader.mentions.names.runs import Run, runs
from reader.mentions.passages import Passages
from reader.mentions.pieces import Pieces
from reader.mentions.places import find_place
from reader.mentions.verbs import speaks
from reader.mentions.vocabulary import members

NameKind = Literal["person", "body", ""]
_SUFFIXES = frozenset(("jr", "sr"))
_FEWEST_WORDS, _MOST_WORDS = 2, 4
"""Words of a full name, and of the longest name of a person."""


class Candidate(NamedTuple):
    """A name with its kind, its folded words, and what it may be called for short."""

    first: int
    end: int
    kind: NameKind
    name: str
    words: tuple[str, ...]
    short_names: tuple[str, ...] = ()
    role: str | None = None
    age: int | None = None
    titled: bool = False

    @property
    def key(self) -> str:
        """The folded name."""
        return " ".join(self.words)


def candidates(passages: Passages) -> list[Candidate]:
    """Every run that may be a name, in order."""
    small = _seen_small(passages.pieces)
    return [one for run in runs(passages) for one in _candidates(passages, run, small)]


def _seen_small(pieces: Pieces) -> frozenset[str]:
    """The words that the text also writes without a capital."""
    return frozenset(
        pieces.keys[index]
        for index in range(len(pieces))
        if pieces.text[pieces.starts[index] : pieces.ends[index]].islower()
    )


def _candidates(passages: Passages, run: Run, small: frozenset[str]) -> list[Candidate]:
    pieces = passages.pieces
    first, end = _trimmed(pieces, run, small)
    if first >= end:
        return []
    if _is_place(pieces, first, end):
        return []
    name_first = first
    while name_first < end - 1 and _is_title(pieces, name_first):
        name_first += 1
        while pieces.key(name_first) in (".", "-") and name_first < end - 1:
            name_first += 1
    if _is_body(pieces, first, end, run):
        return [_body(pieces, first, end, run)]
    name_first = max(name_first, _behind_role(pieces, name_first, end))
    found = beside(passages, name_first, end, first)
    words = _words(pieces, name_first, end)
    if not words or all(is_role(word) for word in words):
        return []
    kind: NameKind = "person" if _is_person(pieces, name_first, end, words, found, run) else ""
    if not kind and len(words) > 1:
        return []
    one = Candidate(
        name_first,
        end,
        kind,
        _bare(plain(pieces, name_first, end)),
        words,
        _short(words),
        found.role,
        found.age,
        run.titled,
    )
    return [one]


def _behind_role(pieces: Pieces, first: int, end: int) -> int:
    """Where the name begins in "NCAA President Mark Emmert": behind the last role, where two words are left."""
    for at in range(end - _FEWEST_WORDS - 1, first, -1):
        if is_role(pieces.key(at)) and not (pieces.joins(at + 1) or pieces.joins(at - 1)):
            return at + 1 if _is_full(pieces, at + 1, end) else first
    return first


def _is_full(pieces: Pieces, first: int, end: int) -> bool:
    words = range(first, end)
    return all(pieces.is_word(at) or pieces.key(at) in (".", "-") for at in words) and len(
        _words(pieces, first, end)
    ) in range(_FEWEST_WORDS, _MOST_WORDS)


def _bare(name: str) -> str:
    return name.removesuffix("'s")


def _trimmed(pieces: Pieces, run: Run, small: frozenset[str]) -> tuple[int, int]:
    """The run without what a sentence only happens to begin with, and without a demonym or place before the name."""
    first, end = run.first, run.end
    if (
        run.opens
        and not run.titled
        and pieces.key(first) in small
        and not is_role(pieces.key(first))
        and end > first + 1
    ):
        first += 1
    while first < end:
        place = find_place(pieces, first)
        if place is None or place[1] >= end or not (place[0].demonym or is_role(pieces.key(place[1]))):
            break
        first = place[1]
    while first < end and not pieces.is_word(first):
        first += 1
    return first, end


def _is_place(pieces: Pieces, first: int, end: int) -> bool:
    place = find_place(pieces, first)
    if place is None:
        return False
    after = place[1]
    return after >= end or pieces.key(after) in members("place_contexts", "after")


def _is_title(pieces: Pieces, index: int) -> bool:
    key, after = pieces.key(index), pieces.key(index + 1)
    if key in members("role_adjectives"):
        return is_role(after) or after in members("role_adjectives")
    return key in members("roles") and not (pieces.joins(index + 1) and not is_role(pieces.key(index + 2)))


def _words(pieces: Pieces, first: int, end: int) -> tuple[str, ...]:
    """The folded words of a name; hyphens join, initials and full stops are left out."""
    found: list[str] = []
    for index in range(first, end):
        key = pieces.key(index).removesuffix("'s")
        if pieces.joins(index) or not pieces.is_word(index):
            continue
        if found and pieces.joins(index - 1):
            found[-1] = f"{found[-1]}-{key}"
        else:
            found.append(key)
    return tuple(found)


def _is_body(pieces: Pieces, first: int, end: int, run: Run) -> bool:
    last = pieces.key(end - 1).removesuffix("'s")
    words = _words(pieces, first, end)
    if " ".join(words) in members("bodies"):
        return True
    if len(words) == 1 and "-" not in words[0]:
        surface = pieces.surface(first)
        short = surface.removesuffix("'s").removesuffix("’s").replace(".", "")
        return (
            2 <= len(short) <= 6
            and short.isupper()
            and short.isalpha()
            and last.replace(".", "") not in members("no_bodies")
            and not run.titled
        )
    if any(
        pieces.key(at) in ("of", "for") and pieces.key(at - 1) in members("body_nouns", "of")
        for at in range(first + 1, end)
    ):
        return True
    return last in members("body_nouns", "last") and not is_role(pieces.key(first)) and not run.titled


def _body(pieces: Pieces, first: int, end: int, run: Run) -> Candidate:
    words = _words(pieces, first, end)
    initials = "".join(word[0] for word in words if word not in ("of", "the", "and", "for"))
    short = (initials,) if len(initials) > 2 else ()
    return Candidate(first, end, "body", _bare(plain(pieces, first, end)), words, short, titled=run.titled)


def _is_person(pieces: Pieces, first: int, end: int, words: Sequence[str], found: Beside, run: Run) -> bool:
    if len(words) > _MOST_WORDS or (pieces.key(first - 1) == "the" and found.role is None):
        return False
    if run.titled and not _given(words):
        return False
    if len(words) == 1:
        return found.role is not None or _has_office(pieces, first)
    if _given(words) or _east_asian(words):
        return True
    if any(len(pieces.key(at)) == 1 and pieces.key(at + 1) == "." for at in range(first, end - 1)):
        return True
    if words[-1] in _SUFFIXES or found.person:
        return True
    near = range(end, min(end + 2, len(pieces)))
    return any(speaks(pieces.key(at)) for at in near) or (
        speaks(pieces.key(first - 1)) and pieces.key(first - 2) in (",", '"')
    )


def _has_office(pieces: Pieces, first: int) -> bool:
    before = first - 1
    if pieces.key(before) == ".":
        before -= 1
    return pieces.key(before) in members("roles", "office") and (pieces.is_capital(before))


def _given(words: Sequence[str]) -> bool:
    return len(words) > 1 and words[0] in members("given_names")


def _east_asian(words: Sequence[str]) -> bool:
    """Whether the surname stands first: "Lee Seong-kweun", "Kim Jong Un", "Xi Jinping"."""
    if words[0] in members("east_asian_surnames", "any"):
        return 2 <= len(words) <= 3
    return words[0] in members("east_asian_surnames", "hyphen") and (
        len(words) == 3 or (len(words) == 2 and "-" in words[1])
    )


def _short(words: Sequence[str]) -> tuple[str, ...]:
    """What a person may be called for short: the surname, by the order of the name, and the given name."""
    if len(words) < 2:
        return ()
    if _east_asian(words):
        return (words[0],)
    last = words[-2] if words[-1] in _SUFFIXES and len(words) > 2 else words[-1]
    return (last, words[0])
