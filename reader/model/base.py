"""The base of every public model, and the span that all of them point with."""

from collections.abc import Iterable
from typing import Annotated, NamedTuple

from pydantic import AfterValidator, BaseModel, ConfigDict


class Frozen(BaseModel):
    """A value: never changed, equal by content, strict about its fields.

    The schema is built at first use, so that importing the model stays cheap.
    """

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True, populate_by_name=True)


class Offsets(NamedTuple):
    """A stretch of a text: `text[start:end]`, both counted in code points. Printed as `[start, end]`."""

    start: int
    end: int

    @property
    def length(self) -> int:
        """The number of code points covered."""
        return self.end - self.start

    def overlap(self, other: "Offsets") -> int:
        """The number of code points that both cover."""
        return max(0, min(self.end, other.end) - max(self.start, other.start))

    def contains(self, other: "Offsets") -> bool:
        """Whether `other` lies wholly inside."""
        return self.start <= other.start and other.end <= self.end

    def of(self, text: str) -> str:
        """The words themselves."""
        return text[self.start : self.end]


def _forward(span: Offsets) -> Offsets:
    if not 0 <= span.start <= span.end:
        raise ValueError(f"a span runs forward from 0: {tuple(span)}")
    return span


Span = Annotated[Offsets, AfterValidator(_forward)]
"""What a model field holds: offsets that were checked to run forward."""


def check_inside(spans: Iterable[Offsets | None], length: int, what: str) -> None:
    """Raise ValueError where a span leaves a text of `length` code points; `what` names the owner."""
    for span in spans:
        if span is not None and not 0 <= span.start <= span.end <= length:
            raise ValueError(f"{what}: span {tuple(span)} leaves a text of {length} code points")
