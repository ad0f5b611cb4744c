"""A comparison as one marked text."""

from reader.cli.difference import marked_row, uncoloured
from reader.compare import compare
from tests.compare.prose import witness

LONGER = "The fair was held on Saturday in the old town. It rained all day on the hills."
SHORTER = "The fair was held on Saturday. It rained all day on the hills."


def marked(a: str, b: str) -> list[str]:
    return [marked_row(row, a, b, uncoloured) for row in compare(witness(a, "a"), witness(b, "b")).rows]


def test_words_taken_away_before_a_full_stop_do_not_run_into_the_word_before() -> None:
    assert marked(LONGER, SHORTER) == [
        "The fair was held on Saturday [-in the old town-]. It rained all day on the hills."
    ]


def test_words_put_in_before_a_full_stop_do_not_either() -> None:
    assert marked(SHORTER, LONGER) == [
        "The fair was held on Saturday {+in the old town+}. It rained all day on the hills."
    ]
