"""What is asked of two unequal values before an article is said to disagree with another."""

import pytest

from reader.claims import Findings


def said(findings: Findings, rule: str | None = None) -> set[str]:
    return {
        pair.relation
        for topic in findings.topics
        for pair in topic.pairs
        if rule in (None, pair.rule) and pair.relation in ("disagree", "differs")
    }


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The harbour fire destroyed seven bridges.", "The harbour fire destroyed eight bridges."),
        ("The earthquake killed 40 people on the coast.", "The earthquake killed 30 people on the coast."),
        ("The frigate sank the trawler on November 18.", "The frigate sank the trawler on November 19."),
        ("The frigate was attacked 90 miles east of Aden.", "The frigate was attacked 90 miles west of Aden."),
        ("Berg was shot eleven times outside the Harbour Hotel.", "At the Harbour Hotel Berg was shot seven times."),
        ("The navy arrested 23 Somali pirates at sea.", "The navy arrested 23 Somali and Yemeni pirates at sea."),
        ("Berg had married two weeks before the shooting.", "Berg married three weeks before he was shot at work."),
        ("The climber died after falling about 60 metres.", "A climber was found dead after falling 150 metres."),
        (
            "Youths attacked at least three banks, several stores and a government building, police said.",
            "A few hundred youths attacked a government building and two banks.",
        ),
        # a sentence, in other words for prison
        (
            "The court sentenced Berg to six and a half years in prison.",
            "Berg is to spend seven and a half years behind bars.",
        ),
        # jobs and those who hold them
        ("The company will cut 1,200 jobs.", "The company plans to lay off 1,500 staff."),
        # what became of people, and people of whom it is said
        ("The attack killed 43 people and wounded 55.", "The attack, which also wounded around 100 people, was long."),
        ("Five were killed and 250 others injured in the quake.", "The quake injured 300 people and killed five."),
        # a share of one market
        ("Together the two hold 11.5 percent of the market.", "Figures give the pair 15.1 percent of the market."),
    ],
)
def test_one_thing_told_in_two_ways_is_a_disagreement(find_in, one: str, other: str) -> None:
    assert "disagree" in said(find_in({"a": one, "b": other}, day=None))
    assert "disagree" in said(find_in({"a": other, "b": one}, day=None))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        # ages of two persons
        ("The court convicted Berg of killing 23-year-old Laci Holm.", "The court convicted 32-year-old Jon Berg."),
        ("The court heard the 29-year-old gunman.", "The court heard Berg, 27, the gunman."),
        # ages of one person, who may have had a birthday
        ("The court heard 27-year-old Anna Berg, the gunman.", "The court sentenced Anna Berg, 29, the gunman."),
        # like deeds on two days far apart
        ("On January 30 the president signed an order on aid.", "The president signed a spending bill on March 11."),
        # how often where
        ("Berg was shot four times in the leg at home.", "Berg was shot seven times in the chest at home."),
        # how long, and how long ago
        ("The king ruled the island for two decades.", "The king of the island died two years ago."),
        # "one" as an article
        ("Two officers were on patrol in the street.", "One officer put his hands on his head in the street."),
        # a day's count and a count so far
        ("Five soldiers lost their lives in the campaign.", "The army has so far lost seven soldiers in the campaign."),
        # a part and its whole
        ("Some 2.4 million people cast their votes.", "Almost all of the 2.5 million people cast their votes."),
        # another group
        ("A group of 30 youths threw stones at the car.", "Later about 100 youths attacked the police station."),
        # another honour
        ("Berg, a four-time league champion, spoke.", "Berg is also a five-time league defender of the year."),
        # another one, and another deed, so many times
        ("Berg has been arrested four times.", "His brother has been arrested five times."),
        ("Berg was shot four times in Aden.", "Berg fired at the car in Aden five times."),
        # two happenings of two days
        ("Berg suffered a left knee injury on October 19.", "Holm underwent surgery on his left side on December 10."),
        # another place than the one told of
        ("In neighbouring Harz district, 10 people were killed.", "Five people were killed in the quake."),
        # some of a number
        ("The team scored on its first two drives.", "The team scored on four of its first five drives."),
        # money alone, and all that is paid
        (
            "The firm agreed to buy it for $5.4 billion in cash and stock.",
            "The firm agreed to buy it for $4.2 billion in cash.",
        ),
        # two surveys
        (
            "An opinion poll for the Herald found that 68 percent of people are unhappy with the government.",
            "An opinion poll for the Courier found that 83 percent of people are unhappy with the government.",
        ),
        # a part of all
        ("The town's council moved 1,850 people out.", "The council moved out most of the town's 2,100 people."),
        ("Three of the twelve boats sank in the storm.", "Twelve boats sank in the storm."),
        # of one night, and of all since
        ("Police made 46 arrests on Wednesday.", "Since the shooting, police made over 50 arrests."),
        # the last of several
        ("Most recently, it raised $20 million.", "The firm raised $35 million."),
        # of another year
        ("The firm will cut 4,200 jobs.", "The firm cut 1,900 jobs in 2021 in the south."),
        # one to be cut, and one that hangs on it
        ("The carmaker is to shed 4,200 jobs.", "Around 5,000 jobs at suppliers depend on the carmaker."),
        # some more
        ("Berg took two more rebounds in the first half.", "Berg took seven rebounds in the game."),
    ],
)
def test_what_may_be_two_things_is_none(find_in, one: str, other: str) -> None:
    for texts in ({"a": one, "b": other}, {"a": other, "b": one}):
        assert "disagree" not in said(find_in(texts, day=None))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        # many times over
        ("Berg has scored 2302 points.", "Berg had four points."),
        # two days on which two things were done
        ("The ministry approved the bridge in 2007.", "Farmers on the island lost many of their cows in 2009."),
        # the days on which two reports were written
        ("BREMEN, 14 March - A mother died in the fire.", "Bremen, 15 March. A mother died in the fire."),
        ("LISBON, October 16 (Own report) - Police came.", "Lisbon, Friday 17 October - Police came."),
        # wins, and knockouts where the wins stand in the record
        ("Berg improves to a record of 58 wins as a boxer.", "Berg, 58-3 with 51 wins by knockout, is a boxer."),
        # a number of a list, and a share
        ("The two face each other on the same street.", "The street's shops hold 15 percent of the market."),
    ],
)
def test_what_is_hardly_one_thing_is_not_shown_to_be_checked(find_in, one: str, other: str) -> None:
    assert said(find_in({"a": f"{one} It rained.", "b": f"{other} It rained."}, day=None)) == set()


def test_the_age_of_one_who_is_named_by_an_office_is_shown_to_be_checked(find_in) -> None:
    one = "The boy was caught by Tomasz Wrona, 34, a roofer, at the fire."
    other = "At the fire the 43-year-old roofer caught the boy."
    assert said(find_in({"a": one, "b": other}, day=None)) == {"differs"}
    anybody = {"a": one.replace("roofer", "man"), "b": other.replace("roofer", "man")}
    assert said(find_in(anybody, day=None)) == set()


@pytest.mark.parametrize(
    ("one", "other", "parts"),
    [
        ("More than half of the jobs are in Bremen.", "Almost half of the jobs are in Bremen.", True),
        ("More than half of the jobs are in Bremen.", "Just over half of the jobs are in Bremen.", False),
        ("The firm lost 740 million euros in Bremen.", "The firm lost nearly 750 million euros in Bremen.", False),
        ("The firm lost 740 million euros in Bremen.", "The firm lost 750 million euros in Bremen.", True),
        ("The blast in the mill hurt 34 people.", "The blast in the mill hurt three dozen people.", False),
        ("The blast in the mill hurt 24 people.", "The blast in the mill hurt three dozen people.", True),
    ],
)
def test_what_is_short_of_or_about_a_number(find_in, one: str, other: str, parts: bool) -> None:
    assert bool(said(find_in({"a": one, "b": other}, day=None))) == parts
