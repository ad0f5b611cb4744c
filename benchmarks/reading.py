"""What reading costs beside the library that does the work: pages beside trafilatura, JSON Lines beside json.

    PYTHONPATH=. python benchmarks/reading.py [--runs 7]

Each page, and the dump, is read by one after the other, and the time is the processor's, so that another program on
the machine weighs on both alike.
"""

import argparse
import json
import time
from collections.abc import Callable, Sequence
from io import BytesIO
from random import Random
from statistics import median

import trafilatura

from benchmarks.pages import MadePage, made_pages
from benchmarks.prose import prose, vocabulary
from reader.sources import read

_PAGES = 60
_LINES = 20_000
_WORDS = 400


def main() -> None:
    """Print each ratio with what it may be at most, and how much of the pages' articles was read."""
    parser = argparse.ArgumentParser(description="the cost of reading, as ratios to the libraries used")
    parser.add_argument("--runs", type=int, default=7)
    runs = parser.parse_args().runs
    pages = made_pages(Random(5), _PAGES)
    own, described, theirs = interleaved(runs, [page.markup for page in pages], _drafts, _articles, trafilatura.extract)
    print(f"{_PAGES} pages: trafilatura {1000 * theirs / _PAGES:.1f} ms a page")
    print(f"  read: {own / theirs:.2f} times (at most 1.15); with what is found in the text: {described / theirs:.2f}")
    print(f"  words of the body: precision {_precision(pages):.4f}, recall {_recall(pages):.4f}")
    lines = dump(Random(5))
    own, theirs = interleaved(runs, [lines], _drafts, _load)
    print(f"{_LINES} lines of JSON: json.loads {theirs:.2f} s; read {own / theirs:.2f} times (at most 3)")


def interleaved(runs: int, inputs: Sequence[bytes], *calls: Callable[[bytes], object]) -> tuple[float, ...]:
    """Processor time in seconds of each call over all inputs, the median of the runs; the first run is not counted."""
    times: list[list[float]] = [[] for _ in calls]
    for _ in range(runs + 1):
        sums = [0.0] * len(calls)
        for data in inputs:
            for index, call in enumerate(calls):
                start = time.process_time()
                call(data)
                sums[index] += time.process_time() - start
        for taken, total in zip(times, sums, strict=True):
            taken.append(total)
    return tuple(median(taken[1:]) for taken in times)


def dump(random: Random) -> bytes:
    """A dump of made-up articles, one a line."""
    known = vocabulary(random)
    texts = ["\n\n".join(" ".join(words) for words in prose(random, _WORDS, known)) for _ in range(200)]
    return b"".join(
        json.dumps({"id": f"a{index}", "text": texts[index % 200], "title": f"Title {index}", "date": "2025-06-26"})
        .encode() + b"\n"
        for index in range(_LINES)
    )  # fmt: skip


def _drafts(data: bytes) -> None:
    assert read(["-"], BytesIO(data)).drafts


def _articles(data: bytes) -> None:
    assert read(["-"], BytesIO(data)).articles


def _load(lines: bytes) -> None:
    for line in lines.split(b"\n"):
        if line:
            json.loads(line)


def _precision(pages: Sequence[MadePage]) -> float:
    return sum(len(_found(page) & _wanted(page)) / len(_found(page)) for page in pages) / len(pages)


def _recall(pages: Sequence[MadePage]) -> float:
    return sum(len(_found(page) & _wanted(page)) / len(_wanted(page)) for page in pages) / len(pages)


def _found(page: MadePage) -> set[tuple[str, ...]]:
    return _runs(read(["-"], BytesIO(page.markup)).drafts[0].text.split())


def _wanted(page: MadePage) -> set[tuple[str, ...]]:
    return _runs(" ".join(page.paragraphs).split())


def _runs(words: Sequence[str]) -> set[tuple[str, ...]]:
    """Runs of four words, as the benchmark of article extraction by Zyte counts them."""
    return {tuple(words[index : index + 4]) for index in range(max(1, len(words) - 3))}


if __name__ == "__main__":
    main()
