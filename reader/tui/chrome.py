"""The lines around the panels: what story is open, which panel of three is seen, and which keys work here."""

from collections.abc import Iterable, Sequence

from rich.cells import cell_len
from rich.text import Text

from reader.model import Story, Topic
from reader.text.counting import counted
from reader.text.visible import visible
from reader.tui.actions import Place, hints
from reader.tui.relations import DRIFT
from reader.tui.selection import PANELS, PanelName
from reader.tui.wrap import clip

NAMES: dict[PanelName, str] = {"articles": "ARTICLES", "compare": "COMPARE", "claims": "CLAIMS"}


def status(story: Story, topics: Sequence[Topic] | None, problems: int, width: int) -> Text:
    """The story's headline with the counts that matter; the headline is cut first."""
    facts = [counted(len(story.articles), "article", "articles"), counted(len(story.families), "family", "families")]
    if story.primary_sources:
        facts.append(counted(len(story.primary_sources), "primary source", "primary sources"))
    if topics is not None:
        facts.append(f"{sum(topic.relation == 'disagree' for topic in topics)} disagree")
        if drift := sum(topic.relation in DRIFT for topic in topics):
            facts.append(f"{drift} drift")
    if problems:
        facts.append(f"{counted(problems, 'note', 'notes')} (!)")
    tail = " · ".join(facts)
    room = width - cell_len(tail) - 6
    text = Text(" ", end="", no_wrap=True)
    if room >= 8:
        text.append(clip(visible(story.headline), room), style="bold")
        text.append(" ── ")
    return text.append(clip(tail, max(0, width - 2)))


def tabs(current: PanelName) -> Text:
    """The names of the three panels, the one that is seen in brackets."""
    text = Text(" ", end="", no_wrap=True)
    for name in PANELS:
        shown = f"[{NAMES[name]}]" if name == current else f" {NAMES[name]} "
        text.append(shown, style="bold reverse" if name == current else "")
        text.append("  ")
    return text.append("tab: next", style="dim")


def hint_line(place: Place, width: int, others: Iterable[str] = ()) -> Text:
    """The keys of a panel with a word each, as many as fit; help and commands are always among them."""
    named = [(action.shown_key, action.label, action.id) for action in hints(place) if action.id not in others]
    always = [one for one in named if one[2] in ("help", "commands")]
    room = width - 2 - sum(_width(one) for one in always)
    shown = []
    for one in named:
        if one in always:
            continue
        if room < _width(one):
            continue
        room -= _width(one)
        shown.append(one)
    text = Text(" ", end="", no_wrap=True)
    for key, label, _ in shown + always:
        text.append(key, style="bold")
        text.append(f" {label}  ")
    return text


def told(message: str, width: int) -> Text:
    """A message in place of the keys."""
    return Text(f" › {clip(message, width - 4)}", style="bold", end="", no_wrap=True)


def _width(hint: tuple[str, str, str]) -> int:
    return cell_len(hint[0]) + cell_len(hint[1]) + 3
