"""Words that an apostrophe clips, at their beginning or end: no quotation mark stands there.

Source: the headwords with a leading or trailing apostrophe in Merriam-Webster and the Oxford English Dictionary, and
the usual short forms of team names on American sports pages.
"""

from __future__ import annotations

ELISIONS = frozenset(
    "n em til till tis twas twill twere twould cause cos cuz coz bout round nuff kay hood fro gainst neath tween "
    "mongst stead spose scuse sup ere ard ang ello orrible er im erself imself ome ouse ead eart burbs copter copters "
    "roo roos shroom shrooms tude za cept fraid taters possum ow ave aving allo "
    "canes noles huskers skins boks zags cuse dores bama zona dawgs stros yotes nucks murica ja "
    "abd ali umar uthman isa amr aziz iolani ewa ohana okina aina olelo ohia awa aha "
    "keeper keepers gator gators cello flu nother "
    "t re ve ll d m s".split()
)
"""What follows a leading apostrophe: 'n', 'em, 'til, 'tis, 'hood, the 'Canes, and names such as 'Abd and 'Iolani."""

CLIPPED_ENDINGS = frozenset("o an th ol wi d t n lil nothin somethin anythin everythin i po mo fo yo wha hol".split())
"""What precedes a trailing apostrophe beside plurals and -in': o', an', ol', 'n'."""
