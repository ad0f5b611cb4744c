"""The CLAIMS panel: the table of topics, and for the one under the cursor the reason and both sentences."""

from collections.abc import Mapping, Sequence
from typing import ClassVar

from rich.style import Style
from rich.text import Text
from textual.app import ComposeResult
from textual.containers import Vertical, VerticalScroll
from textual.message import Message
from textual.widgets import Static

from reader.model import Coverage, Offsets, Statement, Story, Topic
from reader.text.visible import visible
from reader.tui.claims_rows import sourced, statements_of, why
from reader.tui.claims_table import ClaimsTable
from reader.tui.lines import Lines
from reader.tui.naming import Roster
from reader.tui.relations import SIGNS, legend, ordered

_LONGEST_SENTENCE = 260
"""Code points of a sentence that is shown whole; of a longer one the part around the words."""


class ClaimDetail(Static):
    """Why two statements are related as they are, with the sentences that they stand in."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {"detail--why", "detail--words", "detail--name"}

    def __init__(self) -> None:
        super().__init__("", id="claim-detail", markup=False)

    def show(
        self, topic: Topic, place: str, statements: tuple[int, int], texts: Mapping[str, str], roster: Roster
    ) -> None:
        """Show two statements of a topic; one where both are the same. `place` is said after its relation."""
        sign = SIGNS[topic.relation]
        text = Text(end="").append(f"{sign.glyph} {sign.word}{place} · {visible(topic.label)}\n", self._part("why"))
        text.append("why: ", self._part("why"))
        text.append(why(topic, statements) or sign.summary)
        for index in dict.fromkeys(statements):
            statement = topic.mentions[index]
            text.append("\n")
            text.append(f"{sourced(statement, roster)}: ", self._part("name"))
            text.append_text(self._sentence(statement, texts[statement.article]))
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
        self.roster = Roster()
        self.texts: Mapping[str, str] = {}
        self._topics: list[Topic] = []
        self._met: str | None = None

    def compose(self) -> ComposeResult:
        """The legend, the column headings, the table, and the reason under it."""
        yield self.head
        yield self.columns
        yield self.table
        with VerticalScroll(id="claim-detail-scroll", can_focus=False):
            yield self.detail

    def wait(self, message: str) -> None:
        """Say what is being done in place of claims."""
        if self.table.rows:
            self._topics = []
            self.table.show((), (), {})
            for part in (self.head, self.columns, self.detail):
                part.update("")
        self.table.waiting = message
        self.table.refresh()

    def show(
        self,
        story: Story,
        topics: Sequence[Topic],
        coverage: Mapping[str, Coverage],
        texts: Mapping[str, str],
        roster: Roster,
    ) -> None:
        """Show the claims of a story."""
        self._topics, self.texts, self.roster = ordered(topics), texts, roster
        self._met = None
        self.head.update(_summary(self._topics, coverage))
        self.table.show(self._topics, roster.orders[story.id], roster.letters)
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
        """Place the column headings anew."""
        self.call_after_refresh(self._columns)

    def _columns(self) -> None:
        if self.table.rows:
            self.columns.update(self.table.heading(self.table.scrollable_content_region.width), layout=False)

    def _tell(self) -> None:
        self._columns()
        topic = self.table.topic
        if topic is None or not topic.mentions:
            self.detail.update("")
            return
        statements = statements_of(topic, self.table.article)
        self.detail.show(topic, self._place(topic), statements, self.texts, self.roster)
        self.post_message(self.Changed(topic.id, statements))

    def _place(self, topic: Topic) -> str:
        """Which one of those with its relation a topic is."""
        alike = [one.id for one in self._topics if one.relation == topic.relation]
        return f" {alike.index(topic.id) + 1} of {len(alike)}" if len(alike) > 1 else ""

    def statements(self) -> list[Statement]:
        """The statements that are shown under the table, one or two."""
        topic = self.table.topic
        if topic is None or not topic.mentions:
            return []
        return [topic.mentions[index] for index in dict.fromkeys(statements_of(topic, self.table.article))]

    def disagreement(self, step: int, arriving: bool) -> str:
        """Go to the next disagreement (or the one before), round the end; a message where there is none.

        Someone who is only `arriving` at the panel stays at the one under the cursor, unless it was looked at before.
        """
        numbers = [index for index, row in enumerate(self.table.rows) if row.topic.relation == "disagree"]
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
        return "This is the only disagreement" if index == at and not arriving else ""

    def copied(self) -> str:
        """The topic under the cursor with its reason and both statements, as lines."""
        topic = self.table.topic
        statements = self.statements()
        if topic is None or not statements:
            return ""
        shown = statements_of(topic, self.table.article)
        lines = [f"{topic.label}: {SIGNS[topic.relation].word}. {why(topic, shown)}"]
        lines += [f"{sourced(one, self.roster)}: “{one.quote}”" for one in statements]
        return "\n".join(lines)

    def on_lines_clicked(self, event: Lines.Clicked) -> None:
        """A click puts the cursor on a topic."""
        event.view.move(event.line)


def _summary(topics: Sequence[Topic], coverage: Mapping[str, Coverage]) -> Text:
    sentences = sum(one.sentences for one in coverage.values())
    read = sum(one.with_claims for one in coverage.values())
    text = Text("  ".join(words for _, words in legend(topics)), end="")
    return text.append(f"  · claims in {read} of {sentences} sentences")
