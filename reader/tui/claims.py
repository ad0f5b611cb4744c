"""The CLAIMS panel: the table of topics, and for the one under the cursor the reason and both sentences."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import ClassVar

from rich.style import Style
from rich.text import Text
from textual.app import ComposeResult
from textual.containers import Vertical, VerticalScroll
from textual.message import Message
from textual.widgets import Static

from reader.model import Offsets, Standing, Statement, Topic, voices
from reader.text.visible import visible
from reader.tui.claims_filters import sifted
from reader.tui.claims_rows import sourced, statements_of, why
from reader.tui.claims_table import ClaimsTable
from reader.tui.claims_told import Shown, about, coverage, head, nothing_found, parted, stands_on
from reader.tui.lines import Lines
from reader.tui.naming import column_name
from reader.tui.relations import SIGNS
from reader.tui.selection import Selection

_LONGEST_SENTENCE = 260
"""Code points of a sentence that is shown whole; of a longer one the part around the words."""


class ClaimDetail(Static):
    """Why two statements are related as they are, with the sentences that they stand in."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {"detail--why", "detail--words", "detail--name"}

    def __init__(self) -> None:
        super().__init__("", id="claim-detail", markup=False)

    def show(self, topic: Topic, statements: tuple[int, int], shown: Shown, others: str) -> None:
        """Show two statements of a topic, one where both are the same, with what is said of the topic.

        `others` tells how the statements of other articles are reached; empty where there are none.
        """
        sign = SIGNS[topic.relation]
        text = Text(end="").append(f"{sign.glyph} {sign.word}{about(shown, topic)}\n", self._part("why"))
        text.append("why: ", self._part("why"))
        text.append(why(topic, statements) or sign.summary)
        if gone := parted(shown, topic):
            text.append(f"\n{gone}", self._part("why"))
        for index in dict.fromkeys(statements):
            statement = topic.mentions[index]
            text.append("\n")
            text.append(f"{sourced(statement, shown.roster)}: ", self._part("name"))
            text.append_text(self._sentence(statement, shown.texts[statement.article]))
        if others:
            text.append("\nmore: ", self._part("why")).append(others)
        # Both sentences come first: on a low screen they are what is seen without scrolling.
        if standing := stands_on(shown, topic):
            text.append("\nsaid by: ", self._part("why")).append(standing)
        self.update(text)

    def _sentence(self, statement: Statement, text: str) -> Text:
        whole = statement.sentence
        if not whole.contains(statement.span):
            whole = Offsets(min(whole.start, statement.start), max(whole.end, statement.end))
        start, end = statement.start - whole.start, statement.end - whole.start
        sentence = Text(visible(whole.of(text)), end="")
        sentence.stylize(self._part("words"), start, end)
        if len(sentence) <= _LONGEST_SENTENCE:
            return sentence
        first = max(0, min(start - (_LONGEST_SENTENCE - (end - start)) // 2, len(sentence) - _LONGEST_SENTENCE))
        last = min(len(sentence), max(first + _LONGEST_SENTENCE, end))
        return (
            Text("… " if first else "", end="")
            .append_text(sentence[first:last])
            .append(" …" if last < len(sentence) else "")
        )

    def _part(self, name: str) -> Style:
        return self.get_component_rich_style(f"detail--{name}", partial=True)


class ClaimsPanel(Vertical):
    """What the articles of a story say of each checkable thing."""

    BORDER_TITLE = "CLAIMS"

    class Changed(Message):
        """Another topic, or another two of its statements, are under the cursor."""

        def __init__(self, topic: str, statements: tuple[int, int]) -> None:
            super().__init__()
            self.topic = topic
            self.statements = statements

    def __init__(self) -> None:
        super().__init__(id="claims")
        self.table = ClaimsTable()
        self.head = Static("", id="claims-head", markup=False)
        self.columns = Static("", id="claims-columns", markup=False)
        self.detail = ClaimDetail()
        self.scroll = VerticalScroll(id="claim-detail-scroll", can_focus=False)
        self.shown: Shown | None = None
        self.selection = Selection()
        self._met: str | None = None

    def compose(self) -> ComposeResult:
        """The legend, the column headings, the table, and the reason under it."""
        yield self.head
        yield self.columns
        yield self.table
        with self.scroll:
            yield self.detail

    def wait(self, message: str) -> None:
        """Say what is being done in place of claims."""
        self.shown = self._met = None
        self.border_subtitle = ""
        if self.table.rows:
            self.table.show((), (), {})
            for part in (self.head, self.columns, self.detail):
                part.update("")
        self.table.waiting = message
        self.table.refresh()

    def show(self, shown: Shown) -> None:
        """Show the claims of a story; the cursor stays on the topic, or on what was said in it."""
        self.shown = shown
        self._fill(self.statements())

    def stand(self, standings: Mapping[str, Standing]) -> None:
        """Say as well what each topic stands on, by its id."""
        if self.shown is not None:
            self.shown = replace(self.shown, standings=standings)
            self._tell()

    def select(self, selection: Selection) -> None:
        """Take over which topics and columns a person chose to see."""
        changed = (selection.filters, selection.copies) != (self.selection.filters, self.selection.copies)
        self.selection = selection
        if changed and self.shown is not None:
            self._fill(self.statements())

    @property
    def voices(self) -> tuple[tuple[str, ...], ...]:
        """The articles of the story, each with its copies."""
        return voices(self.shown.story, self.shown.order) if self.shown is not None else ()

    @property
    def shown_voices(self) -> tuple[tuple[str, ...], ...]:
        """The articles that have a column, with those that share it."""
        if self.shown is None or not self.selection.copies:
            return self.voices
        return tuple((article,) for article in self.shown.order)

    def _fill(self, before: Sequence[Statement]) -> None:
        shown = self.shown
        if shown is None:
            return
        topics = sifted(shown.story, shown.topics, self.selection.filters)
        self.table.waiting = nothing_found(shown, bool(shown.topics))
        self.table.show(topics, self.shown_voices, shown.roster.letters, shown.seen, shown.unread)
        self.table.stand_on(before)
        self._heads()
        self._tell()

    def on_claims_table_moved(self) -> None:
        """Show the reason for what the cursor stands on."""
        if self.table.has_focus:
            self.meet()
        self._tell()

    def meet(self) -> None:
        """Remember that the claim under the cursor was looked at."""
        self._met = self.table.topic.id if self.table.topic is not None else None

    def on_resize(self) -> None:
        """Place the legend and the column headings anew."""
        self.call_after_refresh(self._resized)

    def _resized(self) -> None:
        self._heads()
        self._columns()

    def _heads(self) -> None:
        if self.shown is not None:
            # Before the panel has its width nothing is known to be too long.
            width = self.content_region.width - 2 if self.content_region.width else 10_000
            self.head.update(head(self.shown, self.selection.filters, width))

    def _columns(self) -> None:
        if self.table.rows:
            self.columns.update(self.table.heading(self.table.scrollable_content_region.width), layout=False)

    def _tell(self) -> None:
        self._columns()
        shown, topic = self.shown, self.table.topic
        self.border_subtitle = coverage(shown, self.table.article) if shown is not None else ""
        statements = self.pair
        if shown is None or topic is None or statements is None:
            self.detail.update("")
            return
        self.scroll.scroll_home(animate=False)
        self.detail.show(topic, statements, shown, self.others)
        self.post_message(self.Changed(topic.id, statements))

    @property
    def pair(self) -> tuple[int, int] | None:
        """The two statements that are shown, by their index in the topic; one twice where it stands alone."""
        topic = self.table.topic
        return statements_of(topic, self.table.voice, self.voices) if topic is not None and topic.mentions else None

    @property
    def others(self) -> str:
        """In which columns more is said of the topic, and the keys that show it; empty where all of them are shown."""
        topic, told = self.table.topic, {one.article for one in self.statements()}
        if self.shown is None or topic is None:
            return ""
        saying = {mention.article for mention in topic.mentions}
        letters = self.shown.roster.letters
        more = [column_name(voice, letters) for voice in self.shown_voices if saying & {*voice} and not told & {*voice}]
        return f"{', '.join(more)} (h and l go to the articles' columns)" if more else ""

    def statements(self) -> list[Statement]:
        """The statements that are shown under the table, one or two."""
        topic, pair = self.table.topic, self.pair
        return [topic.mentions[index] for index in dict.fromkeys(pair)] if topic is not None and pair else []

    def disagreement(self, step: int, arriving: bool) -> str:
        """Go to the next disagreement (or the one before), round the end; a message where there is none.

        What was seen is passed over while something else is left. Someone who is only `arriving` at the panel stays at
        the one under the cursor, unless it was looked at before.
        """
        if self.shown is None:
            return "The claims are still being read"
        every = [index for index, row in enumerate(self.table.rows) if row.topic.relation == "disagree"]
        numbers = [index for index in every if self.table.rows[index].topic.id not in self.table.seen] or every
        if not numbers:
            return "No disagreements were found in this story"
        at = self.table.cursor
        if step > 0:
            index = next((number for number in numbers if number > at), numbers[0])
        else:
            index = next((number for number in reversed(numbers) if number < at), numbers[-1])
        topic = self.table.topic
        if arriving and at in numbers and topic is not None and topic.id != self._met:
            index = at
        self.table.move(index)
        self.meet()
        if index != at or arriving:
            return ""
        return "This is the only disagreement" if len(every) == 1 else "The other disagreements were seen"

    def read_on(self) -> str:
        """Scroll the reason on, from its end to its beginning; a message where all of it is seen."""
        if self.scroll.max_scroll_y <= 0:
            return "All of the reason is seen" + (f" · more in {self.others}" if self.others else "")
        if self.scroll.scroll_y >= self.scroll.max_scroll_y:
            self.scroll.scroll_home(animate=False)
        else:
            self.scroll.scroll_page_down(animate=False)
        return ""

    def copied(self) -> str:
        """The topic under the cursor with its reason and both statements, as lines."""
        topic, pair, statements = self.table.topic, self.pair, self.statements()
        if self.shown is None or topic is None or pair is None:
            return ""
        reason = why(topic, pair)
        lines = [f"{topic.label}: {SIGNS[topic.relation].word}. {reason}"]
        lines += [f"{sourced(one, self.shown.roster)}: “{one.quote}”" for one in statements]
        return "\n".join(lines)

    def on_lines_clicked(self, event: Lines.Clicked) -> None:
        """A click puts the cursor on a topic."""
        event.view.move(event.line)
