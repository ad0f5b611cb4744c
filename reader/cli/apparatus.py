"""Versions as one text with an apparatus: the base, and under each paragraph what the others say in its place."""

from collections.abc import Iterator, Mapping, Sequence

from reader.cli.difference import Paint, counted
from reader.compare import LEAST_COVERAGE, Variant, variants
from reader.library import Library
from reader.model import Block, Collation, Witness
from reader.text.visible import visible

_LONGEST = 8
"""Words of the base that are repeated in the apparatus; of more the first and the last stand for all."""
_ENDS = 3


def apparatus(library: Library, collation: Collation, paint: Paint) -> Iterator[str]:
    """The base with numbers where versions differ, in lines that may be drawn as they are."""
    texts = {article: library.article(article).text for article in collation.articles}
    letters = {article: _letter(number) for number, article in enumerate(collation.articles)}
    for article in collation.articles:
        role = "  (base)" if article == collation.base else _doubt(library, collation.base, article)
        yield visible(f"{letters[article]}  {library.article(article).path}{role}")
    comparisons = {one: library.comparison(collation.base, one) for one in collation.articles if one != collation.base}
    found = variants(collation, texts, comparisons=comparisons)
    quiet = sum(column.variant for column in collation.columns) - len(found)
    summary = [counted(len(collation.articles), "version"), f"they differ in {counted(len(found), 'place')}"]
    if quiet:
        summary.append(f"{counted(quiet, 'place')} differ in typography alone")
    if any(variant.moved for variant in found):
        summary.append("» moved to or from another place")
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


def _doubt(library: Library, base: str, article: str) -> str:
    coverage = library.comparison(base, article).coverage
    if coverage >= LEAST_COVERAGE:
        return ""
    return f"  (another work: it shares {coverage:.0%} with the base)"


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
        words = visible(reading.words if place else _shortened(reading.words)) or "(nothing)"
        having = " ".join(letters[article] + "»" * (article in variant.moved) for article in reading.articles)
        entries.append(f"{paint('insert', words) if place else words} {paint('note', having)}")
    return " | ".join(entries)


def _shortened(words: str) -> str:
    every = words.split()
    return words if len(every) <= _LONGEST else " ".join([*every[:_ENDS], "…", *every[-_ENDS:]])
