"""News agencies as datelines, credits and source lines name them."""

from __future__ import annotations

AGENCIES: dict[str, str] = {
    "xinhua": "Xinhua", "xinhua news agency": "Xinhua", "reuters": "Reuters", "thomson reuters foundation": "Reuters",
    "ap": "AP", "associated press": "AP", "the associated press": "AP", "afp": "AFP", "agence france-presse": "AFP",
    "upi": "UPI", "tass": "TASS", "itar-tass": "TASS", "interfax": "Interfax", "ria novosti": "RIA Novosti",
    "ria": "RIA", "sputnik": "Sputnik", "dpa": "dpa", "efe": "EFE", "ansa": "ANSA", "pa": "PA", "pa media": "PA",
    "aap": "AAP", "cp": "CP", "the canadian press": "CP", "kyodo": "Kyodo", "kyodo news": "Kyodo", "jiji": "Jiji",
    "jiji press": "Jiji", "yonhap": "Yonhap", "kcna": "KCNA", "vna": "VNA", "bernama": "Bernama", "antara": "Antara",
    "pna": "PNA", "pti": "PTI", "ians": "IANS", "ani": "ANI", "app": "APP", "anadolu": "Anadolu",
    "anadolu agency": "Anadolu", "aa": "Anadolu", "irna": "IRNA", "isna": "ISNA", "kuna": "KUNA", "wam": "WAM",
    "spa": "SPA", "mena": "MENA", "sana": "SANA", "nna": "NNA", "un news": "UN News", "voa": "VOA",
    "rfe/rl": "RFE/RL", "rfa": "RFA", "ips": "IPS", "cnn": "CNN", "bbc": "BBC", "bloomberg": "Bloomberg",
    "tns": "TNS", "ap/tns": "AP", "cns": "CNS", "rns": "RNS", "jta": "JTA", "belga": "Belga", "apa": "APA",
    "ats": "ATS", "tt": "TT", "ntb": "NTB", "ritzau": "Ritzau", "stt": "STT", "pap": "PAP", "ctk": "CTK",
    "mti": "MTI", "ukrinform": "Ukrinform", "kazinform": "Kazinform", "montsame": "Montsame", "azertac": "Azertac",
    "armenpress": "Armenpress", "trend": "Trend", "lusa": "Lusa", "prensa latina": "Prensa Latina", "telam": "Telam",
    "notimex": "Notimex", "prnewswire": "PR Newswire", "business wire": "Business Wire",
    "globe newswire": "GlobeNewswire", "china daily": "China Daily", "people's daily": "People's Daily",
    "global times": "Global Times", "cgtn": "CGTN", "the guardian": "The Guardian", "newsmax": "Newsmax",
    "mna": "MNA", "tasnim": "Tasnim", "fars": "Fars", "petra": "Petra", "ina": "INA", "qna": "QNA", "bna": "BNA",
    "ona": "ONA", "map": "MAP", "aps": "APS", "tap": "TAP", "nan": "NAN", "gna": "GNA", "bss": "BSS", "unb": "UNB",
    "ena": "ENA", "kpl": "KPL", "akp": "AKP", "dow jones": "Dow Jones",
    "marketwatch": "MarketWatch", "efe-epa": "EFE", "epa": "EPA",
}  # fmt: skip
"""Lower-case names to the form that the report shows."""

AGENCY_HOMES: dict[str, str] = {
    "Xinhua": "CN", "CNS": "CN", "China Daily": "CN", "Global Times": "CN", "CGTN": "CN", "People's Daily": "CN",
    "AP": "US", "UPI": "US", "VOA": "US", "TNS": "US", "AFP": "FR", "TASS": "RU", "Interfax": "RU", "RIA": "RU",
    "RIA Novosti": "RU", "Sputnik": "RU", "dpa": "DE", "EFE": "ES", "ANSA": "IT", "PA": "GB", "BBC": "GB", "AAP": "AU",
    "CP": "CA", "Kyodo": "JP", "Jiji": "JP", "Yonhap": "KR", "KCNA": "KP", "VNA": "VN", "Bernama": "MY", "Antara": "ID",
    "PNA": "PH", "PTI": "IN", "IANS": "IN", "ANI": "IN", "APP": "PK", "Anadolu": "TR", "IRNA": "IR", "ISNA": "IR",
    "KUNA": "KW", "WAM": "AE", "SPA": "SA", "MENA": "EG", "SANA": "SY", "NNA": "LB", "Belga": "BE", "APA": "AT",
    "ATS": "CH", "TT": "SE", "NTB": "NO", "Ritzau": "DK", "STT": "FI", "PAP": "PL", "CTK": "CZ", "MTI": "HU",
    "Ukrinform": "UA", "Kazinform": "KZ", "Montsame": "MN", "Azertac": "AZ", "Armenpress": "AM", "Lusa": "PT",
    "MNA": "IR", "Tasnim": "IR", "Fars": "IR", "Petra": "JO", "INA": "IQ", "QNA": "QA", "BNA": "BH", "ONA": "OM",
    "MAP": "MA", "APS": "DZ", "TAP": "TN", "NAN": "NG", "GNA": "GH", "BSS": "BD", "UNB": "BD", "ENA": "ET", "KPL": "LA",
    "AKP": "KH", "Prensa Latina": "CU", "Telam": "AR", "Notimex": "MX",
}  # fmt: skip
"""Agencies to the ISO code of the country at home in which they need not name it."""
