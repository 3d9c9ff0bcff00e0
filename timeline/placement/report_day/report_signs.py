"""Signs of when a report's event began: what its words and its place in the article tell, by names for readers."""

from __future__ import annotations

import re
from collections.abc import Iterator

from timeline.languages.en import cues
from timeline.model import Mention, Status
from timeline.parsing.prose import LEAD
from timeline.placement.scene import NearestTime, Scene

_DEEP = 3  # words above it; by convention
_FAR = 600  # characters; what is named further away is as far; by convention
_MONTH = 31
_STATUS = {Status.HAPPENED: "done", Status.ONGOING: "going on", Status.HYPOTHETICAL: "only possible"}
_TENSES = {None: "without a tense", "infinitive": "in the infinitive", "participle": "as a participle"}
_QUOTES = re.compile('["“”]')


def signs_of(mention: Mention, scene: Scene, nearest: NearestTime | None) -> dict[str, float]:
    """The signs that a mention shows, each with its amount, mostly 1; `nearest` is the time named nearest to it."""
    of_mention = (*_of_words(mention), *_of_place(mention, scene))
    return dict((*of_mention, *_of_times(mention, scene), *_of_nearest(mention, nearest)))


def _of_words(mention: Mention) -> Iterator[tuple[str, float]]:
    form = "a noun" if mention.nominal else "a verb"
    tense = _plain_tense(mention)
    yield f"told as {_told(mention)}", 1
    yield f"told {_tense(mention)}", 1
    yield f"{form} {tense}", 1
    yield f"{form}, told as {_told(mention)}, {tense}", 1
    yield f"an event of {mention.type.group}", 1
    if mention.lemma in cues("reporting", "verbs"):
        yield "something said", 1
        yield f"something said, {tense}", 1
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


def _told(mention: Mention) -> str:
    return _STATUS.get(mention.status, mention.status.value)


def _plain_tense(mention: Mention) -> str:
    return _TENSES.get(mention.tense, f"in the {mention.tense} tense")


def _tense(mention: Mention) -> str:
    """The tense with its aspect: "in the past perfect", "in the present progressive"."""
    return (
        f"in the {' '.join(filter(None, (mention.tense, _aspect(mention))))}"
        if mention.aspect
        else _plain_tense(mention)
    )


def _aspect(mention: Mention) -> str:
    return (mention.aspect or "").replace("perfective", "perfect")


def _of_place(mention: Mention, scene: Scene) -> Iterator[tuple[str, float]]:
    start = mention.sentence.start
    behind = start - scene.start
    form = "a noun" if mention.nominal else "a verb"
    if behind <= 0:
        yield "the first sentence", 1
        yield f"{form} in the first sentence, {_tense(mention)}", 1
    if behind < LEAD:
        yield "the lead", 1
        yield f"{form} in the lead, {_tense(mention)}", 1
    yield "it stands further down", behind / scene.length
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
    news = sides["the day of the report"] + sides["the day before the report"] + sides["a day of the week before"]
    if not news:
        yield "the article names no day of the week before", 1
    yield "the article speaks much of the week before", news / every
    yield "the article speaks much of earlier times", sides["an earlier time"] / every
    if sides["the present"]:
        yield "the article speaks of the present", 1


def _of_nearest(mention: Mention, nearest: NearestTime | None) -> Iterator[tuple[str, float]]:
    if nearest is None:
        return
    yield f"the last time named is {nearest.side}", 1
    yield f"a time is named {nearest.near}", 1
    yield f"the time named {nearest.near} is {nearest.side}", 1
    yield f"a time is named {nearest.near}, and it is told {_plain_tense(mention)}", 1
    if mention.aspect:
        yield f"a time is named {nearest.near}, and its tense is {_aspect(mention)}", 1
    if mention.nominal:
        yield f"a time is named {nearest.near}, and a noun tells it", 1
    if nearest.last - nearest.first > _MONTH:
        yield "the last time named is longer than a month", 1
    yield "the last time named is far away", min(_FAR, abs(nearest.timex.start - mention.trigger.start)) / _FAR
