"""What each article of a story is to the others, with the evidence in words.

Versions of one text are one work: each was made from another of them, as far as dates, credits and what they share
tell. An article that reports the same statements in the same order, rare ones among them, is a rewrite. Without such
proof nothing is called derived.
"""

from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple

from reader.model import Article, Comparison, Dated, Member, Role, Witness, letter
from reader.stories.addresses import versions
from reader.stories.alterations import altered
from reader.stories.copies import copies
from reader.stories.lineage import Descent, descents, original
from reader.stories.readings import Reading, letters, quoted, read, told_day
from reader.stories.rewrites import lacking, partners, rewritten
from reader.stories.union import Union
from reader.text.sampling import SharedRuns

Compare = Callable[[str, str], Comparison]

_COPY = 0.9
_VERSION = 0.3
_RESEMBLES = 0.5
"""Share of an article that stands in another version for that one to be taken for its source by mistake."""
_LACKED = 6
"""Runs of three words that a version must lack for it not to be the only source: a clause."""
_LACKING = 24
"""Versions of which it is told that they weren't the only source of another."""


class _Work(NamedTuple):
    """The versions of one text."""

    original: Reading
    members: tuple[Reading, ...]
    descents: dict[str, Descent]


def members(witnesses: Sequence[Witness], dated: Mapping[str, Dated | None], compare: Compare) -> tuple[Member, ...]:
    """A member for each article, in the order given, by which the evidence names them: A, B, C."""
    if len(witnesses) == 1:
        return (_alone(witnesses[0]),)
    readings = [read(witness, letter(index)) for index, witness in enumerate(witnesses)]
    works = [work for group in _groups(readings) for work in _works(group, dated, compare)]
    found: dict[str, Member] = {}
    for work in works:
        for reading in work.members:
            if reading is not work.original:
                found[reading.id] = _version(reading, work, compare)
    heads = [work.original for work in works]
    alike = partners(heads) if len(works) > 1 else {}
    for work in works:
        found[work.original.id] = _head(work, works, alike.get(work.original.id, []), dated, compare)
    return _credited([found[reading.id] for reading in readings], readings)


def families(members: Sequence[Member]) -> tuple[tuple[str, ...], ...]:
    """The articles that go back to one text, group by group, in the order given."""
    parents = {member.article: member.derived_from for member in members}
    roots: dict[str, str] = {}

    def root(article: str) -> str:
        path = [article]
        while path[-1] not in roots and (parent := parents[path[-1]]) is not None:
            path.append(parent)
        top = roots.get(path[-1], path[-1])
        roots.update(dict.fromkeys(path, top))
        return top

    groups: dict[str, list[str]] = {}
    for member in members:
        groups.setdefault(root(member.article), []).append(member.article)
    return tuple(tuple(group) for group in groups.values())


def _groups(readings: Sequence[Reading]) -> list[list[Reading]]:
    """The versions of each text, in order."""
    by_id = sorted(readings, key=lambda reading: reading.id)
    places = {reading.id: place for place, reading in enumerate(by_id)}
    union = Union(len(by_id))
    shared = SharedRuns({reading.id: reading.text for reading in by_id})
    one_text = copies([reading.witness for reading in by_id], shared, lambda one, other: True)
    one_address = [[places[name] for name in group] for group in versions([one.article for one in by_id])]
    for group in (*one_text, *one_address):
        for place in group:
            union.join(group[0], place)
    order = {reading.id: index for index, reading in enumerate(readings)}
    works = [sorted((by_id[place] for place in group), key=lambda one: order[one.id]) for group in union.groups()]
    return sorted(works, key=lambda work: order[work[0].id])


def _works(group: Sequence[Reading], dated: Mapping[str, Dated | None], compare: Compare) -> list[_Work]:
    """Articles that share much text as works: what is too far from its likeliest parent is a work of its own."""
    works: list[_Work] = []
    rest = list(group)
    while rest:
        first = original(rest, dated)
        found = descents(rest, first, dated)
        apart = {one.id for one in rest if one is not first and not _one_work(found[one.id].parent, one, compare)}
        kept = tuple(reading for reading in rest if reading.id not in apart)
        while any(found[reading.id].parent.id in apart for reading in kept if reading is not first):
            found = descents(kept, first, dated)
            apart |= {one.id for one in kept if one is not first and not _one_work(found[one.id].parent, one, compare)}
            kept = tuple(reading for reading in kept if reading.id not in apart)
        works.append(_Work(first, kept, found))
        rest = [reading for reading in rest if reading.id in apart]
    return works


def _one_work(parent: Reading, reading: Reading, compare: Compare) -> bool:
    """Whether enough of an article stands in its likeliest parent for it to be a version of it."""
    return _stands_whole(reading, parent) or (
        reading.share_in(parent) >= _VERSION and compare(parent.id, reading.id).same_work
    )


def _stands_whole(reading: Reading, parent: Reading) -> bool:
    """Whether every paragraph of an article stands word for word in another."""
    witness = reading.witness
    return bool(reading.text) and all(
        " ".join(block.span.of(witness.text).split()) in parent.text for block in witness.compared
    )


def _version(reading: Reading, work: _Work, compare: Compare) -> Member:
    descent = work.descents[reading.id]
    parent = descent.parent
    share = reading.share_in(parent)
    change = (
        None
        if _stands_whole(reading, parent)
        else altered(compare(parent.id, reading.id), parent.witness, reading.witness)
    )
    role: Role = "copy" if share >= _COPY and not change else "edited copy"
    evidence = [f"{share:.0%} of its text stands in {parent.letter}"]
    if descent.later_version:
        evidence.append(f"a later version of {parent.letter}, at the same address")
    if change:
        evidence.append(f"changed in what was kept: {change}")
    if descent.edit:
        words = reading.quote(descent.edit)
        evidence.append(f"has an edit of {parent.letter} that {work.original.letter} lacks: {words}")
    evidence += _not_alone(reading, parent, work)
    return Member(
        article=reading.id, role=role, derived_from=parent.id, containment=round(share, 4), evidence=tuple(evidence)
    )


def _not_alone(reading: Reading, parent: Reading, work: _Work) -> list[str]:
    """Of which other versions an article wasn't made alone, since they lack what it has from its parent."""
    if len(work.members) > _LACKING:
        return []
    kept = reading.runs & parent.runs
    lines = []
    for other in work.members:
        told = other is reading or other is parent or (other is work.original and work.descents[reading.id].edit)
        if told or _descends(other, reading, work) or reading.share_in(other) < _RESEMBLES:
            continue
        lacked = kept - other.runs
        if len(lacked) >= _LACKED and (words := reading.quote(lacked)):
            lines.append(f"not made from {other.letter} alone, which lacks {words}")
    return lines[:1]


def _descends(one: Reading, other: Reading, work: _Work) -> bool:
    """Whether one version was made from another, in one step or several."""
    while (descent := work.descents.get(one.id)) is not None:
        if descent.parent is other:
            return True
        one = descent.parent
    return False


def _head(
    work: _Work, works: Sequence[_Work], alike: Sequence[Reading], dated: Mapping[str, Dated | None], compare: Compare
) -> Member:
    """The role of an article that is no version of another: another in other words, or on its own."""
    reading = work.original
    sources = [other for other in alike if _precedes(other, reading, dated)]
    if sources and not reading.article.agency and (member := _rewrite(reading, sources, works, compare)):
        return member
    own = _own(reading.article)
    copied = [one for one in work.members if one is not reading]
    if copied:
        told = [f"{letters(copied)} {'are versions' if len(copied) > 1 else 'is a version'} of it"]
        if not own and not any(told_day(one, dated) for one in work.members):
            told.append("no date or credit tells which came first: it holds most of what the others have")
        return Member(article=reading.id, role="original", containment=0.0, evidence=(*own, *told))
    why = "shares too little text with the others to be made from one of them"
    return _on_its_own(reading.article, why)


def _alone(witness: Witness) -> Member:
    """The member of a story that one article tells."""
    member = _on_its_own(witness.article, "no other article tells this story")
    return member.model_copy(update={"credit": witness.article.agency})


def _on_its_own(article: Article, why: str) -> Member:
    own = _own(article)
    role: Role = "independent" if own else "unclear"
    evidence = (*(own or ("names no agency and no dateline of its own",)), why)
    return Member(article=article.id, role=role, containment=0.0, evidence=evidence)


def _rewrite(reading: Reading, sources: Sequence[Reading], works: Sequence[_Work], compare: Compare) -> Member | None:
    compared = {source.id: compare(source.id, reading.id) for source in sources}
    heads = [work.original for work in works if work.original is not reading]
    found = rewritten(reading, compared, sources, heads)
    if found is None:
        return None
    work = next(work for work in works if work.original is found.source)
    versions_of_it = [version for version in work.members[:_LACKING] if version is not found.source]
    lacked = [
        f"not made from {version.letter} alone, which lacks {quoted(words)}"
        for version in versions_of_it
        if (words := lacking(reading, found, version))
    ]
    return Member(
        article=reading.id,
        role="rewrite",
        derived_from=found.source.id,
        containment=round(reading.share_in(found.source), 4),
        evidence=(*found.evidence, *lacked[:1]),
    )


def _precedes(one: Reading, other: Reading, dated: Mapping[str, Dated | None]) -> bool:
    """Whether dates, else a credit, tell that `other` could be made from `one` and not the other way round."""
    first, second = told_day(one, dated), told_day(other, dated)
    if first and second and first != second:
        return first < second
    return bool(one.article.agency) and not other.article.agency


def _own(article: Article) -> tuple[str, ...]:
    """What an article says of where it comes from."""
    told = {"credited to": article.agency, "dateline": article.dateline}
    return tuple(f"{what} {value}" for what, value in told.items() if value)


def _credited(members: Sequence[Member], readings: Sequence[Reading]) -> tuple[Member, ...]:
    """The members with the agency that each names, or else that the copies it was made from name."""
    known = {reading.id: reading for reading in readings}
    by_id = {member.article: member for member in members}
    sources: dict[str, Reading | None] = {}

    def source(article: str) -> Reading | None:
        """The article whose credit holds for this one."""
        path: list[str] = []
        while article not in sources:
            path.append(article)
            member = by_id[article]
            if known[article].article.agency:
                sources[article] = known[article]
            elif member.derived_from is None or member.role == "rewrite":
                sources[article] = None
            else:
                article = member.derived_from
        sources.update(dict.fromkeys(path, sources[article]))
        return sources[article]

    return tuple(_with_credit(member, source(member.article), known) for member in members)


def _with_credit(member: Member, source: Reading | None, known: Mapping[str, Reading]) -> Member:
    if source is None:
        follows = known[member.derived_from].article if member.derived_from is not None else None
        if member.role != "rewrite" or follows is None or not follows.agency:
            return member
        why = f"names no agency; {known[follows.id].letter} is credited to {follows.agency}"
        return member.model_copy(update={"evidence": (*member.evidence, why)})
    if source.id == member.article:
        return member.model_copy(update={"credit": source.article.agency})
    why = f"names no agency; {source.article.agency}, inherited from {source.letter}"
    credit = {"credit": source.article.agency, "credit_from": source.id}
    return member.model_copy(update={**credit, "evidence": (*member.evidence, why)})
