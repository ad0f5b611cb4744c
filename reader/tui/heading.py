"""The line above a comparison."""

from rich.cells import cell_len
from rich.text import Text

from reader.tui.laying import Compared
from reader.tui.naming import Roster, in_common
from reader.tui.passage import View
from reader.tui.selection import IgnoredKind
from reader.tui.wrap import packed


def header(compared: Compared, roster: Roster, view: View, locked: bool, place: list[str], width: int) -> Text:
    """Which two articles, how much they have in common, what changed, and what is not as usual in the view.

    In lines of `width` cells that cut no fact in two.
    """
    if compared.is_alone:
        facts = ["alone in this story", *(["unchanged folded"] if view.fold_unchanged else []), *place]
        return _laid(roster.name(compared.a.id), facts, width)
    comparison = compared.comparison
    stats = comparison.stats
    names = f"{roster.name(compared.a.id)} ⟷ {roster.name(compared.b.id)}"
    share = roster.share(compared.a.id, compared.b.id)
    common = in_common(comparison.coverage if share is None else share)
    if comparison.same_work:
        facts = ["one work", common, _count(stats.changes, "change")]
        if stats.moves:
            facts.append(f"{stats.moves} moved")
        facts += _hidden(compared, view)
    else:
        facts = ["two works", f"{common}: too little for a word diff",
                 f"{_count(len(comparison.sentences), 'passage')} paired"]  # fmt: skip
    facts += ["unified"] if view.unified else []
    facts += ["unchanged folded"] if view.fold_unchanged and comparison.same_work else []
    facts += [] if locked or view.unified else ["scroll unlocked"]
    return _laid(names, facts + place, width)


def _laid(names: str, facts: list[str], width: int) -> Text:
    first, *rest = packed(facts, width, used=cell_len(names) + 3)
    text = Text(names, style="bold").append(f"   {first}" if first else "", style="not bold")
    return text.append("".join(f"\n{row}" for row in rest), style="not bold")


def _hidden(compared: Compared, view: View) -> list[str]:
    """What is passed over; only what is ignored from the start goes without saying where there is none of it."""
    if not compared.ignored:
        return ["nothing ignored"]
    counts = [
        f"{compared.hidden.get(kind, 0)} {name}"
        for kind, name in _KINDS.items()
        if kind in compared.ignored and (kind != "typography" or compared.hidden.get(kind))
    ]
    return [f"{', '.join(counts)} {'shown' if view.typographic else 'hidden'}"] if counts else []


_KINDS: dict[IgnoredKind, str] = {"typography": "typographic", "case": "in case", "punctuation": "in punctuation"}


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
