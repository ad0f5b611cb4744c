"""Versions of one text are found by what they share, whatever was cut or added; two works are not."""

from itertools import permutations
from random import Random

from benchmarks.dumps import dump
from reader.stories.copies import copies
from reader.text.sampling import SharedRuns
from tests.stories.made import ELSEWHERE, FLOOD, witness


def found(*witnesses, near=lambda one, other: True):
    ordered = sorted(witnesses, key=lambda one: one.id)
    shared = SharedRuns({one.id: one.text for one in ordered})
    return [[ordered[index].id for index in group] for group in copies(ordered, shared, near)]


def test_a_cut_copy_and_an_extended_one_are_versions_of_one_text():
    cut = witness("cut", *FLOOD[:3])
    extended = witness("extended", *FLOOD, "Schools stay shut in the valley, and the trains stop at Port Ellery.")
    assert found(witness("wire", *FLOOD), cut, extended, witness("else", *ELSEWHERE)) == [
        ["cut", "extended", "wire"],
        ["else"],
    ]


def test_two_reports_that_share_a_quotation_alone_are_two_works():
    speech = (
        "“We have not seen water like this since my grandmother's days, and I hope that we never see it again; "
        "nobody in this town will forget the night on which the Amber came into our kitchens,” {} {}."
    )
    one = witness("one", "Ada Quill spoke after the flood to the council of Millford.", speech.format("Quill", "said"))
    other = witness("other", "A mayor in rubber boots met the cameras at dawn.", speech.format("she", "told them"))
    assert found(one, other) == [["one"], ["other"]]


def bulletin(day: str, *figures: int) -> str:
    return (
        "The weather office in Harrow expects {} to be fair, with a high of {} degrees at noon and a low of {} degrees "
        "at night, winds of {} knots from the sea and {} hours of sunshine in the valley; the river stands at {} feet."
    ).format(day, *figures)


def test_texts_of_one_pattern_with_other_figures_are_no_copies():
    monday = witness("monday", bulletin("Monday", 21, 12, 9, 7, 31))
    tuesday = witness("tuesday", bulletin("Tuesday", 24, 13, 14, 9, 33))
    assert found(monday, tuesday) == [["monday"], ["tuesday"]]
    assert found(monday, witness("again", bulletin("Monday", 21, 12, 9, 7, 31))) == [["again", "monday"]]


def test_one_text_of_two_times_is_two():
    apart = found(witness("new", *FLOOD), witness("old", *FLOOD[:4]), near=lambda one, other: False)
    assert apart == [["new"], ["old"]]


def test_a_line_or_two_in_common_make_no_copy():
    short = witness("short", "The river Amber burst its banks at Millford on Tuesday night.", "Trains stop there.")
    assert found(witness("wire", *FLOOD), short) == [["short"], ["wire"]]


def test_texts_without_words_are_copies_of_nothing():
    assert found(witness("a", ""), witness("b", ""), witness("c", "…")) == [["a"], ["b"], ["c"]]


def test_the_order_of_the_articles_changes_no_group():
    witnesses = [witness("a", *FLOOD), witness("b", *FLOOD[:4]), witness("c", *FLOOD[1:]), witness("d", *ELSEWHERE)]
    assert len({str(found(*order)) for order in permutations(witnesses)}) == 1


def test_families_in_a_made_up_dump_are_found_and_nothing_else():
    made = list(dump(400, seed=11))
    family = {article["id"]: article["family"] for article in made}
    groups = found(*(witness(article["id"], article["text"]) for article in made))
    said = {frozenset((a, b)) for group in groups for a in group for b in group if a < b}
    true = {frozenset((a, b)) for a in family for b in family if a < b and family[a] == family[b]}
    assert len(true) > 200
    assert len(said & true) >= 0.98 * len(true)
    assert len(said - true) <= 0.01 * len(said)


def test_a_thousand_equal_articles_are_one_text_and_measured_once(monkeypatch):
    import reader.stories.copies as room

    measured = []
    read = room._read
    monkeypatch.setattr(room, "_read", lambda text: measured.append(text) or read(text))
    random = Random(3)
    equal = [witness(f"{number:04}", *FLOOD) for number in random.sample(range(10_000), 1000)]
    assert [len(group) for group in found(*equal, witness("x", *FLOOD[:4]))] == [1001]
    assert len(measured) <= 2
