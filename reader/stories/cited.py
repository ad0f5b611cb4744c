"""Who is cited: whose word an attribution gives, not what somebody is told to have decided; and institutions."""

import re
from collections.abc import Iterable, Iterator, Mapping, Set

from reader.mentions.verbs import cue_forms
from reader.mentions.vocabulary import members
from reader.model import Attribution, Mention

_WORD = re.compile(r"[^\W_]+")
_PLANS = re.compile(
    r"(?:(?:the|a|an|his|her|its|their|new|further|joint) )*(?:plans?|decisions?|orders?|intentions?)\b", re.IGNORECASE
)
_SPOKEN = frozenset(("say", "tell", "ask", "utter", "show"))
_ACTS = frozenset(("order", "instruct", "direct"))
_ALONE = frozenset(("police", "army", "navy", "military", "coastguard", "parliament"))
"""Institutions of which a place has one."""
_LONGEST_CUE = 80


def cited(text: str, mentions: Iterable[Mention]) -> Iterator[tuple[str, ...]]:
    """Whom the attributions of a text cite, nearest first; not who is told to have decided, planned or ordered."""
    reached = 0
    said = [mention.value for mention in mentions if isinstance(mention.value, Attribution)]
    for one in sorted(said, key=lambda one: (one.content[0], -one.content[1])):
        held = one.content[0] < reached
        reached = max(reached, one.content[1])
        if one.speaker is not None and not _acts(text, one, held):
            yield one.speaker, *one.citing


def institutions(cited_in: Mapping[str, Set[int]], enough: int) -> frozenset[str]:
    """The sources that name an institution by its kind ("coast guard") and are cited in so many families.

    `cited_in` holds the numbers of the families by source.
    """
    families: dict[str, set[int]] = {}
    for speaker, where in cited_in.items():
        families.setdefault(speaker.casefold(), set()).update(where)
    return frozenset(
        speaker for speaker in cited_in if len(families[speaker.casefold()]) >= enough and _is_institution(speaker)
    )


def _acts(text: str, said: Attribution, held: bool) -> bool:
    """Whether the words tell what somebody decided; `held`: within what somebody else says."""
    if said.cue is None:
        return False
    cue = text[said.cue[0] : min(said.cue[1], said.cue[0] + _LONGEST_CUE)].casefold()
    forms = [form for word in _WORD.findall(cue) if (form := cue_forms().get(word)) is not None]
    if not forms:
        return False
    form = forms[-1]
    if form.lemma in _ACTS or ("want" in form.classes and form.classes.isdisjoint(_SPOKEN)):
        return True
    return held and _PLANS.match(text, *said.content) is not None


def _is_institution(speaker: str) -> bool:
    """Whether the words tell a kind of body; "the company", "the agency" stand for one that is named elsewhere."""
    words = speaker.casefold().split()
    if len(words) == 1:
        return words[0] in _ALONE
    heads = [words[-1]] if words else []
    heads += words[: words.index("of")][-1:] if "of" in words else []
    return any(head in _ALONE or head in members("body_nouns") for head in heads)
