"""People known by one name: readers need no introduction, and desks give none."""

from __future__ import annotations

FAMOUS = frozenset(
    # heads of state and government, parties' leaders, royals
    "trump obama biden clinton bush reagan nixon kennedy carter eisenhower truman roosevelt churchill thatcher "
    "blair cameron johnson sunak starmer truss corbyn farage putin medvedev yeltsin gorbachev stalin lenin "
    "zelensky zelenskyy zelenskiy poroshenko lukashenko xi mao deng modi gandhi nehru merkel scholz macron sarkozy "
    "hollande chirac berlusconi meloni draghi erdogan netanyahu sharon arafat abbas assad saddam gaddafi qaddafi "
    "khamenei khomeini rouhani ahmadinejad mubarak sisi mandela zuma ramaphosa mugabe lula bolsonaro chavez maduro "
    "castro milei trudeau morrison albanese ardern abe kishida duterte marcos hitler mussolini franco napoleon "
    "caesar cleopatra pope jesus muhammad buddha christ moses harris pence mccain romney sanders warren pelosi "
    "mcconnell gore kerry rumsfeld cheney powell rice lincoln washington jefferson hamilton"
    # thinkers, artists, inventors, brands of one man
    " shakespeare dickens austen tolstoy dostoevsky kafka orwell homer dante goethe mozart beethoven bach wagner "
    "verdi chopin picasso rembrandt monet warhol banksy einstein newton darwin freud marx keynes galileo plato "
    "socrates aristotle confucius tesla edison hawking musk bezos zuckerberg gates jobs buffett soros murdoch "
    # stage and sport
    "madonna beyonce adele rihanna drake eminem bono sting prince cher shakira bjork oprah kanye messi ronaldo neymar "
    "pele maradona mbappe haaland beckham zidane federer nadal djokovic serena bolt tyson ali kaepernick lebron kobe "
    "woods hamilton verstappen schumacher senna".split()
)
"""Surnames and single names, folded."""

IN_OFFICE_TWICE = frozenset(
    "roosevelt bush adams harrison pitt walpole gandhi bhutto sharif trudeau papandreou karamanlis kaczynski "
    "marcos aquino macapagal fernandez kirchner assad duvalier somoza gnassingbe deby bongo kabila kenyatta odinga "
    "kim lee park fukuda hatoyama rajapaksa bandaranaike aliyev romanov".split()
)
"""Surnames, folded, that two holders of one of a country's highest offices had: two Presidents Roosevelt."""
