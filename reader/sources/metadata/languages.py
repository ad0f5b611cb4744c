"""The language of a text, told by its script and by the commonest words of the major languages."""

import re
from collections import Counter
from functools import cache
from pathlib import Path

_WORD = re.compile(r"[^\W\d_]+")
_SAMPLE = 20_000
"""Code points that are enough to tell a language."""
_FEWEST_WORDS = 8
_LEAD = 1.25
_SHARE = 0.08
"""The winner needs this share of all words and this lead before the next language."""
_SCRIPTS = (
    ("ko", "\uac00-\ud7a3\u1100-\u11ff"),
    ("ja", "\u3040-\u30ff"),
    ("th", "\u0e01-\u0e5b"),
    ("el", "\u0370-\u03ff\u1f00-\u1fff"),
    ("he", "\u0591-\u05f4"),
    ("zh", "\u4e00-\u9fff"),
)
"""Scripts that one language writes; Japanese stands before Chinese, whose letters it shares."""
_SCRIPT_SHARE = 0.25


@cache
def _table() -> dict[str, frozenset[str]]:
    table: dict[str, frozenset[str]] = {}
    for line in Path(__file__).with_name("stopwords.txt").read_text("utf-8").splitlines():
        if line and not line.startswith("#"):
            language, _, listed = line.partition(":")
            table[language] = frozenset(listed.split())
    return table


@cache
def common_words(language: str | None) -> frozenset[str]:
    """The commonest words of a language (ISO 639-1), lower case; English where it is unknown or not in the list."""
    table = _table()
    return table.get((language or "en")[:2].lower(), table["en"])


def _language_of_script(sample: str) -> str | None:
    least = _SCRIPT_SHARE * sum(map(str.isalpha, sample))
    if len(sample) - len(sample.encode("latin-1", "ignore")) <= least:
        return None
    return next((one for one, letters in _SCRIPTS if len(re.findall(f"[{letters}]", sample)) > least), None)


def language_of(text: str) -> str | None:
    """The ISO 639-1 code of the language of most of the text, or None where that is not clear."""
    sample = text[:_SAMPLE]
    if (language := _language_of_script(sample)) is not None:
        return language
    words = [word.lower() for word in _WORD.findall(sample)]
    if len(words) < _FEWEST_WORDS:
        return None
    votes = Counter[str]()
    common = _languages_of_words()
    for word, count in Counter(words).items():
        for language in common.get(word, ()):
            votes[language] += count
    ranked = sorted(((count, language) for language, count in votes.items()), reverse=True)
    (first, language), (second, _) = (*ranked, (0, ""), (0, ""))[:2]
    return language if first >= _SHARE * len(words) and first >= _LEAD * second else None


@cache
def _languages_of_words() -> dict[str, tuple[str, ...]]:
    """For each common word the languages that it is common in."""
    found: dict[str, tuple[str, ...]] = {}
    for language, common in _table().items():
        for word in common:
            found[word] = (*found.get(word, ()), language)
    return found
