"""What two articles quote is compared word by word."""

import pytest

from reader.claims import Findings

SPEECH = "We will not pay a single cent for the new bridge across our river"


def quoted(findings: Findings) -> list[tuple[str, str]]:
    return [
        (pair.relation, pair.rule) for topic in findings.topics if topic.kind == "quotation" for pair in topic.pairs
    ]


@pytest.mark.parametrize(
    ("one", "other", "relation", "rule"),
    [
        (f'"{SPEECH}," the mayor said.', f"“{SPEECH},” said the mayor.", "same", "quoted-alike"),
        (f'"{SPEECH}," the mayor said.', f'"{SPEECH.replace("will not", "won’t")}," she said.', "same", "quoted-alike"),
        ('"We lost seven boats to the storm," he said.', '"We lost 7 boats to the storm," he said.',
         "same", "quoted-alike"),
        ('"Our work force will honour that old promise to you," he said.',
         '"Our workforce will honor that old promise to you," he said.', "same", "quoted-alike"),
        ('"He should pay for the broken bridge," Lee said.', '"He should pay [for] the broken bridge," Lee said.',
         "same", "quoted-alike"),
        ('"We thank you for the respect to her and her family," Lee said.',
         '"We thank you for the respect to her (Ann Hill) and her family," Lee said.', "same", "quoted-alike"),
        ('"We\'ll go on watching the old harbour and it\'s cold," Lee said.',
         '“We ’ ll go on watching the old harbour and it ’ s cold,” Lee said.', "same", "quoted-alike"),
        ('"I never said that f***ing word to her," Lee said.', '"I never said that fucking word to her," Lee said.',
         "same", "quoted-alike"),
        ('"This great harbour," she declared, "opens here and opens today."',
         'The crowd heard: "This great harbour opens here and opens today."', "same", "quoted-alike"),
        (f'"{SPEECH}," the mayor said.', 'The mayor spoke of "a single cent for the new bridge".',
         "same", "quoted-in-part"),
        (f'"{SPEECH}," the mayor said.', f'"{SPEECH.replace("a single cent ... ", "")} ... and never will," she said.',
         "same", "quoted-in-part"),
        (f'"{SPEECH}," the mayor said.', f'"{SPEECH.replace("a single", "any single")}," the mayor said.',
         "requoted", "requoted"),
        (f'"{SPEECH}," the mayor said.', f'"{SPEECH.replace("our river", "this lake")}," the mayor said.',
         "requoted", "requoted"),
        (f'"{SPEECH}," the mayor said.', f'"{SPEECH.replace("We will", "They will")}," the mayor said.',
         "requoted", "requoted"),
        ('"Help me, I am hurt. Someone hit me in my back," she cried. "Save me, save me," she called out again.',
         '"Help me, I am hurt. Something hit me in my back," she cried. The ferry was late, and nobody knew the way.',
         "requoted", "requoted"),
        ('"You never see that on a lake and it was a clever move. They know our bay and all of its rocks," Lee said.',
         '"You never see that on a lake. They know our bay and all of its rocks," Lee said.',
         "requoted", "requoted"),
    ],
)  # fmt: skip
def test_quotations_relate_by_their_words(find_in, one: str, other: str, relation: str, rule: str) -> None:
    assert quoted(find_in({"a": one, "b": other})) == [(relation, rule)]
    assert quoted(find_in({"a": other, "b": one})) == [(relation, rule)]


@pytest.mark.parametrize(
    "other",
    [
        '"I am very sorry for what happened to the families," the minister said.',
        "The mayor will not pay a single cent for the new bridge across the river.",
        '"We will see what we can do about it," the mayor said.',
    ],
)
def test_other_words_are_no_quotation_of_the_same(find_in, other: str) -> None:
    assert quoted(find_in({"a": f'"{SPEECH}," the mayor said.', "b": other})) == []


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("There is no way back from this closure", "We see no way back from this closure today"),
        ("A broken valve is the likeliest cause so far", "The broken pipe is only one cause so far"),
        ("We had twenty minutes, and the crew used all of them", "We had 20 minutes and nobody here lost a second"),
        (
            "They came with our own ladders and they left with gold",
            "They came with ladders of ours and were paid with gold",
        ),
    ],
)
def test_one_sentence_of_one_speaker_in_other_words_is_altered(find_in, one: str, other: str) -> None:
    texts = {"a": f'"{one}," Captain Ruth Lehner said.', "b": f'"{other}," said Ruth Lehner.'}
    assert quoted(find_in(texts)) == [("requoted", "requoted")]
    assert quoted(find_in({"a": texts["b"], "b": texts["a"]})) == [("requoted", "requoted")]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("We will rebuild the old harbour", "We will rebuild the old harbour. And we will pay for it"),
        ("Our work force kept the harbour open", "Our workforce kept the harbour open"),
        ("The harbour will open in May", "The ferry will sail in May"),
    ],
)
def test_another_sentence_or_more_of_it_is_no_alteration(find_in, one: str, other: str) -> None:
    texts = {"a": f'"{one}," Captain Ruth Lehner said.', "b": f'"{other}," said Ruth Lehner.'}
    assert "requoted" not in [relation for relation, _ in quoted(find_in(texts))]


def test_a_sentence_left_out_alters_nothing(find_in) -> None:
    whole = '"We do not like him. We do not want him here. We reject his visit to us," the mayor said.'
    part = '"We do not want him here. We reject his visit to us," the mayor said.'
    assert quoted(find_in({"a": whole, "b": part})) == [("same", "quoted-alike")]
    beside = whole.replace("We do not like him. ", "We do not like him. Now let us be clear. ")
    assert [relation for relation, _ in quoted(find_in({"a": whole, "b": beside}))] == ["same"]


def test_a_quotation_cut_at_the_end_of_what_is_quoted_is_an_excerpt(find_in) -> None:
    whole = '"You never see that on a cold lake and it was a clever move by the whole crew," Lee said.'
    assert quoted(find_in({"a": whole, "b": '"You never see that on a cold lake," Lee said.'})) == [
        ("same", "quoted-in-part")
    ]


def test_a_reason_quotes_the_altered_words(find_in) -> None:
    altered = SPEECH.replace("a single", "any single")
    (topic,) = find_in({"a": f'"{SPEECH}," she said.', "b": f'"{altered}," she said.'}).topics[-1:]
    assert '"pay a single"' in topic.why
    assert '"pay any single"' in topic.why


def test_a_long_speech_is_compared_sentence_by_sentence(find_in) -> None:
    sentences = [f"The {word} harbour was built by many brave workers of the {word} town." for word in
                 ("northern", "southern", "eastern", "western", "central")]  # fmt: skip
    speech = " ".join(sentences)
    altered = speech.replace("brave workers of the western", "poor workers of the western")
    topics = find_in({"a": f'"{speech}" Lee said.', "b": f'"{altered}" Lee said.'}).topics
    relations = [topic.relation for topic in topics if topic.kind == "quotation"]
    assert len(relations) > 1
    assert relations.count("requoted") == 1


def test_each_two_articles_are_paired_once(find_in) -> None:
    texts = dict.fromkeys("abc", f'"{SPEECH}," the mayor said. Later she said: "{SPEECH}."')
    topics = [topic for topic in find_in(texts).topics if topic.kind == "quotation"]
    for topic in topics:
        ends = [(pair.a, pair.b) for pair in topic.pairs]
        assert len(ends) == len(set(ends)) <= 3
        assert len({statement.article for statement in topic.mentions}) == len(topic.mentions)


def test_endless_quotations_end(find_in) -> None:
    endless = '"' + "never again " * 20_000 + '"'
    many = " ".join(f'"word{number} and harbour{number}," he said.' for number in range(2000))
    find_in({"a": endless, "b": endless + "."})
    find_in({"a": many, "b": many})
