"""What the keys do to claims: which are shown, where they stand in the text, and what a person judges of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from reader.model import Judgement, Passage, left_out, only_in, parting, seeing
from reader.text.visible import visible
from reader.tui.naming import column_name
from reader.tui.panels import Panels
from reader.tui.relations import SIGNS
from reader.tui.selection import Filters
from reader.tui.wrap import clip

if TYPE_CHECKING:
    from reader.model.note import Note

_NO_CLAIM = "No claim is under the cursor"
_LONGEST_WORDS = 28
"""Cells of words that are repeated in a message."""


class ClaimsCommands(Panels, inherit_bindings=False):
    """What can be done with claims, by keys and from the palette."""

    def judgements_changed(self) -> None:
        """Have the claims read again and what was judged brought to the file."""
        raise NotImplementedError

    def lay(self, base: str | None, other: str | None) -> None:
        """Lay two articles side by side; the story is that of the base."""
        story = self.roster.homes.get(base or "", self.selection.story)
        filters = self.selection.filters if story == self.selection.story else Filters()
        self.selection = replace(self.selection, story=story, base=base, other=other, filters=filters)

    def action_to_words(self) -> None:
        """From a claim to its words: its two articles side by side, at the first of the two statements."""
        statements = self.claims.statements()
        if not statements:
            self.say(_NO_CLAIM)
            return
        self.claims.meet()
        articles = list(dict.fromkeys(one.article for one in statements))
        base, other = self.selection.base, self.selection.other
        if len(articles) == 2:
            base, other = articles if articles[1] != base else reversed(articles)
        elif articles[0] not in (base, other):
            other = articles[0]
        self.lay(base, other)
        self.go_to("compare")
        goal = next((one for one in statements if one.article == other), statements[0])
        self.comparing.land(goal.article, goal.span)

    def action_disagreement(self, step: int) -> None:
        """To the next disagreement, from anywhere; filters that hide all of them are cleared."""
        arriving = self.selection.panel != "claims"
        self.go_to("claims")
        shown = self.claims.shown
        hidden = shown is not None and not any(row.topic.relation == "disagree" for row in self.claims.table.rows)
        if shown is not None and hidden and any(topic.relation == "disagree" for topic in shown.topics):
            self.filter_claims(Filters())
        self.say(self.claims.disagreement(step, arriving))

    def filter_claims(self, filters: Filters) -> None:
        """Show the claims that some filters let through."""
        self.selection = replace(self.selection, filters=filters)

    def action_relation(self, step: int) -> None:
        """Show only claims of the next relation (or the one before), or all."""
        from reader.tui.claims_filters import other_relation

        if (shown := self.claims.shown) is None:
            self.say(_NO_CLAIM)
            return
        filters = other_relation(shown.story, shown.topics, self.selection.filters, step)
        self.filter_claims(filters)
        self.say("Claims of every relation" if filters.relation is None else f"Only: {SIGNS[filters.relation].summary}")

    def action_kind(self, step: int) -> None:
        """Show only claims of the next kind (or the one before), or all."""
        from reader.tui.claims_filters import other_kind

        if (shown := self.claims.shown) is None:
            self.say(_NO_CLAIM)
            return
        filters = other_kind(shown.story, shown.topics, self.selection.filters, step)
        self.filter_claims(filters)
        self.say("Claims of every kind" if filters.kind is None else f"Only claims of this kind: {filters.kind}")

    def action_all_claims(self) -> None:
        """Clear the filters."""
        if self.selection.filters == Filters():
            self.say("All claims are shown")
        else:
            self.filter_claims(Filters())

    def action_copy_columns(self) -> None:
        """Give copies columns of their own, or put them under their originals."""
        if all(len(voice) == 1 for voice in self.claims.voices):
            self.say("No article here is a copy; an edited copy may say otherwise and has its own column")
        else:
            self.selection = replace(self.selection, copies=not self.selection.copies)

    def action_gaps(self) -> None:
        """Show what an article leaves out that others report, and what only it has; all again where that is shown."""
        shown, article = self.claims.shown, self._meant()
        if shown is None or article is None or article not in shown.order:
            self.say("The claims of this article are not read yet")
            return
        voice = next(voice for voice in self.claims.shown_voices if article in voice)
        name = column_name(voice, self.roster.letters)
        if self.selection.filters.gaps == voice:
            self.filter_claims(Filters())
        elif article in shown.unread:
            self.say(f"Claims are not read in {name}: it is in another language ({shown.unread[article]})")
        elif not left_out(shown.story, shown.topics, voice) and not only_in(shown.topics, voice):
            self.say(f"{name} leaves out nothing that two independent others report, and nothing is only in {name}")
        else:
            self.go_to("claims")
            self.filter_claims(Filters(gaps=voice))
            self.claims.table.choose(article)

    def action_read_on(self) -> None:
        """Scroll the reason under the table."""
        self.say(self.claims.read_on())

    def _meant(self) -> str | None:
        """The article that a command is about: the one under the cursor, else the base."""
        match self.selection.panel:
            case "articles":
                entry = self.articles.entry
                found = entry.article if entry is not None else None
            case "compare":
                compared, side = self.comparing.compared, self.comparing.focused_side.side
                found = None if compared is None else compared.b.id if side == "b" else compared.a.id
            case "claims":
                found = self.claims.table.article
        return found or self.selection.base

    def action_part(self) -> None:
        """Judge that the two statements shown don't speak of the same thing."""
        topic, pair = self.claims.table.topic, self.claims.pair
        if self.desk is None or topic is None or pair is None or self.claims.shown is None:
            self.say(_NO_CLAIM)
            return
        a, b = pair
        if a == b:
            self.say("Only one statement stands here: there is nothing to take apart")
            return
        self._judge(parting(topic, a, b, self.claims.voices))
        one, other = (self.roster.letters[topic.mentions[index].article] for index in (a, b))
        self.say(f"Not the same thing, {one} and {other}: taken apart · X takes it back")

    def action_see(self) -> None:
        """Mark the claim under the cursor as seen, or take the mark away."""
        topic, shown, desk = self.claims.table.topic, self.claims.shown, self.desk
        if desk is None or topic is None or shown is None or not topic.mentions:
            self.say(_NO_CLAIM)
        elif topic.id not in shown.seen:
            self._judge(seeing(topic))
            self.say("Marked as seen · v takes it back")
        else:
            passages = frozenset(Passage.of(mention) for mention in topic.mentions)
            self._take_back(desk.about(passages, "seen"))
            self.say("No longer marked as seen")

    def action_take_back(self) -> None:
        """Take back that something is not the same thing: what parted the claim here, else what was judged last."""
        desk, topic = self.desk, self.claims.table.topic
        if desk is None:
            self.say(_NO_CLAIM)
            return
        passages = frozenset(Passage.of(mention) for mention in topic.mentions) if topic is not None else frozenset()
        here = desk.about(passages, "not the same")
        note = here[-1] if here else desk.last_made("not the same")
        if note is None:
            self.say("Nothing was taken apart here; J shows what was judged")
            return
        self._take_back([note])
        first, last = (clip(visible(one.words), _LONGEST_WORDS) for one in (note.passages[0], note.passages[-1]))
        self.say(f"Taken back: “{first}” and “{last}” may be the same thing")

    def _judge(self, judgements: Sequence[Judgement]) -> None:
        if self.desk is not None:
            self.desk.judge(judgements)
            self.judgements_changed()

    def _take_back(self, notes: Sequence[Note]) -> None:
        for note in notes:
            if self.desk is not None:
                self.desk.take_back(note)
        self.judgements_changed()

    def action_judgements(self) -> None:
        """Show what was judged about the articles that are open."""
        from reader.tui.windows import Window, judgements_text

        if self.desk is not None:
            self.push_screen(Window("What you judged", judgements_text(self.desk.notes, self.desk.problem)))
