"""What each article of a story is to the others, with the evidence in words.

Articles above the version gate are one work: the original is the version that the others were made from, as far as
dates, credits and length tell. Below it, an article that reports the same statements in the same order, rare ones
among them, is a rewrite. Without such proof nothing is called derived.
"""

from bisect import bisect_left
from collections.abc import Callable, Mapping, Sequence
from itertools import combinations

from reader.model import Comparison, Dated, Member, Role, Witness
from reader.text.keys import words
from reader.text.similarity import Shingle, containment, shingles

Compare = Callable[[str, str], Comparison]

_COPY = 0.9
_SHINGLE = 3
_PERHAPS_ONE_WORK = 0.15
"""Versions of one work share at least so many runs of words; others aren't compared."""
_PERHAPS_REWRITTEN = 0.06
"""A rewrite keeps at least so many runs of what it was made from; articles on one event share fewer by chance."""
_REWRITTEN = 0.6
"""Share of the sentences of a rewrite that must have their like in what it was made from."""
_IN_ORDER = 0.8
_LEAST_PAIRS = 5


def members(witnesses: Sequence[Witness], dated: Mapping[str, Dated | None], compare: Compare) -> tuple[Member, ...]:
    """A member for each article, in the order given."""
    known = {witness.id: witness for witness in witnesses}
    held = {witness.id: _shingles(witness) for witness in witnesses}
    works = _works(held, compare)
    originals = [_original(work, known, dated, held) for work in works]
    found: dict[str, Member] = {}
    for work, original in zip(works, originals, strict=True):
        for article in work:
            if article != original:
                found[article] = _version(known[article], known[original], held, compare)
    for original in originals:
        others = [known[other] for other in originals if other != original]
        sources = [other for other in others if _precedes(other, known[original], dated)]
        found[original] = _head(known[original], sources, works, held, compare)
    return tuple(found[witness.id] for witness in witnesses)


def families(members: Sequence[Member]) -> tuple[tuple[str, ...], ...]:
    """The articles that go back to one text, group by group, in the order given."""
    parents = {member.article: member.derived_from for member in members}
    groups: dict[str, list[str]] = {}
    for member in members:
        root = member.article
        while parent := parents[root]:
            root = parent
        groups.setdefault(root, []).append(member.article)
    return tuple(tuple(group) for group in groups.values())


def _shingles(witness: Witness) -> frozenset[Shingle]:
    text = witness.text
    return frozenset().union(*(shingles(words(text[b.start : b.end]), _SHINGLE) for b in witness.compared))


def _works(held: Mapping[str, frozenset[Shingle]], compare: Compare) -> list[list[str]]:
    """Groups of articles that are versions of one work, each with at least one of its group."""
    work_of = {article: [article] for article in held}
    for a, b in combinations(held, 2):
        if work_of[a] is work_of[b] or _share(held[a], held[b]) < _PERHAPS_ONE_WORK:
            continue
        if compare(a, b).same_work:
            work_of[a] += work_of[b]
            for article in work_of[b]:
                work_of[article] = work_of[a]
    unique = {id(work): work for work in work_of.values()}
    return list(unique.values())


def _share(a: frozenset[Shingle], b: frozenset[Shingle]) -> float:
    """The share of the smaller set that stands in the other."""
    return max(containment(a, b), containment(b, a))


def _original(
    work: Sequence[str],
    known: Mapping[str, Witness],
    dated: Mapping[str, Dated | None],
    held: Mapping[str, frozenset[Shingle]],
) -> str:
    """The version that the others were made from: earliest, then credited, then the one that holds most of the rest."""

    def rank(article: str) -> tuple[str, bool, float, str]:
        when = dated[article]
        others = [held[other] for other in work if other != article]
        return (
            when.start if when and not when.assumed else "9999",
            not _credited(known[article]),
            -sum(containment(other, held[article]) for other in others),
            known[article].article.path,
        )

    return min(work, key=rank)


def _credited(witness: Witness) -> bool:
    return bool(witness.article.agency)


def _version(witness: Witness, original: Witness, held: Mapping[str, frozenset[Shingle]], compare: Compare) -> Member:
    share = containment(held[witness.id], held[original.id])
    comparison = compare(original.id, witness.id)
    altered = _altered(comparison, original, witness)
    role: Role = "copy" if share >= _COPY and not altered else "edited copy"
    evidence = [f"{share:.0%} of its runs of three words stand in {_name(original)}"]
    if altered:
        evidence.append(f"changed in what was kept: “{altered}”")
    if original.article.agency and not witness.article.agency:
        evidence.append(f"credit to {original.article.agency} left out")
    return Member(
        article=witness.id, role=role, derived_from=original.id, containment=round(share, 4), evidence=tuple(evidence)
    )


def _altered(comparison: Comparison, original: Witness, witness: Witness) -> str | None:
    """Words of the original that were replaced inside a passage that was kept; None where nothing was."""
    titles = [block.span for block in original.blocks if block.label == "title"]
    for row in comparison.rows:
        if row.kind != "changed" or row.a is None or any(title.overlap(row.a) for title in titles):
            continue
        if not any(words.op == "equal" for words in row.words):
            continue
        gone = [words.a.of(original.text) for words in row.words if words.op == "delete" and words.a]
        if gone and any(words.op == "insert" for words in row.words):
            return " ".join(gone[0].split())[:80]
    return None


def _precedes(one: Witness, other: Witness, dated: Mapping[str, Dated | None]) -> bool:
    """Whether dates, else a credit, tell that `other` could be made from `one` and not the other way round."""
    first, second = (when.start if when and not when.assumed else None for when in (dated[one.id], dated[other.id]))
    if first and second and first != second:
        return first < second
    return _credited(one) and not _credited(other)


def _head(
    witness: Witness,
    sources: Sequence[Witness],
    works: Sequence[Sequence[str]],
    held: Mapping[str, frozenset[Shingle]],
    compare: Compare,
) -> Member:
    """The role of an article that is no version of another: one of `sources` in other words, or on its own."""
    kept = {source.id: containment(held[witness.id], held[source.id]) for source in sources}
    candidates = [source for source in sources if kept[source.id] >= _PERHAPS_REWRITTEN]
    if not witness.article.agency and (rewritten := _rewritten_from(witness, candidates, compare)):
        source, evidence = rewritten
        share = round(kept[source.id], 4)
        return Member(article=witness.id, role="rewrite", derived_from=source.id, containment=share, evidence=evidence)
    own = _own(witness)
    versions = next(len(work) - 1 for work in works if witness.id in work)
    if versions:
        why = f"{versions} of the other articles {'are versions' if versions > 1 else 'is a version'} of it"
        return Member(article=witness.id, role="original", containment=0.0, evidence=(*own, why))
    why = "shares too little text with the others to be made from one of them"
    if len(works) == 1:
        why = "no other article tells this story"
    if own:
        return Member(article=witness.id, role="independent", containment=0.0, evidence=(*own, why))
    lack = "names no agency and no dateline of its own"
    return Member(article=witness.id, role="unclear", containment=0.0, evidence=(lack, why))


def _own(witness: Witness) -> tuple[str, ...]:
    """What an article says of where it comes from."""
    article = witness.article
    told = {"credited to": article.agency, "dateline": article.dateline}
    return tuple(f"{what} {value}" for what, value in told.items() if value)


def _rewritten_from(
    witness: Witness, others: Sequence[Witness], compare: Compare
) -> tuple[Witness, tuple[str, ...]] | None:
    """What an article was rewritten from: most of its text has its like there, in the same order."""
    best: tuple[float, Witness, tuple[str, ...]] | None = None
    for other in others:
        pairs = compare(other.id, witness.id).sentences
        if len(pairs) < _LEAST_PAIRS:
            continue
        own = {span for pair in pairs for span in pair.b}
        share = min(1.0, sum(span.length for span in own) / max(1, _body_length(witness)))
        order = _longest_rise([pair.a[0].start for pair in sorted(pairs, key=lambda pair: pair.b[0])]) / len(pairs)
        if share >= _REWRITTEN and order >= _IN_ORDER and (best is None or share > best[0]):
            evidence = (
                f"{len(own)} of its sentences, {share:.0%} of its text, report what {_name(other)} reports",
                f"{order:.0%} of them in the same order",
            )
            best = share, other, evidence
    return best[1:] if best else None


def _body_length(witness: Witness) -> int:
    return sum(block.span.length for block in witness.compared if block.label in ("body", "quote"))


def _longest_rise(values: Sequence[int]) -> int:
    """The length of the longest increasing run to be had by leaving values out (Schensted 1961)."""
    tails: list[int] = []
    for value in values:
        place = bisect_left(tails, value)
        tails[place : place + 1] = [value]
    return len(tails)


def _name(witness: Witness) -> str:
    return f"“{witness.article.display_title}”"
