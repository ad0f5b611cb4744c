"""What an article says of itself: title, dateline, agency, byline, date and language, each with place and reason."""

from collections.abc import Mapping, Sequence

from reader.model import Article, Evidence, Offsets
from reader.sources.input import Draft
from reader.sources.metadata.agencies import agencies, credit, told
from reader.sources.metadata.bylines import Bio, author_bios, byline
from reader.sources.metadata.datelines import dateline, names_a_place
from reader.sources.metadata.dates import read_told
from reader.sources.metadata.found import Found
from reader.sources.metadata.languages import language_of
from reader.sources.metadata.prose import is_prose
from reader.sources.metadata.publication import published
from reader.sources.metadata.titles import title_of
from reader.text.paragraphs import paragraphs

_HEAD = 15
"""Paragraphs from the top among which byline and dateline may stand."""
_OPENING = 2
"""Paragraphs of prose of which one may open with the dateline."""
_LONGEST = 1500
"""Code points of a paragraph that can be a byline, a credit or a bio; longer ones are not looked into."""


def describe(draft: Draft, name: str) -> Article:
    """The article of a draft, with the id `name`. What the source tells goes before what is found in the text."""
    text = draft.text
    spans = paragraphs(text)
    bios = _late_bios(text, spans)
    found = {
        "title": _title(draft, spans),
        "dateline": _dateline(text, spans),
        "agency": _agency(draft, spans, bios),
        "byline": _byline(text, spans, bios),
        "published": published(text, spans),
    }
    values = {field: value.value for field, value in found.items() if value is not None}
    metadata: dict[str, Evidence] = {field: value.evidence for field, value in found.items() if value is not None}
    notes = list(draft.notes)
    day = read_told(draft.published) if draft.published else None
    if draft.published and day is None:
        notes.append(f'its date "{draft.published[:40]}" can\'t be read')
    if day is not None:
        metadata.pop("published", None)
    for field, said in (("byline", draft.byline), ("agency", draft.agency)):
        if said and said != values.get(field):
            metadata.pop(field, None)
    return Article(
        id=name, path=draft.path, key=draft.key, text=text,
        title=draft.title or values.get("title"), source=draft.source,
        agency=draft.agency or values.get("agency"),
        byline=draft.byline or values.get("byline"), dateline=values.get("dateline"),
        published=day or values.get("published"),
        modified=read_told(draft.modified) if draft.modified else None,
        captured=read_told(draft.captured) if draft.captured else None, url=draft.url,
        language=draft.language or language_of(text), metadata=metadata, notes=tuple(notes),
    )  # fmt: skip


def _title(draft: Draft, spans: Sequence[Offsets]) -> Found | None:
    text = draft.text
    if draft.title:
        start = text.find(draft.title)
        return (
            None
            if start < 0
            else Found(draft.title, start, start + len(draft.title), "the title that the source tells")
        )
    span = title_of(text, spans)
    return (
        None
        if span is None
        else Found(" ".join(span.of(text).split()), *span, "the line at the top that reads as a headline")
    )


def _dateline(text: str, spans: Sequence[Offsets]) -> Found | None:
    prose = 0
    for span in spans[:_HEAD]:
        paragraph = text[span.start : min(span.end, span.start + _LONGEST)]
        opening = dateline(paragraph)
        if opening is not None and opening.place is not None and names_a_place(opening, paragraph, text):
            words = paragraph[: opening.end].strip()
            return Found(opening.place.of(paragraph), *opening.place, f'opens with "{words}"').moved(span.start)
        prose += is_prose(paragraph)
        if prose == _OPENING:
            break
    return None


def _agency(draft: Draft, spans: Sequence[Offsets], bios: Mapping[int, Bio]) -> Found | None:
    """By the strength of the evidence: a credit, the dateline, a bio, a word that the agency contributed, "told AFP".

    Where the publisher is known "told AFP" says nothing: any paper quotes what somebody told an agency.
    """
    text = draft.text
    credits = [
        line.moved(span.start) for span in _short(spans) if (line := credit(span.of(text))) is not None and line.value
    ]
    firm = [line for line in credits if "contributed" not in line.reason]
    return (
        (firm[-1] if firm else None)
        or _agency_of_dateline(text, spans)
        or _agency_of_bio(text, spans, bios)
        or (credits[-1] if credits else None)
        or (told(text) if draft.source is None else None)
    )


def _short(spans: Sequence[Offsets]) -> list[Offsets]:
    return [span for span in spans if span.length <= _LONGEST]


def _agency_of_dateline(text: str, spans: Sequence[Offsets]) -> Found | None:
    for span in spans[:_HEAD]:
        paragraph = text[span.start : min(span.end, span.start + _LONGEST)]
        opening = dateline(paragraph)
        if opening is not None and opening.agency is not None:
            words = paragraph[: opening.end].strip()
            name = agencies()[opening.agency.of(paragraph)]
            return Found(name, *opening.agency, f'in the dateline "{words}"').moved(span.start)
    return None


def _agency_of_bio(text: str, spans: Sequence[Offsets], bios: Mapping[int, Bio]) -> Found | None:
    for index, about in bios.items():
        if about.agency is not None:
            name = agencies()[about.agency.of(spans[index].of(text))]
            return Found(name, *about.agency, "the author's agency in the lines about the author").moved(
                spans[index].start
            )
    return None


def _byline(text: str, spans: Sequence[Offsets], bios: Mapping[int, Bio]) -> Found | None:
    for span in _short(spans[:_HEAD]):
        if (line := byline(span.of(text))) is not None:
            return line.moved(span.start)
    for index, about in bios.items():
        name = about.name.of(spans[index].of(text))
        return Found(name, *about.name, "opens the lines about the author").moved(spans[index].start)
    return None


def _late_bios(text: str, spans: Sequence[Offsets]) -> dict[int, Bio]:
    """The lines about the author, where they stand: in the second half."""
    return {index: about for index, about in author_bios(text, spans).items() if index >= len(spans) // 2}
