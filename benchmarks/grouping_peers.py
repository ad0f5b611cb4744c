"""What the finding of copies and stories is measured against: each groups the articles of a dump.

Run by benchmarks/stories.py in a process of its own: `python -m benchmarks.grouping_peers NAME DUMP`. Prints a line of
JSON: CPU seconds from texts to groups, peak memory of the process in megabytes, and the groups as lists of ids.
"""

import json
import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from resource import RUSAGE_SELF, getrusage
from time import process_time

from reader.model import Article, Block, Witness

Texts = Mapping[str, str]
Groups = list[list[str]]
_PERMUTATIONS = 128
_THRESHOLD = 0.4
_LINKED = 0.12
"""The threshold at which TF-IDF with average linkage does best on real events."""


def witness(name: str, text: str) -> Witness:
    """A witness all of whose text is compared."""
    block = Block(start=0, end=len(text), label="body", reason="prose")
    return Witness(article=Article(id=name, path=name, text=text), blocks=(block,))


def reader_copies(texts: Texts) -> Groups:
    """The versions of each text, as the program finds them."""
    from reader.stories.copies import copies
    from reader.text.sampling import SharedRuns

    witnesses = [witness(name, texts[name]) for name in sorted(texts)]
    found = copies(witnesses, SharedRuns(texts), lambda one, other: True)
    return [[witnesses[index].id for index in group] for group in found]


def reader_stories(texts: Texts) -> Groups:
    """The articles of each story, as the program finds them; copies are found on the way."""
    from reader.stories import group

    return [list(found) for found in group([witness(name, text) for name, text in texts.items()])]


def datasketch(texts: Texts) -> Groups:
    """MinHashLSH on runs of three words; whatever shares a bucket is joined where the sketches agree enough."""
    from datasketch import MinHash, MinHashLSH

    lsh = MinHashLSH(threshold=_THRESHOLD, num_perm=_PERMUTATIONS)
    sketches = {}
    for name, text in texts.items():
        words = text.lower().split()
        sketch = MinHash(num_perm=_PERMUTATIONS)
        sketch.update_batch({" ".join(run).encode() for run in zip(words, words[1:], words[2:], strict=False)})
        sketches[name] = sketch
        lsh.insert(name, sketch)
    above = {name: name for name in texts}

    def root(name: str) -> str:
        while above[name] != name:
            above[name] = above[above[name]]
            name = above[name]
        return name

    for name, sketch in sketches.items():
        for other in lsh.query(sketch):
            if root(name) != root(other) and sketch.jaccard(sketches[other]) >= _THRESHOLD * 0.75:
                above[root(name)] = root(other)
    groups: dict[str, list[str]] = {}
    for name in texts:
        groups.setdefault(root(name), []).append(name)
    return list(groups.values())


def average_linkage(texts: Texts, threshold: float = _LINKED) -> Groups:
    """scikit-learn: TF-IDF, and agglomerative clustering by average cosine."""
    from sklearn.cluster import AgglomerativeClustering
    from sklearn.feature_extraction.text import TfidfVectorizer

    names = list(texts)
    vectors = TfidfVectorizer(sublinear_tf=True, stop_words="english").fit_transform(texts[name] for name in names)
    distances = 1 - (vectors @ vectors.T).toarray()
    model = AgglomerativeClustering(
        n_clusters=None, distance_threshold=1 - threshold, metric="precomputed", linkage="average"
    )
    groups: dict[int, list[str]] = {}
    for name, label in zip(names, model.fit_predict(distances), strict=True):
        groups.setdefault(int(label), []).append(name)
    return list(groups.values())


PEERS: dict[str, Callable[[Texts], Groups]] = {
    "reader, copies": reader_copies,
    "datasketch MinHashLSH": datasketch,
    "reader, stories": reader_stories,
    "TF-IDF, average linkage": average_linkage,
}
MODULES = {"datasketch MinHashLSH": "datasketch", "TF-IDF, average linkage": "sklearn"}


def main(name: str, path: str) -> None:
    """Measure one peer on one dump."""
    with Path(path).open(encoding="utf-8") as file:
        texts = {article["id"]: article["text"] for article in map(json.loads, file)}
    start = process_time()
    groups = PEERS[name](texts)
    seconds = process_time() - start
    print(json.dumps({"seconds": seconds, "memory": getrusage(RUSAGE_SELF).ru_maxrss / 1024, "groups": groups}))


if __name__ == "__main__":
    main(*sys.argv[1:])
