"""Made-up dumps of articles: families of copies among noise, with which article is in which family."""

import json
from collections.abc import Iterator, Sequence
from pathlib import Path
from random import Random

from benchmarks.prose import Paragraph, prose, text_of, vocabulary

_WORDS = 380
_COPIED = 0.3
"""Share of the articles that belong to a family."""
_LARGEST = 12
_MOST_CHANGED = 0.3
"""Share of a copy's words that are cut or added, at the most."""
_MISTYPED = 0.01


def dump(size: int, seed: int) -> Iterator[dict[str, str]]:
    """So many articles: `id`, `text`, and `family`, which is the id of its original."""
    random = Random(seed)
    known = vocabulary(random, 60_000)
    made: list[dict[str, str]] = []
    while len(made) < size:
        original = str(len(made))
        paragraphs = prose(random, _WORDS, known)
        made.append({"id": original, "family": original, "text": text_of(paragraphs)})
        # A family of f articles takes the place of f: so few begin one that a given share is in one.
        if random.random() < 2 * _COPIED / (_LARGEST + 2) / (1 - _COPIED):
            for _ in range(random.randint(1, _LARGEST - 1)):
                text = text_of(_copied(random, paragraphs, known))
                made.append({"id": str(len(made)), "family": original, "text": text})
    del made[size:]
    random.shuffle(made)
    yield from made


def written(folder: Path, size: int, seed: int) -> Path:
    """The path of a dump as JSON Lines, made where it isn't there yet."""
    path = folder / f"dump-{size}-{seed}.jsonl"
    if not path.exists():
        with path.open("w", encoding="utf-8") as file:
            file.writelines(json.dumps(article) + "\n" for article in dump(size, seed))
    return path


def _copied(random: Random, paragraphs: Sequence[Paragraph], known: Sequence[str]) -> list[Paragraph]:
    """A copy that was cut or added to, at an end or sentence by sentence; a word in a hundred differs."""
    sentences = [sentence for paragraph in paragraphs for sentence in _sentences(paragraph)]
    total = sum(map(len, sentences))
    changed = int(random.uniform(0, _MOST_CHANGED) * total)
    adds = random.random() < 0.5
    where = random.choice(("start", "end", "anywhere"))
    fresh = [sentence for paragraph in prose(random, changed, known) for sentence in _sentences(paragraph)]
    count = 0
    while count < changed and len(sentences) > 1:
        place = {"start": 0, "end": len(sentences) - 1, "anywhere": random.randrange(len(sentences))}[where]
        if adds:
            if not fresh:
                break
            sentences.insert(place + (where == "end"), fresh.pop())
            count += len(sentences[place + (where == "end")])
        else:
            if count + len(sentences[place]) > changed:
                break
            count += len(sentences.pop(place))
    typed = [
        [random.choice(known) if random.random() < _MISTYPED else word for word in sentence] for sentence in sentences
    ]
    return [[word for sentence in typed[start : start + 3] for word in sentence] for start in range(0, len(typed), 3)]


def _sentences(paragraph: Paragraph) -> list[Paragraph]:
    found: list[Paragraph] = [[]]
    for word in paragraph:
        found[-1].append(word)
        if word.endswith("."):
            found.append([])
    return [sentence for sentence in found if sentence]
