"""Ids of articles: short, from the content, the same on every machine and in every order of paths."""

from collections import defaultdict
from collections.abc import Sequence
from hashlib import sha256

_SHORTEST = 8
"""Hexadecimal digits of an id; more only where two different texts share them."""


def identify(inputs: Sequence[tuple[str, str]]) -> tuple[str, ...]:
    """An id for each (path, text), in the same order.

    An id is the beginning of the text's SHA-256. Where one text comes several times the first by path keeps the plain
    id, and the others get `-2`, `-3`.
    """
    digests = [sha256(text.encode("utf-8", "surrogatepass")).hexdigest() for _, text in inputs]
    short = _shortened(set(digests))
    seen: dict[str, int] = defaultdict(int)
    ids = [""] * len(inputs)
    for index in sorted(range(len(inputs)), key=lambda index: (inputs[index][0], index)):
        digest = digests[index]
        seen[digest] += 1
        ids[index] = short[digest] if seen[digest] == 1 else f"{short[digest]}-{seen[digest]}"
    return tuple(ids)


def _shortened(digests: set[str]) -> dict[str, str]:
    """The shortest beginning of each digest, from eight digits, that no other one has."""
    result: dict[str, str] = {}
    clashing, length = digests, _SHORTEST
    while clashing:
        groups = defaultdict(set)
        for digest in clashing:
            groups[digest[:length]].add(digest)
        result |= {min(group): start for start, group in groups.items() if len(group) == 1}
        clashing = set().union(*(group for group in groups.values() if len(group) > 1))
        length += 2
    return result
