"""What two articles tell of one thing or person in a word, of which it can have but one."""

import pytest

ELSEWHERE = (
    "The theatre opened its old doors for the pupils. Farmers ask for rain this year. Prices of bread went up.\n",
    "Bread is dear. Pupils sang in the theatre for the guests, and rain fell on the fields.\n",
)


def parted(find_in, one: str, other: str) -> set[tuple[str, frozenset[str]]]:
    """What the rule says of two articles, whichever way round."""
    found = [
        {
            (pair.relation, frozenset((topic.mentions[pair.a].quote, topic.mentions[pair.b].quote)))
            for topic in find_in({"a": ELSEWHERE[0] + a, "b": ELSEWHERE[1] + b}).topics
            for pair in topic.pairs
            if pair.rule == "attribute-apart"
        }
        for a, b in ((one, other), (other, one))
    ]
    assert found[0] == found[1]
    return found[0]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "A Boeing 737 carrying 147 passengers ran off the runway at Tromso in snow.",
            "Passengers escaped from an Airbus A320 that overshot the runway at Tromso in snow.",
        ),
        (
            "A Volvo lorry crashed into the bridge near Ostra.",
            "The bridge near Ostra was hit by a Scania lorry.",
        ),
        (
            "The robbers fled the bank in a black BMW.",
            "The robbers left the bank in a black Audi.",
        ),
        (
            "A Boeing 777 with 200 on board made an emergency landing in Oslo.",
            "A Boeing 737 with 200 on board made an emergency landing in Oslo.",
        ),
        (
            "The vaccine prevented cases, its Danish developer Helvax said.",
            "The vaccine of the Swedish firm Helvax has shown protection.",
        ),
        (
            "The German-flagged tanker Marlena was boarded.",
            "The Greek-flagged tanker Marlena was boarded on Monday.",
        ),
        (
            "The Norwegian skier Kari Lund won the race.",
            "Kari Lund, a Swedish skier, won the race.",
        ),
        (
            "Belgian driver Joos Maes was held.",
            "Joos Maes, a Dutch lorry driver, was held.",
        ),
        (
            "The aircraft, which had come from Gdansk with oil workers, touched down late.",
            "What had forgotten to stop was Nordwing's Sunday flight from Krakow.",
        ),
        (
            "The ferry Havbris, which was sailing from Bodo to Narvik, struck a reef.",
            "The ferry Havbris had left Narvik twenty minutes before and was bound for Bodo.",
        ),
        (
            "The train was on its way to Leeds when it hit a tree.",
            "The train, bound for Bristol, hit a tree.",
        ),
        (
            "The headquarters of the merged group will be in Leicester.",
            "The enlarged company will be run from Leeds.",
        ),
        (
            "Leeds-based Corvina said it would cut 40 jobs.",
            "Corvina, based in Bristol, said it would cut 40 jobs.",
        ),
        (
            "The Green candidate Ida Falk won the seat.",
            "Ida Falk, the Liberal candidate, won the seat.",
        ),
        (
            "A 36-year-old woman and her two daughters were found dead in a smoke-filled stairwell.",
            "A mother and her two sons are among the victims of the fire.",
        ),
        (
            "Part of it was discovered by detectives in the cottage of his sister.",
            "Investigators came upon it in a weekend house belonging to his mother-in-law.",
        ),
        (
            "Police found the gun in his brother's car.",
            "Police found the gun in the car of his uncle.",
        ),
        (
            "A seven-year-old boy was pulled from the rubble of the school.",
            "A girl of seven was pulled from the rubble.",
        ),
        (
            "A 54-year-old woman was arrested over the fire.",
            "Police arrested a man of 54 over the fire.",
        ),
        (
            "A Canadian tourist was killed by a shark off the beach on Monday.",
            "A shark killed an Australian tourist off the beach.",
        ),
        (
            "The building, which belongs to the housing company Weserheim, may be pulled down.",
            "Who owns the block? It is in the hands of Hansa Wohnbau, which bought it in 2006.",
        ),
        (
            "Weserheim, the landlord, had planned to replace the cladding.",
            "The landlord, Hansa Wohnbau, had planned to replace the cladding.",
        ),
        (
            "The ferry's operator, Nordvest Ferger, said it was sorry.",
            "Kystline, which operates the ferry, said it was sorry.",
        ),
        (
            "The bus, on its way from Lyon to Turin, fell into a ravine.",
            "The coach had set off from Grenoble and fell into a ravine.",
        ),
        (
            "A train from Bristol to London was derailed on Monday.",
            "The Leeds to London train was derailed on Monday.",
        ),
        (
            "The gunman used a Glock pistol that he had bought.",
            "The gunman fired a Beretta that he had bought.",
        ),
        (
            "The Airbus A330 landed safely in Oslo with one engine.",
            "With one engine, the Boeing 767 landed safely in Oslo.",
        ),
        (
            "The Portuguese coach Rui Faria was dismissed.",
            "Rui Faria, the Brazilian coach of the club, was dismissed.",
        ),
        (
            "The Liberian-registered freighter Castor sank.",
            "The Castor, a freighter registered in Panama, sank.",
        ),
        (
            "Anna Berg (Labour) won the seat.",
            "Anna Berg of the Conservatives won the seat.",
        ),
        (
            "The money was hidden in the garage of her brother.",
            "The money was hidden in her mother's garage.",
        ),
        (
            "The company, headquartered in Zurich, employs 400.",
            "The Geneva-based company employs 400.",
        ),
        (
            "The Dutch firm Corvina makes the pump.",
            "Corvina, a firm from Belgium, makes the pump.",
        ),
        (
            "Boeing 737 skids off runway at Oslo. The jet, with 140 on board, came to rest in a field.",
            "Passengers fled an Embraer jet that skidded off the runway at Oslo.",
        ),
        (
            "The flight to Malaga turned back.",
            "The plane, which was bound for Alicante, turned back.",
        ),
        (
            "A policeman of 29 is in hospital, struck on the head by a stone.",
            "A 29-year-old policeman was stabbed in the neck with a broken flagpole.",
        ),
        (
            "A linesman was hit by a coin that was thrown from the stand.",
            "The linesman was hit on the head by a plastic bottle from the stand.",
        ),
        (
            "The jet clipped a parked snowplough beside the runway.",
            "The plane left the runway and struck a fire engine.",
        ),
        (
            "The bus had crashed into a wall.",
            "The bus left the road and hit a tree.",
        ),
        (
            "Anna Berg hugged their two daughters at the airport.",
            "Anna Berg was met by her two sons.",
        ),
        (
            "A woman of 31 was held after the robbery.",
            "A man, 31, was held after the robbery.",
        ),
        (
            "The Italian bidder Fenice offered 3bn euros.",
            "Fenice, its French rival, offered 3bn euros.",
        ),
        (
            "The helicopter, which had taken off from Bergen, came down in the sea.",
            "The helicopter was flying from Stavanger to the platform.",
        ),
        (
            "The suspect, a Syrian, was held on Monday.",
            "The suspect, an Iraqi national, was held on Monday.",
        ),
    ],
)
def test_two_attributes_that_exclude_each_other_are_shown_to_check(find_in, one: str, other: str) -> None:
    found = parted(find_in, one, other)
    assert {relation for relation, _ in found} == {"differs"}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "A Boeing 737 ran off the runway in Oslo.",
            "A Boeing 737-800 of Nordwing ran off the runway in Oslo.",
        ),
        (
            "A Boeing 737 ran off the runway in Oslo.",
            "A Boeing ran off the runway in Oslo. An Airbus A320 waited behind it.",
        ),
        (
            "A Toyota hit a Ford on the bridge in Oslo.",
            "On the bridge in Oslo a Ford was hit by a car.",
        ),
        (
            "British firm Helvax made the vaccine.",
            "The Scottish firm Helvax made the vaccine.",
        ),
        (
            "The Greek-owned tanker Marlena was boarded.",
            "The Liberian-flagged tanker Marlena was boarded.",
        ),
        (
            "The French-Algerian writer Leila Amar was freed.",
            "The Algerian writer Leila Amar was freed.",
        ),
        (
            "The ferry was bound for Narvik.",
            "The ferry was on its way to Norway.",
        ),
        (
            "The train had come from Leeds and was bound for Bristol.",
            "The train was on its way to Bristol.",
        ),
        (
            "A seven-year-old boy and a girl of nine were hurt.",
            "A girl of nine was hurt in the rubble.",
        ),
        (
            "A woman and her two daughters were rescued, and a man and his two sons.",
            "A man and his two sons were rescued from the fire.",
        ),
        (
            "Police found the gun in his brother's car and drugs in his uncle's house.",
            "Police found drugs in the house of his uncle.",
        ),
        (
            "Corvina, based in Leeds, will open an office in Bristol.",
            "Corvina is opening an office in Bristol.",
        ),
        (
            "Mary Kerr and Anna Koroma spoke.",
            "Anna Berg and Mary Kerr spoke about the plan.",
        ),
        (
            "A Danish soldier, Per Holm, died.",
            "Per Holm, a soldier, died in a Swedish hospital.",
        ),
        (
            "The Mexican president Vicente Fox spoke.",
            "The French president Jean Mar spoke of Mexico.",
        ),
        (
            "The plane came from Gdansk.",
            "The plane, which landed in 1998, came from Krakow.",
        ),
        (
            "Two firms fell out: the Danish firm Helvax lost.",
            "The Danish firm Helvax and the Swedish firm Helvax Nord lost.",
        ),
        (
            "Airbus said the plane was sold.",
            "A Boeing 737 was sold to Nordwing.",
        ),
        (
            "A Canadian tourist was killed by a shark. An Australian tourist was hurt.",
            "A shark killed a Canadian tourist.",
        ),
        (
            "The ferry's operator, Nordvest Ferger, said so.",
            "Nordvest, the operator of the ferry, said so.",
        ),
        (
            "The landlord, Weserheim, said so.",
            "Weserheim is the landlord. The tower next door belongs to Hansa Wohnbau.",
        ),
        (
            "The plane from Oslo was bound for Malaga.",
            "The plane, bound for Spain, had left Oslo.",
        ),
        (
            "The Swiss firm Corvina makes the pump.",
            "Corvina, a firm based in Zurich, makes the pump.",
        ),
        (
            "A policeman of 29 was struck on the head by a stone.",
            "A 29-year-old policeman was hit by a thrown rock.",
        ),
        (
            "The bus hit a tree and struck a wall.",
            "The bus had crashed into a wall.",
        ),
        (
            "The jet clipped a snowplough.",
            "The jet struck a snow-clearing vehicle.",
        ),
        (
            "The bus hit a tree in 1998.",
            "The bus hit a wall.",
        ),
        (
            "Anna Berg hugged her two daughters.",
            "Anna Berg was met by her three sons.",
        ),
        (
            "Anna Berg hugged her two daughters.",
            "Karl Moen was met by his two sons.",
        ),
        (
            "The suspect, a Syrian, was held. The second suspect, an Iraqi, fled.",
            "The suspect, an Iraqi national, was held.",
        ),
        (
            "The suspect, an Iraqi soldier said, was held.",
            "The suspect, a Syrian, was held.",
        ),
    ],
)
def test_attributes_that_fit_or_are_of_two_things_are_not(find_in, one: str, other: str) -> None:
    assert parted(find_in, one, other) == set()


def test_whence_and_whither_are_two_topics(find_in) -> None:
    """Two ways that are turned about part at either end, though each article names both towns."""
    found = parted(
        find_in, "The ferry was sailing from Bodvik to Moskvik.", "The ferry had left Moskvik, bound for Bodvik."
    )
    assert len(found) == 2


def test_a_long_list_of_attributes_is_told_once(find_in) -> None:
    text = "The Danish firm Helvax, a Boeing 737 from Oslo and her two sons. " * 400
    assert len(parted(find_in, text, "The Swedish firm Helvax, " * 2000)) == 1


def test_a_sentence_that_opens_with_what_it_ran_into_is_read(find_in) -> None:
    texts = {"a": "Into a wall the bus crashed on Friday.", "b": "The bus struck a tree on Friday."}
    assert find_in(texts).topics
