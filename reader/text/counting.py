"""Numbers with their nouns, as a sentence has them."""


def counted(number: int, one: str, many: str | None = None) -> str:
    """A number with its noun: "1 family", "2 families". Without `many` the plural is `one` with an s."""
    return f"{number} {one if number == 1 else many or one + 's'}"
