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
    "dow jones": "Dow Jones", "marketwatch": "MarketWatch", "efe-epa": "EFE", "epa": "EPA",
}  # fmt: skip
"""Lower-case names to the form that the report shows."""
