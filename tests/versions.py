"""Versions of one made-up article, compared by the program itself."""

from reader.library import Library
from reader.model import Article

RIVER = "The old bridge over the Amber was closed on Monday after the river rose by 4.20 metres, the mayor said."
PEOPLE = (
    "About 11,000 people in the lower town had to leave their homes, and the defence of the dam was left to the fire "
    "brigade of Harrow."
)
PILLARS = (
    "Engineers from the ministry will look at the pillars on Tuesday, when the water is expected to fall below the "
    "mark at which boats may pass."
)
BUILT = (
    "The bridge was built in 1912 and was last repaired nine years ago, when two of its seven arches were found to be "
    "cracked by frost."
)
SCHOOLS = "Schools stay shut until Thursday, and the market has been put off by a week."
HURT = "Nobody was hurt, the hospital said, but three dogs and a horse are missing since Sunday night."

FIRST = (RIVER, PEOPLE, PILLARS, BUILT, SCHOOLS, HURT)
MOVED = (
    BUILT.replace("nine", "ten").replace("arches", "stone arches"), RIVER, PEOPLE.replace("11,000", "12,000"),
    PILLARS, SCHOOLS, HURT,
)  # fmt: skip
SHORT = (RIVER, PEOPLE.replace("defence", "defense"), PILLARS.replace("Tuesday", "Wednesday"), BUILT, SCHOOLS)
QUOTED = (RIVER.replace("old", "“old”"), PEOPLE, PILLARS, BUILT, SCHOOLS.replace("Schools", "SCHOOLS"), HURT)
LATER = (RIVER.replace("4.20", "4.70"), PEOPLE.replace("11,000", "12,000"), PILLARS, BUILT, SCHOOLS, HURT)


def version(name: str, paragraphs: tuple[str, ...]) -> Article:
    """An article whose paragraphs stand on lines of their own, under one title."""
    text = "\n\n".join(["Bridge closed after flood", *paragraphs]) + "\n"
    return Article(id=name, path=f"{name}.txt", text=text, title="Bridge closed after flood", source=name.title())


def library(**versions: tuple[str, ...]) -> Library:
    """A library of versions, by their names."""
    return Library(version(name, paragraphs) for name, paragraphs in versions.items())
