"""Posts that one person holds at a time, and what a sentence says who holds them: "the mayor of Ostra, Ann Lind"."""

from collections.abc import Iterator, Mapping
from functools import cache
from typing import NamedTuple

from reader.claims.surroundings.lines import Line
from reader.claims.surroundings.words import content, listed, words
from reader.model import Mention, Name, Offsets
from reader.text.tokens import is_word

_DATA = "offices.txt"
LONGEST = 300
"""Tokens of a sentence that are looked at."""
_BODY = 6
"""Tokens before a post, and behind "of", among which stands what it is a post of."""
_TITLES = 4
"""Tokens of titles between a post and its holder, with the comma."""
_TITLES_TOO = frozenset(("captain",))
"""Parts in a happening that are also titles, which many have."""
_BEFORE = 2
"""Tokens before what a post is of among which "former" and "deputy" tell another post."""


class Post(NamedTuple):
    """A person in a post: the post's words, the stems of what it is a post of, and the span of both.

    `sole`: there is one in each body of its kind, rather than one in each happening, as of a pilot.
    """

    office: str
    sole: bool
    body: frozenset[str]
    holder: Mention
    name: Name
    span: Offsets


class Named(NamedTuple):
    """The persons that an article names, by the offset at which each name begins, and at which it ends."""

    starting: Mapping[int, Mention]
    ending: Mapping[int, Mention]


def posts(line: Line, names: Named) -> Iterator[Post]:
    """The posts of a sentence whose holders it names."""
    keys = line.keys[:LONGEST]
    for at, key in enumerate(keys):
        for phrase, sole in _written().get(key, ()):
            end = at + len(phrase)
            if tuple(keys[at:end]) != phrase:
                continue
            if (post := _post(line, at, end, " ".join(phrase), sole, names)) is not None:
                yield post
            break


def _post(line: Line, first: int, end: int, office: str, sole: bool, names: Named) -> Post | None:
    keys = line.keys
    if keys[end : end + 1] and (keys[end] in words("not held", _DATA) or keys[end] == "-"):
        return None
    start, before = _body_before(line, first)
    if not words("not held", _DATA).isdisjoint(keys[max(0, start - _BEFORE) : first]):
        return None
    stop, behind = _body_behind(line, end)
    if not sole:
        if office in _TITLES_TOO and stop == end and _is_capital(line, end) and keys[first - 1 : first] != ("the",):
            return None
        before += content(keys[start - 1 : start]) if start == first and start else []
    holder = _behind(line, stop, names)
    if holder is None and not (keys[stop : stop + 1] == ("and",) or _is_capital(line, stop)):
        holder = _ahead(line, start, names)
    if holder is None or not isinstance(holder.value, Name):
        return None
    tokens = line.tokens
    span = Offsets(min(holder.start, tokens.starts[start]), max(holder.end, tokens.ends[stop - 1]))
    return Post(_titles().get(office, office), sole, frozenset((*before, *behind)), holder, holder.value, span)


def _behind(line: Line, stop: int, names: Named) -> Mention | None:
    """The person named at a token, or behind a comma, and behind titles: "the pilot, Captain Orr"."""
    from reader.mentions.names.roles import is_role

    keys = line.keys
    at = stop + 1 if keys[stop : stop + 1] == (",",) else stop
    while at < min(len(keys) - 1, stop + _TITLES) and (is_role(keys[at].rstrip(".")) or keys[at] == "."):
        at += 1
    return names.starting.get(line.tokens.starts[at]) if at < len(keys) else None


def _ahead(line: Line, start: int, names: Named) -> Mention | None:
    """The person named before a comma or stroke before a token: "Ann Lind, the mayor of Ostra"."""
    keys = line.keys
    mark = start - 2 if keys[max(0, start - 1) : start] in (("the",), ("a",)) else start - 1
    return names.ending.get(line.tokens.ends[mark - 1]) if mark > 0 and keys[mark] in (",", "/") else None


def _is_capital(line: Line, at: int) -> bool:
    return at < len(line.keys) and line.tokens[at][0].isupper()


def _body_before(line: Line, first: int) -> tuple[int, list[str]]:
    """Where what a post is of begins: the capitalised words just before it, and one adjective without a capital."""
    start, keys = first, line.keys
    while start > max(0, first - _BODY):
        key = keys[start - 1]
        if not is_word(key) and key != "-":
            break
        if not (line.tokens[start - 1][0].isupper() or key.endswith(("'s", "s'")) or key == "-"):
            break
        start -= 1
    while start < first and (start == 0 and keys[start] in words("stop")):
        start += 1
    return start, _stems(keys[start:first])


def _body_behind(line: Line, end: int) -> tuple[int, list[str]]:
    """Where what follows a post with "of", "for" or "at" ends, and its stems."""
    keys = line.keys
    if keys[end : end + 1] not in (("of",), ("for",), ("at",)):
        return end, []
    stop = end + 1
    while stop < min(len(keys), end + 1 + _BODY):
        if not (line.tokens[stop][0].isupper() or keys[stop] in ("the", "of", "'")):
            break
        stop += 1
    return stop, _stems(keys[end:stop])


def _stems(keys: tuple[str, ...]) -> list[str]:
    return content(key.removesuffix("'s") for key in keys)


def one_body(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether two posts are of one body: equal but for words that may be left out: "Ostra" and "the city of Ostra"."""
    both = one & other
    return not both <= _generic() and one ^ other <= _generic()


@cache
def _generic() -> frozenset[str]:
    return frozenset(content(words("generic", _DATA)))


@cache
def _titles() -> dict[str, str]:
    """Posts that are one under two names: "ceo" and "chief executive"."""
    return {
        name.replace("+", " "): full.replace("+", " ")
        for name, _, full in (pair.partition("=") for pair in listed(_DATA)["one post"])
    }


@cache
def _written() -> dict[str, tuple[tuple[tuple[str, ...], bool], ...]]:
    """The posts by their first word, the longest first, each with whether a body has but one."""
    found: dict[str, list[tuple[tuple[str, ...], bool]]] = {}
    for name, sole in (("sole", True), ("one there", False)):
        for written in listed(_DATA)[name]:
            phrase = tuple(written.split("+"))
            found.setdefault(phrase[0], []).append((phrase, sole))
    return {key: tuple(sorted(held, key=lambda one: -len(one[0]))) for key, held in found.items()}
