"""The one list of what a person can do: bindings, footer, help and palette are all made from it."""

from dataclasses import dataclass
from typing import Literal

from textual.binding import Binding

Place = Literal["everywhere", "articles", "compare", "claims", "help", "search", "filter", "ignore", "versions"]
"""Where a key works: in every panel, in one of them, in a window of some kind, or in a line that one types in."""

WHERE: dict[Place, str] = {
    "everywhere": "In every panel",
    "articles": "In ARTICLES",
    "compare": "In COMPARE",
    "claims": "In CLAIMS",
    "help": "In windows such as this one",
    "search": "In the search line",
    "filter": "In the line that filters the list",
    "ignore": "In the menu of what is ignored",
    "versions": "In the table of versions",
}


@dataclass(frozen=True, slots=True)
class Action:
    """Something a person can do."""

    id: str
    keys: tuple[str, ...]
    description: str
    group: Literal["move", "choose", "compare", "claims", "view", "program"]
    places: tuple[Place, ...]
    call: str
    """what is run, as Textual writes actions"""
    label: str = ""
    """the word in the footer; none: it doesn't stand there"""
    hints: tuple[Place, ...] = ()
    """the panels in whose footer it stands"""

    @property
    def shown_keys(self) -> str:
        """The keys as a person knows them: "]", "ctrl+d or PgDn"."""
        return " or ".join(_NAMES.get(key, key) for key in self.keys)

    @property
    def shown_key(self) -> str:
        """The first of the keys, as short as it can be written."""
        return _NAMES.get(self.keys[0], self.keys[0]).replace("ctrl+", "^") if self.keys else ""


_NAMES = {
    "down": "↓", "up": "↑", "left": "←", "right": "→", "pagedown": "PgDn", "pageup": "PgUp", "home": "Home",
    "end": "End", "enter": "enter", "question_mark": "?", "escape": "esc",
}  # fmt: skip

_ANY: tuple[Place, ...] = ("everywhere",)
_PANELS: tuple[Place, ...] = ("articles", "compare", "claims")
_LISTS: tuple[Place, ...] = (*_PANELS, "versions")


def _beside(number: int) -> Action:
    return Action(
        f"beside-{number}", (str(number),), f"Lay article {number} of the story beside the base", "choose", _ANY,
        f"app.beside({number - 1})",
    )  # fmt: skip


ACTIONS: tuple[Action, ...] = (
    Action("down", ("down", "j"), "One line down", "move", _LISTS, "cursor_down"),
    Action("up", ("up", "k"), "One line up", "move", _LISTS, "cursor_up"),
    Action("half-down", ("ctrl+d", "pagedown"), "Half a page down", "move", _LISTS, "half_down"),
    Action("half-up", ("ctrl+u", "pageup"), "Half a page up", "move", _LISTS, "half_up"),
    Action("first", ("g", "home"), "To the top", "move", _LISTS, "cursor_first"),
    Action("last", ("G", "end"), "To the end", "move", _LISTS, "cursor_last"),
    Action("fold-story", ("left", "h"), "Fold the story", "move", ("articles",), "app.fold_story(True)"),
    Action("unfold-story", ("right", "l"), "Unfold the story", "move", ("articles",), "app.fold_story(False)"),
    Action("left-side", ("left", "h"), "To the left side", "move", ("compare",), "app.side('a')"),
    Action("right-side", ("right", "l"), "To the right side", "move", ("compare",), "app.side('b')"),
    Action("left-article", ("left", "h"), "To the article on the left", "move", ("claims",), "column(-1)"),
    Action("right-article", ("right", "l"), "To the article on the right", "move", ("claims",), "column(1)"),
    Action("next-panel", ("tab",), "To the next panel", "move", _ANY, "app.panel(1)", "panel", _PANELS),
    Action("previous-panel", ("shift+tab",), "To the panel before", "move", _ANY, "app.panel(-1)"),
    Action("back", ("escape", "backspace"), "Back: end zoom or search, or to the panel you came from", "move", _ANY,
           "app.leave", "back", ("compare",)),
    Action("open", ("enter",), "Lay this article beside the base, or open this story", "choose", ("articles",),
           "app.open_article", "beside base", ("articles",)),
    Action("mark", ("space",), "Mark this article (two can be marked)", "choose", ("articles",), "app.mark", "mark",
           ("articles",)),
    Action("compare", ("c",), "Compare the two marked articles, or this one with the base", "choose", ("articles",),
           "app.compare", "compare", ("articles",)),
    Action("base", ("b",), "Make this article the base", "choose", ("articles",), "app.make_base", "make base",
           ("articles",)),
    *map(_beside, range(1, 10)),
    Action("two-stories", ("x",), "Two stories: take this article out of its story", "choose", ("articles",),
           "app.two_stories", "two stories", ("articles",)),
    Action("one-story", ("m",), "One story: join this one with that of the marked article, or else of the base",
           "choose", ("articles",), "app.one_story", "one story", ("articles",)),
    Action("restore-story", ("X",), "Take back what you judged of this article's story, or else what was judged last",
           "choose", ("articles",), "app.restore_story", "take back", ("articles",)),
    Action("filter", ("/",), "Show only articles with the words you type", "choose", ("articles",), "app.filter",
           "filter", ("articles",)),
    Action("sort", ("S",), "Sort the list: by size of the story, date, source or words", "choose", ("articles",),
           "app.sort", "sort", ("articles",)),
    Action("copies", ("H",), "Hide copies (edited ones stay), or show them", "choose", ("articles",),
           "app.copies", "copies", ("articles",)),
    Action("next-change", ("]",), "To the next change", "compare", _ANY, "app.change(1)", "next change", ("compare",)),
    Action("previous-change", ("[",), "To the change before", "compare", _ANY, "app.change(-1)", "previous",
           ("compare",)),
    Action("other-end", (")",), "To the other end of moved text, or to the next moved text", "compare", _ANY,
           "app.other_end", "other end", ("compare",)),
    Action("toggle-fold", ("enter",), "Open or close the fold under the cursor", "compare", ("compare",),
           "app.toggle_fold", "open fold", ("compare",)),
    Action("furniture", ("f",), "Open or close all folded furniture", "compare", _ANY, "app.furniture", "folds",
           ("compare",)),
    Action("unchanged", ("F",), "Fold or unfold what is unchanged", "compare", _ANY, "app.switch('fold_unchanged')",
           "fold unchanged", ("compare",)),
    Action("unified", ("u",), "Side by side, or both in one column", "compare", _ANY, "app.unified", "unified",
           ("compare",)),
    Action("swap", ("b",), "Swap the base and the other article", "choose", ("compare",), "app.swap", "swap",
           ("compare",)),
    Action("ignore", ("i",), "What is ignored: quotes and dashes, space, case, punctuation", "compare", _ANY,
           "app.ignore", "ignored", ("compare",)),
    Action("typographic", (), "Mark typographic and other ignored differences in the text, or don't", "compare", (),
           "app.switch('typographic')"),
    Action("grid", ("V",), "Table: each sentence of the base, what became of it in each version", "compare", _ANY,
           "app.grid"),
    Action("scroll-lock", ("s",), "Scroll both sides together, or each alone", "compare", _ANY,
           "app.switch('locked')"),
    Action("search", ("/",), "Search in both articles", "compare", ("compare", "claims"), "app.search",
           "search", ("compare",)),
    Action("next-hit", ("n",), "To the next place found", "compare", _ANY, "app.hit(1)"),
    Action("previous-hit", ("N",), "To the place found before", "compare", _ANY, "app.hit(-1)"),
    Action("to-words", ("enter",), "Go to the words of this claim", "claims", ("claims",), "app.to_words",
           "words", ("claims",)),
    Action("part", ("x",), "Not the same thing: take the two statements shown apart", "claims", ("claims",),
           "app.part", "not the same", ("claims",)),
    Action("take-back", ("X",), "Take back what was taken apart: here, or else what was judged last", "claims",
           ("claims",), "app.take_back"),
    Action("see", ("v",), "Mark this claim as seen, or take the mark away", "claims", ("claims",), "app.see", "seen",
           ("claims",)),
    Action("relation", ("r",), "Only claims of the next relation (disagree, requoted and so on), then all", "claims",
           ("claims",), "app.relation(1)", "relation", ("claims",)),
    Action("previous-relation", ("R",), "The same, the other way round", "claims", ("claims",), "app.relation(-1)"),
    Action("kind", ("t",), "Only claims of the next kind (quantity, time and so on), then all", "claims", ("claims",),
           "app.kind(1)", "kind", ("claims",)),
    Action("previous-kind", ("T",), "The same, the other way round", "claims", ("claims",), "app.kind(-1)"),
    Action("all-claims", ("a",), "All claims: clear the filters", "claims", ("claims",), "app.all_claims"),
    Action("copy-columns", ("c",), "Give copies columns of their own, or put them under their originals", "claims",
           ("claims",), "app.copy_columns"),
    Action("gaps", ("o",), "What this article leaves out that two independent others report, and what only it has",
           "claims", _ANY, "app.gaps", "left out", ("claims",)),
    Action("judgements", ("J",), "Read what you judged about these articles", "claims", _ANY, "app.judgements"),
    Action("read-on", ("space",), "The rest of the reason and the sentences under the table", "claims", ("claims",),
           "app.read_on"),
    Action("next-disagreement", ("d",), "To the next disagreement", "claims", _ANY, "app.disagreement(1)",
           "disagreement", _PANELS),
    Action("previous-disagreement", ("D",), "To the disagreement before", "claims", _ANY, "app.disagreement(-1)"),
    Action("copy", ("y",), "Copy: what is selected, or else the paragraph or claim under the cursor", "view", _ANY,
           "app.copy", "copy", ("compare",)),
    Action("zoom", ("z",), "One panel alone, or all", "view", _ANY, "app.switch('zoomed')", "zoom", _PANELS),
    Action("problems", ("!",), "Read what could not be opened, and other notes", "program", _ANY, "app.problems"),
    Action("theme", (), "Choose other colours", "program", (), "app.change_theme"),
    Action("help", ("question_mark",), "All keys", "program", _ANY, "app.help", "help", _PANELS),
    Action("commands", ("ctrl+p",), "Find a command by its name", "program", _ANY, "app.command_palette", "commands",
           _PANELS),
    Action("interrupt", ("ctrl+c",), "Copy what is selected with the mouse", "program", _ANY, "app.interrupt"),
    Action("quit", ("q", "ctrl+q"), "Quit", "program", _ANY, "app.quit", "quit", ("articles",)),
    Action("window-down", ("down", "j"), "One line down", "move", ("help",), "scroll_down"),
    Action("window-up", ("up", "k"), "One line up", "move", ("help",), "scroll_up"),
    Action("window-page-down", ("ctrl+d", "pagedown", "space"), "A page down", "move", ("help",), "page_down"),
    Action("window-page-up", ("ctrl+u", "pageup"), "A page up", "move", ("help",), "page_up"),
    Action("window-first", ("g", "home"), "To the top", "move", ("help",), "scroll_home"),
    Action("window-last", ("G", "end"), "To the end", "move", ("help",), "scroll_end"),
    Action("close", ("escape", "q", "question_mark", "enter"), "Close", "program", ("help",), "screen.dismiss"),
    Action("choice-down", ("down", "j"), "To the next line", "move", ("ignore",), "screen.step(1)"),
    Action("choice-up", ("up", "k"), "To the line before", "move", ("ignore",), "screen.step(-1)"),
    Action("turn", ("space", "enter"), "Turn the line: ignore it, or count it as a change", "program", ("ignore",),
           "screen.turn"),
    Action("turn-quotes", ("q",), "Turn quotation marks, dashes and other typography", "program", ("ignore",),
           "screen.turn('q')"),
    Action("turn-space", ("s",), "White space, which is never a change", "program", ("ignore",), "screen.turn('s')"),
    Action("turn-case", ("c",), "Turn capital and small letters", "program", ("ignore",), "screen.turn('c')"),
    Action("turn-punctuation", ("p",), "Turn punctuation", "program", ("ignore",), "screen.turn('p')"),
    Action("turn-mark", ("m",), "Mark in the text what is ignored, or don't", "program", ("ignore",),
           "screen.turn('m')"),
    Action("close-menu", ("escape", "i"), "Close", "program", ("ignore",), "screen.dismiss"),
    Action("left-version", ("left", "h"), "To the version on the left", "move", ("versions",), "version(-1)"),
    Action("right-version", ("right", "l"), "To the version on the right", "move", ("versions",), "version(1)"),
    Action("next-difference", ("]",), "To the next sentence that this version hasn't as it is in the base", "move",
           ("versions",), "difference(1)"),
    Action("previous-difference", ("[",), "To the one before", "move", ("versions",), "difference(-1)"),
    Action("to-sentence", ("enter",), "Go to the sentence, with this version beside the base", "program",
           ("versions",), "screen.choose"),
    Action("close-table", ("escape", "q", "V"), "Close", "program", ("versions",), "screen.dismiss"),
    Action("seek", ("enter",), "Search for what was typed", "program", ("search",), "submit"),
    Action("keep-filter", ("enter", "down"), "Back to the list, as it is now", "program", ("filter",), "keep"),
    Action("clear-filter", ("escape",), "The whole list again", "program", ("filter",), "clear_filter"),
    Action("leave-search", ("escape",), "Leave the search line", "program", ("search",), "app.leave"),
)  # fmt: skip


def bindings(place: Place) -> list[Binding]:
    """The key bindings of a panel (or, for `everywhere`, of the app), hidden from Textual's own footer.

    A key that works only in other panels is bound as well: it says where.
    """
    own = [
        Binding(key, action.call, action.description, show=False, id=action.id if key == action.keys[0] else None)
        for action in ACTIONS
        if place in action.places
        for key in action.keys
    ]
    if place not in _PANELS:
        return own
    here = {key for action in ACTIONS if {place, "everywhere"} & set(action.places) for key in action.keys}
    others = {key for action in ACTIONS if set(_PANELS) & set(action.places) for key in action.keys} - here
    return own + [Binding(key, f"app.elsewhere({key!r})", show=False) for key in sorted(others)]


def elsewhere(key: str) -> str:
    """In which panels a key works that doesn't work in all, in words."""
    places = []
    for place in _PANELS:
        for action in ACTIONS:
            if place in action.places and key in action.keys:
                label = f" ({action.label})" if action.label else ""
                places.append(f"{WHERE[place].replace('In', 'in', 1)}{label}")
    return f"{_NAMES.get(key, key)} works {' and '.join(places)}"


def hints(place: Place) -> list[Action]:
    """What the footer of a panel names: what it is for, then the ways about in it, then what all panels name."""
    named = [action for action in ACTIONS if place in action.hints]
    return sorted(named, key=lambda action: (action.hints == _PANELS, action.group in ("move", "program")))


def described(place: Place) -> list[tuple[str, str]]:
    """The keys of a place and what they do, in words; those for articles by their number as one."""
    found: list[tuple[str, str]] = []
    for action in ACTIONS:
        if place not in action.places or not action.keys:
            continue
        if action.id == "beside-1":
            found.append(("1 to 9", "Lay that article of the story beside the base"))
        elif not action.id.startswith("beside-"):
            found.append((action.shown_keys, action.description))
    return found


def commands() -> list[Action]:
    """What the palette offers: everything that isn't a step of the cursor."""
    return [action for action in ACTIONS if action.group != "move" and action.call.startswith("app.")]
