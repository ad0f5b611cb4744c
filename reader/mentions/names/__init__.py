"""Names of persons and bodies, by their shape, by lists, and by what stands beside them.

A bare surname, a title with one, or an abbreviation refers to the fuller name in the same article. What may be a name
but shows no sign of being one is left out.
"""

from reader.mentions.names.kinds import Candidate, candidates
from reader.mentions.names.known import Known
from reader.mentions.names.roles import span_of
from reader.mentions.passages import Passages
from reader.model import Mention, Name


def read_names(passages: Passages) -> list[Mention]:
    """The names in order of their place."""
    found = candidates(passages)
    known = Known(found)
    return [mention for one in found if (mention := _mention(passages, known, one)) is not None]


def _mention(passages: Passages, known: Known, one: Candidate) -> Mention | None:
    full = known.full(one)
    if one.kind == "" and full is None:
        return None
    body = one.kind == "body" if full is None else full.kind == "body"
    longer = None if full is None or full.name == one.name else full.name
    span = span_of(passages.pieces, one.first, one.end)
    value = Name(name=one.name, role=one.role, age=one.age, full=longer, body=body)
    return Mention(kind="name", start=span.start, end=span.end, value=value)


__all__ = ["read_names"]
