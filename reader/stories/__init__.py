"""Which articles tell one story, when each appeared, and what it is to the others."""

from reader.stories.finding import Found, find, listing_key
from reader.stories.roles import Compare

__all__ = ["Compare", "Found", "find", "listing_key"]
