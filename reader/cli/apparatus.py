"""Versions as one text with an apparatus: the base, and under each paragraph what the others say in its place."""

from collections.abc import Iterator, Mapping, Sequence

from reader.cli.difference import Paint
from reader.cli.ignoring import named
from reader.compare import LEAST_COVERAGE, Variant, variants
from reader.library import Library
from reader.model import Block, Collation, Comparison, Witness
from reader.text.counting import counted
from reader.text.keys import TYPOGRAPHY, Ignored
from reader.text.visible import visible

_LONGEST = 8
"""Words of the base that are repeated in the apparatus; of more the first and the last stand for all."""
_ENDS = 3


def apparatus(library: Library, collation: Collation, paint: Paint, ignored: Ignored = TYPOGRAPHY) -> Iterator[str]:
    """The base with numbers where versions differ, in lines that may be drawn as they are."""
    texts = {article: library.article(article).text for article in collation.articles}
    letters = {article: _letter(number) for number, article in enumerate(collation.articles)}
    for article in collation.articles:
        role = "  (base)" if article == collation.base else _doubt(library.comparison(collation.base, article, ignored))
        yield visible(f"{letters[article]}  {library.article(article).path}{role}")
    others = (one for one in collation.articles if one != collation.base)
    comparisons = {one: library.comparison(collation.base, one, ignored) for one in others}
    found = variants(collation, texts, ignored, comparisons)
    quiet = sum(column.variant for column in collation.columns) - len(found)
    summary = [counted(len(collation.articles), "version"), f"they differ in {counted(len(found), 'place')}"]
    if quiet:
        summary.append(f"{counted(quiet, 'place')} more only in what is ignored ({named(ignored)})")
    if any(variant.moved for variant in found):
        summary.append("» moved")
    yield paint("note", " · ".join(summary))
    witness = library.witness(collation.base)
    for block, number, here in _by_block(witness, found):
        yield ""
        yield _numbered(witness.text, block, here, number, paint)
        for index, variant in enumerate(here, start=number):
            yield f"  {paint('note', f'[{index}]')} {_entry(variant, letters, paint)}"


def _letter(number: int) -> str:
    """A to Z, then A2 to Z2 and so on."""
    turn, place = divmod(number, 26)
    return chr(ord("A") + place) + (str(turn + 1) if turn else "")


def _doubt(comparison: Comparison) -> str:
    if comparison.coverage >= LEAST_COVERAGE:
        return ""
    return f"  (another work: it shares {comparison.coverage:.0%} with the base)"


def _by_block(witness: Witness, found: Sequence[Variant]) -> Iterator[tuple[Block, int, Sequence[Variant]]]:
    """The paragraphs of the base, each with the number of its first variant and its variants."""
    at = 0
    for block in witness.compared:
        first = at
        while at < len(found) and found[at].place.start <= block.end and found[at].place.end <= block.end:
            at += 1
        yield block, first + 1, found[first:at]


def _numbered(text: str, block: Block, here: Sequence[Variant], number: int, paint: Paint) -> str:
    pieces: list[str] = []
    at = block.start
    for index, variant in enumerate(here, start=number):
        end = max(at, variant.place.start + len(variant.place.of(text).rstrip()))
        pieces += [visible(text[at:end]), paint("note", f"[{index}]")]
        at = end
    return "".join([*pieces, visible(text[at : block.end])])


def _entry(variant: Variant, letters: Mapping[str, str], paint: Paint) -> str:
    entries = []
    for place, reading in enumerate(variant.readings):
        words = visible(reading.words if place else _shortened(reading.words))
        words = words or ("(elsewhere)" if variant.is_elsewhere(reading) else "(nothing)")
        having = " ".join(letters[article] + "»" * (article in variant.moved) for article in reading.articles)
        entries.append(f"{paint('insert', words) if place else words} {paint('note', f'[{having}]')}")
    return " | ".join(entries)


def _shortened(words: str) -> str:
    every = words.split()
    return words if len(every) <= _LONGEST else " ".join([*every[:_ENDS], "…", *every[-_ENDS:]])
