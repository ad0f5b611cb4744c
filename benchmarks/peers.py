"""What the comparison is measured against: each peer, run on two files, says how many words it marks.

Run by benchmarks/compare.py in a process of its own: `python benchmarks/peers.py NAME A B`. Prints a line of JSON:
seconds of the call, changed words, peak memory above that before the call in megabytes, and the moves found.
"""

import json
import re
import subprocess
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from resource import RUSAGE_CHILDREN, RUSAGE_SELF, getrusage
from time import perf_counter
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from reader.model import Article, Block, Comparison, Witness
from reader.text.keys import words as words_of
from reader.text.tokens import is_word, tokenize

if TYPE_CHECKING:
    from reader.compare.found import Found
    from reader.compare.sides import Side

_Found = TypeVar("_Found")
Place = tuple[int, int]
_ENOUGH = 0.5
"""Seconds after which a call is not repeated, once it was done three times."""
_LONG = 5.0
"""Seconds after which a call is not repeated at all."""


class Answer(NamedTuple):
    """How many words a peer marks as deleted or inserted, and the places of the moves it found."""

    changed: int
    moves: Sequence[tuple[Place, Place]] = ()


class Measured(NamedTuple):
    """An answer with the seconds and megabytes that the call took; of a command these are the whole process."""

    answer: Answer
    seconds: float
    memory: float


def witness(text: str, id: str) -> Witness:
    """A witness of a text with a paragraph on each line."""
    blocks = []
    start = 0
    for line in text.split("\n"):
        if line.strip():
            blocks.append(Block(start=start, end=start + len(line), label="body", reason="a line"))
        start += len(line) + 1
    return Witness(article=Article(id=id, path=id, text=text), blocks=tuple(blocks))


def _warm_up() -> None:
    """Load what a first comparison loads, as the peers' packages are loaded before their call."""
    from benchmarks.versions import versions
    from reader.compare import compare

    small = versions(1, 400)
    compare(witness(small.a, "x"), witness(small.b, "y"))


def _timed(call: Callable[[], _Found], answer: Callable[[_Found], Answer]) -> Measured:
    """The memory of the first call, and the time of the quickest of up to nine; long ones are called thrice or once.

    What was found is read as an answer when no time is taken any more.
    """
    before = getrusage(RUSAGE_SELF).ru_maxrss
    times: list[float] = []
    while not times or (sum(times) < (_ENOUGH if len(times) > 2 else _LONG) and len(times) < 9):
        start = perf_counter()
        found = call()
        times.append(perf_counter() - start)
        if len(times) == 1:
            memory = (getrusage(RUSAGE_SELF).ru_maxrss - before) / 1024
    return Measured(answer(found), min(times), memory)


def reader_answer(a: str, b: str) -> Answer:
    """What the engine marks and finds, without a measure of time."""
    from reader.compare.engine import compared

    return _told(compared(witness(a, "a"), witness(b, "b")))


def _told(found: "tuple[Side, Side, Found]") -> Answer:
    side_a, side_b, shared = found
    kept = sum(side_a.words(run.a, run.a_end) for run in shared.runs)
    kept += sum(side_a.words(run.a, run.a_end) for move in shared.moves for run in move.runs)
    moves = [(side_a.span(m.gap.a, m.gap.a_end), side_b.span(m.gap.b, m.gap.b_end)) for m in shared.moves]
    return Answer(side_a.words(0, len(side_a)) + side_b.words(0, len(side_b)) - 2 * kept, moves)


def reader_core(a: str, b: str) -> Measured:
    """The engine: from two witnesses to matches and moves, in units."""
    from reader.compare.engine import compared

    first, second = witness(a, "a"), witness(b, "b")
    _warm_up()
    return _timed(lambda: compared(first, second), _told)


def reader_rows(a: str, b: str) -> Measured:
    """The engine with all rows made as models, as the screen and the reports take them."""
    from reader.compare import compare

    first, second = witness(a, "a"), witness(b, "b")
    _warm_up()

    def answer(found: Comparison) -> Answer:
        return Answer(found.stats.deleted + found.stats.inserted, [(move.a, move.b) for move in found.moves])

    return _timed(lambda: compare(first, second), answer)


_Codes = Sequence[tuple[str, int, int, int, int]]


def _opcodes(found: tuple[_Codes, Sequence[str], Sequence[str]]) -> Answer:
    codes, a, b = found
    kept = sum(is_word(token) for tag, start, end, _, _ in codes if tag == "equal" for token in a[start:end])
    return Answer(sum(map(is_word, a)) + sum(map(is_word, b)) - 2 * kept)


def difflib(a: str, b: str) -> Measured:
    """Python's difflib on the engine's tokens, without its heuristic for frequent ones."""
    from difflib import SequenceMatcher

    def call() -> tuple[_Codes, Sequence[str], Sequence[str]]:
        first, second = list(tokenize(a)), list(tokenize(b))
        return SequenceMatcher(None, first, second, autojunk=False).get_opcodes(), first, second

    return _timed(call, _opcodes)


def cydifflib(a: str, b: str) -> Measured:
    """The same in compiled code."""
    from cydifflib import SequenceMatcher

    def call() -> tuple[_Codes, Sequence[str], Sequence[str]]:
        first, second = list(tokenize(a)), list(tokenize(b))
        return SequenceMatcher(None, first, second, autojunk=False).get_opcodes(), first, second

    return _timed(call, _opcodes)


def rapidfuzz(a: str, b: str) -> Measured:
    """rapidfuzz's LCSseq.opcodes; its tokens are made before the call."""
    from rapidfuzz.distance import LCSseq

    first, second = list(tokenize(a)), list(tokenize(b))
    return _timed(
        lambda: LCSseq.opcodes(first, second),
        lambda found: _opcodes(([code_of(code) for code in found], first, second)),
    )


def code_of(code: object) -> tuple[str, int, int, int, int]:
    """An opcode of rapidfuzz as a tuple."""
    tag, a, a_end, b, b_end = code  # type: ignore[misc, attr-defined]
    return tag, a, a_end, b, b_end


def _differences(found: tuple[Sequence[tuple[int, str]], dict[str, str]]) -> Answer:
    """The answer to differences, given as text or in codes."""
    differences, texts = found
    changed = 0
    for sign, stretch in differences:
        if sign:
            changed += sum(is_word(texts[code]) for code in stretch) if texts else len(words_of(stretch))
    return Answer(changed)


def _coded(a: str, b: str) -> tuple[str, str, dict[str, str]]:
    codes: dict[str, str] = {}

    def encode(text: str) -> str:
        coded = []
        for token in tokenize(text):
            if token not in codes:
                number = len(codes) + 0x100
                codes[token] = chr(number if number < 0xD800 else number + 0x800)
            coded.append(codes[token])
        return "".join(coded)

    first, second = encode(a), encode(b)
    return first, second, {code: token for token, code in codes.items()}


def dmp_default(a: str, b: str) -> Measured:
    """diff-match-patch as it comes: letters, a second's time, semantic clean-up."""
    from diff_match_patch import diff_match_patch

    def call() -> tuple[Sequence[tuple[int, str]], dict[str, str]]:
        differ = diff_match_patch()
        found = differ.diff_main(a, b)
        differ.diff_cleanupSemantic(found)
        return found, {}

    return _timed(call, _differences)


def dmp_words(a: str, b: str) -> Measured:
    """diff-match-patch on the engine's tokens, as many seconds as it takes."""
    from diff_match_patch import diff_match_patch

    def call() -> tuple[Sequence[tuple[int, str]], dict[str, str]]:
        first, second, texts = _coded(a, b)
        differ = diff_match_patch()
        differ.Diff_Timeout = 0
        return differ.diff_main(first, second, False), texts

    return _timed(call, _differences)


def fast_dmp_words(a: str, b: str) -> Measured:
    """fast-diff-match-patch on the engine's tokens."""
    from fast_diff_match_patch import diff

    signs = {"-": -1, "=": 0, "+": 1}

    def call() -> tuple[Sequence[tuple[str, str]], dict[str, str]]:
        first, second, texts = _coded(a, b)
        return diff(first, second, timelimit=0, cleanup="No", counts_only=False), texts

    return _timed(call, lambda found: _differences(([(signs[sign], stretch) for sign, stretch in found[0]], found[1])))


def collatex(a: str, b: str) -> Measured:
    """CollateX, two witnesses."""
    from collatex import Collation, collate
    from collatex.core_classes import AlignmentTable as Table

    def call() -> Table:
        collation = Collation()
        collation.add_plain_witness("A", a)
        collation.add_plain_witness("B", b)
        return collate(collation, segmentation=False)

    def answer(found: Table) -> Answer:
        witnesses = [column.tokens_per_witness.values() for column in found.columns if column.variant]
        return Answer(sum(is_word(token.token_string) for column in witnesses for tokens in column for token in tokens))

    return _timed(call, answer)


_MARKED = {
    "git": re.compile(r"\[-(.*?)-\]|\{\+(.*?)\+\}", re.DOTALL),
    "wdiff": re.compile(r"\[-(.*?)-\]|\{\+(.*?)\+\}", re.DOTALL),
    "dwdiff": re.compile(r"\[-(.*?)-\]|\{\+(.*?)\+\}", re.DOTALL),
}
_COMMANDS = {
    "git": ["git", "diff", "--no-index", "--no-color", "--word-diff=plain"],
    "git by word": [
        "git",
        "diff",
        "--no-index",
        "--no-color",
        "--word-diff=plain",
        "--word-diff-regex=[[:alnum:]]+|[^[:space:]]",
    ],
    "wdiff": ["wdiff"],
    "dwdiff": ["dwdiff"],
}


def _command(name: str, paths: tuple[str, str]) -> Measured:
    """A command as a whole process: it reads the files, and what it prints is read when it has ended."""
    start = perf_counter()
    done = subprocess.run([*_COMMANDS[name], *paths], capture_output=True, check=False)
    seconds = perf_counter() - start
    printed = done.stdout.decode(errors="replace")
    marked = sum(len(words_of(gone or new)) for gone, new in _MARKED[name.split()[0]].findall(printed))
    return Measured(Answer(marked), seconds, getrusage(RUSAGE_CHILDREN).ru_maxrss / 1024)


LIBRARIES: dict[str, Callable[[str, str], Measured]] = {
    "reader": reader_core,
    "reader with rows": reader_rows,
    "rapidfuzz LCSseq": rapidfuzz,
    "fast-diff-match-patch, words": fast_dmp_words,
    "diff-match-patch, words": dmp_words,
    "diff-match-patch, default": dmp_default,
    "difflib": difflib,
    "cydifflib": cydifflib,
    "CollateX": collatex,
}
PEERS = [*LIBRARIES, *_COMMANDS]


def main(name: str, *paths: str) -> None:
    """Measure one peer on two files."""
    first, second = paths
    if name in LIBRARIES:
        a, b = (Path(path).read_text(encoding="utf-8") for path in paths)
        measured = LIBRARIES[name](a, b)
    else:
        measured = _command(name, (first, second))
    print(json.dumps({**measured._asdict(), "answer": measured.answer._asdict()}))


if __name__ == "__main__":
    main(*sys.argv[1:])
