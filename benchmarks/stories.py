"""The finding of copies and stories beside its peers: CPU time, memory, growth, and how right the groups are.

    python -m benchmarks.stories [--sizes 1000,10000,100000] [--seconds 600] [--gigabytes 4] [--gold FILE]
                                 [--folder FOLDER] [--output FILE]

Dumps are made from fixed seeds, into a folder where one is named. Each peer groups each dump in a process of its own,
limited in time and memory, one after the other; what is not installed is left out. `--gold` is a file of JSON Lines
with `id`, `event` and `text`, on which stories are scored by B-cubed (Bagga and Baldwin 1998). Prints tables in
Markdown, or writes them into a file in place of its last ones.
"""

import argparse
import json
import math
import platform
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from importlib.util import find_spec
from pathlib import Path
from resource import RLIMIT_AS, RLIMIT_CPU, setrlimit
from typing import NamedTuple

from benchmarks.dumps import written
from benchmarks.grouping_peers import MODULES, PEERS

_ROOT = Path(__file__).parents[1]
_SEED = 7
_MARK = "<!-- stories table -->"
_END = "<!-- end of stories table -->"


class Result(NamedTuple):
    """What one peer did with one dump; `failure` says why there is nothing else."""

    seconds: float = 0.0
    memory: float = 0.0
    groups: Sequence[Sequence[str]] = ()
    failure: str = ""


def measured(peer: str, path: Path, seconds: float, gigabytes: float) -> Result:
    """One peer on one dump, in a process of its own."""

    def limit() -> None:
        size = int(gigabytes * 2**30)
        setrlimit(RLIMIT_AS, (size, size))
        setrlimit(RLIMIT_CPU, (int(seconds), int(seconds)))

    done = subprocess.run(
        [sys.executable, "-m", "benchmarks.grouping_peers", peer, str(path)],
        cwd=_ROOT, capture_output=True, text=True, preexec_fn=limit, check=False,
    )  # fmt: skip
    if done.returncode < 0:
        return Result(failure=f"> {seconds:g} s")
    if done.returncode:
        last = done.stderr.strip().splitlines()[-1:] or ["ended"]
        return Result(failure="out of memory" if "emory" in last[0] or "alloc" in last[0] else last[0].split(":")[0])
    return Result(**json.loads(done.stdout))


def pairs_right(groups: Sequence[Sequence[str]], gold: Mapping[str, str]) -> tuple[float, float]:
    """Precision and recall of the pairs of articles that stand in one group."""
    both = sum(math.comb(n, 2) for group in groups for n in Counter(gold[name] for name in group).values())
    said = sum(math.comb(len(group), 2) for group in groups)
    true = sum(math.comb(n, 2) for n in Counter(gold.values()).values())
    return both / max(1, said), both / max(1, true)


def b_cubed(groups: Sequence[Sequence[str]], gold: Mapping[str, str]) -> tuple[float, float, float]:
    """Precision, recall and F1, each the mean over the articles."""
    events = Counter(gold.values())
    precision = recall = 0.0
    for group in groups:
        for event, count in Counter(gold[name] for name in group).items():
            precision += count * count / len(group)
            recall += count * count / events[event]
    precision, recall = precision / len(gold), recall / len(gold)
    return precision, recall, 2 * precision * recall / (precision + recall)


def table(sizes: Sequence[int], seconds: float, gigabytes: float, folder: Path) -> Iterator[str]:
    """The peers on one dump of each size, a row each, and how the time of each grows."""
    times: dict[str, dict[int, float]] = {}
    for size in sizes:
        path = written(folder, size, _SEED)
        with path.open(encoding="utf-8") as file:
            gold = {article["id"]: article["family"] for article in map(json.loads, file)}
        yield f"\n### {size:,} articles, {size - len(set(gold.values())):,} of them copies\n"
        yield "| | CPU seconds | times datasketch's | MB | pair precision | pair recall |"
        yield "|---|---|---|---|---|---|"
        results = {peer: measured(peer, path, seconds, gigabytes) for peer in PEERS if _installed(peer)}
        other = results.get("datasketch MinHashLSH", Result()).seconds
        for peer, result in results.items():
            if result.failure:
                yield f"| {peer} | {result.failure} | | | | |"
                continue
            times.setdefault(peer, {})[size] = result.seconds
            ratio = f"{result.seconds / other:.2f}" if other else "–"
            precision, recall = pairs_right(result.groups, gold)
            yield (
                f"| {peer} | {result.seconds:.2f} | {ratio} | {result.memory:.0f} | {precision:.4f} | {recall:.4f} |"
            )
    yield ""
    for peer, by_size in times.items():
        known = sorted(by_size)
        if len(known) > 1:
            before, last = known[-2:]
            exponent = math.log(by_size[last] / by_size[before]) / math.log(last / before)
            yield f"Growth of {peer} from {before:,} to {last:,} articles: exponent {exponent:.2f}.  "


def _installed(peer: str) -> bool:
    return peer not in MODULES or find_spec(MODULES[peer]) is not None


def scored(path: Path) -> Iterator[str]:
    """Stories on real events: the program's, and TF-IDF with average linkage at its best threshold."""
    with path.open(encoding="utf-8") as file:
        rows = [json.loads(line) for line in file]
    gold = {row["id"]: row["event"] for row in rows}
    texts = {row["id"]: row["text"] for row in rows}
    yield f"\n### {len(gold):,} articles on {len(set(gold.values())):,} real events\n"
    yield "| | B-cubed precision | recall | F1 |"
    yield "|---|---|---|---|"
    yield _score("reader, stories", b_cubed(PEERS["reader, stories"](texts), gold))
    if _installed("TF-IDF, average linkage"):
        from benchmarks.grouping_peers import average_linkage

        tried = {step / 100: b_cubed(average_linkage(texts, step / 100), gold) for step in range(4, 31, 2)}
        best = max(tried, key=lambda threshold: tried[threshold][2])
        yield _score(f"TF-IDF, average linkage at its best threshold, {best}", tried[best])


def _score(name: str, figures: Sequence[float]) -> str:
    return f"| {name} | {' | '.join(f'{figure:.3f}' for figure in figures)} |"


def main() -> None:
    """Print the tables, or write them into a file."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--sizes", default="1000,10000,100000")
    parser.add_argument("--seconds", type=float, default=600.0, help="limit of each run, of CPU time")
    parser.add_argument("--gigabytes", type=float, default=4.0, help="limit of each run")
    parser.add_argument("--gold", type=Path, help="real articles with their events")
    parser.add_argument("--folder", type=Path, help="where the dumps are kept")
    parser.add_argument("--output", type=Path)
    arguments = parser.parse_args()
    lines = [f"Python {platform.python_version()}, {platform.system()} {platform.machine()}."]

    def say(part: Iterator[str]) -> None:
        for line in part:
            print(line, file=sys.stderr if arguments.output else sys.stdout, flush=True)
            lines.append(line)

    sizes = [int(size) for size in arguments.sizes.split(",") if size]
    with tempfile.TemporaryDirectory() as folder:
        say(table(sizes, arguments.seconds, arguments.gigabytes, arguments.folder or Path(folder)))
    if arguments.gold:
        say(scored(arguments.gold))
    if arguments.output:
        page = arguments.output.read_text(encoding="utf-8")
        above, _, rest = page.partition(_MARK)
        below = rest.partition(_END)[2]
        made = "\n".join(lines)
        arguments.output.write_text(f"{above}{_MARK}\n\n{made}\n\n{_END}{below}", encoding="utf-8")


if __name__ == "__main__":
    main()
