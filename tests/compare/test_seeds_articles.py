"""The two real versions among the seeds, whole and with their furniture folded."""

from functools import cache
from pathlib import Path

from reader.compare import changes, compare
from reader.model import Witness
from tests.compare.invariants import check
from tests.compare.prose import witness

SEEDS = Path(__file__).parents[2] / "seeds"
FIRST_FURNITURE = "Hashtags"


@cache
def seed(number: str) -> Witness:
    (path,) = SEEDS.glob(f"{number}_*.txt")
    return witness(path.read_text(encoding="utf-8"), number)


def test_the_agency_text_and_its_copy_differ_in_headline_and_tail() -> None:
    a, b = seed("001"), seed("002")
    comparison = compare(a, b)
    check(comparison, a, b)
    headline, tail = changes(comparison)
    assert headline.a is None
    assert headline.b
    assert headline.b.of(b.text).startswith("North Korea sending more troops")
    assert tail.a
    assert tail.a.of(a.text).startswith("North Korean state media")
    assert tail.a.of(a.text).endswith("Source: AFP/lh")
    assert comparison.stats.typographic == 17
    assert comparison.coverage > 0.9


def test_furniture_is_folded_and_only_the_text_compared() -> None:
    a, whole = seed("001"), seed("002")
    start = whole.text.index(FIRST_FURNITURE)
    blocks = tuple(
        block.model_copy(update={"label": "related"}) if block.start >= start else block for block in whole.blocks
    )
    b = Witness(article=whole.article, blocks=blocks)
    comparison = compare(a, b)
    check(comparison, a, b)
    assert comparison.stats.changes == 2
    assert comparison.stats.typographic == 17
    folded = [row.kind == "folded" for row in comparison.rows]
    assert sum(folded) == sum(block.label == "related" for block in blocks)
    assert not any(folded[: folded.index(True)])


def test_articles_of_their_own_are_no_versions() -> None:
    for number in ("000", "003", "004"):
        comparison = compare(seed("001"), seed(number))
        assert not comparison.same_work
        assert comparison.sentences
