"""What reading costs beside the library that does the work: pages beside trafilatura, JSON Lines beside json.

    PYTHONPATH=. python benchmarks/reading.py [--runs 7]

Runs alternate, and the time is the processor's, so that another program on the machine weighs on both alike.
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
    own, described, theirs = interleaved(
        runs, lambda: _read_pages(pages), lambda: _describe_pages(pages), lambda: _extract(pages)
    )
    print(f"{_PAGES} pages: trafilatura {1000 * theirs / _PAGES:.1f} ms a page")
    print(f"  read: {own / theirs:.2f} times (at most 1.15); with what is found in the text: {described / theirs:.2f}")
    print(f"  words of the body: precision {_precision(pages):.4f}, recall {_recall(pages):.4f}")
    lines = dump(Random(5))
    own, theirs = interleaved(runs, lambda: _read_lines(lines), lambda: _load(lines))
    print(f"{_LINES} lines of JSON: json.loads {theirs:.2f} s; read {own / theirs:.2f} times (at most 3)")


def interleaved(runs: int, *calls: Callable[[], object]) -> tuple[float, ...]:
    """The median of each call's processor time in seconds, over runs that alternate; the first run is not counted."""
    times: list[list[float]] = [[] for _ in calls]
    for _ in range(runs + 1):
        for call, taken in zip(calls, times, strict=True):
            start = time.process_time()
            call()
            taken.append(time.process_time() - start)
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


def _read_pages(pages: Sequence[MadePage]) -> None:
    for page in pages:
        assert len(read(["-"], BytesIO(page.markup)).drafts) == 1


def _describe_pages(pages: Sequence[MadePage]) -> None:
    for page in pages:
        assert len(read(["-"], BytesIO(page.markup)).articles) == 1


def _extract(pages: Sequence[MadePage]) -> None:
    for page in pages:
        trafilatura.extract(page.markup)


def _read_lines(lines: bytes) -> None:
    assert len(read(["-"], BytesIO(lines)).drafts) == _LINES


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
