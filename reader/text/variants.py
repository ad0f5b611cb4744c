"""British spellings brought to American ones, so that the words of two articles are one: "licence" and "license"."""

_SHORTEST = 5
"""Letters of the shortest word whose ending is looked at."""
_ONSET, _STEM = 2, 3
"""Letters that stand before a British ending at the least; before a double l: "travelled", but "spelled"."""
_WHOLE = {
    "grey": "gray", "tyre": "tire", "tyres": "tires", "plough": "plow", "ploughs": "plows", "ploughed": "plowed",
    "ploughing": "plowing", "snowplough": "snowplow", "snowploughs": "snowplows",
}  # fmt: skip
_ENDINGS = {
    "e": (
        ("ise", "ize"), ("yse", "yze"), ("tre", "ter"), ("bre", "ber"), ("ogue", "og"), ("amme", "am"),
        ("ence", "ense"),
    ),
    "s": (
        ("ises", "izes"), ("yses", "yzes"), ("isers", "izers"), ("isations", "izations"), ("ours", "ors"),
        ("tres", "ters"), ("bres", "bers"), ("ogues", "ogs"), ("ammes", "ams"), ("ences", "enses"),
        ("ourers", "orers"), ("ellers", "elers"),
    ),
    "d": (("ised", "ized"), ("ysed", "yzed"), ("oured", "ored"), ("elled", "eled"), ("enced", "ensed")),
    "g": (("ising", "izing"), ("ysing", "yzing"), ("ouring", "oring"), ("elling", "eling"), ("encing", "ensing")),
    "r": (("iser", "izer"), ("our", "or"), ("ourer", "orer"), ("eller", "eler")),
    "n": (("isation", "ization"),),
}  # fmt: skip
"""By the last letter of a word, British endings and the American ones that they stand for."""


def american(word: str) -> str:
    """A case-folded word with its ending spelled the American way.

    What only looks British is changed in all its forms alike ("promise" and "promised"), for the result is part of a
    key that nobody sees.
    """
    if len(word) < _SHORTEST:
        return _WHOLE.get(word, word)
    for british, put in _ENDINGS.get(word[-1], ()):
        if word.endswith(british) and len(word) - len(british) >= (_STEM if "ll" in british else _ONSET):
            return word[: -len(british)] + put
    return _WHOLE.get(word, word)
