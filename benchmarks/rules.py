"""Print what each rule costs a story, finders and all, the dearest first: `python benchmarks/rules.py [STORIES]`.

A rule is measured alone on fresh articles whose tokens are found already; as rules share finders, a run with all of
them costs less than their sum.
"""

from __future__ import annotations

import sys
import time

from stories import stories

from newslint import readers
from newslint.catalogue import all_rules
from newslint.language.tokens import find_tokens


def main(number: int) -> None:
    """Measure and print."""
    texts = [text.encode() for text in stories(number)]
    costs = []
    for rule in all_rules().values():
        articles = [article for text in texts for article in readers.read(text, "story.txt", "text")]
        for article in articles:
            find_tokens(article)
        list(rule.check(articles[0]))
        began = time.process_time()
        for article in articles[1:]:
            for _ in rule.check(article):
                pass
        costs.append(((time.process_time() - began) / (number - 1) * 1000, rule.id))
    for cost, name in sorted(costs, reverse=True):
        print(f"{cost:8.3f} ms  {name}")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 200)
