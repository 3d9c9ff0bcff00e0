"""Signs of when a report's event began: what its words and its place in the article tell, by names for readers."""

from __future__ import annotations

import re
from collections.abc import Iterator

from timeline.languages.en import cues
from timeline.model import Mention
from timeline.placement.scene import NearestTime, Scene

_LEAD = 400  # characters, by convention: the first paragraphs, in which news says what is new
_DEEP = 3  # words above it; by convention
_FAR = 600  # characters; what is named further away is as far; by convention
_MONTH = 31
_QUOTES = re.compile('["“”]')


def signs_of(mention: Mention, scene: Scene, nearest: NearestTime | None) -> dict[str, float]:
    """The signs that a mention shows, each with its amount, mostly 1; `nearest` is the time named nearest to it."""
    of_mention = (*_of_words(mention), *_of_place(mention, scene))
    return dict((*of_mention, *_of_times(mention, scene), *_of_nearest(mention, nearest)))


def _of_words(mention: Mention) -> Iterator[tuple[str, float]]:
    form = "a noun" if mention.nominal else "a verb"
    tense = mention.tense or "no"
    yield f"told as {mention.status.value}", 1
    yield f"told in the {_tense(mention)} tense", 1
    yield f"{form} in the {tense} tense", 1
    yield f"{form}, {mention.status.value}, in the {tense} tense", 1
    yield f"an event of {mention.type.group}", 1
    if mention.lemma in cues("reporting", "verbs"):
        yield "something said", 1
        yield f"something said, in the {tense} tense", 1
    if mention.lemma in cues("other", "states"):
        yield "a state", 1
    if mention.depth == 0:
        yield "the main clause", 1
        if mention.tense == "past" and not mention.aspect and not mention.nominal:
            yield "the main clause, in the simple past", 1
    if mention.depth >= _DEEP:
        yield "a clause far below the main one", 1
    if mention.attribution:
        yield "somebody says so", 1
    if mention.iterated:
        yield "told of several times", 1


def _tense(mention: Mention) -> str:
    return " ".join(filter(None, (mention.tense or "no", mention.aspect)))


def _of_place(mention: Mention, scene: Scene) -> Iterator[tuple[str, float]]:
    start = mention.sentence.start
    behind = start - scene.start
    form = "a noun" if mention.nominal else "a verb"
    if behind <= 0:
        yield "the first sentence", 1
        yield f"{form} in the first sentence, in the {_tense(mention)} tense", 1
    if behind < _LEAD:
        yield "the lead", 1
        yield f"{form} in the lead, in the {_tense(mention)} tense", 1
    yield "further down", behind / scene.length
    paragraph = scene.paragraph(start)
    if paragraph is not None and start - paragraph.start <= 1:
        yield "the first sentence of a paragraph", 1
    if len(_QUOTES.findall(scene.text, start, mention.trigger.start)) % 2:
        yield "in quotation marks", 1


def _of_times(mention: Mention, scene: Scene) -> Iterator[tuple[str, float]]:
    inside = {side for _, side in scene.within(mention.sentence.start, mention.sentence.end)}
    for side in sorted(inside):
        yield f"its sentence names {side}", 1
    if not inside:
        yield "its sentence names no time", 1
    sides = scene.sides
    every = sum(sides.values()) or 1
    news = sides["that day"] + sides["the day before"] + sides["of that week"]
    if not news:
        yield "the article names no day of that week", 1
    yield "how much the article speaks of that week", news / every
    yield "how much the article speaks of earlier times", sides["earlier"] / every
    if sides["the present"]:
        yield "the article speaks of the present", 1


def _of_nearest(mention: Mention, nearest: NearestTime | None) -> Iterator[tuple[str, float]]:
    if nearest is None:
        return
    yield f"the last time named is {nearest.side}", 1
    yield f"a time is named {nearest.near}", 1
    yield f"the time named {nearest.near} is {nearest.side}", 1
    yield f"a time is named {nearest.near}, and the tense is {mention.tense or 'no'}", 1
    if mention.aspect:
        yield f"a time is named {nearest.near}, and the aspect is {mention.aspect}", 1
    if mention.nominal:
        yield f"a time is named {nearest.near}, and a noun tells it", 1
    if nearest.last - nearest.first > _MONTH:
        yield "the last time named is longer than a month", 1
    yield "how far away the last time is named", min(_FAR, abs(nearest.timex.start - mention.trigger.start)) / _FAR
