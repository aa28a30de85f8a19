"""Forms of English verbs that no ending tells: `bought` is `buy`."""

from __future__ import annotations

_FORMS = (
    "be/is/are/was/were/been/am bear/bore/borne/born beat/beaten become/became begin/began/begun bend/bent "
    "bite/bit/bitten bleed/bled blow/blew/blown break/broke/broken breed/bred bring/brought build/built burn/burnt "
    "buy/bought catch/caught choose/chose/chosen cling/clung come/came creep/crept deal/dealt dig/dug "
    "do/did/done/does draw/drew/drawn dream/dreamt drink/drank/drunk drive/drove/driven eat/ate/eaten "
    "fall/fell/fallen feed/fed feel/felt fight/fought find/found flee/fled fling/flung fly/flew/flown "
    "forbid/forbade/forbidden forget/forgot/forgotten forgive/forgave/forgiven freeze/froze/frozen get/got/gotten "
    "give/gave/given go/went/gone/goes grind/ground grow/grew/grown hang/hung have/has/had hear/heard "
    "hide/hid/hidden hold/held keep/kept kneel/knelt know/knew/known lay/laid lead/led lean/leant leap/leapt "
    "learn/learnt leave/left lend/lent lie/lay/lain light/lit lose/lost make/made mean/meant meet/met "
    "mistake/mistook/mistaken overcome/overcame overthrow/overthrew/overthrown pay/paid plead/pled prove/proven "
    "ride/rode/ridden ring/rang/rung rise/rose/risen run/ran say/said see/saw/seen seek/sought sell/sold send/sent "
    "sew/sewn shake/shook/shaken shine/shone shoot/shot show/shown shrink/shrank/shrunk sing/sang/sung "
    "sink/sank/sunk sit/sat sleep/slept slide/slid speak/spoke/spoken speed/sped spell/spelt spend/spent "
    "spill/spilt spin/spun spoil/spoilt spring/sprang/sprung stand/stood steal/stole/stolen stick/stuck sting/stung "
    "strike/struck/stricken strive/strove swear/swore/sworn sweep/swept swell/swollen swim/swam/swum swing/swung "
    "take/took/taken teach/taught tear/tore/torn tell/told think/thought throw/threw/thrown tread/trod "
    "undergo/underwent/undergone understand/understood undertake/undertook/undertaken wake/woke/woken "
    "wear/wore/worn weave/wove/woven weep/wept win/won wind/wound withdraw/withdrew/withdrawn withstand/withstood "
    "write/wrote/written man/men woman/women child/children foot/feet wife/wives life/lives"
).split()

BASES: dict[str, str] = {form: forms.split("/")[0] for forms in _FORMS for form in forms.split("/")[1:]}
"""An irregular form with the verb, or the singular, that it is of."""
