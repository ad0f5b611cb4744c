"""The comparison engine beside its peers: time, memory, how little is marked, and which moves are found.

    python -m benchmarks.compare [--sizes 1000,10000,100000,1000000] [--seconds 30] [--gigabytes 4] [--output FILE]

Texts and their edits are made from fixed seeds. Each peer runs on each text in a process of its own, limited in time
and memory, one after the other; what is not installed is left out. The engine and git take turns several times over, so
that what else the machine does falls on both. Prints a table in Markdown.
"""

import argparse
import json
import math
import platform
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from importlib.util import find_spec
from pathlib import Path
from resource import RLIMIT_AS, setrlimit
from statistics import median
from typing import NamedTuple

from benchmarks.peers import PEERS, reader_answer
from benchmarks.versions import Place, Versions, versions

_ROOT = Path(__file__).parents[1]
_MODULES = {
    "rapidfuzz LCSseq": "rapidfuzz",
    "fast-diff-match-patch, words": "fast_diff_match_patch",
    "diff-match-patch, words": "diff_match_patch",
    "diff-match-patch, default": "diff_match_patch",
    "cydifflib": "cydifflib",
    "CollateX": "collatex",
}
_SEED = 7
_FRESH_SEEDS = {1_000: 50, 10_000: 10, 100_000: 10, 1_000_000: 3}
_ROUNDS = 7
_IN_ROUNDS = ("reader", "git")
"""What these names begin with is measured in rounds."""


class Result(NamedTuple):
    """What one peer did with one pair of texts; `failure` says why there is nothing else."""

    seconds: float = 0.0
    memory: float = 0.0
    ratio: float = 0.0
    found: int = 0
    false: int = 0
    failure: str = ""


def _installed(peer: str) -> bool:
    if peer in _MODULES:
        return find_spec(_MODULES[peer]) is not None
    command = peer.split()[0]
    return command in ("reader", "difflib") or shutil.which(command) is not None


def _overlap(one: Place, other: Place) -> int:
    return max(0, min(one[1], other[1]) - max(one[0], other[0]))


def _same(said: Sequence[Sequence[int]], true: tuple[Place, Place]) -> bool:
    """Whether more than half of both ends of a true move lie in those of one that was said."""
    return all(
        2 * _overlap((here[0], here[1]), there) > there[1] - there[0] for here, there in zip(said, true, strict=True)
    )


def measured(peer: str, made: Versions, paths: Sequence[str], seconds: float, gigabytes: float) -> Result:
    """One peer on one pair of texts, in a process of its own."""

    def limit() -> None:
        size = int(gigabytes * 2**30)
        setrlimit(RLIMIT_AS, (size, size))

    try:
        done = subprocess.run(
            [sys.executable, "-m", "benchmarks.peers", peer, *paths],
            cwd=_ROOT, capture_output=True, text=True, timeout=seconds, preexec_fn=limit, check=False,
        )  # fmt: skip
    except subprocess.TimeoutExpired:
        return Result(failure=f"> {seconds:g} s")
    if done.returncode:
        last = done.stderr.strip().splitlines()[-1:] or ["ended"]
        return Result(failure="out of memory" if "Memory" in last[0] or "alloc" in last[0] else last[0].split(":")[0])
    said = json.loads(done.stdout)
    moves = said["answer"]["moves"]
    found = sum(any(_same(move, true) for move in moves) for true in made.moves)
    false = sum(not any(_same(move, true) for true in made.moves) for move in moves)
    return Result(said["seconds"], said["memory"], said["answer"]["changed"] / made.least, found, false)


def in_rounds(peers: Sequence[str], measure: Callable[[str], Result], rounds: int) -> dict[str, list[Result]]:
    """The results of peers that take turns, so many times over."""
    results: dict[str, list[Result]] = {peer: [] for peer in peers}
    for _ in range(rounds):
        for peer in peers:
            results[peer].append(measure(peer))
    return results


def table(sizes: Sequence[int], seconds: float, gigabytes: float) -> Iterator[str]:
    """The peers on one text of each size, a row each."""
    with tempfile.TemporaryDirectory() as folder:
        for size in sizes:
            made = versions(_SEED, size)
            paths = _written(Path(folder), made)
            yield f"\n### {size:,} words, {made.least:,} changed, {len(made.moves):,} paragraphs moved\n"
            yield "| | seconds | times reader's | MB | marked / known least | moves found | false |"
            yield "|---|---|---|---|---|---|---|"

            def measure(peer: str, made: Versions = made, paths: tuple[str, str] = paths) -> Result:
                return measured(peer, made, paths, seconds, gigabytes)

            turns = [peer for peer in PEERS if peer.startswith(_IN_ROUNDS) and _installed(peer)]
            results = in_rounds(turns, measure, _ROUNDS)
            for peer in filter(_installed, PEERS):
                yield _row(peer, results.get(peer) or [measure(peer)], results["reader"], len(made.moves))
            yield from _beside_git(results)
    if len(sizes) > 1:
        yield from growth(*sizes[-2:], seconds=seconds, gigabytes=gigabytes)


def _row(peer: str, results: Sequence[Result], own: Sequence[Result], moves: int) -> str:
    """Medians over the rounds of a peer; its ratio to the engine is that of each round, or to the engine's median."""
    if failed := [result for result in results if result.failure]:
        return f"| {peer} | {failed[0].failure} | | | | | |"
    seconds = median(result.seconds for result in results)
    if len(results) == len(own):
        times = median(result.seconds / mine.seconds for result, mine in zip(results, own, strict=True))
    else:
        times = seconds / median(result.seconds for result in own)
    memory, ratio = max(result.memory for result in results), results[0].ratio
    found = f"{results[0].found} of {moves} | {results[0].false}" if peer.startswith("reader") else "– | –"
    return f"| {peer} | {seconds:.4f} | {times:.2f} | {memory:.0f} | {ratio:.3f} | {found} |"


def _beside_git(results: Mapping[str, Sequence[Result]]) -> Iterator[str]:
    """How much longer than git the engine takes: the median of the rounds."""
    said = []
    for peer in ("reader", "reader with rows"):
        rounds = list(zip(results[peer], results.get("git", ()), strict=False))
        if rounds and not any(mine.failure or git.failure for mine, git in rounds):
            said.append(f"{peer} {median(mine.seconds / git.seconds for mine, git in rounds):.1f}")
    if said:
        yield f"\nTimes git's: {', '.join(said)}."


def growth(smaller: int, larger: int, seconds: float, gigabytes: float) -> Iterator[str]:
    """By which power of the length the engine's time grows: both sizes take turns."""
    with tempfile.TemporaryDirectory() as first, tempfile.TemporaryDirectory() as second:
        made = {size: versions(_SEED, size) for size in (smaller, larger)}
        paths = {size: _written(Path(folder), made[size]) for size, folder in ((smaller, first), (larger, second))}
        for peer in ("reader", "reader with rows"):
            exponents = []
            for _ in range(_ROUNDS):
                low, high = (measured(peer, made[size], paths[size], seconds, gigabytes) for size in (smaller, larger))
                if low.failure or high.failure:
                    return
                exponents.append(math.log(high.seconds / low.seconds) / math.log(larger / smaller))
            told = ", ".join(f"{exponent:.2f}" for exponent in sorted(exponents))
            yield (
                f"\nGrowth of the time of {peer} from {smaller:,} to {larger:,} words: exponent "
                f"{median(exponents):.2f}, the median of {told}."
            )


def _written(folder: Path, made: Versions) -> tuple[str, str]:
    paths = folder / "a.txt", folder / "b.txt"
    for path, text in zip(paths, (made.a, made.b), strict=True):
        path.write_text(text + "\n", encoding="utf-8")
    return str(paths[0]), str(paths[1])


def quality(sizes: Sequence[int]) -> Iterator[str]:
    """How little is marked, and which moves are found, over texts from seeds that nothing was tuned on."""
    kinds: dict[str, dict[str, float | bool | int]] = {
        "2 % edits": {},
        "2 % edits, words of the text": {"fresh": False},
        "2 % edits, text that repeats itself": {"alike": True},
    }
    harder: dict[str, dict[str, float | bool | int]] = {
        "10 % edits": {"share": 0.1},
        "30 % edits": {"share": 0.3},
        "every three paragraphs merged": {"merge": 3},
    }
    yield "\n### Fresh seeds\n"
    yield "| words | texts | kind | marked / known least, mean | worst | moves found | false |"
    yield "|---|---|---|---|---|---|---|"
    for size in sizes:
        for kind, options in {**kinds, **(harder if size == 10_000 else {})}.items():
            seeds = _FRESH_SEEDS.get(size, 3)
            results = [_judged(seed, size, options) for seed in range(1_000, 1_000 + seeds)]
            ratios = [ratio for ratio, _, _, _ in results]
            found, moves, false = (sum(result[index] for result in results) for index in (1, 2, 3))
            yield (
                f"| {size:,} | {seeds} | {kind} | {sum(ratios) / seeds:.3f} | {max(ratios):.3f} "
                f"| {found} of {moves} | {false} |"
            )


def _judged(seed: int, size: int, options: dict[str, float | bool | int]) -> tuple[float, int, int, int]:
    made = versions(seed, size, **options)  # type: ignore[arg-type]
    changed, moves = reader_answer(made.a, made.b)
    found = sum(any(_same(move, true) for move in moves) for true in made.moves)
    false = sum(not any(_same(move, true) for true in made.moves) for move in moves)
    return changed / made.least, found, len(made.moves), false


def main() -> None:
    """Print the tables, or write them into a file."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--sizes", default="1000,10000,100000,1000000")
    parser.add_argument("--seconds", type=float, default=30.0, help="limit of each run")
    parser.add_argument("--gigabytes", type=float, default=4.0, help="limit of each run")
    parser.add_argument("--output", type=Path)
    arguments = parser.parse_args()
    sizes = [int(size) for size in arguments.sizes.split(",")]
    lines = [f"Python {platform.python_version()}, {platform.system()} {platform.machine()}."]
    for part in (table(sizes, arguments.seconds, arguments.gigabytes), quality(sizes)):
        for line in part:
            print(line, file=sys.stderr if arguments.output else sys.stdout, flush=True)
            lines.append(line)
    if arguments.output:
        arguments.output.write_text(_page(arguments.output, sys.argv[1:], lines), encoding="utf-8")


def _page(path: Path, options: Sequence[str], lines: Sequence[str]) -> str:
    """The page with its last table replaced: what a person wrote above it stays."""
    mark = "<!-- table -->"
    above = path.read_text(encoding="utf-8").split(mark)[0] if path.exists() else "# Benchmarks\n\n"
    command = " ".join(["python -m benchmarks.compare", *options])
    return f"{above}{mark}\n\nMade by `{command}`. " + "\n".join(lines) + "\n"


if __name__ == "__main__":
    main()
