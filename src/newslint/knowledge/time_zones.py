"""Time zones as news names them, as IANA zones (read with `zoneinfo`; the `tzdata` package has the data).

Where one abbreviation is used by several countries (IST, BST, CST, AST, EST) all its zones are listed, the usual one
of English-language news first.
"""

from __future__ import annotations

import datetime
from functools import cache

ZONE_ABBREVIATIONS: dict[str, tuple[str, ...]] = {
    "gmt": ("Etc/GMT",),
    "utc": ("Etc/UTC",),
    "bst": ("Europe/London", "Asia/Dhaka"),
    "cet": ("Europe/Paris",),
    "cest": ("Europe/Paris",),
    "eet": ("Europe/Athens",),
    "eest": ("Europe/Athens",),
    "msk": ("Europe/Moscow",),
    "ist": ("Asia/Kolkata", "Europe/Dublin", "Asia/Jerusalem"),
    "pkt": ("Asia/Karachi",),
    "sgt": ("Asia/Singapore",),
    "hkt": ("Asia/Hong_Kong",),
    "jst": ("Asia/Tokyo",),
    "kst": ("Asia/Seoul",),
    "wib": ("Asia/Jakarta",),
    "aest": ("Australia/Sydney",),
    "aedt": ("Australia/Sydney",),
    "acst": ("Australia/Darwin",),
    "awst": ("Australia/Perth",),
    "nzst": ("Pacific/Auckland",),
    "nzdt": ("Pacific/Auckland",),
    "sast": ("Africa/Johannesburg",),
    "eat": ("Africa/Nairobi",),
    "wat": ("Africa/Lagos",),
    "cat": ("Africa/Harare",),
    "et": ("America/New_York",),
    "est": ("America/New_York",),
    "edt": ("America/New_York",),
    "ct": ("America/Chicago",),
    "cst": ("America/Chicago", "Asia/Shanghai"),
    "cdt": ("America/Chicago",),
    "mt": ("America/Denver",),
    "mst": ("America/Denver",),
    "mdt": ("America/Denver",),
    "pt": ("America/Los_Angeles",),
    "pst": ("America/Los_Angeles",),
    "pdt": ("America/Los_Angeles",),
    "akst": ("America/Anchorage",),
    "akdt": ("America/Anchorage",),
    "hst": ("Pacific/Honolulu",),
    "nst": ("America/St_Johns",),
    "brt": ("America/Sao_Paulo",),
    "gst": ("Asia/Dubai",),
}
"""Lower-case abbreviations to IANA zones."""

FIXED_OFFSETS = {
    "gmt": 0, "utc": 0, "bst": 60, "cet": 60, "cest": 120, "eet": 120, "eest": 180, "msk": 180, "pkt": 300, "sgt": 480,
    "hkt": 480, "jst": 540, "kst": 540, "wib": 420, "aest": 600, "aedt": 660, "acst": 570, "awst": 480, "nzst": 720,
    "nzdt": 780, "sast": 120, "eat": 180, "wat": 60, "cat": 120, "edt": -240, "cdt": -300, "mdt": -360, "pdt": -420,
    "akst": -540, "akdt": -480, "hst": -600, "nst": -210, "brt": -180, "gst": 240,
}  # fmt: skip
"""Minutes ahead of UTC for abbreviations that name one offset; EST, CST, MST and PST are left out, because writers use
them for the zone all year round."""

ZONE_PLACES: dict[str, tuple[str, ...]] = {
    "greenwich mean": ("Etc/GMT",),
    "greenwich": ("Etc/GMT",),
    "coordinated universal": ("Etc/UTC",),
    "universal": ("Etc/UTC",),
    "british summer": ("Europe/London",),
    "british": ("Europe/London",),
    "uk": ("Europe/London",),
    "london": ("Europe/London",),
    "irish": ("Europe/Dublin",),
    "central european": ("Europe/Paris",),
    "central european summer": ("Europe/Paris",),
    "paris": ("Europe/Paris",),
    "french": ("Europe/Paris",),
    "german": ("Europe/Berlin",),
    "berlin": ("Europe/Berlin",),
    "rome": ("Europe/Rome",),
    "kyiv": ("Europe/Kiev",),
    "moscow": ("Europe/Moscow",),
    "istanbul": ("Europe/Istanbul",),
    "israel": ("Asia/Jerusalem",),
    "jerusalem": ("Asia/Jerusalem",),
    "tehran": ("Asia/Tehran",),
    "gulf standard": ("Asia/Dubai",),
    "gulf": ("Asia/Dubai",),
    "dubai": ("Asia/Dubai",),
    "indian standard": ("Asia/Kolkata",),
    "india": ("Asia/Kolkata",),
    "indian": ("Asia/Kolkata",),
    "pakistan standard": ("Asia/Karachi",),
    "beijing": ("Asia/Shanghai",),
    "china": ("Asia/Shanghai",),
    "china standard": ("Asia/Shanghai",),
    "hong kong": ("Asia/Hong_Kong",),
    "taipei": ("Asia/Taipei",),
    "singapore": ("Asia/Singapore",),
    "tokyo": ("Asia/Tokyo",),
    "japan": ("Asia/Tokyo",),
    "japan standard": ("Asia/Tokyo",),
    "seoul": ("Asia/Seoul",),
    "korea": ("Asia/Seoul",),
    "korean": ("Asia/Seoul",),
    "sydney": ("Australia/Sydney",),
    "australian eastern": ("Australia/Sydney",),
    "australian eastern standard": ("Australia/Brisbane",),
    "australian eastern daylight": ("Australia/Sydney",),
    "new york": ("America/New_York",),
    "eastern": ("America/New_York",),
    "us eastern": ("America/New_York",),
    "eastern standard": ("America/New_York",),
    "eastern daylight": ("America/New_York",),
    "central": ("America/Chicago",),
    "chicago": ("America/Chicago",),
    "mountain": ("America/Denver",),
    "pacific": ("America/Los_Angeles",),
    "pacific standard": ("America/Los_Angeles",),
    "pacific daylight": ("America/Los_Angeles",),
    "west coast": ("America/Los_Angeles",),
    "east coast": ("America/New_York",),
    "brasilia": ("America/Sao_Paulo",),
    "alaska": ("America/Anchorage",),
    "alaskan": ("America/Anchorage",),
    "alaska standard": ("America/Anchorage",),
    "alaska daylight": ("America/Anchorage",),
    "anchorage": ("America/Anchorage",),
    "hawaii": ("Pacific/Honolulu",),
    "hawaiian": ("Pacific/Honolulu",),
    "hawaii standard": ("Pacific/Honolulu",),
    "honolulu": ("Pacific/Honolulu",),
    "atlantic": ("America/Halifax",),
    "newfoundland": ("America/St_Johns",),
    "toronto": ("America/Toronto",),
    "vancouver": ("America/Vancouver",),
    "central standard": ("America/Chicago",),
    "central daylight": ("America/Chicago",),
    "mountain standard": ("America/Denver",),
    "mountain daylight": ("America/Denver",),
    "us central": ("America/Chicago",),
    "us pacific": ("America/Los_Angeles",),
    "washington": ("America/New_York",),
    "los angeles": ("America/Los_Angeles",),
    "california": ("America/Los_Angeles",),
    "arizona": ("America/Phoenix",),
    "houston": ("America/Chicago",),
    "denver": ("America/Denver",),
    "nairobi": ("Africa/Nairobi",),
    "east africa": ("Africa/Nairobi",),
    "kenyan": ("Africa/Nairobi",),
    "south african": ("Africa/Johannesburg",),
    "nigerian": ("Africa/Lagos",),
    "lagos": ("Africa/Lagos",),
    "cairo": ("Africa/Cairo",),
    "egyptian": ("Africa/Cairo",),
    "swiss": ("Europe/Zurich",),
    "geneva": ("Europe/Zurich",),
    "brussels": ("Europe/Brussels",),
    "vienna": ("Europe/Vienna",),
    "warsaw": ("Europe/Warsaw",),
    "polish": ("Europe/Warsaw",),
    "athens": ("Europe/Athens",),
    "greek": ("Europe/Athens",),
    "madrid": ("Europe/Madrid",),
    "spanish": ("Europe/Madrid",),
    "italian": ("Europe/Rome",),
    "dutch": ("Europe/Amsterdam",),
    "swedish": ("Europe/Stockholm",),
    "norwegian": ("Europe/Oslo",),
    "finnish": ("Europe/Helsinki",),
    "lisbon": ("Europe/Lisbon",),
    "kiev": ("Europe/Kiev",),
    "ukrainian": ("Europe/Kiev",),
    "minsk": ("Europe/Minsk",),
    "tbilisi": ("Asia/Tbilisi",),
    "baku": ("Asia/Baku",),
    "yerevan": ("Asia/Yerevan",),
    "tashkent": ("Asia/Tashkent",),
    "bishkek": ("Asia/Bishkek",),
    "turkish": ("Europe/Istanbul",),
    "iran": ("Asia/Tehran",),
    "iranian": ("Asia/Tehran",),
    "israeli": ("Asia/Jerusalem",),
    "lebanese": ("Asia/Beirut",),
    "beirut": ("Asia/Beirut",),
    "baghdad": ("Asia/Baghdad",),
    "riyadh": ("Asia/Riyadh",),
    "saudi": ("Asia/Riyadh",),
    "doha": ("Asia/Qatar",),
    "uae": ("Asia/Dubai",),
    "kabul": ("Asia/Kabul",),
    "pakistan": ("Asia/Karachi",),
    "pakistani": ("Asia/Karachi",),
    "nepal": ("Asia/Kathmandu",),
    "bangladesh": ("Asia/Dhaka",),
    "dhaka": ("Asia/Dhaka",),
    "sri lanka": ("Asia/Colombo",),
    "delhi": ("Asia/Kolkata",),
    "new delhi": ("Asia/Kolkata",),
    "bangkok": ("Asia/Bangkok",),
    "thai": ("Asia/Bangkok",),
    "thailand": ("Asia/Bangkok",),
    "hanoi": ("Asia/Ho_Chi_Minh",),
    "vietnam": ("Asia/Ho_Chi_Minh",),
    "jakarta": ("Asia/Jakarta",),
    "manila": ("Asia/Manila",),
    "philippine": ("Asia/Manila",),
    "malaysian": ("Asia/Kuala_Lumpur",),
    "taiwan": ("Asia/Taipei",),
    "chinese": ("Asia/Shanghai",),
    "japanese": ("Asia/Tokyo",),
    "south korean": ("Asia/Seoul",),
    "melbourne": ("Australia/Melbourne",),
    "brisbane": ("Australia/Brisbane",),
    "perth": ("Australia/Perth",),
    "new zealand": ("Pacific/Auckland",),
    "fiji": ("Pacific/Fiji",),
    "buenos aires": ("America/Argentina/Buenos_Aires",),
    "argentine": ("America/Argentina/Buenos_Aires",),
    "venezuelan": ("America/Caracas",),
    "peruvian": ("America/Lima",),
    "lima": ("America/Lima",),
    "bogota": ("America/Bogota",),
    "colombian": ("America/Bogota",),
    "mexico city": ("America/Mexico_City",),
    "havana": ("America/Havana",),
    "local": (),
}
"""What stands before `time`, in lower case, to IANA zones; `local time` depends on the story."""

CITY_ZONES = {
    "beijing": "Asia/Shanghai", "guangzhou": "Asia/Shanghai", "wuhan": "Asia/Shanghai",
    "washington": "America/New_York", "boston": "America/New_York", "miami": "America/New_York",
    "atlanta": "America/New_York", "philadelphia": "America/New_York", "houston": "America/Chicago",
    "dallas": "America/Chicago", "san francisco": "America/Los_Angeles", "seattle": "America/Los_Angeles",
    "las vegas": "America/Los_Angeles", "geneva": "Europe/Zurich", "bern": "Europe/Zurich",
    "the hague": "Europe/Amsterdam", "munich": "Europe/Berlin", "frankfurt": "Europe/Berlin",
    "edinburgh": "Europe/London", "glasgow": "Europe/London", "milan": "Europe/Rome", "barcelona": "Europe/Madrid",
    "kyiv": "Europe/Kiev", "st. petersburg": "Europe/Moscow", "ankara": "Europe/Istanbul", "mumbai": "Asia/Kolkata",
    "new delhi": "Asia/Kolkata", "delhi": "Asia/Kolkata", "islamabad": "Asia/Karachi", "lahore": "Asia/Karachi",
    "hanoi": "Asia/Ho_Chi_Minh", "ho chi minh city": "Asia/Ho_Chi_Minh", "osaka": "Asia/Tokyo",
    "tel aviv": "Asia/Jerusalem", "abu dhabi": "Asia/Dubai", "doha": "Asia/Qatar", "canberra": "Australia/Sydney",
    "wellington": "Pacific/Auckland", "ottawa": "America/Toronto", "montreal": "America/Toronto",
    "brasilia": "America/Sao_Paulo", "rio de janeiro": "America/Sao_Paulo", "cape town": "Africa/Johannesburg",
    "pretoria": "Africa/Johannesburg", "abuja": "Africa/Lagos", "united nations": "America/New_York",
}  # fmt: skip
"""Cities of the news after which no IANA zone is named; for the others the zone's own name tells."""


@cache
def _zone_table() -> tuple[dict[str, str], dict[str, tuple[str, ...]]]:
    """Zones by city and by country code, from the `zone.tab` of the `tzdata` package (public domain)."""
    from importlib.resources import files

    cities: dict[str, str] = {}
    countries: dict[str, tuple[str, ...]] = {}
    for line in (files("tzdata") / "zoneinfo" / "zone.tab").read_text(encoding="utf-8").splitlines():
        if line.startswith("#") or not line.strip():
            continue
        code, _, zone = line.split("\t")[:3]
        cities[zone.rpartition("/")[2].replace("_", " ").lower()] = zone
        countries[code] = (*countries.get(code, ()), zone)
    return cities, countries


@cache
def _country_codes() -> dict[str, str]:
    """ISO 3166 codes by lower-case English name, from the `iso3166.tab` of the `tzdata` package (public domain)."""
    from importlib.resources import files

    codes: dict[str, str] = {}
    for line in (files("tzdata") / "zoneinfo" / "iso3166.tab").read_text(encoding="utf-8").splitlines():
        if not line.startswith("#") and "\t" in line:
            code, name = line.split("\t")[:2]
            codes[name.lower()] = code
    return codes


def zone_of_city(name: str) -> str | None:
    """The IANA zone of a city that has one named after it or is listed in `CITY_ZONES`."""
    folded = name.lower()
    return CITY_ZONES.get(folded) or _zone_table()[0].get(folded)


def zones_of_country(name: str) -> tuple[str, ...]:
    """All IANA zones of a country by its English name or ISO 3166 code; empty for an unknown one."""
    code = name.upper() if len(name) == 2 else _country_codes().get(name.lower(), "")
    return _zone_table()[1].get(code, ())


def zones_by_words(words: str) -> tuple[str, ...]:
    """The IANA zones of what stands before `time`: a name of a zone, a city (`almaty`), a country (`peru`)."""
    if words in ZONE_PLACES:
        return ZONE_PLACES[words]
    city = zone_of_city(words)
    return (city,) if city else zones_of_country(words) if len(words) > 2 else ()


REMOTE_ZONES = {
    "Pacific/Galapagos": ("galapagos", "galápagos"),
    "Atlantic/Canary": ("canary", "canaries", "tenerife", "palma", "lanzarote", "fuerteventura"),
    "Atlantic/Azores": ("azores",),
    "Atlantic/Madeira": ("madeira", "funchal"),
    "Pacific/Easter": ("easter",),
    "Pacific/Chatham": ("chatham",),
    "Asia/Urumqi": ("xinjiang", "urumqi", "uygur", "uyghur", "kashgar", "kashi"),
}
"""Zones of islands and outlying regions, with the words by which a text shows that it tells of them."""


@cache
def offset(zone: str, day: datetime.date) -> int:
    """Minutes that a zone is ahead of UTC at noon of a day."""
    from zoneinfo import ZoneInfo

    moment = datetime.datetime(day.year, day.month, day.day, 12, tzinfo=ZoneInfo(zone))
    delta = moment.utcoffset()
    return int(delta.total_seconds() // 60) if delta is not None else 0
