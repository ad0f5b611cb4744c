"""A few words that name a topic in a table row: what is counted, and what is said of it, in the articles' own words."""

from collections import Counter
from collections.abc import Sequence

from reader.claims.statements import Sighting
from reader.claims.words import stem

_LONGEST = 40


def label(group: Sequence[Sighting]) -> str:
    """The label of a group of statements.

    The words that most of the statements share come first; ties go to the first article's nearest.
    """
    counts: Counter[str] = Counter()
    printed: dict[str, str] = {}
    for words in (sighting.spoken for sighting in group):
        keys = list(dict.fromkeys(stem(word.casefold()) for word in words))
        counts.update(keys)
        for word in words:
            printed.setdefault(stem(word.casefold()), word)
    phrase = next((sighting.counted.words for sighting in group if sighting.counted.words), "")
    known = {stem(word) for word in phrase.split()}
    about = [printed[key] for key, _ in sorted(counts.items(), key=lambda item: -item[1]) if key not in known][:3]
    if group[0].mention.kind == "time":
        return _cut("when: " + " ".join(about))
    if phrase:
        return _cut(f"{phrase}: {' '.join(about[:2])}" if about else phrase)
    return _cut(" ".join(about) or group[0].words)


def _cut(words: str) -> str:
    return words if len(words) <= _LONGEST else words[: _LONGEST - 1].rstrip() + "…"
