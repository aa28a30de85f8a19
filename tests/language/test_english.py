"""English is told from other languages, and from what is too short or too bare to tell."""

from __future__ import annotations

import pytest

from newslint import readers
from newslint.article import Article
from newslint.language.english import detect_language, is_clearly_foreign


def article(text: str) -> Article:
    return next(readers.read(text.encode(), "case", "text"))


ENGLISH = (
    "The town council approved the budget on Monday night after a debate that ran past midnight, and the mayor said "
    "that he would sign it before the end of the week. Residents had gathered outside with banners."
)


@pytest.mark.parametrize(
    "text", [ENGLISH, ENGLISH + " «Nous avons attendu assez longtemps», a dit le maire de la ville."]
)
def test_english(text: str) -> None:
    assert detect_language(article(text)) == "en"
    assert not is_clearly_foreign(article(text))


@pytest.mark.parametrize(
    "text",
    [
        "Der Stadtrat hat am Montagabend den Haushalt der Stadt mit den Stimmen der Mehrheit beschlossen. Die Partei "
        "stimmte nach einer langen Debatte dagegen, und der Bürgermeister sprach von einem guten Tag für die Stadt.",
        "El ayuntamiento aprobó el lunes por la noche el presupuesto de la ciudad con los votos de la mayoría, después "
        "de un debate que se prolongó hasta la medianoche. El alcalde dijo que es un buen día para los vecinos.",
        "Kommunfullmäktige antog på måndagskvällen stadens budget för nästa år efter en lång debatt som varade till "
        "midnatt. Oppositionen röstade emot och borgmästaren sade att det är en bra dag för staden.",
        "Городской совет утвердил в понедельник вечером бюджет города после долгих прений, которые шли до полуночи.",
        "市议会周一晚间在长时间辩论后通过了城市预算，市长表示这对所有居民来说都是美好的一天，反对派则投了反对票。",
        "أقر مجلس المدينة مساء الاثنين ميزانية المدينة بعد نقاش طويل استمر حتى منتصف الليل وقال العمدة إنه يوم جيد.",
    ],
    ids=["German", "Spanish", "Swedish", "Russian", "Chinese", "Arabic"],
)
def test_other_languages(text: str) -> None:
    assert detect_language(article(text)) is None
    assert is_clearly_foreign(article(text))


@pytest.mark.parametrize(
    "text", ["", "Le conseil de la ville.", "Holm 3, Brandt 2. " * 40, "12 34 56 " * 50, "😀" * 90]
)
def test_what_cannot_be_told_is_not_called_foreign(text: str) -> None:
    assert detect_language(article(text)) is None
    assert not is_clearly_foreign(article(text))
