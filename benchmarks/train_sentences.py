"""Learn the weights of `reader/compare/weights.txt` from gold: which sentences of two articles report the same.

    python benchmarks/train_sentences.py FOLDER... [--write] [--leave-one-out]

Each FOLDER holds `articles.jsonl` (or text files) and one or both of

- `gold.json`: topics with mentions (source, start, end) and pairs of sources. Two sentences that hold mentions of one
  topic are a positive, in parts where it stands in several; two that hold mentions of different topics, or of a
  distractor, are a negative; the rest are weak negatives, since gold is not complete.
- `pairs.json`: for two sources the pairs of sentences, by the offset where each begins: `[{"a": source, "b": source,
  "strict": [[start, start], ...], "ok": [...]}]`. All others of these two articles are negatives, `ok` ones neither.

An article of each folder and one of the next tell nothing in common: all their sentences are negatives.
Only articles that are no versions of one work are looked at. `--leave-one-out` learns without each folder in turn.
"""

import argparse
import json
from collections.abc import Mapping, Sequence
from itertools import combinations, pairwise
from pathlib import Path
from typing import NamedTuple

from benchmarks.regression import Row, fitted
from benchmarks.train_alignment import Told as Topic
from benchmarks.train_alignment import topics
from reader.compare import alignment, likeness
from reader.compare.likeness import Cell, Signs, signs
from reader.compare.telling import Told, told
from reader.library import Library
from reader.model import Witness
from reader.sources import read

WEIGHTS = Path(__file__).parents[1] / "reader" / "compare" / "weights.txt"
RIDGE = 0.03
UNSPOKEN = 0.1
STRANGERS = 1.0

Judged = tuple[set[Cell], set[Cell]]
"""The pairs of sentences that must be found, and those that may be."""


class Couple(NamedTuple):
    """Two articles, with the signs of their sentences, and what gold says of each pair: positive or not, and weight."""

    folder: str
    a: Told
    b: Told
    found: dict[Cell, Signs]
    judged: Judged | None
    labels: dict[Cell, tuple[bool, float]]


def couples(folder: Path) -> list[Couple]:
    """Every two articles of the folder that are different works and of which gold says something."""
    paths = sorted(folder.glob("articles.jsonl")) or sorted(folder.glob("*.txt"))
    library = Library(read([str(path) for path in paths]).articles)
    members = {
        one.article.key or Path(one.article.path).name: one
        for one in (library.witness(article.id) for article in library.articles)
    }
    gold = folder / "gold.json"
    listed = topics(json.loads(gold.read_text(encoding="utf-8"))) if gold.exists() else []
    by_hand = pairs_by_hand(folder)
    found = []
    for a, b in combinations(sorted(members), 2):
        if not library.comparison(members[a].id, members[b].id).same_work:
            couple = _couple(folder.name, (a, members[a]), (b, members[b]), listed, by_hand.get((a, b)))
            if couple.labels:
                found.append(couple)
    return found


def pairs_by_hand(folder: Path) -> dict[tuple[str, str], Mapping[str, list[list[int]]]]:
    """The content of `pairs.json`, by the two sources in alphabetical order."""
    path = folder / "pairs.json"
    listed = json.loads(path.read_text(encoding="utf-8")) if path.exists() else []
    return {(one["a"], one["b"]): {"strict": one["strict"], "ok": one["ok"]} for one in listed}


def _couple(
    folder: str,
    one: tuple[str, Witness],
    other: tuple[str, Witness],
    listed: Sequence[Topic],
    by_hand: Mapping[str, list[list[int]]] | None,
) -> Couple:
    a, b = told(one[1]), told(other[1])
    found = {cell: value for cell, value in signs(a, b).items() if not a.titles[cell[0]]}
    if by_hand is None:
        return Couple(folder, a, b, found, None, by_topics(a, b, found, listed, one[0], other[0]))
    judged = cells(by_hand["strict"], a, b), cells(by_hand["ok"], a, b)
    labels = {cell: (cell in judged[0], 1.0) for cell in found if cell in judged[0] or cell not in judged[1]}
    return Couple(folder, a, b, found, judged, labels)


def cells(listed: Sequence[Sequence[int]], a: Told, b: Told) -> set[Cell]:
    """Offsets in both articles as numbers of sentences."""
    return {
        (i, j)
        for start, other in listed
        for i, here in enumerate(a.spans)
        if here.start <= start < here.end
        for j, there in enumerate(b.spans)
        if there.start <= other < there.end
    }


def by_topics(
    a: Told, b: Told, found: Mapping[Cell, Signs], listed: Sequence[Topic], source: str, other: str
) -> dict[Cell, tuple[bool, float]]:
    """What the topics of gold say of each pair of sentences."""
    shares: dict[Cell, float] = {}
    parted: set[Cell] = set()
    of_a: set[int] = set()
    of_b: set[int] = set()
    for topic in listed:
        here, there = _holding(a, topic.spans.get(source, [])), _holding(b, topic.spans.get(other, []))
        both = {(i, j) for i in here for j in there}
        if topic.kind == "distractor":
            parted |= both
            continue
        of_a |= here
        of_b |= there
        if frozenset((source, other)) in topic.judged:
            for cell in both:
                shares[cell] = max(shares.get(cell, 0.0), 1 / len(both))
    labels = {}
    for i, j in found:
        against = (i, j) in parted or (i in of_a and j in of_b)
        labels[i, j] = (True, shares[i, j]) if (i, j) in shares else (False, 1.0 if against else UNSPOKEN)
    return labels if shares else {}


def _holding(side: Told, spans: Sequence[tuple[int, int]]) -> set[int]:
    return {
        number
        for number, sentence in enumerate(side.spans)
        if not side.titles[number]
        for start, end in spans
        if 2 * (min(sentence.end, end) - max(sentence.start, start)) > end - start
    }


def strangers(known: Sequence[Couple]) -> list[Couple]:
    """The first article of each folder beside that of the next one: what is alike in them is chance."""
    firsts = list({couple.folder: couple for couple in reversed(known)}.values())
    found = []
    for one, other in pairwise(firsts):
        alike = {cell: value for cell, value in signs(one.a, other.a).items() if not one.a.titles[cell[0]]}
        labels = dict.fromkeys(alike, (False, STRANGERS))
        found.append(Couple(one.folder, one.a, other.a, alike, None, labels))
    return found


def learned(known: Sequence[Couple]) -> dict[str, float]:
    """The weight of each sign; a folder with many pairs counts less than as many folders would."""
    names = [*next(iter(known[0].found.values()))]
    total: dict[str, float] = {}
    for couple in known:
        total[couple.folder] = total.get(couple.folder, 0.0) + sum(weight for _, weight in couple.labels.values())
    mean = sum(total.values()) / len(total)
    rows = [
        Row([1.0, *couple.found[cell].values()], positive, weight * (mean / total[couple.folder]) ** 0.5)
        for couple in known
        for cell, (positive, weight) in couple.labels.items()
    ]
    return dict(zip(["bias", *names], fitted(rows, RIDGE), strict=True))


def found_by(weights: Mapping[str, float], known: Sequence[Couple], least: float) -> list[int]:
    """How many pairs are right, said and wanted, where pairs were judged by hand."""
    counts = [0, 0, 0]
    for couple in known:
        if couple.judged is not None:
            strict, allowed = couple.judged
            scores = {cell: likeness.likely(found, weights) for cell, found in couple.found.items()}
            said = [
                cell
                for cell in alignment.chosen(scores, couple.a, couple.b, least)
                if cell in strict or cell not in allowed
            ]
            for place, count in enumerate((sum(cell in strict for cell in said), len(said), len(strict))):
                counts[place] += count
    return counts


def leave_one_out(known: Sequence[Couple]) -> None:
    """Print what is found in each folder with weights learned from the others, from several thresholds on."""
    folders = sorted({couple.folder for couple in known})
    without = {folder: learned([couple for couple in known if couple.folder != folder]) for folder in folders}
    for least in (0.3, 0.35, 0.4, 0.45, 0.5):
        each = [
            found_by(without[folder], [couple for couple in known if couple.folder == folder], least)
            for folder in folders
        ]
        right, said, wanted = (sum(counts) for counts in zip(*each, strict=True))
        score = 2 * right / max(1, said + wanted)
        print(f"from {least}: {right} right of {said} said and {wanted} wanted, F1 {score:.3f}")


def written(weights: Mapping[str, float]) -> None:
    """Put the weights into the data file, under the notes that stand at its head."""
    head = [line for line in WEIGHTS.read_text(encoding="utf-8").splitlines() if line.startswith("#")]
    body = [f"{sign} {worth:.2f}" for sign, worth in weights.items()]
    WEIGHTS.write_text("\n".join([*head, *body]) + "\n", encoding="utf-8")


def main() -> None:
    """Read the folders, learn, and do what is asked."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("folders", type=Path, nargs="+")
    parser.add_argument("--write", action="store_true", help=f"write {WEIGHTS.name}")
    parser.add_argument("--leave-one-out", action="store_true", help="show what is found in folders not learned from")
    options = parser.parse_args()
    known = [couple for folder in options.folders for couple in couples(folder)]
    known += strangers(known)
    print(
        f"{len(known)} pairs of articles, {sum(couple.judged is not None for couple in known)} of them judged by hand"
    )
    if options.leave_one_out:
        leave_one_out(known)
    weights = learned(known)
    print(weights)
    if options.write:
        written(weights)


if __name__ == "__main__":
    main()
