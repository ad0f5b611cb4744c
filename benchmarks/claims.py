"""What claims find of the gold of folders of events, as a table in Markdown.

    python benchmarks/claims.py FOLDER... [--disagreements]

Each FOLDER holds `articles.jsonl` (or text files) and `gold.json`: topics with mentions (source, start, end) and pairs
of sources with a relation, distractors, which are alike but not the same, and noise, which is never a claim. A
statement hits a mention of gold when they overlap by half of the shorter one. Of the pairs that hit a pair of gold on
both sides, those of its kind (or all, where none is) are asked, and the strongest relation among them is what was said.
`--disagreements` prints every pair that is said to disagree, to be read by a person.
"""

import argparse
import json
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from reader.library import Library
from reader.model import RELATIONS, Relation, Statement
from reader.sources import read

DRIFT = ("requoted", "sourcing", "certainty")
FLAGGED = ("disagree", "differs", "spelling")
AGREEING = ("same", "compatible", "vaguer", "distractor")
KINDS = {
    "duration": "quantity", "date": "time", "quote": "quotation", "quote-wording": "quotation",
    "sourcing": "attribution",
}  # fmt: skip
COLUMNS = ("disagree", "flagged", "drift", "requoted", "aligned", "relation right")

Spans = dict[str, list[tuple[int, int]]]


class Said(NamedTuple):
    """A pair of statements as the program gives it, with the names of their articles in gold."""

    kind: str
    relation: Relation
    a: str
    one: Statement
    b: str
    other: Statement
    why: str


class Told(NamedTuple):
    """A topic or distractor of gold: its kind, its spans by source, and what it says of two sources."""

    kind: str
    spans: Spans
    pairs: tuple[tuple[str, str, str], ...]


def said_in(folder: Path) -> Iterator[Said]:
    """Every pair of every topic of the articles in a folder."""
    articles = sorted(folder.glob("articles.jsonl")) or sorted(folder.glob("*.txt"))
    library = Library(read([str(path) for path in articles]).articles)
    names = {one.id: one.key or Path(one.path).name for one in library.articles}
    for story in library.stories():
        for topic in library.topics(story.id):
            for pair in topic.pairs:
                one, other = topic.mentions[pair.a], topic.mentions[pair.b]
                yield Said(topic.kind, pair.relation, names[one.article], one, names[other.article], other, pair.why)


def gold_in(folder: Path) -> tuple[list[Told], list[Told]]:
    """The topics and the distractors of a folder's gold."""
    gold = json.loads((folder / "gold.json").read_text(encoding="utf-8"))
    found: tuple[list[Told], list[Told]] = ([], [])
    for listed, kept in zip((gold["topics"], gold.get("distractors", [])), found, strict=True):
        for topic in listed:
            spans: Spans = {}
            for mention in topic["mentions"]:
                spans.setdefault(mention["source"], []).append((mention["start"], mention["end"]))
            pairs = tuple((pair["a"], pair["b"], pair["relation"]) for pair in topic.get("pairs", []))
            kind = topic.get("kind", "distractor")
            kept.append(Told(KINDS.get(kind, kind), spans, pairs))
    return found


def hits(statement: Statement, spans: Sequence[tuple[int, int]]) -> bool:
    """Whether a statement overlaps one of the spans by half of the shorter one."""
    start, end = statement.span
    return any(2 * (min(end, b) - max(start, a)) >= min(end - start, b - a) > 0 for a, b in spans)


def both_hit(pair: Said, spans: Spans, a: str, b: str) -> bool:
    """Whether a pair hits the spans of two sources, either way round."""
    return any(
        (one, other) == (a, b) and hits(mine, spans.get(a, [])) and hits(theirs, spans.get(b, []))
        for one, mine, other, theirs in (
            (pair.a, pair.one, pair.b, pair.other),
            (pair.b, pair.other, pair.a, pair.one),
        )
    )


def strongest(found: Sequence[Said], kind: str) -> Relation:
    """What pairs that hit one pair of gold say, taken together."""
    asked = [pair for pair in found if "event" in (kind, pair.kind) or pair.kind == kind] or found
    return min((pair.relation for pair in asked), key=RELATIONS.index)


def scored(pairs: Sequence[Said], topics: Sequence[Told], distractors: Sequence[Told]) -> Counter[str]:
    """The counts of one folder: for each column what there is ("of ...") and what was found."""
    counts: Counter[str] = Counter()
    judged: dict[int, set[str]] = {}
    for topic in topics:
        there = {column for _, _, relation in topic.pairs for column in columns_of(relation)}
        found: set[str] = set()
        for a, b, relation in topic.pairs:
            hit = [pair for pair in pairs if both_hit(pair, topic.spans, a, b)]
            for pair in hit:
                judged.setdefault(id(pair), set()).add(relation)
            if hit:
                said = strongest(hit, topic.kind)
                right = said == relation or (said in DRIFT and relation in DRIFT)
                counts["of relation right"] += 1
                counts["relation right"] += right
                found |= {"aligned"} | (columns_of(relation) if right else set())
                found |= {"flagged"} if relation == "disagree" and said in FLAGGED else set()
        counts.update({f"of {column}" for column in there})
        counts.update(found & there)
    for topic in distractors:
        for pair in pairs:
            if pair.a != pair.b and both_hit(pair, topic.spans, pair.a, pair.b):
                judged.setdefault(id(pair), set()).add("distractor")
    disagreeing = [judged.get(id(pair), set()) for pair in pairs if pair.relation == "disagree"]
    counts["said"] = len(disagreeing)
    counts["false"] = sum(bool(relations) and relations <= set(AGREEING) for relations in disagreeing)
    counts["unjudged"] = sum(not relations for relations in disagreeing)
    counts["differs"] = sum(pair.relation == "differs" for pair in pairs)
    counts["pairs"] = len(pairs)
    return counts


def columns_of(relation: str) -> set[str]:
    """The columns in which a topic with such a pair counts."""
    columns = {"aligned"}
    if relation == "disagree":
        columns |= {"disagree", "flagged"}
    if relation in DRIFT:
        columns |= {"drift"}
    return columns | ({"requoted"} if relation == "requoted" else set())


def row(name: str, counts: Counter[str]) -> str:
    """A row of the table."""
    cells = [f"{counts[column]}/{counts['of ' + column]}" for column in COLUMNS]
    cells += [str(counts[name]) for name in ("said", "false", "unjudged", "differs", "pairs")]
    return f"| {name} | {' | '.join(cells)} |"


def main() -> None:
    """Read the folders and print the table."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("folders", type=Path, nargs="+")
    parser.add_argument("--disagreements", action="store_true", help="print every pair that is said to disagree")
    options = parser.parse_args()
    heads = ["event", *COLUMNS, "disagree said", "false", "unjudged", "differs said", "pairs"]
    print(f"| {' | '.join(heads)} |\n|{'---|' * len(heads)}")
    total: Counter[str] = Counter()
    disagreements = []
    for folder in options.folders:
        pairs = list(said_in(folder))
        counts = scored(pairs, *gold_in(folder))
        print(row(folder.name, counts))
        total.update(counts)
        disagreements += [(folder.name, pair) for pair in pairs if pair.relation == "disagree"]
    print(row("all", total))
    for name, pair in disagreements if options.disagreements else ():
        print(f"\n{name}: {pair.a} {pair.one.quote!r}, {pair.b} {pair.other.quote!r}: {pair.why}")


if __name__ == "__main__":
    main()
