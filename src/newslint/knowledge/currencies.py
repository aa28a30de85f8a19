"""Currencies by sign, ISO 4217 code and name."""

from __future__ import annotations

from functools import lru_cache

SIGNS = {
    "$": "USD",
    "£": "GBP",
    "€": "EUR",
    "¥": "JPY",
    "₹": "INR",
    "₩": "KRW",
    "₽": "RUB",
    "₺": "TRY",
    "₦": "NGN",
    "₫": "VND",
    "₱": "PHP",
    "฿": "THB",
    "₴": "UAH",
    "₪": "ILS",
    "₸": "KZT",
    "₵": "GHS",
    "₡": "CRC",
}
"""A bare dollar sign is read as the US dollar; whether it is another one only the story's country can tell."""

DOLLAR_PREFIXES = {
    "us": "USD", "a": "AUD", "au": "AUD", "c": "CAD", "ca": "CAD", "can": "CAD", "cdn": "CAD", "nz": "NZD",
    "hk": "HKD", "s": "SGD", "sg": "SGD", "nt": "TWD", "r": "BRL", "z": "ZWL", "fj": "FJD", "j": "JMD", "tt": "TTD",
    "mx": "MXN", "bz": "BZD", "u.s.": "USD",
}  # fmt: skip
"""Letters before a dollar sign: `HK$`, `R$`."""

LETTER_SIGNS = {
    "rs": "INR", "r": "ZAR", "rm": "MYR", "tk": "BDT", "ksh": "KES", "kshs": "KES", "sh": "KES", "shs": "UGX",
    "ush": "UGX", "tsh": "TZS", "rp": "IDR", "kr": "crown", "dh": "AED", "dhs": "AED", "sfr": "CHF", "ghs": "GHS",
    "n": "NGN", "k": "ZMW", "p": "BWP", "b": "THB", "q": "GTQ", "lm": "MTL",
}  # fmt: skip
"""Letters that stand before an amount in place of a sign: `Rs 4,500 crore`, `R20m`."""

SPACED_LETTER_SIGNS = frozenset("rs rm tk ksh kshs shs ush tsh rp dh dhs ghs".split())
"""Those of them that a space may follow."""

CODES = frozenset(
    "AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF "
    "CLP CNY COP CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD GBP GEL GHS GMD GNF GTQ GYD HKD HNL HTG HUF IDR "
    "ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK "
    "MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB RWF "
    "SAR SBD SCR SDG SEK SGD SLE SOS SRD SSP STN SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH UGX USD UYU UZS VES "
    "VND VUV WST XAF XOF XPF YER ZAR ZMW RMB".split()
)
"""ISO 4217, and the RMB that markets write for CNY."""

NAMES = {
    "dollar": "USD", "buck": "USD", "euro": "EUR", "yen": "JPY", "yuan": "CNY", "renminbi": "CNY", "won": "KRW",
    "baht": "THB", "ringgit": "MYR", "zloty": "PLN", "forint": "HUF", "naira": "NGN", "cedi": "GHS", "rand": "ZAR",
    "real": "BRL", "reai": "BRL", "ruble": "RUB", "rouble": "RUB", "rupiah": "IDR", "dong": "VND", "hryvnia": "UAH",
    "tenge": "KZT", "shekel": "ILS", "lira": "TRY", "taka": "BDT", "birr": "ETB", "kwacha": "ZMW", "kyat": "MMK",
    "kip": "LAK", "riel": "KHR", "dram": "AMD", "lari": "GEL", "manat": "AZN", "sterling": "GBP", "quid": "GBP",
    "afghani": "AFN", "tugrik": "MNT", "pula": "BWP", "metical": "MZN", "guarani": "PYG", "sol": "PEN",
    "pound": "pound", "franc": "franc", "crown": "crown", "krona": "crown", "kronor": "crown", "krone": "crown",
    "kroner": "crown", "koruna": "crown", "peso": "peso", "rupee": "rupee", "dinar": "dinar", "dirham": "dirham",
    "riyal": "riyal", "rial": "rial", "shilling": "shilling", "leu": "RON", "lei": "RON", "lev": "BGN", "leva": "BGN",
    "soum": "UZS", "somoni": "TJS", "lat": "LVL", "lita": "LTL", "kuna": "HRK", "kina": "PGK", "lek": "ALL",
    "denar": "MKD", "dalasi": "GMD", "ariary": "MGA", "lempira": "HNL", "vatu": "VUV", "gourde": "HTG",
    "sum": "UZS", "som": "KGS", "cent": "cent", "penny": "penny", "pence": "penny", "kopek": "kopek",
}  # fmt: skip
"""Names in the singular. Where several countries share a name and none is said, the name stands for itself."""

UNNUMBERED = frozenset("yen yuan won baht ringgit rand taka sum som sol real renminbi sterling kip dong".split())
"""Names that are also other words or never take an s."""

QUALIFIED = {
    "u.s. dollar": "USD", "us dollar": "USD", "american dollar": "USD", "australian dollar": "AUD",
    "canadian dollar": "CAD", "new zealand dollar": "NZD", "zealand dollar": "NZD", "hong kong dollar": "HKD",
    "kong dollar": "HKD", "singapore dollar": "SGD", "singaporean dollar": "SGD", "taiwan dollar": "TWD",
    "taiwanese dollar": "TWD", "jamaican dollar": "JMD", "fijian dollar": "FJD", "namibian dollar": "NAD",
    "british pound": "GBP", "egyptian pound": "EGP", "lebanese pound": "LBP", "syrian pound": "SYP",
    "sudanese pound": "SDG", "cypriot pound": "CYP", "irish pound": "IEP", "turkish pound": "TRY",
    "danish crown": "DKK", "swedish crown": "SEK", "norwegian crown": "NOK", "icelandic crown": "ISK",
    "czech crown": "CZK", "slovak crown": "SKK", "estonian crown": "EEK", "swiss franc": "CHF", "french franc": "FRF",
    "cfa franc": "XOF", "congolese franc": "CDF", "rwandan franc": "RWF", "burundian franc": "BIF",
    "belgian franc": "BEF", "guinean franc": "GNF", "mexican peso": "MXN", "philippine peso": "PHP",
    "argentine peso": "ARS", "colombian peso": "COP", "chilean peso": "CLP", "uruguayan peso": "UYU",
    "cuban peso": "CUP", "dominican peso": "DOP", "indian rupee": "INR", "pakistani rupee": "PKR",
    "pakistan rupee": "PKR", "sri lankan rupee": "LKR", "lankan rupee": "LKR", "nepalese rupee": "NPR",
    "nepali rupee": "NPR", "mauritian rupee": "MUR", "iraqi dinar": "IQD", "kuwaiti dinar": "KWD",
    "jordanian dinar": "JOD", "bahraini dinar": "BHD", "libyan dinar": "LYD", "tunisian dinar": "TND",
    "algerian dinar": "DZD", "serbian dinar": "RSD", "uae dirham": "AED", "emirati dirham": "AED",
    "moroccan dirham": "MAD", "saudi riyal": "SAR", "qatari riyal": "QAR", "omani rial": "OMR", "iranian rial": "IRR",
    "yemeni rial": "YER", "kenyan shilling": "KES", "kenya shilling": "KES", "ugandan shilling": "UGX",
    "uganda shilling": "UGX", "tanzanian shilling": "TZS", "somali shilling": "SOS", "chinese yuan": "CNY",
    "japanese yen": "JPY", "korean won": "KRW", "russian ruble": "RUB", "russian rouble": "RUB",
    "belarusian ruble": "BYN", "belarusian rouble": "BYN", "turkish lira": "TRY", "lebanese lira": "LBP",
    "syrian lira": "SYP", "italian lira": "ITL", "south african rand": "ZAR", "african rand": "ZAR",
    "brazilian real": "BRL", "brazilian reai": "BRL", "uzbek sum": "UZS", "uzbek som": "UZS", "kyrgyz som": "KGS",
    "kazakh tenge": "KZT", "indonesian rupiah": "IDR", "thai baht": "THB", "malaysian ringgit": "MYR",
    "polish zloty": "PLN", "hungarian forint": "HUF", "nigerian naira": "NGN", "ghanaian cedi": "GHS",
    "vietnamese dong": "VND", "ukrainian hryvnia": "UAH", "israeli shekel": "ILS", "new shekel": "ILS",
    "bangladeshi taka": "BDT", "ethiopian birr": "ETB", "zambian kwacha": "ZMW", "malawian kwacha": "MWK",
    "romanian leu": "RON", "romanian lei": "RON", "moldovan lei": "MDL", "bulgarian lev": "BGN",
    "bulgarian leva": "BGN", "armenian dram": "AMD", "georgian lari": "GEL", "azerbaijani manat": "AZN",
}  # fmt: skip
"""A name with the country that it is of. Where the adjective has two words its last one is enough."""

_ADJECTIVES = frozenset(name.split()[-2] for name in QUALIFIED) | {"hong", "new", "sri", "south"}

NAME_OPENERS = _ADJECTIVES.union(NAMES, [f"{name}s" for name in NAMES])
"""The lower-case words that a currency's name may begin with behind an amount."""


@lru_cache(maxsize=1024)
def currency_named(adjective: str, name: str) -> str | None:
    """The currency of a lower-case name, singular or plural, with the word before it; None where it is none.

    An ISO 4217 code, or the bare name (`crown`) where countries share it and the adjective does not tell.
    """
    singular = name if name in NAMES else name[:-1] if name.endswith("s") else ""
    if singular not in NAMES:
        return "HUF" if name == "forints" else None
    base = {"krona": "crown", "kronor": "crown", "krone": "crown", "kroner": "crown", "koruna": "crown"}.get(
        singular, singular
    )
    return QUALIFIED.get(f"{adjective} {base}", NAMES[singular])


def is_adjective_of_currency(word: str) -> bool:
    """Whether a lower-case word may stand between an amount and the name of its currency."""
    return word in _ADJECTIVES
