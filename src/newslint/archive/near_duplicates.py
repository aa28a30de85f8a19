"""Stories that are much the same, across a whole archive: MinHash signatures compared by locality-sensitive hashing.

P. Indyk and R. Motwani, Approximate nearest neighbors (1998). A signature's numbers are cut into bands; two stories are
compared when they agree in a whole band, which those with 70 percent of their wording in common do nine times in ten,
those with 80 percent 99 times in 100. Signatures lie in a file, one band is sorted at a time, and a story is compared
with a bounded number of neighbours, so that memory and time grow with the archive's size and no faster.
"""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from typing import Any, TypedDict

from newslint.archive.extras import required
from newslint.archive.output import ARTICLES
from newslint.archive.signatures import PERMUTATIONS, mixed
from newslint.archive.tables import rows

LEAST_SIMILARITY = 0.7
"""The share of their wording that near-duplicates have in common."""

ROWS = 5
BANDS = PERMUTATIONS // ROWS
NEIGHBOURS = 16
"""How many of those that agree with it in a band a story is compared with."""

_AT_ONCE = 4096

_COLUMNS = ("path", "record", "item", "uri", "outlet", "published", "headline")


class Copy(TypedDict):
    """A story of a cluster. `similarity` is that with the cluster's first, from 0 to 1, give or take 0.06."""

    path: str
    record: int
    item: int
    uri: str | None
    outlet: str
    published: str | None
    headline: str | None
    similarity: float


def near_duplicates(folder: str, manifest: dict[str, Any]) -> list[list[Copy]]:
    """The clusters of near-duplicates in a finished run, the largest first, each in the archive's order."""
    numpy = required("numpy", "archive")
    with tempfile.TemporaryFile() as file:
        places = _write_signatures(folder, manifest, file)
        if len(places) < 2:
            return []
        file.flush()
        signatures = numpy.memmap(file, numpy.uint32, "r", shape=(len(places), PERMUTATIONS))
        clusters = _clusters(numpy, signatures)
        firsts = {member: members[0] for members in clusters for member in members}
        similarities = {
            places[member]: (places[first], float((signatures[member] == signatures[first]).mean()))
            for member, first in firsts.items()
        }
        del signatures
    return _told(folder, manifest, similarities)


def _write_signatures(folder: str, manifest: dict[str, Any], file: Any) -> Any:
    """Write the signatures one after another; return the place of each one's article in the archive."""
    from array import array

    places = array("q")
    at = 0
    for (signatures,) in rows(folder, manifest, ARTICLES, ("signature",)):
        for signature in signatures:
            if signature is not None:
                file.write(signature)
                places.append(at)
            at += 1
    return places


def _clusters(numpy: Any, signatures: Any) -> list[list[int]]:
    parents: dict[int, int] = {}

    def root(story: int) -> int:
        while parents.setdefault(story, story) != story:
            parents[story] = story = parents[parents[story]]
        return story

    for one, other in _alike(numpy, signatures):
        first, second = sorted((root(one), root(other)))
        parents[second] = first
    members: dict[int, list[int]] = {}
    for story in sorted(parents):
        members.setdefault(root(story), []).append(story)
    return list(members.values())


def _alike(numpy: Any, signatures: Any) -> Iterator[tuple[int, int]]:
    """Pairs of stories that are alike, some of them more than once."""
    for band in range(BANDS):
        keys = numpy.zeros(len(signatures), numpy.uint64)
        for column in range(band * ROWS, (band + 1) * ROWS):
            keys = mixed(keys ^ signatures[:, column].astype(numpy.uint64))
        order = numpy.argsort(keys, kind="stable")
        keys = keys[order]
        for distance in range(1, min(NEIGHBOURS, len(keys) - 1) + 1):
            (equal,) = (keys[distance:] == keys[:-distance]).nonzero()
            if not len(equal):
                break
            for start in range(0, len(equal), _AT_ONCE):
                left = order[equal[start : start + _AT_ONCE]]
                right = order[equal[start : start + _AT_ONCE] + distance]
                shares = (signatures[left] == signatures[right]).mean(axis=1)
                for i in (shares >= LEAST_SIMILARITY).nonzero()[0]:
                    yield int(left[i]), int(right[i])


def _told(folder: str, manifest: dict[str, Any], similarities: dict[int, tuple[int, float]]) -> list[list[Copy]]:
    clusters: dict[int, list[Copy]] = {}
    at = 0
    for batch in rows(folder, manifest, ARTICLES, _COLUMNS):
        for row in zip(*batch, strict=True):
            if at in similarities:
                first, similarity = similarities[at]
                copy: Any = {**dict(zip(_COLUMNS, row, strict=True)), "similarity": round(similarity, 2)}
                clusters.setdefault(first, []).append(copy)
            at += 1
    return sorted(clusters.values(), key=lambda copies: -len(copies))
