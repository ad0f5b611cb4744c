"""Which articles tell one story, when each appeared, what it is to the others, and whose word it gives."""

from reader.stories.finding import Found, Told, found, group, listing_key, tell
from reader.stories.judged import corrected
from reader.stories.roles import Compare
from reader.stories.sourcing import Sourcing, primary_sources, sourcing, standing

__all__ = [
    "Compare",
    "Found",
    "Sourcing",
    "Told",
    "corrected",
    "found",
    "group",
    "listing_key",
    "primary_sources",
    "sourcing",
    "standing",
    "tell",
]
