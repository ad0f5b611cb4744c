"""What reads as one change is one, and what only looks alike is not kept."""

import pytest

from reader.compare import compare, mirrored
from reader.model import Comparison, Label, Words
from tests.compare.invariants import check
from tests.compare.prose import witness

BEFORE = "The harbour of Oldham was closed on Monday after a ship ran aground near the old pier,"
AFTER = "and a tug from Ferrol is expected to arrive within two days, bringing divers and strong pumps."


def laid(a: str, b: str, labels: tuple[Label, ...] = ()) -> Comparison:
    first, second = witness(a, "a", labels), witness(b, "b", labels)
    comparison = compare(first, second)
    check(comparison, first, second)
    assert compare(second, first) == mirrored(comparison)
    return comparison


def marked(a: str, b: str, labels: tuple[Label, ...] = ()) -> list[str]:
    """What went and what came, in order: `-words` and `+words`."""

    def written(words: Words) -> str:
        return "-" + words.a.of(a).strip() if words.a else "+" + words.b.of(b).strip() if words.b else ""

    rows = laid(a, b, labels).rows
    return [written(words) for row in rows for words in row.words if words.op in ("delete", "insert")]


@pytest.mark.parametrize(
    ("gone", "new"),
    [
        ("owned by two brothers in the north of Spain", "built for a bank on the advice of experts"),
        ("blue, dirty", "red, clean"),
        ("loaded with salt, sand", "carrying heavy old furniture, bricks"),
        ('called "Marta" by fishermen', 'known as "Tide" among all the pilots here'),
    ],
)
def test_a_small_word_or_a_mark_between_two_replacements_is_part_of_one(gone: str, new: str) -> None:
    assert marked(f"{BEFORE} {gone} {AFTER}", f"{BEFORE} {new} {AFTER}") == [f"-{gone}", f"+{new}"]


def test_a_word_between_two_that_were_replaced_is_kept() -> None:
    gone, new = "blue ship of Vigo", "red ship of Porto"
    assert marked(f"{BEFORE} {gone} {AFTER}", f"{BEFORE} {new} {AFTER}") == ["-blue", "+red", "-Vigo", "+Porto"]


def test_a_sentence_that_ends_between_two_replacements_ends_there() -> None:
    one = f"{BEFORE} and was towed to the island. At least five people had been hurt by falling crates."
    other = f"{BEFORE} and was towed to the quay. Nobody knows who will pay for such heavy damage now."
    assert marked(one, other)[:2] == ["-island", "+quay"]


def test_a_full_stop_is_none_in_an_abbreviation() -> None:
    one = "Nobody can say what broke the rudder. It was towed in, and lies at the quay."
    other = "Nobody can say what broke the rudder, Rev. Tamas wrote. It was towed in, and lies at the quay."
    assert marked(one, other) == ["+, Rev. Tamas wrote"]
    one = 'Nobody can say what broke the rudder". It was not told how much salt it had.'
    other = 'Nobody can say what broke the rudder," the Rev. Tamas Ferrol of the harbour church wrote on Sunday.'
    (row,) = laid(one, other).rows
    kept = [words.a.of(one).strip() for words in row.words if words.op == "equal" and words.a]
    assert kept == ["Nobody can say what broke the rudder", '"']


def test_a_sentence_that_was_carried_on_keeps_its_full_stop() -> None:
    begun, following = (
        "The harbour of Oldham was closed on Monday",
        "Nobody was hurt, and the cargo of salt stayed dry.",
    )
    more = ', Tamas Ferrol said. "Pilots refused to leave the port until the storm had passed," he wrote to us'
    assert marked(f"{begun}. {following}", f"{begun}{more}. {following}") == [f"+{more}"]


def test_a_full_stop_stays_where_a_quotation_goes_on_after_it() -> None:
    one = '"Pilots refused to leave the port until the storm was over. Nobody was hurt, and the cargo stayed dry."'
    other = one.replace("over. Nobody", 'over," Tamas wrote. "Nobody')
    assert marked(one, other) == ['+," Tamas wrote', '+"']


TITLES = [
    ("Ministry releases fix for leaking harbour gate", "Ministry issues boards to fix gate"),
    (
        "Harbour company to buy rescue ships, a user of Ferrol engines",
        "Harbour company acquires Vigo yard: new era begins",
    ),
    ("Sailors fall to their deaths in Oldham", "Two killed in Oldham as mast breaks"),
]


@pytest.mark.parametrize(("gone", "new"), TITLES)
def test_a_title_that_mostly_changed_is_replaced_whole(gone: str, new: str) -> None:
    a, b = f"{gone}\n{BEFORE} {AFTER}", f"{new}\n{BEFORE} {AFTER}"
    assert marked(a, b, ("title",)) == [f"-{gone}", f"+{new}"]


@pytest.mark.parametrize(
    ("gone", "new", "changes"),
    [
        (
            "Harbour gate leaks",
            "Harbour gate leaks, and nobody knows how to fix it",
            ["+, and nobody knows how to fix it"],
        ),
        ("Ministry releases patch for IE", "Ministry releases patch for Web browser", ["-IE", "+Web browser"]),
        ("Two sailors hurt as a mast breaks", "Three sailors hurt as a mast breaks", ["-Two", "+Three"]),
    ],
)
def test_a_title_that_was_edited_shows_its_edits(gone: str, new: str, changes: list[str]) -> None:
    assert marked(f"{gone}\n{BEFORE} {AFTER}", f"{new}\n{BEFORE} {AFTER}", ("title",)) == changes


def test_words_of_a_script_of_letters_without_spaces_are_not_torn_apart() -> None:
    one = "ท่าเรือปิดเพราะเรือสินค้าเกยตื้นใกล้ท่าเรือเก่า ลูกเรือทั้งสิบสองคนปลอดภัย ชาวประมงไม่ได้ออกทะเลมาสามวันแล้ว"
    other = "ท่าเรือปิดเพราะเรือน้ำมันเกยตื้นใกล้ท่าเรือเก่า ลูกเรือทั้งสิบห้าคนปลอดภัย ชาวประมงไม่ได้ออกทะเลมาห้าวันแล้ว"
    assert marked(one, other) == ["-สินค้า", "+น้ำมัน", "-สอง", "+ห้า", "-สาม", "+ห้า"]


def test_in_chinese_signs_that_were_replaced_are_marked_alone() -> None:
    one = "港口今天关闭，因为一艘货船在旧码头附近搁浅。市长说，船上的十二名船员都平安无事，预计明天公布结果。"
    other = "港口今天关闭，因为一艘油轮在旧码头附近搁浅。市长表示，船上的十五名船员都平安无事，预计下周公布结果。"
    assert marked(one, other) == ["-货船", "+油轮", "-说", "+表示", "-二", "+五", "-明天", "+下周"]
