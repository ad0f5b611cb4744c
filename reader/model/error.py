"""The one family of errors that a person may see."""


class ReaderError(Exception):
    """Something that the program can't do, in words for the person who asked.

    Attributes:
        what: what went wrong, as a clause without a full stop.
        where: the file, address or argument it happened at.
        hint: what the person can do about it.
    """

    def __init__(self, what: str, where: str, hint: str) -> None:
        super().__init__(what, where, hint)
        self.what = what
        self.where = where
        self.hint = hint

    def __str__(self) -> str:
        return f"{self.where}: {self.what}; {self.hint}"
