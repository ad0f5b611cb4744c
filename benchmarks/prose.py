"""Made-up prose in two versions of which every edit is known."""

from collections.abc import Sequence
from dataclasses import dataclass
from random import Random

Paragraph = list[str]
"""Words with the punctuation that is written on to them."""

_ONSETS = ["b", "d", "f", "g", "k", "l", "m", "n", "p", "r", "s", "t", "v", "st", "tr", "pl"]
_NUCLEI = ["a", "e", "i", "o", "u", "ai", "ou"]
_LITTLE = ["the", "of", "and", "to", "in", "a", "that", "for", "on", "with", "was", "by", "at", "said", "from"]


def _word(random: Random) -> str:
    return "".join(random.choice(_ONSETS) + random.choice(_NUCLEI) for _ in range(random.randint(2, 4)))


def vocabulary(random: Random, size: int = 3000) -> list[str]:
    """Made-up words."""
    return sorted({_word(random) for _ in range(size)})


def _sentence(random: Random, words: Sequence[str]) -> list[str]:
    drawn = []
    for _ in range(random.randint(8, 24)):
        if random.random() < 0.4:
            drawn.append(random.choice(_LITTLE))
        else:
            # The square makes some words common and most of them rare, as in prose.
            drawn.append(words[int(random.random() ** 2 * len(words))])
    if len(drawn) > 12:
        drawn[random.randint(4, 8)] += ","
    if random.random() < 0.2:
        drawn[3] = f"{random.randint(2, 99)},{random.randint(100, 999)}"
    return [drawn[0].capitalize(), *drawn[1:-1], drawn[-1] + "."]


def prose(random: Random, words: int, known: Sequence[str] | None = None) -> list[Paragraph]:
    """Paragraphs of two to five sentences, with at least so many words in all."""
    known = known or vocabulary(random)
    paragraphs: list[Paragraph] = []
    count = 0
    while count < words:
        paragraph = [word for _ in range(random.randint(2, 5)) for word in _sentence(random, known)]
        paragraphs.append(paragraph)
        count += len(paragraph)
    return paragraphs


@dataclass
class Edited:
    """A version made of another, with the least that must be marked in words: 2 for a word replaced, 1 for others."""

    paragraphs: list[Paragraph]
    least: int = 0


def edited(random: Random, paragraphs: Sequence[Paragraph], share: float, fresh: bool = True) -> Edited:
    """A share of the words edited: half replaced, a quarter added, a quarter taken away. Punctuation stays."""
    known = [word for paragraph in paragraphs for word in paragraph if word.isalpha()]
    made: list[Paragraph] = []
    least = 0

    def new(number: int) -> str:
        return f"new{number}{_word(random)}" if fresh else random.choice(known)

    for paragraph in paragraphs:
        result: Paragraph = []
        for word in paragraph:
            if not word.isalpha() or random.random() >= share:
                result.append(word)
                continue
            kind = random.choice(["replace", "replace", "add", "take"])
            least += 2 if kind == "replace" else 1
            if kind == "replace":
                result.append(new(least))
            elif kind == "add":
                result += [word, new(least)]
        made.append(result)
    return Edited(made, least)


def split(random: Random, paragraphs: Sequence[Paragraph], share: float) -> list[Paragraph]:
    """A share of the paragraphs cut in two at a word."""
    result: list[Paragraph] = []
    for paragraph in paragraphs:
        if len(paragraph) > 1 and random.random() < share:
            cut = random.randint(1, len(paragraph) - 1)
            result += [paragraph[:cut], paragraph[cut:]]
        else:
            result.append(list(paragraph))
    return result


def merged(paragraphs: Sequence[Paragraph], size: int) -> list[Paragraph]:
    """Every `size` paragraphs made one."""
    return [
        [word for paragraph in paragraphs[start : start + size] for word in paragraph]
        for start in range(0, len(paragraphs), size)
    ]


def moved(random: Random, paragraphs: Sequence[Paragraph], count: int) -> list[Paragraph]:
    """Some paragraphs taken out and put back elsewhere."""
    result = [list(paragraph) for paragraph in paragraphs]
    for _ in range(count):
        taken = result.pop(random.randrange(len(result)))
        result.insert(random.randint(0, len(result)), taken)
    return result


def repeated(random: Random, paragraphs: Sequence[Paragraph], count: int) -> list[Paragraph]:
    """Some paragraphs, or parts of them, said once more elsewhere."""
    result = [list(paragraph) for paragraph in paragraphs]
    for _ in range(count):
        source = random.choice([paragraph for paragraph in result if paragraph])
        start = random.randrange(len(source))
        result.insert(random.randint(0, len(result)), source[start : start + random.randint(1, 40)])
    return result


def text_of(paragraphs: Sequence[Paragraph]) -> str:
    """The paragraphs as a text, one a line."""
    return "\n".join(" ".join(paragraph) for paragraph in paragraphs)
