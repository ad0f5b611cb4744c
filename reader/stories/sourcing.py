"""Whose word a story stands on: the sources that its articles name, and by way of whom they were heard.

One body goes by many names: "the National Intelligence Service", "the NIS", "Seoul's spy agency". Two names are one
where one is the other's initials, where they differ in nothing but hyphens and spaces, or where both describe the same
kind of body of the same country.
Who isn't named ("officials", "reports") is no primary source; an institution that several families cite is one.
"""

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence, Set
from typing import NamedTuple

from reader.mentions import read
from reader.model import Mention, Name, Offsets, Place, Standing, Story, Topic, ledger
from reader.sources.metadata.agencies import named_agency
from reader.stories.cited import cited, institutions

_MOST = 8
_LONGEST = 80
"""Code points of what can be a name."""
_WORD = re.compile(r"[^\W_]+")
_REPORTS = r"(?:assessments?|reports?|estimates?|statements?|figures|data|findings|information|records|announcements?)"
_REPORT_OF = re.compile(rf"(?:{_REPORTS} (?:from|by|of) (?:the )?)(.+)|(.+?)['’]s? {_REPORTS}", re.IGNORECASE)
_KINDS = {
    "intelligence": ("spy", "intelligence", "espionage"),
    "military": ("military", "army", "armed"),
    "police": ("police",),
    "state media": ("media",),
    "government": ("government", "authorities", "administration"),
}
"""Kinds of bodies of which a country is commonly said to have one, and words that tell them."""
_LITTLE = frozenset({"of", "the", "for", "and", "in", "on"})
_SOME = frozenset(
    {"several", "many", "some", "most", "other", "others", "recent", "this", "that", "these", "those", "all"}
    | {"one", "two", "three"}
)
_NOBODY = frozenset(
    {"who", "he", "she", "they", "it", "we", "i", "you", "official", "officials", "authorities", "source", "sources"}
    | {"report", "reports", "witnesses", "residents", "people", "journalist", "journalists", "reporters", "analysts"}
    | {"experts", "polls", "others", "critics", "lawmakers", "the", "local", "senior", "former", "top"}
)
"""Words of which names of sources are not made alone, nor with the name of a place before them."""
_IN_SENTENCES = re.compile(r"\b(?:to|on|over|after|into) (?!the\b)[a-z]")
"""How sentences and headlines go on, and names don't: "ambassador to Chad" is one, "troops to march" is none."""
_PLACED = frozenset({"near", "in", "at", "from", "over", "around", "across", "of", "for", "with", "on"})

Chain = tuple[str, str | None]
"""A primary source, and by way of whom it was heard."""


class Sourcing(NamedTuple):
    """The names under which the sources of a story go, and who relies on whom."""

    names: Mapping[str, str]
    """the name of each source, by every way in which an article writes it"""
    relays: Mapping[str, str]
    """whom a source relies on whenever it speaks, by name"""
    heard: Mapping[str, tuple[Chain, ...]]
    """the primary sources of each article, by its id, as often as they are named"""

    def primary(self, chain: Sequence[str]) -> Chain | None:
        """Whose word a statement is, of those it is laid to, nearest first; None where nobody is named."""
        named = [name for speaker in chain if (name := self.names.get(_plain(speaker))) is not None]
        if not named:
            return None
        # What somebody told an agency is theirs.
        named = [name for name in named if named_agency(name) is None] or named
        for speaker in named:
            source = self.relays.get(speaker)
            if source is not None:
                return source, speaker
        others = [name for name in named if name != named[0]]
        return named[0], others[-1] if others else None


def sourcing(story: Story, mentions: Mapping[str, Sequence[Mention]], texts: Mapping[str, str]) -> Sourcing:
    """Whose word the articles of a story stand on, as far as `mentions` holds their names and attributions by id.

    `texts` holds the texts of the same articles.
    """
    said: dict[str, list[tuple[str, ...]]] = {}
    named: Counter[str] = Counter()
    bodies: frozenset[str] = frozenset()
    for article, found in mentions.items():
        if chains := list(cited(texts[article], found)):
            said[article] = chains
        for mention in found:
            value = mention.value
            if isinstance(value, Name):
                named[_plain(value.full or value.name)] += 1
                bodies |= {_plain(value.full or value.name)} if value.body else frozenset()
    families = {article: number for number, group in enumerate(story.families) for article in group}
    cited_in: dict[str, set[int]] = {}
    for article, chains in said.items():
        for name in {_plain(name) for chain in chains for name in chain}:
            cited_in.setdefault(name, set()).add(families.get(article, -1))
    names = _names(cited_in, named, bodies, institutions(cited_in, min(2, len(story.families))))
    credits = {member.credit for member in story.articles} - {None}
    # An agency whose text this is only published it.
    names = {form: name for form, name in names.items() if named_agency(name) not in credits}
    relays = _relays(story, said, names)
    bare = Sourcing(names, relays, {})
    heard = {
        article: tuple(chain for one in chains if (chain := bare.primary(one)) is not None)
        for article, chains in said.items()
    }
    return Sourcing(names, relays, heard)


def primary_sources(story: Story, found: Sourcing) -> tuple[str, ...]:
    """Whom the story's families rely on, the ones that most families name first, each with whom it was heard by.

    Where several families have a source in common those that only one names are left out.
    """
    family = {article: number for number, group in enumerate(story.families) for article in group}
    families: dict[str, set[int]] = {}
    times: Counter[str] = Counter()
    through: dict[str, Counter[str]] = {}
    for article, chains in found.heard.items():
        for source, via in chains:
            families.setdefault(source, set()).add(family.get(article, -1))
            times[source] += 1
            if via is not None:
                through.setdefault(source, Counter())[via] += 1
    ranked = sorted(times, key=lambda source: (-len(families[source]), -times[source], source))
    shared = [source for source in ranked if len(families[source]) > 1]
    return tuple(_told(source, through.get(source)) for source in (shared or ranked)[:_MOST])


def standing(story: Story, topic: Topic, found: Sourcing) -> Standing:
    """What the statements of a topic stand on: articles, families, primary sources."""
    chains = [found.primary(mention.attributed_to) for mention in topic.mentions]
    times = Counter(chain[0] for chain in chains if chain is not None)
    through: dict[str, Counter[str]] = {}
    for chain in chains:
        if chain is not None and chain[1] is not None:
            through.setdefault(chain[0], Counter())[chain[1]] += 1
    ranked = sorted(times, key=lambda source: (-times[source], source))
    sources = tuple(_told(source, through.get(source)) for source in ranked)
    counts = ledger(story, topic)
    return Standing(articles=counts.articles, families=counts.families, sources=sources)


def _told(source: str, through: Counter[str] | None) -> str:
    if not through:
        return source
    via = min(through, key=lambda name: (-through[name], name))
    return f"{source}, by way of {via}"


def _plain(speaker: str) -> str:
    """A source by its name alone: "the NIS's assessments" are the NIS's word."""
    words = " ".join(speaker.split())[:_LONGEST].lstrip(" .,;:–—-")
    report = _REPORT_OF.fullmatch(words)
    return (report[1] or report[2]) if report else words


def _names(
    speakers: Iterable[str], named: Mapping[str, int], bodies: Set[str], institutions: Set[str]
) -> dict[str, str]:
    """The name that each source is called by: one that is named, an institution, or described as a country's own."""
    spelled: dict[str, list[str]] = {}
    homes: dict[str, str] = {}
    kinds: dict[str, tuple[str, str | None]] = {}
    for speaker in sorted(speakers):
        letters = "".join(_WORD.findall(speaker.casefold().replace("u.s.", "united states")))
        described = _described(speaker)
        if _is_nobody(speaker):
            continue
        known = speaker in named or speaker in institutions
        if known or described is not None or _initials(speaker) is not None:
            spelled.setdefault(letters, []).append(speaker)
            homes.setdefault(letters, letters)
            if described is not None:
                kinds[letters] = described
    _join_persons(spelled, homes, frozenset(named) - bodies)
    _join_abbreviations(spelled, homes)
    _join_kinds(homes, kinds)
    groups: dict[str, list[str]] = {}
    for letters in sorted(spelled):
        groups.setdefault(homes[letters], []).extend(spelled[letters])
    called: dict[str, str] = {}
    for forms in groups.values():
        best = min(forms, key=lambda form: _worth(form, named))
        called |= dict.fromkeys(forms, best)
    return called


def _is_nobody(speaker: str) -> bool:
    """Whether the words of a source name nobody, as "U.S. officials", or are a sentence's."""
    if _IN_SENTENCES.search(speaker):
        return True
    if speaker.isupper():
        # "WHO" is a body, "who" is not.
        return False
    places = read(speaker, [Offsets(0, len(speaker))], None, {"place"})
    rest = _WORD.findall((speaker[places[0].end :] if places and places[0].start == 0 else speaker).casefold())
    return bool(rest) and _NOBODY.issuperset(rest)


def _worth(form: str, named: Mapping[str, int]) -> tuple[bool, bool, int, int, str]:
    """Proper names before descriptions, full ones before a word or a title with one, then the one that is told most."""
    words = [word for word in form.replace("-", " ").split() if len(word) == 2 or not word.endswith(".")]
    return form not in named, len(words) < 2, -named.get(form, 0), -len(words), form


def _described(speaker: str) -> tuple[str, str | None] | None:
    """The kind of a body and its country, None where it tells no country; None where it's no such body."""
    words = _WORD.findall(speaker.casefold())
    kind = next((kind for kind, told in _KINDS.items() if not set(told).isdisjoint(words)), None)
    places = [one for one in read(speaker, [Offsets(0, len(speaker))], None, {"place"}) if isinstance(one.value, Place)]
    countries = {one.value.country for one in places if isinstance(one.value, Place)}
    if any(not _PLACED.isdisjoint(speaker[: one.start].casefold().split()) for one in places):
        return None
    country = countries.pop() if len(countries) == 1 else None
    if places and country and places[0].end - places[0].start >= len(speaker.removesuffix("'s")) - 1:
        return "government", country
    if kind is not None and (country or any(word[0].isupper() for word in speaker.split())):
        return kind, country
    return ("", speaker.casefold()) if places and places[0].start == 0 else None


def _initials(speaker: str) -> str | None:
    """The first letters of a name's words, itself where it is an abbreviation; None where it is no proper name."""
    words = [word for word in speaker.split() if word.casefold() not in _LITTLE]
    if not words or not all(word[0].isupper() for word in words) or words[0].casefold() in _SOME:
        return None
    if len(words) == 1:
        return speaker if len(speaker) > 1 and speaker.isupper() else None
    return "".join(word[0] for word in words)


def _join_persons(spelled: Mapping[str, Sequence[str]], homes: dict[str, str], persons: Set[str]) -> None:
    """A surname alone, or with a title before it, is the one person's in the story who has it."""
    full: dict[str, dict[str, str]] = {}
    for letters, forms in spelled.items():
        words = forms[0].split()
        if forms[0] in persons and len(words) > 1 and not words[0].endswith("."):
            full.setdefault(words[-1], {}).setdefault(words[0], letters)
    for letters, forms in spelled.items():
        words = forms[0].split()
        known = full.get(words[-1], {})
        if words[0] in known:
            homes[letters] = known[words[0]]
        elif len(known) == 1 and (len(words) == 1 or words[0].endswith(".")):
            homes[letters] = next(iter(known.values()))


def _join_abbreviations(spelled: Mapping[str, Sequence[str]], homes: dict[str, str]) -> None:
    """An abbreviation is the one source's whose words begin with its letters."""
    full: dict[str, set[str]] = {}
    for letters, forms in spelled.items():
        if (initials := _initials(forms[0])) is not None and initials != forms[0]:
            full.setdefault(initials, set()).add(letters)
    for letters, forms in spelled.items():
        if forms[0].isupper() and len(meant := full.get(forms[0].replace(".", ""), ())) == 1:
            homes[letters] = homes[next(iter(meant))]


def _join_kinds(homes: dict[str, str], kinds: Mapping[str, tuple[str, str | None]]) -> None:
    """Bodies of one kind of one country are one; where one country alone has such a body here, it needs no naming."""
    countries: dict[str, set[str]] = {}
    for kind, country in kinds.values():
        if country is not None:
            countries.setdefault(kind, set()).add(country)
    for letters in homes:
        kind, country = kinds.get(homes[letters], ("", None))
        if kind and (country is not None or len(countries.get(kind, ())) == 1):
            homes[letters] = f"{kind} of {country or next(iter(countries[kind]))}"


def _relays(story: Story, said: Mapping[str, Sequence[Sequence[str]]], names: Mapping[str, str]) -> dict[str, str]:
    """Who relies on one source alone, and does so in two families, or in the one that there is."""
    family = {article: number for number, group in enumerate(story.families) for article in group}
    cited: dict[str, dict[str, set[int]]] = {}
    for article, chains in said.items():
        for speaker, *citing in chains:
            by, source = names.get(_plain(speaker)), names.get(_plain(citing[-1])) if citing else None
            if by is not None and source is not None and by != source:
                cited.setdefault(by, {}).setdefault(source, set()).add(family.get(article, -1))
    enough = min(2, len(story.families))
    return {
        by: source
        for by, sources in cited.items()
        for source, where in sources.items()
        if len(sources) == 1 and len(where) >= enough and source not in cited
    }
