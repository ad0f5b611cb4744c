"""What an article says of itself: title, dateline, agency, byline, date and language."""

from reader.sources.metadata.describing import describe

__all__ = ["describe"]
