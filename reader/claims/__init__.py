"""Topics over the articles of a story: what agrees, what differs, and why."""

from reader.claims.find import Findings, find

__all__ = ["Findings", "find"]
