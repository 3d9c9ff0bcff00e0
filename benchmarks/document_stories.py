"""Whether articles on one story are told from others, on mixed folders of known stories.

python -m benchmarks.document_stories --data DIR [--json FILE]

The stories are the subtopics of ECB+, the topics of MEANTIME, and those of Timeline17 and Entities, of which so many
articles are taken as a subtopic has, at equal distances. Every second topic of ECB+ train, the Apple topic, and the
stories whose pairs may be read (`benchmarks.pairs`) are the half that weights and threshold were chosen on
(`tools/story_weights.py`); the others are only measured.

folders  150 made-up folders of one to six stories, of each one to ten articles, drawn at random with a fixed seed
notes    the same folders, of each article only its first 350 characters
whole    all articles of the half in one folder: twice as many stories of ECB+ as topics, two of a kind in each topic

Figures are B³ (Bagga and Baldwin 1998) over the articles: how many of those in one story with an article belong there,
and how many of those that belong there are in it; of `folders` and `notes` the mean over folders.
"""

from __future__ import annotations

import random
from collections import defaultdict
from collections.abc import Hashable, Iterator, Mapping, Sequence
from pathlib import Path
from statistics import fmean
from typing import Any

import attrs
import click
from scorch import scores as scorch

from benchmarks.articles import document_of
from benchmarks.corpora import data_option, found, records, write_figures
from benchmarks.merge import document_of as gold_document
from benchmarks.merge import sets
from benchmarks.pairs import UNREAD as UNREAD_STORIES
from benchmarks.splits import READ, UNREAD, halves
from timeline import Document
from timeline.merger.profiles import Profile
from timeline.stories.story_groups import groups_of

CORPORA = ["ecbplus.jsonl", "meantime_en.jsonl", "tls_t17.jsonl", "tls_entities_dev.jsonl"]
ARTICLES = 12  # of a long story
FOLDERS, STORIES, FROM_ONE = 150, 6, 10
NOTE = 350  # characters


@attrs.frozen(eq=False)
class Article:
    """An article with the half and the corpus that it is of, and its story."""

    half: int
    corpus: str
    story: str
    document: Document

    def cut(self) -> Article:
        """The article as a short note: its first words."""
        text = self.document.text
        end = text.rfind(" ", 0, NOTE) if len(text) > NOTE else len(text)
        return attrs.evolve(self, document=attrs.evolve(self.document, text=text[:end]))


@click.command(help=__doc__)
@data_option
def main(data: Path, json_file: Path | None) -> None:
    """Prints precision, recall and F1 of each half."""
    articles = list(read(data))
    if not articles:
        raise click.ClickException(f"{data} holds none of {', '.join(CORPORA)}")
    figures = {
        name: measure([article for article in articles if article.half == half])
        for name, half in (("read", READ), ("unread", UNREAD))
    }
    for name, parts in figures.items():
        for part, found_ in parts.items():
            click.echo(f"{name:8} {part:8} " + "  ".join(f"{key} {value:.3f}" for key, value in found_.items()))
    write_figures(figures, json_file)


def read(data: Path) -> Iterator[Article]:
    """The articles of all corpora that are there."""
    for path in found(data, CORPORA):
        rows = list(records(path))
        half_of = halves(row["topic"] for row in rows if row.get("split") == "train")
        for row in rows:
            topic = row["topic"]
            if "articles" in row:
                half = UNREAD if topic in UNREAD_STORIES else READ
                yield from (Article(half, "tls", topic, document) for document in _spread(topic, row["articles"]))
            elif "split" in row:
                half = half_of[topic] if row["split"] == "train" else UNREAD
                yield Article(half, "ecbplus", row["subtopic"], gold_document(row))
            else:
                half = READ if topic == "apple" else UNREAD
                yield Article(half, "meantime", topic, gold_document(row))


def _spread(topic: str, articles: Sequence[dict[str, Any]]) -> Iterator[Document]:
    for number in range(min(ARTICLES, len(articles))):
        article = articles[number * len(articles) // ARTICLES]
        yield attrs.evolve(document_of(article, number), id=f"{topic}/{number:02}")


def measure(articles: Sequence[Article]) -> dict[str, dict[str, float]]:
    """The figures of some articles."""
    notes = [article.cut() for article in articles]
    return {
        "folders": _mean([score(folder) for folder in folders(articles)]),
        "notes": _mean([score(folder) for folder in folders(notes)]),
        "whole": score(articles),
    }


def _mean(scores: Sequence[dict[str, float]]) -> dict[str, float]:
    return {name: round(fmean(each[name] for each in scores), 3) for name in scores[0]}


def folders(articles: Sequence[Article]) -> Iterator[list[Article]]:
    """Made-up folders of mixed stories, the same ones for the same articles; each corpus gives as many stories."""
    rng = random.Random(1)
    by_corpus: dict[str, dict[str, list[Article]]] = defaultdict(lambda: defaultdict(list))
    for article in articles:
        by_corpus[article.corpus][article.story].append(article)
    for _ in range(FOLDERS):
        chosen: dict[str, list[Article]] = {}
        for _ in range(rng.randint(1, STORIES)):
            stories = by_corpus[rng.choice(sorted(by_corpus))]
            story = rng.choice(sorted(stories))
            chosen[story] = stories[story]
        yield [article for of in chosen.values() for article in rng.sample(of, min(len(of), rng.randint(1, FROM_ONE)))]


def score(articles: Sequence[Article]) -> dict[str, float]:
    """B³ of what the library takes for stories."""
    gold = {article.document.id: article.story for article in articles}
    groups = groups_of(Profile.of(article.document.record) for article in articles)
    return b_cubed({record.id: number for number, group in enumerate(groups) for record in group}, gold)


def b_cubed(told: Mapping[str, Hashable], gold: Mapping[str, str]) -> dict[str, float]:
    """B³ of two labellings of the same items.

    >>> b_cubed({"a": 1, "b": 1, "c": 2}, {"a": "x", "b": "x", "c": "x"})
    {'precision': 1.0, 'recall': 0.556, 'F1': 0.714}
    """
    recall, precision, f1 = scorch.b_cubed(sets(gold), sets(told))
    return {"precision": round(precision, 3), "recall": round(recall, 3), "F1": round(f1, 3)}


if __name__ == "__main__":
    main()
