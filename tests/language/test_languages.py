"""Languages told by their function words."""

from __future__ import annotations

import pytest

from newslint import readers
from newslint.language.languages import find_language_shares, is_told, may_be_one

TEXTS = {
    "en": "The ferry line to the bay will reopen on Monday and it will be free of charge for the whole of the "
    "first week, the board said. The line was closed for two years after a storm had damaged the quay on "
    "which it depends.",
    "de": "Die Fähre wird am Montag wieder fahren und sie ist in der ersten Woche für alle frei, sagte die "
    "Sprecherin. Der Betrieb war zwei Jahre nicht möglich, weil ein Sturm den Kai beschädigt hatte und "
    "das Geld für die Reparatur fehlte.",
    "fr": "Le ferry reprend lundi et il est gratuit pour tous les voyageurs dans la première semaine, a dit la "
    "présidente. La ligne était fermée depuis deux ans par une tempête qui avait endommagé le quai, et "
    "les travaux sont finis avec une aide.",
    "es": "El ferry vuelve el lunes y será gratis para todos los viajeros en la primera semana, dijo la "
    "presidenta del puerto. La línea estaba cerrada desde hace dos años por una tormenta que dañó el "
    "muelle, y las obras se pagaron con una ayuda.",
}


@pytest.mark.parametrize("code", TEXTS)
def test_each_language_is_told(code: str) -> None:
    (article,) = readers.read(TEXTS[code].encode(), "a.txt")
    found = find_language_shares(article)
    assert found is not None
    assert found.best == code
    assert found.shares[code] > 0.2


def test_short_texts_tell_nothing() -> None:
    (article,) = readers.read(b"The ferry is back.", "a.txt")
    assert find_language_shares(article) is None


def test_languages_that_look_alike() -> None:
    assert may_be_one("da", "nb")
    assert not may_be_one("de", "nl")
    assert is_told("fr")
    assert not is_told("ja")
