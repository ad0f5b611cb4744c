"""Articles of our own making."""

from reader.model import Article, Block, Witness


def witness(name: str, *paragraphs: str, **told: str | None) -> Witness:
    """A witness with a block for each paragraph; `told` is what the article says of itself."""
    text, blocks = "", []
    for paragraph in paragraphs:
        blocks.append(Block(start=len(text), end=len(text) + len(paragraph), label="body", reason="prose"))
        text += paragraph + "\n"
    article = Article(id=name, path=f"{name}.txt", text=text, **told)
    return Witness(article=article, blocks=tuple(blocks))


FLOOD = (
    "The river Amber burst its banks at Millford on Tuesday night after a week of rain.",
    "Three hundred families left their homes, mayor Ada Quill told reporters at the town hall.",
    "“We have not seen water like this since my grandmother's days,” said Quill.",
    "The bridge to Port Ellery is closed until engineers have looked at its piers.",
    "Rain is forecast for two more days, according to the weather office in Harrow.",
)
"""A wire story."""

ELSEWHERE = (
    "Bus drivers walked out over pay in Harrow on Monday, and forty lines stood still all day long.",
    "The transport union called for talks with the council, which offered two percent for next year.",
    "Commuters went to work on foot, by bicycle and in shared cars, its spokesman Joe Brandt said.",
)
"""Another one."""
