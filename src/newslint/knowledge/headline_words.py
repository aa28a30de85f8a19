"""Short forms that headlines use for a word or a name that the story writes in full.

Source: the abbreviations that the style guides of AAP, PA and AP allow in headlines only, and nicknames of places and
parties in British, Australian and South African papers.
"""

from __future__ import annotations

IN_FULL: dict[str, tuple[str, ...]] = {
    "govt": ("government",), "govts": ("government",), "dept": ("department",), "depts": ("department",),
    "natl": ("national",), "intl": ("international",), "asst": ("assistant",), "xmas": ("christmas",),
    "vegie": ("vegetable",), "veggie": ("vegetable",), "telco": ("telecom",), "telcos": ("telecom",),
    "uni": ("universit",), "unis": ("universit",), "coronavirus": ("covid",), "covid": ("coronavirus",),
    "tassie": ("tasmania",), "aussie": ("australia",), "aussies": ("australia",), "kiwi": ("zealand",),
    "kiwis": ("zealand",), "brit": ("british", "britain", "uk"), "brits": ("british", "britain", "uk"),
    "amex": ("american",), "indy": ("independen",), "indie": ("independen",), "oscars": ("academy",),
    "oaps": ("pensioner",), "oap": ("pensioner",), "gitmo": ("guant",), "mancs": ("manchester",),
    "joburg": ("johannesburg",), "philly": ("philadelphia",), "jozi": ("johannesburg",), "manc": ("manchester",),
    "tory": ("conservative",), "tories": ("conservative",), "dems": ("democrat",), "repubs": ("republican",),
    "corbynista": ("corbyn",), "beeb": ("bbc",), "footie": ("football",), "footy": ("football",), "pak": ("pakistan",),
    "yank": ("american",), "yanks": ("american",), "scots": ("scottish", "scotland"), "scot": ("scottish", "scotland"),
}  # fmt: skip
"""What the story has for a headline's word, as the beginnings of its words; all in lower case."""
