"""Measure the rules on made-up stories: false alarms on clean ones, recall by rule on those with a planted defect.

python tools/measure_stories.py [--clean N] [--planted N] [--rule ID]
"""

from __future__ import annotations

import argparse
from collections import Counter

from newslint.linter import CheckedArticle, Linter
from newslint.testing.stories.generator import MadeStory, known_defects, write_story


def check(linter: Linter, story: MadeStory) -> CheckedArticle:
    """What the linter finds in a made-up story."""
    return next(linter.check_bytes(story.text.encode(), "story"))


def main() -> int:
    """Print the figures; 1 where a clean story has an error or warning or a rule finds less than 95 in 100."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--clean", type=int, default=10_000, metavar="N", help="clean stories (default: 10,000)")
    parser.add_argument("--planted", type=int, default=100, metavar="N", help="stories a defect (default: 100)")
    parser.add_argument("--rule", metavar="ID", help="this defect only")
    options = parser.parse_args()
    linter = Linter()
    alarms: Counter[str] = Counter()
    for seed in range(options.clean):
        for one in check(linter, write_story(seed)).findings:
            if one.severity != "info":
                alarms[one.rule] += 1
                print(f"seed {seed}: {one.severity}: {one.finding.message} [{one.rule}]")
    print(f"{options.clean} clean stories: {sum(alarms.values())} errors and warnings")
    weak = 0
    for defect in [options.rule] if options.rule else known_defects():
        stories = [write_story(seed, defect=defect) for seed in range(options.planted)]
        found = sum(story.is_found_in(check(linter, story)) for story in stories)
        weak += found < 0.95 * len(stories)
        print(f"{defect:36} {found:5} of {len(stories)}")
    return 1 if alarms or weak else 0


if __name__ == "__main__":
    raise SystemExit(main())
