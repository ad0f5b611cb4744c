"""Verbs of thought, wish and judgement: what their subject thinks, wants or takes a stance on."""

from reader.mentions.attributions.contents import clause_after, governs, object_after, skip_setting
from reader.mentions.attributions.found import Found, found
from reader.mentions.attributions.groups import Group
from reader.mentions.attributions.slots import Row
from reader.mentions.attributions.sourced import relays
from reader.mentions.attributions.subjects import Stretch


def stance(row: Row, group: Group, source: Stretch | None) -> Found | None:
    """What a verb of thought, wish or judgement is about."""
    cue, at, classes = (group.first, group.end), group.end, group.classes
    if group.lemma in ("cite", "quote") and source is not None:
        relayed = relays(row, at)
        if relayed is not None:
            return found(row, source, cue, clause_after(row, relayed[1]), citing=relayed[0])
    if group.lemma == "claim" and not governs(row, group, at):
        return None
    if source is None and group.form == "ing":
        return None
    if group.form == "to":
        return None
    key = row.key(at)
    if "want" in classes and key == "to":
        return found(row, source, cue, object_after(row, at))
    if "urge" in classes and any(row.key(near) == "to" for near in range(at + 1, min(len(row), at + 12))):
        return found(row, source, cue, clause_after(row, at))
    if "think" in classes and governs(row, group, at):
        return found(row, source, cue, clause_after(row, at))
    if "show" in classes and (
        key in ("that", "how", "what", "whether")
        or row.kind(at) == "quote"
        or (group.lemma != "find" and governs(row, group, at))
    ):
        return found(row, source, cue, clause_after(row, at))
    if "judge" in classes:
        at = skip_setting(row, at) if row.kind(at) != "quote" else at
        if row.key(at) in ("to", "by") and row.is_word(at):
            return None
        return found(row, source, cue, object_after(row, at))
    return None
