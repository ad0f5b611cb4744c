"""Two persons whom two articles name in one post that only one can hold."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations

from reader.claims.persons.named import Reading, linked, years
from reader.claims.persons.posts import Post, one_body
from reader.claims.rivals import Article, Naming, Rival, rival_topics
from reader.claims.sentences.partners import Member, Place
from reader.claims.surroundings.spellings import spelled
from reader.claims.told import Found, asked, clipped
from reader.model import Mention, Name, Offsets
from reader.text.keys import words as keys_of


def holder_topics(
    members: Sequence[Member], read: Sequence[Reading], alike: Mapping[tuple[Place, Place], float]
) -> list[Found]:
    """A topic for each two persons that articles name in one post; `read` is what each names."""
    found = [
        rival
        for one, other in combinations(range(len(members)), 2)
        for rival in _posted((one, other), (read[one], read[other]), members, alike)
    ]
    return rival_topics(found, [Article(member.article, member.text) for member in members], "name")


def _posted(
    ends: tuple[int, int],
    readings: tuple[Reading, Reading],
    members: Sequence[Member],
    alike: Mapping[tuple[Place, Place], float],
) -> Iterator[Rival]:
    """The posts that two articles give to two persons, each of whom the other article doesn't name."""
    mine, theirs = readings
    for at, post in mine.posts:
        for to, rival in theirs.posts:
            lines = members[ends[0]].lines[at], members[ends[1]].lines[to]
            if post.office != rival.office or not _two_names(post, rival) or years(lines[0]) != years(lines[1]):
                continue
            if _of_one_body(post, rival):
                apart = not (_given_to(post, rival, theirs) or _given_to(rival, post, mine))
            else:
                apart = (
                    not (post.sole or (post.body and rival.body and post.body.isdisjoint(rival.body)))
                    and (_fresh(post, theirs) and _fresh(rival, mine))
                    and (_alone(post, mine) and _alone(rival, theirs))
                    and linked((ends[0], at), (ends[1], to), members, alike)
                )
            if apart:
                yield Rival(
                    _naming(ends[0], post.holder, post.name, post.span, at, members),
                    _naming(ends[1], rival.holder, rival.name, rival.span, to, members),
                    "differs",
                    "holder-apart",
                    f"who is {post.office}",
                    asked("who", post.office),
                )


def _two_names(one: Post, other: Post) -> bool:
    """Whether neither holder's surname is a word of the other's name, nor spelled like that one's surname."""
    mine, theirs = _parts(one.name), _parts(other.name)
    return (
        bool(mine and theirs)
        and mine[-1] not in theirs
        and theirs[-1] not in mine
        and (not spelled(mine[-1], theirs[-1]))
    )


def _fresh(post: Post, other: Reading) -> bool:
    """Whether the other article has no word of the holder's name, nor a surname that is spelled like it."""
    parts = _parts(post.name)
    return other.keys.isdisjoint(parts) and not any(spelled(parts[-1], surname) for surname in other.persons)


def _parts(name: Name) -> list[str]:
    whole = name.full or name.name
    return [part for part in keys_of(whole.casefold().replace("-", " ")) if len(part) > 1 and part not in ("jr", "sr")]


def _of_one_body(one: Post, other: Post) -> bool:
    """Whether two posts are one that a body has but once."""
    return one.sole and one_body(one.body, other.body)


def _given_to(post: Post, rival: Post, reading: Reading) -> bool:
    """Whether the article of the rival gives the post of that body to the holder of the first too."""
    surname = _parts(post.name)[-1]
    return any(
        surname in _parts(held.name)
        for _, held in reading.posts
        if held.office == rival.office and _of_one_body(held, rival)
    )


def _alone(post: Post, reading: Reading) -> bool:
    """Whether the article names nobody else in the post."""
    return len({tuple(_parts(held.name)[-1:]) for _, held in reading.posts if held.office == post.office}) == 1


def _naming(article: int, holder: Mention, name: Name, span: Offsets, at: int, members: Sequence[Member]) -> Naming:
    member = members[article]
    sentence = member.lines[at].span
    whole = clipped(member.text, span, holder.start) if span.end <= sentence.end else holder.span
    return Naming(article, whole, " ".join(_parts(name)[-1:]), name.full or name.name, sentence, name)
