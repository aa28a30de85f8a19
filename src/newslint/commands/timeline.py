"""`newslint timeline`: what a story says happened when, in order, with the words and lines it comes from."""

from __future__ import annotations

import argparse
import sys

from newslint import files
from newslint.article import Article
from newslint.commands import FAILED
from newslint.commands._options import add_reading_options
from newslint.language.sentences import sentence_at
from newslint.language.timeline import Dated, find_timeline
from newslint.linter import read_articles
from newslint.readers.errors import UnreadableError
from newslint.reports.inert import inert
from newslint.settings import Settings


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the command's arguments."""
    parser.add_argument("paths", nargs="+", metavar="PATH", help="a file, a folder, a glob, or - for standard input")
    add_reading_options(parser)


def run(options: argparse.Namespace) -> int:
    """Print the timeline of each story."""
    settings = Settings(as_of=options.as_of, input_format=options.input_format)
    exit_code = 0
    for source in files.expand(options.paths):
        path = options.stdin_filename if source == files.STANDARD_INPUT else source
        try:
            for article in read_articles(files.read(source), path, settings):
                _print(article)
        except UnreadableError as error:
            print(f"newslint: {inert(path)}: {error}", file=sys.stderr)
            exit_code = FAILED
    return exit_code


def _print(article: Article) -> None:
    timeline = find_timeline(article)
    print(f"{inert(article.path)}: {inert(article.headline or 'no headline')}")
    if not timeline:
        print("  no dates that the calendar places")
    width = max((len(_time(dated)) for dated in timeline), default=0)
    for dated in timeline:
        line = article.source.locate(dated.span).start.line
        words = f"“{inert(article.words(dated.span))}”" + ("" if dated.role == "event" else f" ({dated.role})")
        print(f"  {_time(dated):{width}}  line {line}, {words}: {_sentence(article, dated)}")


def _time(dated: Dated) -> str:
    return f"{dated.date} {dated.clock:%H:%M}" if dated.clock else dated.date


def _sentence(article: Article, dated: Dated) -> str:
    return inert(article.words(sentence_at(article, dated.span.start)))
