"""Whose article it is, where a wire format names several: the agency by its short form, and the publisher."""

from collections.abc import Iterable

from reader.sources.metadata.agencies import named_agency


def credited(names: Iterable[str | None]) -> dict[str, str]:
    """`agency` and `source` by the first name that is an agency's and the first that isn't; neither need be there."""
    told: dict[str, str] = {}
    for name in names:
        if name and name.strip():
            agency = named_agency(name)
            told.setdefault("source" if agency is None else "agency", agency or " ".join(name.split()))
    return told


def status_notes(status: str | None, embargo: str | None) -> tuple[str, ...]:
    """What a person must know of an item that its provider took back, or wants to be held."""
    notes: tuple[str, ...] = ()
    if status and (word := status.rpartition(":")[2].lower()) in {"canceled", "cancelled", "withheld"}:
        notes = (f"its provider says that it is {word}",)
    if embargo and embargo.strip():
        notes = (*notes, f"its provider asks to hold it until {embargo.strip()[:40]}")
    return notes
