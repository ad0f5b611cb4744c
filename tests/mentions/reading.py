"""What the tests of worded mentions share: a text is read as one span for each of its paragraphs."""

from reader.mentions import read
from reader.model import Attribution, Mention, MentionKind, Name, Place, Quotation
from reader.text.paragraphs import paragraphs


def mentions(text: str, kind: MentionKind) -> list[Mention]:
    return list(read(text, paragraphs(text), None, (kind,)))


def names(text: str) -> list[Name]:
    return [value for mention in mentions(text, "name") if isinstance(value := mention.value, Name)]


def places(text: str) -> list[Place]:
    return [value for mention in mentions(text, "place") if isinstance(value := mention.value, Place)]


def quotations(text: str) -> list[Quotation]:
    return [value for mention in mentions(text, "quotation") if isinstance(value := mention.value, Quotation)]


def attributions(text: str) -> list[Attribution]:
    return [value for mention in mentions(text, "attribution") if isinstance(value := mention.value, Attribution)]


def told(text: str) -> list[tuple[str | None, str]]:
    """Who says what: the speaker and the words of the content."""
    return [(one.speaker, one.content.of(text)) for one in attributions(text)]
