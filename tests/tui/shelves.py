"""Small libraries made by hand: what the panels show of them is known to the word."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from reader.model import (
    Article,
    Block,
    Comparison,
    Coverage,
    Dated,
    Judgement,
    Listed,
    Member,
    Offsets,
    Pair,
    Paired,
    Quantity,
    Row,
    Standing,
    Statement,
    Statistics,
    Story,
    Topic,
    Witness,
    Words,
)

FIRST = (
    "Bridge closed after flood\n"
    "The “old” bridge was closed on Monday, the mayor said.\n"
    "About 600 people had to leave their homes.\n"
    "Nobody was hurt."
)
SECOND = (
    "Bridge closed after flood\n"
    'The "old" bridge was shut on Monday, the mayor said.\n'
    "About 600 people had to leave their homes.\n"
    "Nobody was hurt.\n"
    "Read more about bridges\n"
    "Sign up for our letter"
)
THIRD = "Flood empties town\nSome 900 residents were told to go. The school is open.\nFollow us"


def article(name: str, text: str, **known: str) -> Article:
    return Article(id=name, path=f"{name}.txt", text=text, **known)


def span_of(text: str, words: str) -> Offsets:
    start = text.index(words)
    return Offsets(start, start + len(words))


def blocks(text: str, furniture: Sequence[str] = ()) -> tuple[Block, ...]:
    found = []
    at = 0
    for number, line in enumerate(text.split("\n")):
        label = "related" if line in furniture else "title" if number == 0 else "body"
        reason = 'after "Read more"' if line in furniture else "a line of its own"
        found.append(Block(start=at, end=at + len(line), label=label, reason=reason))
        at += len(line) + 1
    return tuple(found)


def statement(one: Article, words: str, sentence: str, number: float, approximate: bool = False) -> Statement:
    span = span_of(one.text, words)
    return Statement(
        article=one.id, start=span.start, end=span.end, quote=words, sentence=span_of(one.text, sentence),
        value=Quantity(low=number, high=number, unit="people", approximate=approximate), attributed_to=("the mayor",),
    )  # fmt: skip


@dataclass
class Shelf:
    """A library made by hand."""

    articles: tuple[Article, ...]
    told: tuple[Story, ...]
    comparisons: dict[tuple[str, str], Comparison] = field(default_factory=dict)
    found: dict[str, tuple[Topic, ...]] = field(default_factory=dict)
    furniture: Mapping[str, Sequence[str]] = field(default_factory=dict)
    fault: Exception | None = None
    judgements: tuple[Judgement, ...] = ()

    def sourced(self, story: str) -> Story:
        return next(one for one in self.told if one.id == story).model_copy(update={"primary_sources": ("the mayor",)})

    def listed(self) -> tuple[Listed, ...]:
        return tuple(
            Listed(
                **{name: getattr(one, name) for name in Listed.model_fields.keys() & Article.model_fields.keys()},
                dated=Dated(start="2025-06-26", end="2025-06-26", why="it says so"), words=20, words_compared=18,
            )
            for one in self.articles
        )  # fmt: skip

    def stories(self) -> tuple[Story, ...]:
        return self.told

    def witness(self, name: str) -> Witness:
        one = next(one for one in self.articles if one.id == name)
        return Witness(article=one, blocks=blocks(one.text, self.furniture.get(name, ())))

    def comparison(self, a: str, b: str, ignored: object = None) -> Comparison:
        if (a, b) in self.comparisons:
            return self.comparisons[a, b]
        return Comparison(a=a, b=b, same_work=False, coverage=0.05, rows=(), stats=NO_STATISTICS)

    def topics(self, story: str) -> tuple[Topic, ...]:
        if self.fault is not None:
            raise self.fault
        return self.found.get(story, ())

    def coverage(self, story: str) -> dict[str, Coverage]:
        return {one.id: Coverage(sentences=4, with_claims=2) for one in self.articles}

    def seen(self, story: str) -> frozenset[str]:
        return frozenset()

    def standing(self, topic: Topic) -> Standing:
        said = {one.article for one in topic.mentions}
        families = sum(any(one in said for one in family) for family in self.told[0].families)
        return Standing(articles=len(said), families=families, sources=("the mayor",))

    def judged(self, *judgements: Judgement) -> "Shelf":
        return replace(self, judgements=judgements)


NO_STATISTICS = Statistics(deleted=0, inserted=0, moved=0, typographic=0, changes=0, moves=0)


def rows_of(a: str, b: str, pairs: Sequence[tuple[str, str, str]], folded: Sequence[str] = ()) -> tuple[Row, ...]:
    """Rows of two texts from (kind, words in A, words in B); `folded` are lines of B."""
    rows = []
    at_a = at_b = 0
    for kind, left, right in pairs:
        one = Offsets(a.index(left, at_a), a.index(left, at_a) + len(left)) if left else None
        other = Offsets(b.index(right, at_b), b.index(right, at_b) + len(right)) if right else None
        at_a, at_b = one.end if one else at_a, other.end if other else at_b
        rows.append(Row(kind=kind, a=one, b=other, words=_words(kind, left, right, one, other)))
    rows.extend(Row(kind="folded", a=None, b=span_of(b, line)) for line in folded)
    return tuple(rows)


def _words(kind: str, left: str, right: str, one: Offsets | None, other: Offsets | None) -> tuple[Words, ...]:
    if kind == "deleted":
        return (Words(op="delete", a=one, b=None),)
    if kind == "inserted":
        return (Words(op="insert", a=None, b=other),)
    assert one is not None
    assert other is not None
    found = []
    at_a, at_b = one.start, other.start
    for a_word, b_word in zip(left.split(" "), right.split(" "), strict=True):
        span_a, span_b = Offsets(at_a, at_a + len(a_word)), Offsets(at_b, at_b + len(b_word))
        at_a, at_b = min(span_a.end + 1, one.end), min(span_b.end + 1, other.end)
        if a_word == b_word:
            found.append(Words(op="equal", a=Offsets(span_a.start, at_a), b=Offsets(span_b.start, at_b)))
            continue
        if a_word.strip('“”"') == b_word.strip('“”"'):
            found.append(Words(op="typographic", a=span_a, b=span_b))
        else:
            found.append(Words(op="delete", a=span_a, b=None))
            found.append(Words(op="insert", a=None, b=span_b))
        found.append(Words(op="equal", a=Offsets(span_a.end, at_a), b=Offsets(span_b.end, at_b)))
    return tuple(found)


def flood() -> Shelf:
    """A copy and a rewrite of one story about a flood."""
    first = article("first", FIRST, title="Bridge closed after flood", agency="AFP", source="The Morning")
    second = article("second", SECOND, title="Bridge closed after flood", source="The Evening")
    third = article("third", THIRD, title="Flood empties town", source="The Week")
    story = Story(
        id="flood", headline="Bridge closed after flood", families=(("first", "second"), ("third",)),
        articles=(
            Member(article="first", role="original", containment=1),
            Member(article="second", role="copy", derived_from="first", containment=0.97),
            Member(article="third", role="independent", containment=0.1),
        ),
    )  # fmt: skip
    pairs = [
        ("equal" if a == b else "changed", a, b) for a, b in zip(FIRST.split("\n"), SECOND.split("\n"), strict=False)
    ]
    comparison = Comparison(
        a="first", b="second", same_work=True, coverage=0.97,
        rows=rows_of(FIRST, SECOND, pairs, ("Read more about bridges", "Sign up for our letter")),
        stats=Statistics(deleted=1, inserted=1, moved=0, typographic=1, changes=1, moves=0),
    )  # fmt: skip
    apart = Comparison(
        a="first", b="third", same_work=False, coverage=0.08, rows=(), stats=NO_STATISTICS,
        sentences=(Paired(a=(span_of(FIRST, "About 600 people had to leave their homes."),),
                          b=(span_of(THIRD, "Some 900 residents were told to go."),), score=0.7),),
    )  # fmt: skip
    left = "About 600 people had to leave their homes."
    right = "Some 900 residents were told to go."
    many = (
        statement(first, "About 600 people", left, 600, approximate=True),
        statement(second, "About 600 people", left, 600, approximate=True),
        statement(third, "Some 900 residents", right, 900, approximate=True),
    )
    topics = (
        Topic(
            id="bridge", story="flood", label="the bridge, when", kind="time", relation="single", why="",
            mentions=(statement(first, "Monday", "The “old” bridge was closed on Monday, the mayor said.", 1),),
            pairs=(),
        ),
        Topic(
            id="people", story="flood", label="people who had to leave", kind="quantity", relation="disagree",
            why="600 and 900 are too far apart", mentions=many,
            pairs=(Pair(a=0, b=1, relation="same", why="equal", rule="equal"),
                   Pair(a=0, b=2, relation="disagree", why="about 600 in A, some 900 in C", rule="apart")),
        ),
    )  # fmt: skip
    return Shelf(
        (first, second, third), (story,), {("first", "second"): comparison, ("first", "third"): apart},
        {"flood": topics}, {"second": ("Read more about bridges", "Sign up for our letter"), "third": ("Follow us",)},
    )  # fmt: skip
