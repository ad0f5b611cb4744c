"""Quotations and attributions as mentions, with their speakers."""

from collections.abc import Iterator, Sequence

from reader.mentions.attributions import Found, find_attributions
from reader.mentions.marks import Quote
from reader.mentions.names.roles import plain
from reader.mentions.passages import Passages
from reader.mentions.speakers import Speakers
from reader.model import Attribution, Mention, Offsets, Quotation

_SCARE = 2
"""Words of the longest quotation that says nothing where nobody is said to have said it."""


def read_statements(passages: Passages, names: Sequence[Mention]) -> tuple[list[Mention], list[Mention]]:
    """The attributions and the quotations, each in order."""
    speakers = Speakers(passages, names)
    spoken = [(one, speakers.of(one)) for one in find_attributions(passages)]
    attributions = [_attribution(passages, one, speaker, speakers) for one, speaker in spoken]
    return (
        sorted(attributions, key=lambda mention: (mention.start, mention.end)),
        list(_quotations(passages, spoken)),
    )


def _attribution(passages: Passages, one: Found, speaker: str | None, speakers: Speakers) -> Mention:
    pieces = passages.pieces
    parts = tuple(pieces.span(*content) for content in one.contents)
    content = Offsets(parts[0].start, parts[-1].end)
    source = None if one.source is None else pieces.span(*one.source)
    cue = None if one.cue is None else pieces.span(*one.cue)
    spans = [span for span in (source, cue, content) if span is not None]
    citing = tuple(filter(None, (speakers.named(whom, remember=False) for whom in one.citing)))
    value = Attribution(
        source=source, cue=cue, content=content, speaker=speaker, parts=parts if len(parts) > 1 else (), citing=citing
    )
    return Mention(
        kind="attribution", start=min(span.start for span in spans), end=max(span.end for span in spans), value=value
    )


def _quotations(passages: Passages, spoken: Sequence[tuple[Found, str | None]]) -> Iterator[Mention]:
    """The quotations, one that runs over several paragraphs being one, each with the speaker of what it stands in."""
    pieces = passages.pieces
    said = sorted((content, speaker) for one, speaker in spoken for content in one.contents if speaker is not None)
    at = 0
    for run in _runs(pieces.text, passages):
        first, end = run[0].first, run[-1].end
        while at < len(said) and said[at][0][1] <= first:
            at += 1
        speaker = next((who for content, who in said[at : at + 6] if content[0] <= first < content[1]), None)
        words = " ".join(plain(pieces, *quote.inner) for quote in run)
        if not words:
            continue
        span = pieces.span(first, end)
        value = Quotation(words=words, speaker=speaker, scare=speaker is None and len(words.split()) <= _SCARE)
        yield Mention(kind="quotation", start=span.start, end=span.end, value=value)


def _runs(text: str, passages: Passages) -> Iterator[list[Quote]]:
    """The quotations, those together that go on from one paragraph to the next with only white space between."""
    run: list[Quote] = []
    for quote in passages.quotes:
        if run and quote.continues and not text[_end(passages, run[-1]) : passages.pieces.starts[quote.first]].strip():
            run.append(quote)
            continue
        if run:
            yield run
        run = [quote]
    if run:
        yield run


def _end(passages: Passages, quote: Quote) -> int:
    return passages.pieces.ends[quote.end - 1]
