"""What the workers of the app bring back: one message each."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from textual.message import Message

from reader.model import Coverage, Judgement, Listed, Story, Topic
from reader.tui.opened import Opened
from reader.tui.selection import IgnoredKind

if TYPE_CHECKING:
    from reader.tui.laying import Compared
    from reader.tui.versions import Versions


@dataclass
class Read(Message):
    """The articles are there."""

    opened: Opened


@dataclass
class Told(Message):
    """It is known which articles tell one story, and in what order they are listed."""

    listed: tuple[Listed, ...]
    stories: tuple[Story, ...]


@dataclass
class Laid(Message):
    """Two articles were compared."""

    compared: Compared


@dataclass
class Versioned(Message):
    """It is known where the versions of a base differ; None where there are none, or too many."""

    base: str
    ignored: frozenset[IgnoredKind]
    versions: Versions | None


@dataclass
class Counted(Message):
    """It is known how many changes some articles have to what they were made from."""

    changes: dict[str, int]


@dataclass
class Claimed(Message):
    """The claims of a story were read, under the judgements of one moment."""

    story: str
    topics: tuple[Topic, ...]
    coverage: Mapping[str, Coverage]
    seen: frozenset[str]
    parted: tuple[Judgement, ...]
    """the judgements that part two passages"""
    state: tuple[str, ...]
    """which judgements were heard"""


@dataclass
class Unkept(Message):
    """Judgements could not be read or written."""

    problem: str
