"""What made-up stories are made of: names, towns, bodies, trades. The people and bodies are invented."""

from __future__ import annotations

from typing import NamedTuple


class Country(NamedTuple):
    """A country as news names it: its people's adjective, its capital, other large cities."""

    name: str
    adjective: str
    capital: str
    cities: tuple[str, ...]


COUNTRIES = (
    Country("Kenya", "Kenyan", "Nairobi", ("Mombasa", "Kisumu", "Nakuru")),
    Country("Norway", "Norwegian", "Oslo", ("Bergen", "Trondheim", "Stavanger")),
    Country("Portugal", "Portuguese", "Lisbon", ("Porto", "Braga", "Coimbra")),
    Country("Hungary", "Hungarian", "Budapest", ("Debrecen", "Szeged", "Miskolc")),
    Country("Uzbekistan", "Uzbek", "Tashkent", ("Samarkand", "Bukhara", "Namangan")),
    Country("Nepal", "Nepali", "Kathmandu", ("Pokhara", "Biratnagar")),
    Country("Latvia", "Latvian", "Riga", ("Daugavpils", "Liepaja", "Jelgava")),
    Country("Zambia", "Zambian", "Lusaka", ("Kitwe", "Ndola", "Livingstone")),
    Country("Bulgaria", "Bulgarian", "Sofia", ("Plovdiv", "Varna", "Burgas")),
    Country("Slovakia", "Slovak", "Bratislava", ("Kosice", "Presov", "Trnava")),
    Country("Ecuador", "Ecuadorian", "Quito", ("Guayaquil", "Cuenca")),
    Country("Finland", "Finnish", "Helsinki", ("Tampere", "Turku", "Oulu")),
)

INDIAN_CITIES = ("Jaipur", "Pune", "Lucknow", "Nagpur", "Bhopal", "Indore", "Coimbatore", "Chandigarh")

TOWNS = (
    "Fernleigh", "Brackwater", "Ostermill", "Dunrath", "Hollowbridge", "Pellworth", "Kestrel Bay", "Marlow Falls",
    "Thornaby Cross", "Wexcombe", "Quillan", "Redstow",
)  # fmt: skip
"""Made-up towns, for stories of local papers."""

GIVEN_NAMES = (
    "Agnes", "Bernard", "Camille", "Dorothea", "Edmund", "Florence", "Gustav", "Harriet", "Ignatius", "Josephine",
    "Klara", "Leopold", "Matilda", "Norbert", "Ottilie", "Philippa", "Quentin", "Rosalind", "Sebastian", "Theodora",
    "Ulrich", "Valentina", "Winifred", "Xavier", "Yolanda", "Zachary",
)  # fmt: skip

SURNAMES = (
    "Achterberg", "Brandao", "Castellano", "Dimitrov", "Eriksen", "Fotheringham", "Grabowski", "Hollinshead", "Ibarra",
    "Jankowski", "Kulkarni", "Lindqvist", "Marchetti", "Novotny", "Oosterhuis", "Petrescu", "Quispe", "Rasmussen",
    "Szymborski", "Tolmachev", "Urquhart", "Vasquez", "Wycherley", "Ytterberg", "Zielinski", "Bhattacharya",
    "Deshpande", "Oyelaran", "Tuominen", "Mutasa",
)  # fmt: skip

JOBS = (
    "a harbour engineer", "a retired teacher", "a market trader", "a bus driver", "a hydrologist", "a librarian",
    "a beekeeper", "a surveyor", "a veterinarian", "a bookbinder", "an archivist", "an electrician",
)  # fmt: skip

BODIES = (
    "harbour board", "water board", "library trust", "school board", "transit authority", "museum trust",
    "parks committee", "housing committee", "heritage society", "festival committee",
)  # fmt: skip

BUILDINGS = ("mill", "chapel", "granary", "warehouse", "bakery", "courthouse", "customs house", "corn exchange")

GOODS = ("coffee", "timber", "barley", "copper", "cashew nuts", "salmon", "wool", "cement")

GROUP_NOUNS = ("growers", "printers", "weavers", "cyclists", "potters", "divers", "bakers", "rowers")

AP_MONTHS = ("Jan.", "Feb.", "March", "April", "May", "June", "July", "Aug.", "Sept.", "Oct.", "Nov.", "Dec.")
"""Months beside a day, as the AP Stylebook abbreviates them."""
