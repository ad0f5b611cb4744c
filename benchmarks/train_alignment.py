"""Learn the weights of `reader/claims/values/weights.txt` from gold: which values of two articles speak of one thing.

    python benchmarks/train_alignment.py FOLDER... [--write] [--leave-one-out]

Each FOLDER holds `articles.jsonl` (or text files) and `gold.json`: topics with mentions (source, start, end) and pairs
of sources with a relation, and distractors, which are alike but not the same. A pair of values that hits one topic's
mentions on both sides is a positive; one that hits two topics or a distractor is a negative; one that gold does not
speak of is a weak negative, since gold is not complete. The weights are those of a logistic regression (Newton's
method, ridge penalty); `--leave-one-out` learns without each folder in turn and shows what is found in it.
"""

import argparse
import json
from collections.abc import Iterator, Sequence
from itertools import combinations
from pathlib import Path
from typing import Literal, NamedTuple

from benchmarks.regression import Row, fitted, logistic
from reader.claims.find import in_surroundings
from reader.claims.surroundings.lines import lines
from reader.claims.surroundings.sightings import Sighting
from reader.claims.values.alignment import ALIGNED, CHECK
from reader.claims.values.candidates import Candidate, Side, candidates
from reader.claims.values.features import Signs
from reader.claims.values.topics import relation_in
from reader.library import Library
from reader.sources import read

Kind = Literal["quantity", "time"]
Spans = dict[str, list[tuple[int, int]]]

WEIGHTS = Path(__file__).parents[1] / "reader" / "claims" / "weights.txt"
KINDS = {"duration": "quantity", "date": "time"}
OF_THE_VALUE = frozenset(("equal", "fits", "otherwise", "rare"))
USELESS = {
    "quantity": frozenset(("absent", "dates_clash", "dates_agree", "around")),
    "time": frozenset(
        (
            "absent",
            "states",
            "states_clash",
            "head",
            "heads_differ",
            "described",
            "scope_clash",
            "frame",
            "frames_clash",
            "listed",
            "otherwise",
        )
    ),
}
RIDGE = {"value": 3.0, "bare": 10.0}
OTHER_TOPIC, UNSPOKEN = 0.5, 0.15


class Example(NamedTuple):
    """The signs of a pair of values, whether gold has them as one thing, and how much it counts."""

    folder: str
    kind: Kind
    signs: Signs
    parted: bool
    same_thing: bool
    weight: float


class Told(NamedTuple):
    """A topic of gold: its kind, the spans by source, and the pairs of sources that it judges."""

    kind: str
    spans: Spans
    judged: dict[frozenset[str], str]


def examples(folder: Path) -> Iterator[Example]:
    """Every pair of values of the folder that alignment looks at."""
    articles = sorted(folder.glob("articles.jsonl")) or sorted(folder.glob("*.txt"))
    library = Library(read([str(path) for path in articles]).articles)
    members = [library.witness(article.id) for article in library.articles]
    names = {one.id: one.article.key or Path(one.article.path).name for one in members}
    seen = in_surroundings(
        {one.id: lines(one) for one in members}, members, {one.id: library.mentions(one.id) for one in members}
    )
    gold = topics(json.loads((folder / "gold.json").read_text(encoding="utf-8")))
    kinds: tuple[Kind, Kind] = ("quantity", "time")
    for kind in kinds:
        of_kind = [[sighting for sighting in found if sighting.mention.kind == kind] for found in seen]
        relate = relation_in(members, kind)
        for one, other in combinations(map(Side, of_kind), 2):
            for pair in candidates(one, other, relate):
                if (example := judged(pair, gold, names, folder.name, kind)) is not None:
                    yield example


def topics(gold: dict[str, list[dict[str, list[dict[str, str]]]]]) -> list[Told]:
    """The topics and distractors of a gold file."""
    found = []
    for listed, distractor in ((gold["topics"], False), (gold.get("distractors", []), True)):
        for topic in listed:
            spans: Spans = {}
            for mention in topic["mentions"]:
                spans.setdefault(mention["source"], []).append((int(mention["start"]), int(mention["end"])))
            kind = "distractor" if distractor else str(topic["kind"])
            pairs = {frozenset((pair["a"], pair["b"])): pair["relation"] for pair in topic.get("pairs", [])}
            found.append(Told(KINDS.get(kind, kind), spans, pairs))
    return found


def judged(pair: Candidate, gold: list[Told], names: dict[str, str], folder: str, kind: Kind) -> Example | None:
    """What gold says of a pair; None where it calls equal what the rules call unequal."""
    sources = frozenset((names[pair.a.article], names[pair.b.article]))
    one = {at for at, topic in enumerate(gold) if hits(pair.a, topic.spans.get(names[pair.a.article], []))}
    other = {at for at, topic in enumerate(gold) if hits(pair.b, topic.spans.get(names[pair.b.article], []))}
    both = [gold[at] for at in sorted(one & other)]
    relations = [topic.judged[sources] for topic in both if topic.kind == kind and sources in topic.judged]
    parted = pair.verdict.relation == "differs"
    if relations and parted and relations[0] in ("same", "compatible", "vaguer"):
        return None
    weight = UNSPOKEN
    if relations or any(topic.kind == "distractor" for topic in both):
        weight = 1.0
    elif one and other:
        weight = OTHER_TOPIC
    return Example(folder, kind, pair.signs, parted, bool(relations), weight)


def hits(sighting: Sighting, spans: Sequence[tuple[int, int]]) -> bool:
    """Whether a value and a span of gold overlap by half of the shorter."""
    start, end = sighting.quote
    return any(2 * (min(end, b) - max(start, a)) >= min(end - start, b - a) > 0 for a, b in spans)


def learned(found: Sequence[Example], kind: Kind, score: str) -> dict[str, float]:
    """The weight of each sign for one score."""
    of_kind = [example for example in found if example.kind == kind]
    dropped = USELESS[kind] | (OF_THE_VALUE if score == "bare" else frozenset())
    names = ["bias", *sorted({name for example in of_kind for name in example.signs} - dropped - {"bias"})]
    rows = [
        Row([example.signs.get(name, 0.0) for name in names], example.same_thing, example.weight) for example in of_kind
    ]
    return dict(zip(names, fitted(rows, RIDGE[score]), strict=True))


def leave_one_out(found: Sequence[Example]) -> None:
    """Print what the scores find in each folder when they are learned from the others."""
    for kind in ("quantity", "time"):
        for score, least, parted in (("value", ALIGNED, False), ("bare", CHECK, True)):
            said = right = there = 0
            for folder in sorted({example.folder for example in found}):
                weights = learned([example for example in found if example.folder != folder], kind, score)
                for example in found:
                    if (example.folder, example.kind, example.parted) != (folder, kind, parted):
                        continue
                    total = sum(weights.get(name, 0.0) * value for name, value in example.signs.items())
                    reached = logistic(total) >= least
                    said, right, there = (
                        said + reached,
                        right + (reached and example.same_thing),
                        there + example.same_thing,
                    )
            print(f"{kind}.{score:6} from {least}: {said} said, {right} of {there} found")


def written(found: Sequence[Example]) -> None:
    """Put the weights into the data file, under the notes that stand at its head."""
    head = [line for line in WEIGHTS.read_text(encoding="utf-8").splitlines() if line.startswith("#")]
    kinds: tuple[Kind, Kind] = ("quantity", "time")
    body = [
        f"{kind}.{score} {name} {weight:.2f}"
        for kind in kinds
        for score in ("value", "bare")
        for name, weight in learned(found, kind, score).items()
        if abs(weight) >= 0.05
    ]
    WEIGHTS.write_text("\n".join([*head, *body]) + "\n", encoding="utf-8")


def main() -> None:
    """Read the folders, learn, and do what is asked."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("folders", type=Path, nargs="+")
    parser.add_argument("--write", action="store_true", help=f"write {WEIGHTS.name}")
    parser.add_argument("--leave-one-out", action="store_true", help="show what is found in folders not learned from")
    options = parser.parse_args()
    found = [example for folder in options.folders for example in examples(folder)]
    print(f"{len(found)} pairs of values, {sum(example.same_thing for example in found)} of one thing")
    if options.leave_one_out:
        leave_one_out(found)
    if options.write:
        written(found)


if __name__ == "__main__":
    main()
