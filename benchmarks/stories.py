"""Made-up news: mentions of happenings in stories of very different size, as many as are wanted, the same for a seed.

Stories follow Zipf's law, so that the largest has about an eighth of all documents; within a story so do happenings, so
that its main one is told in most of its documents. Countries and common verbs are shared by all stories, persons are
those of one. A date is told as a day, a month or not at all; reports use the verb or the noun, some words are those of
others, and one document in forty has the very text of another.
"""

from __future__ import annotations

import datetime as dt
import random
from collections.abc import Sequence
from functools import cache
from importlib.resources import files
from itertools import accumulate

import attrs

from timeline.merger.profiles import profile_of
from timeline.model import (
    Argument,
    DocumentRecord,
    EventType,
    Granularity,
    Interval,
    Mention,
    Span,
    Timex,
    TimexType,
)
from timeline.model.event import Kind, Role

_KINDS = tuple(
    tuple(line.split())
    for line in """
meeting diplomacy meet talks
visit diplomacy visit visit
agreement diplomacy sign agreement
attack conflict attack attack
attack.bombing conflict bomb bombing
protest conflict protest protest
arrest justice arrest arrest
trial justice convict trial
election politics elect election
appointment politics appoint appointment
resignation politics resign resignation
sanction diplomacy impose sanctions
merger business acquire acquisition
launch business launch launch
disaster.quake disaster hit earthquake
accident disaster crash crash
casualty conflict kill deaths
trade business export exports
""".strip().splitlines()
)  # type, group, verb, noun
_SAYING = ("statement", "speech", "say", "statement")
_PER_DOCUMENT = 6  # happenings told, beside what is said
_DOCUMENTS_A_STORY = 12
_FIRST_DAY = dt.date(2019, 1, 1)
_DAYS = 1500


@attrs.frozen
class _Happening:
    kind: tuple[str, ...]
    agent: tuple[str, Kind]
    patient: tuple[str, Kind]
    place: str
    day: dt.date


@attrs.frozen
class _Story:
    cast: tuple[tuple[str, Kind], ...]
    words: tuple[str, ...]
    happenings: tuple[_Happening, ...]
    weights: tuple[float, ...]


def stories(mentions: int, seed: int = 0) -> tuple[list[Mention], list[DocumentRecord]]:
    """About so many mentions, in documents of eight, and the documents."""
    rng = random.Random(seed)
    count = max(1, mentions // (_PER_DOCUMENT + 2))
    countries = [_name(rng) for _ in range(60)]
    sizes = _zipf(max(1, count // _DOCUMENTS_A_STORY))
    told = [_story(rng, countries, max(2, round(2 * (count * share) ** 0.5))) for share in sizes]
    cumulated = list(accumulate(sizes))
    found: list[Mention] = []
    records: list[DocumentRecord] = []
    while len(found) < mentions:
        [story] = rng.choices(told, cum_weights=cumulated)
        own, record = _document(rng, story, f"d{len(records):06}")
        if records and rng.random() < 1 / 40:
            record = attrs.evolve(record, sha256=rng.choice(records).sha256)
        found += own
        records.append(record)
    return found, records


def _zipf(count: int) -> list[float]:
    weights = [1 / rank for rank in range(1, count + 1)]
    return [weight / sum(weights) for weight in weights]


def _story(rng: random.Random, countries: Sequence[str], size: int) -> _Story:
    weights = _zipf(len(countries))
    two: list[tuple[str, Kind]] = [(name, "place") for name in rng.choices(countries, weights, k=2)]
    people: list[tuple[str, Kind]] = [(f"{_name(rng)} {_name(rng)}", "person") for _ in range(4)]
    cast = (*two, *people, (f"{_name(rng)} {rng.choice(['Party', 'Union', 'Group'])}", "organisation"))
    towns = [_name(rng) for _ in range(3)]
    start = _FIRST_DAY + dt.timedelta(days=rng.randrange(_DAYS))
    happenings = []
    for _ in range(size):
        agent, patient = rng.sample(cast, 2)
        day = start + dt.timedelta(days=int(rng.expovariate(1 / (3 + size))))
        happenings.append(
            _Happening(rng.choices(_KINDS, _zipf(len(_KINDS)))[0], agent, patient, rng.choice(towns), day)
        )
    words = (*(_name(rng).lower() for _ in range(6)), *rng.sample(_vocabulary(), 60))
    return _Story(cast, words, tuple(happenings), tuple(_zipf(size)))


def _document(rng: random.Random, story: _Story, name: str) -> tuple[list[Mention], DocumentRecord]:
    chosen = dict.fromkeys(rng.choices(range(len(story.happenings)), story.weights, k=_PER_DOCUMENT))
    told = [story.happenings[index] for index in chosen]
    published = max(happening.day for happening in told) + dt.timedelta(days=int(rng.expovariate(0.5)))
    words = rng.sample(story.words, 45) + rng.sample(_vocabulary(), 25)
    sayings = [
        _Happening(_SAYING, rng.choice(story.cast), rng.choice(story.cast), told[0].place, published) for _ in range(2)
    ]
    mentions = []
    start = 0
    for happening in (*told, *sayings):
        mentions.append(_mention(rng, happening, name, start, published, rng.sample(words, 9)))
        start = mentions[-1].sentence.end + 1
    text = " ".join([*(mention.sentence.text for mention in mentions), *words])
    return mentions, DocumentRecord(id=name, published=published, sha256=name, profile=profile_of(text))


def _mention(
    rng: random.Random, happening: _Happening, document: str, start: int, published: dt.date, words: Sequence[str]
) -> Mention:
    type_, group, verb, noun = happening.kind
    nominal = rng.random() < 0.3
    trigger = noun if nominal else verb
    agent, patient = (_form(rng, *party) for party in (happening.agent, happening.patient))
    dated = rng.choices(["day", "month", None], [5, 1, 4])[0] if happening.kind != _SAYING else None
    date = {"day": f"{happening.day:%-d %B %Y}", "month": f"{happening.day:%B %Y}", None: ""}[dated]
    parts = [agent, trigger, patient, "in", happening.place, date, *words]
    sentence = " ".join(filter(None, parts))

    def span(text: str, after: int = 0) -> Span:
        offset = sentence.index(text, after)
        return Span(start=start + offset, end=start + offset + len(text), text=text)

    arguments = [
        Argument(role="agent", name=agent, span=span(agent), kind=happening.agent[1]),
        Argument(role="patient", name=patient, span=span(patient, len(agent)), kind=happening.patient[1]),
    ]
    role: Role = "place"
    if rng.random() < 0.6:
        arguments.append(Argument(role=role, name=happening.place, span=span(happening.place), kind="place"))
    return Mention(
        document=document,
        type=EventType(name=type_, group=group),
        sentence=Span(start=start, end=start + len(sentence), text=sentence),
        trigger=span(trigger, len(agent)),
        lemma=trigger,
        nominal=nominal,
        title=sentence[:60],
        timex=_timex(span(date), dated, happening.day) if dated else None,
        dated_by="clause" if dated else None,
        arguments=tuple(arguments),
        confidence=0.7,
    )


def _timex(span: Span, dated: str, day: dt.date) -> Timex:
    interval = Interval.of(Granularity.DAY if dated == "day" else Granularity.MONTH, day)
    return Timex(
        start=span.start, end=span.end, text=span.text, type=TimexType.DATE, value=interval.edtf, interval=interval
    )


def _form(rng: random.Random, name: str, kind: Kind) -> str:
    """The whole name, or of a person the last."""
    return name.split()[-1] if kind == "person" and rng.random() < 0.4 else name


def _name(rng: random.Random) -> str:
    syllables = [rng.choice("bdfgklmnprstvz") + rng.choice("aeiou") for _ in range(rng.randrange(2, 4))]
    return ("".join(syllables) + rng.choice(["", "n", "k", "s", "r"])).capitalize()


@cache
def _vocabulary() -> tuple[str, ...]:
    """Words that are neither very common nor very rare."""
    lines = files("timeline.languages.en").joinpath("word_frequencies.txt").read_text("utf-8").splitlines()
    rows = [line.split() for line in lines if not line.startswith("#")]
    return tuple(word for frequency, *words in rows if 3.2 <= float(frequency) <= 4.8 for word in words)
