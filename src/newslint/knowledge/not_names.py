"""Words that are written with a capital and are no part of a person's name."""

from __future__ import annotations

FUNCTION_WORDS = frozenset(
    "a about above according across after afterwards again against ago ahead all almost alone along "
    "already also although always amid among an and another any anybody anyone anything around as asked at "
    "away back because been before behind being below beneath beside besides best better between beyond "
    "both but by can cannot could despite did do does doing done down during each earlier early either "
    "else elsewhere end enough even eventually ever every everybody everyone everything except far few "
    "fewer finally five for former forty four from full further get give given go good had half has have "
    "having he hence her here hers herself him himself his how however hundreds i if in indeed inside "
    "instead into is it its itself just last late later latest least less let like likely little long many "
    "may maybe me meanwhile might million mine more moreover most much must my myself near nearly neither "
    "never nevertheless new next nine no nobody none nonetheless nor not nothing now nowhere of off often "
    "on once one only onto or other others otherwise our ours ourselves out outside over own people per "
    "perhaps please plus previously quite rather read recently said same saw say says seven several shall "
    "she should show since six so some somebody somehow someone something sometimes soon still such ten "
    "than thank thanks that the their theirs them then there thereafter therefore these they thing think "
    "this those though thousands three through throughout thus to today together tomorrow tonight too "
    "toward towards two under unless unlike until up upon us use very via was we well were what whatever "
    "when whenever where whereas wherever whether which while who whoever whom whose why with within "
    "without would yes yesterday yet you your yours zero eight asked asking visiting welcome watch via "
    "photo photograph image file handout picture pictured reporting editing editor writing additional "
    "contact email copyright published updated correction follow share".split()
)
"""Words that begin sentences; they end a run of names."""

CALENDAR = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday january february march april june july august "
    "september october november december feb mar apr jun jul aug sept sep oct nov dec spring summer autumn "
    "winter christmas easter ramadan eid hanukkah diwali thanksgiving halloween".split()
)

PEOPLES = frozenset(
    "basque bosniak chechen croat hausa hazara hutu icelander inuit kurd maori pashtun serb slovene spaniard swede "
    "tatar tutsi xhosa yoruba zulu "
    "afghan african albanian algerian american americans angolan arab argentine argentinian armenian asian "
    "australian austrian azerbaijani azeri bahraini bangladeshi belarusian belgian bolivian bosnian "
    "brazilian british briton britons scot scots bulgarian burmese cambodian cameroonian canadian chilean chinese "
    "colombian congolese croatian cuban cypriot czech danish dutch ecuadorian egyptian emirati english "
    "eritrean estonian ethiopian european filipino finnish french gambian georgian german ghanaian greek "
    "guatemalan haitian hindu honduran hungarian icelandic indian indonesian iranian iraqi irish israeli "
    "italian ivorian jamaican japanese jewish jordanian kazakh kazakhstani kenyan korean kosovar kurdish "
    "kuwaiti kyrgyz lao laotian latin latvian lebanese liberian libyan lithuanian macedonian malagasy "
    "malawian malaysian malian maltese mauritanian mexican moldovan mongolian montenegrin moroccan "
    "mozambican muslim namibian nepalese nepali nicaraguan nigerian nigerien norwegian omani pakistani "
    "palestinian panamanian paraguayan peruvian polish portuguese qatari romanian russian rwandan "
    "salvadoran saudi scottish senegalese serbian singaporean slovak slovenian somali spanish sri sudanese "
    "swedish swiss syrian taiwanese tajik tanzanian thai tibetan tunisian turkish turkmen ugandan "
    "ukrainian uruguayan uygur uighur uyghur uzbek venezuelan vietnamese welsh yemeni zambian zimbabwean "
    "catholic christian protestant sunni shia shiite islamic islamist republican republicans democrat "
    "democrats democratic conservative conservatives labour liberal tory tories communist socialist "
    "socialists nazi western eastern northern southern north south east west northeast northwest southeast "
    "southwest central upper lower mid hispanic latino black white native".split()
)
"""Adjectives of peoples, parties, faiths and directions, which often stand before a title or a name."""

INSTITUTIONS = frozenset(
    "academy act administration agency agreement air airlines airport airways alliance ally amendment "
    "apartments arena army assembly associates association authority avenue awards bank banks bar bay "
    "beach bill blog board boulevard bridge broadcasting brothers building bureau cabinet cafe camp "
    "campaign campus capital castle cathedral cemetery center centers centre century chamber championship "
    "championships channel charity church circuit city clinic club clubs co coalition coast college "
    "commission committee commons community company conference confederation congress constitution "
    "convention corp corporation corps council country county court courts creek crescent crisis cup day "
    "days declaration defence defense department derby desert district doctrine drive dynasty education "
    "election embassy empire energy enterprises environment estate euro evening exchange expo express "
    "factory fair family federation festival field fields finals finance fire flats force forces forest "
    "forum foundation front fund funds gallery games garden gardens gas gazette global gold government "
    "grove group guard guild gulf hall harbor harbour health heights herald highway hill hills holdings "
    "home hospital hospitals hotel hotels house houses inc independent industries industry inn inquiry "
    "institute institution insurance international investments island islands isle journal junction "
    "kingdom laboratories laboratory lake lakes land lane law laws league library lodge logistics ltd llc "
    "llp magazine mall manor market markets marathon media memorial method middle ministry minute mirror "
    "mission monument morning mosque motors mountain mountains museum music nation national nations nature "
    "navy network networks news night nights ocean office oil olympic olympics online open opera orchestra "
    "order organisation organization pacific palace paper park parks parliament partners partnership party "
    "pass peace peninsula petroleum pharma pharmaceuticals plan plant plaza police policy pool port post "
    "power press prison prix prize program programme project protocol province pub publishing quarter "
    "quarters race radio rail railway railways ranch range records region regiment report reports republic "
    "research reserve resort resources restaurant review revolution ridge rights river road roads rooms "
    "royal school schools science sciences scotland sea season secretariat securities security senate "
    "series service services show shore sky society solutions square stadium standard star station "
    "statistics steel store stores straight strait street studio studios summit sun supplies suite "
    "syndrome system systems team tech technologies technology telegraph temple terminal territory test "
    "theater theatre theory times today tour tower towers town township trading transport treaty tribune "
    "trophy trust tunnel tv union united university valley venture ventures veterans view villa village "
    "villas virus voice wall war wars watch water way week weekly wildlife wing wings women woods works "
    "workshop world yard youth zoo zone plc gmbh ag sa llp hurricane typhoon storm operation mount fort "
    "saint st san santa santo los las el lake shoal reef atoll"
    " rovers wanderers hotspur albion athletic argyle thistle academicals".split()
)
"""Words that make a run of capitalised words an organisation, a place, a law or a work, not a person."""
