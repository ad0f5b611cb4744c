"""In which language claims are read."""

_ENGLISH = frozenset(("en", "eng", "english"))


def unread_language(language: str | None) -> str | None:
    """An article's language where claims are not read in it; None where it is English, or unknown."""
    if language is None or not language.strip():
        return None
    primary = language.strip().replace("_", "-").split("-")[0].casefold()
    return None if primary in _ENGLISH or primary == "und" else language.strip()
