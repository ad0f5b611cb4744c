"""Statements that contradict each other without a number: opposite deeds, denied deeds, and what became of somebody."""

import pytest

from reader.claims import Findings

BESIDE = "Roads around the old market stayed wet all evening. The mayor thanked the volunteers for their work."
OTHER = "Traffic in the centre was light. A spokesman for the harbour said that the season had been a good one."
RULES = frozenset(("deed-opposed", "deed-denied", "fate-apart"))


def said(findings: Findings) -> set[tuple[str, str]]:
    return {
        (pair.relation, pair.rule)
        for topic in findings.topics
        for pair in topic.pairs
        if pair.rule in RULES and pair.relation in ("disagree", "differs")
    }


def told(findings: Findings) -> set[str]:
    return {pair.relation for topic in findings.topics if topic.kind == "event" for pair in topic.pairs}


OPPOSED = [
    ("The teachers' union has welcomed the pay deal.", "The teachers' union has rejected the pay offer."),
    ("Shareholders of Calder Mills approved the takeover on Friday.",
     "The takeover was voted down by shareholders of Calder Mills."),
    ("The port authority has agreed to the new terms.", "The port authority turned down the terms."),
    ("Villagers back the wind farm.", "The wind farm is opposed by villagers."),
    ("The regulator gave the green light to the merger of the two railways.",
     "The regulator has blocked the merger of the two railways."),
    ("The bishops' council endorsed the new prayer book.",
     "The bishops' council came out against the new prayer book."),
    ("The works council gave its consent to the redundancy plan.", "The works council refused the redundancy plan."),
    ("The farmers' federation signed the water accord.",
     "The farmers' federation walked away from the water accord."),
    ("The minister confirmed the report of a secret loan.", "The minister denied the report of a secret loan."),
    ("The council has scrapped the tram line to Eastwell.", "The council is keeping the tram line to Eastwell."),
    ("The curfew in Marlow was lifted on Friday.", "The curfew in Marlow was extended on Friday."),
    ("Judges upheld the ban on night flights.", "Judges overturned the ban on night flights."),
    ("The primary school at Eastwell stayed open.", "The primary school at Eastwell was closed."),
    ("The charity concert went ahead in the park.", "The charity concert in the park was called off."),
    ("The tribunal granted the brewery permission to expand.",
     "The tribunal refused the brewery permission to expand."),
    ("Talks between the pilots and the airline broke down.",
     "Talks between the pilots and the airline ended in agreement."),
]  # fmt: skip

DENIED = [
    ("Rubber bullets were not used.", "Officers used dogs, horses and, as the crowd grew, rubber bullets."),
    ("The company did not warn the villagers before the dam broke.",
     "The company warned the villagers hours before the dam broke."),
    ("No ransom was paid for the engineers.", "The family paid a ransom for the engineers."),
    ("Officers searched the farmhouse without a warrant.", "Officers searched the farmhouse with a warrant."),
    ("The airline never apologised to the passengers.", "The airline apologised to the passengers on Friday night."),
    ("The chief executive would not resign.", "The chief executive would resign."),
    ("The referee did not see the foul by the captain.", "The referee saw the foul by the captain."),
    ("The brewery denied that it had dumped waste in the river.", "The brewery dumped waste in the river."),
    ("The ferry's crew failed to send a distress call.", "The ferry's crew sent a distress call."),
    ("The sirens were never sounded in the valley.", "The sirens were sounded in the valley."),
    ("The hospital has not apologised to the family.", "The hospital has apologised to the family."),
    ("There was no evacuation order for the valley.", "An evacuation order was issued for the valley."),
    ("The plant did not have sprinklers.", "The plant had sprinklers in every hall."),
]  # fmt: skip

FATES = [
    ("The pilot was killed when the glider came down.", "The pilot survived when the glider came down."),
    ("The body of Aled Rhys was found on the moor.", "Aled Rhys was winched to safety from the moor."),
    ("Mr Corbin was remanded in custody after the hearing.", "Mr Corbin walked free from court after the hearing."),
    ("A boy escaped with a broken arm.", "The boy came away without a scratch."),
    ("The lorry driver was unhurt.", "The lorry driver was taken to hospital with leg injuries."),
    ("Dana Whitlock, the skipper, drowned.", "Dana Whitlock told reporters from her hospital bed how she was saved."),
    ("The goalkeeper was led away in handcuffs.", "The goalkeeper left court a free man."),
    ("Mr Corbin was convicted of fraud.", "Mr Corbin was acquitted of fraud."),
]  # fmt: skip

FURTHER = [
    (
        "The Senate confirmed Judge Harlan Pike to the appeals court on a party-line vote.",
        "Senators rejected the nomination of Judge Harlan Pike to the appeals court.",
    ),
    (
        "Nurses at Calder General voted to accept the hospital's final offer, ending a nine-day walkout.",
        "Nurses at Calder General voted down the final offer of the hospital and will stay on the picket line.",
    ),
    (
        "The central bank has decided not to intervene in the currency market.",
        "The central bank intervened in the currency market.",
    ),
    (
        "The ministry said no Norland soldiers had crossed the border.",
        "Norland soldiers crossed the border shortly after dawn, villagers said.",
    ),
    (
        "Coach Dale Winters said he would stay on next season.",
        "Coach Dale Winters said he would step down after the season.",
    ),
    (
        "The city council passed the rent cap by a single vote.",
        "The rent cap was defeated in the city council by a single vote.",
    ),
    (
        "Ms Arden was released on bail pending trial.",
        "Ms Arden was remanded in custody until her trial.",
    ),
    (
        "The toddler was pronounced dead at the scene.",
        "The toddler was recovering in hospital on Sunday.",
    ),
    (
        "The company recalled the heaters in March.",
        "The company never recalled the heaters.",
    ),
    (
        "The airline said the captain had not been drinking.",
        "The captain had been drinking, investigators found.",
    ),
    (
        "Protesters did not enter the parliament building.",
        "Protesters entered the parliament building through a side door.",
    ),
    (
        "The museum has refused to return the bronze masks.",
        "The museum returned the bronze masks to the kingdom.",
    ),
    (
        "The president signed the forestry bill into law.",
        "The president vetoed the forestry bill.",
    ),
    (
        "The tanker's crew abandoned ship.",
        "The crew of the tanker did not abandon ship.",
    ),
    (
        "The chancellor ruled out a tax rise.",
        "The chancellor did not rule out a tax rise.",
    ),
    (
        "Opposition leader Mara Voss conceded defeat.",
        "Opposition leader Mara Voss refused to concede defeat.",
    ),
    (
        "The suspect pleaded guilty to arson.",
        "The suspect denied arson.",
    ),
    (
        "The bank's systems were not breached.",
        "Hackers breached the bank's systems.",
    ),
]

CONFLICTS = [
    *((one, other, "deed-opposed") for one, other in OPPOSED),
    *((one, other, "deed-denied") for one, other in DENIED),
    *((one, other, "fate-apart") for one, other in FATES),
]

ALIKE = [
    ("The teachers' union has welcomed the pay deal.", "The nurses' union has rejected the pay deal."),
    ("The union's leaders accepted the pay deal.", "The union's members rejected the pay deal."),
    ("The council has scrapped the tram line to Eastwell.", "The council is keeping the bus line to Marlow."),
    ("Villagers could reject the wind farm.", "Villagers have welcomed the wind farm."),
    ("If shareholders reject the takeover, the price will fall.", "Shareholders approved the takeover."),
    ("The union first rejected the offer, and then accepted the offer.", "The union accepted the offer."),
    ("The union threatened to reject the offer.", "The union accepted the offer."),
    ("The chief executive did not say when he would resign.", "The chief executive said that he would resign."),
    ("Rubber bullets were not used on Monday.", "Officers used rubber bullets on Tuesday."),
    ("The company did not warn only the villagers.", "The company warned the villagers."),
    ("The pilot was killed when the glider came down.", "A passenger survived when the glider came down."),
    ("The pilot could have been killed when the glider came down.", "The pilot survived when the glider came down."),
    ("Two drivers were killed on the pass.", "One driver survived on the pass."),
    ("The 12-year-old boy was unhurt.", "The 7-year-old boy was taken to hospital with a broken arm."),
    ("The lorry driver was unhurt.", "The bus driver was taken to hospital with leg injuries."),
    ("Mr Corbin was convicted of fraud.", "Mr Corbin was acquitted of bribery."),
    ("The driver's wife was killed in the crash.", "The driver survived the crash."),
    ("The airline has not yet apologised to the passengers.", "The airline apologised to the passengers."),
    ("Dana Whitlock, whose father drowned in 1998, sailed on.", "Dana Whitlock survived the storm."),
    ("The curfew in Marlow was lifted on Friday.", "The curfew in Marlow had been imposed last week."),
    ("The mayor urged the union to accept the offer.", "The union rejected the offer."),
]

ALIKE += [
    (
        "The ministry has not commented on the report.",
        "The ministry commented on the weather.",
    ),
    (
        "The company did not return calls.",
        "The company returned to profit.",
    ),
    (
        "Police did not release the name of the driver.",
        "Police released the driver.",
    ),
    (
        "The pilot was not hurt.",
        "The co-pilot was hurt.",
    ),
    (
        "Nobody expected the council to approve the budget.",
        "The council approved the budget.",
    ),
    (
        "The council failed to reach agreement on the tram line.",
        "The council has agreed to meet again about the tram line.",
    ),
    (
        "The senator opposes the bill, which the president supports.",
        "The president supports the bill.",
    ),
    (
        "The bill would ban the use of rubber bullets.",
        "Officers used rubber bullets.",
    ),
    (
        "The school will close for the holidays.",
        "The school remained open during the storm.",
    ),
    (
        "Doctors could not save the girl.",
        "Doctors saved the boy.",
    ),
    (
        "He had not been arrested before.",
        "He was arrested on Tuesday.",
    ),
    (
        "The firm has not decided whether to sell the plant.",
        "The firm decided to sell its headquarters.",
    ),
    (
        "The boat did not sink until dawn.",
        "The boat sank near the reef.",
    ),
]


@pytest.mark.parametrize(("one", "other", "rule"), CONFLICTS)
def test_a_contradiction_is_told(find_in, one: str, other: str, rule: str) -> None:
    findings = find_in({"a": f"{one}\n{BESIDE}", "b": f"{other}\n{OTHER}"})
    assert {of for _, of in said(findings)} == {rule}


@pytest.mark.parametrize(("one", "other", "rule"), CONFLICTS)
def test_a_contradiction_is_never_told_to_be_the_same(find_in, one: str, other: str, rule: str) -> None:
    assert "same" not in told(find_in({"a": f"{one}\n{BESIDE}", "b": f"{other}\n{OTHER}"}))


@pytest.mark.parametrize(("one", "other"), FURTHER)
def test_whatever_shows_it_a_contradiction_is_told(find_in, one: str, other: str) -> None:
    findings = find_in({"a": f"{one}\n{BESIDE}", "b": f"{other}\n{OTHER}"})
    assert len(said(findings)) == 1
    assert "same" not in told(findings)


@pytest.mark.parametrize(("one", "other"), ALIKE)
def test_what_only_looks_like_one_is_not(find_in, one: str, other: str) -> None:
    assert said(find_in({"a": f"{one}\n{BESIDE}", "b": f"{other}\n{OTHER}"})) == set()


@pytest.mark.parametrize(("one", "other", "rule"), CONFLICTS[::5])
def test_the_order_of_articles_and_curly_quotes_change_nothing(find_in, one: str, other: str, rule: str) -> None:
    texts = {"a": f"{one}\n{BESIDE}", "b": f"{other}\n{OTHER}"}
    assert find_in(texts, order=("b", "a")) == find_in(texts)
    curly = {name: text.replace("'", "\N{RIGHT SINGLE QUOTATION MARK}") for name, text in texts.items()}
    assert said(find_in(curly)) == said(find_in(texts))


def test_an_article_that_tells_both_contradicts_nobody(find_in) -> None:
    texts = {
        "a": "The port authority rejected the terms.\nThe port authority accepted the terms in the evening.",
        "b": f"The port authority accepted the terms.\n{BESIDE}",
    }
    assert said(find_in(texts)) == set()


def test_what_both_state_as_fact_of_one_doer_and_one_thing_disagrees(find_in) -> None:
    one, other = (
        "The dock workers' union has welcomed the pay deal.",
        "The dock workers' union has rejected the pay deal.",
    )
    assert said(find_in({"a": one, "b": other})) == {("disagree", "deed-opposed")}


def test_what_somebody_says_is_to_be_checked_and_the_reason_names_who(find_in) -> None:
    texts = {
        "a": f"Police said officers did not use rubber bullets at the old market.\n{BESIDE}",
        "b": f"Grace Hollis said officers used rubber bullets at the old market.\n{OTHER}",
    }
    findings = find_in(texts)
    assert said(findings) == {("differs", "deed-denied")}
    (why,) = {pair.why for topic in findings.topics for pair in topic.pairs if pair.rule == "deed-denied"}
    assert "Police" in why
    assert "Grace Hollis" in why


def test_what_a_later_article_tells_is_never_sure_to_contradict(find_in) -> None:
    texts = {
        "a": "The dock workers' union has welcomed the pay deal.",
        "b": "The dock workers' union has rejected the pay deal.",
    }
    assert said(find_in(texts, day={"a": "2024-03-13", "b": "2024-03-16"})) == {("differs", "deed-opposed")}


def test_a_third_article_joins_the_side_it_takes(find_in) -> None:
    texts = {
        "a": f"The teachers' union has welcomed the pay deal.\n{BESIDE}",
        "b": f"The teachers' union has rejected the pay deal.\n{OTHER}",
        "c": "The teachers' union has accepted the pay deal.\nA concert in the park drew many families.",
    }
    (topic,) = [one for one in find_in(texts).topics if any(pair.rule in RULES for pair in one.pairs)]
    assert [said.article for said in topic.mentions] == ["a", "b", "c"]
    assert sorted(pair.rule for pair in topic.pairs) == ["deed-opposed", "deed-opposed", "reported-otherwise"]


@pytest.mark.parametrize(
    "deed", ["did not accept the deal ", "the boy was killed and the boy survived ", "no ransom was "]
)
def test_a_sentence_without_end_is_read_in_bounded_time(find_in, deed: str) -> None:
    find_in({"a": deed * 4_000 + ".", "b": f"The boy was rescued and accepted the deal for a ransom.\n{BESIDE}"})


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Police arrested the skipper of the ferry Aurora at the old harbour.",
         "Police released the skipper of the ferry Aurora at the old harbour."),
        ("A jury convicted the former mayor of fraud in the harbour case.",
         "The former mayor pleaded not guilty to fraud in the harbour case."),
        ("The operator suspended the ferry service to the northern islands.",
         "The operator resumed the ferry service to the northern islands."),
    ],
)  # fmt: skip
def test_what_follows_its_opposite_is_neither_the_same_nor_a_contradiction(find_in, one: str, other: str) -> None:
    findings = find_in({"a": f"{one}\n{BESIDE}", "b": f"{other}\n{OTHER}"})
    assert said(findings) == set()
    assert "same" not in told(findings)
