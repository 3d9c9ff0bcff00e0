"""Cluster: mentions taken for one happening, and what they say together."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable
from functools import cache, cached_property

import attrs

from timeline.languages.en import cues
from timeline.merger.fusion.overtaken import overtaken
from timeline.model import Argument, Echo, EventType, Interval, Mention
from timeline.model.names import is_same_name, name_words


@attrs.frozen(eq=False)
class Cluster:
    """Mentions of one happening, in the order of publication and then of the text; `reasons` say why they are one.

    `echoes` are the documents that repeat another of them.
    """

    mentions: tuple[Mention, ...]
    reasons: tuple[str, ...] = ()
    echoes: tuple[Echo, ...] = ()

    @property
    def id(self) -> str:
        """The id of the earliest mention, so that later documents do not change it."""
        return self.mentions[0].id

    @cached_property
    def _origins(self) -> dict[str, str]:
        return {echo.document: echo.origin for echo in self.echoes}

    def voice(self, document: str) -> str:
        """The document with whose voice a document speaks, mostly itself."""
        return self._origins.get(document, document)

    @cached_property
    def telling(self) -> tuple[Mention, ...]:
        """The mentions that say what happened, without those that add to another one here its effect, means or aim."""
        ids = {mention.id for mention in self.mentions}
        return tuple(mention for mention in self.mentions if ids.isdisjoint(mention.same_as)) or self.mentions

    @cached_property
    def interval(self) -> Interval | None:
        """The date that the evidence supports best, see `best_date`."""
        return best_date(self.dating, self.voice)

    @cached_property
    def dating(self) -> tuple[Mention, ...]:
        """The mentions whose date is evidence: loose dates are none, nor are those of plans that others refute."""
        refuted = overtaken(self.mentions)
        return tuple(m for m in self.mentions if m.stated_interval is not None and m.id not in refuted)

    @cached_property
    def loose_interval(self) -> Interval | None:
        """The date that the loosely dated mentions support best, to show where there is no other."""
        return best_date(mention for mention in self.mentions if mention.is_loosely_dated)

    @cached_property
    def type(self) -> EventType:
        """The most frequent type; of those with equal counts one with a subtype, then by name."""
        counts = Counter(mention.type for mention in self.telling)
        return min(counts, key=lambda kind: (-counts[kind], kind.subtype is None, kind.name))

    @cached_property
    def lasts(self) -> bool:
        """Whether it is of a kind that may take days, as a summit, and is told to have an end or a second day."""
        lasting = [mention for mention in self.telling if mention.lemma in cues("tlinks", "lasting")]
        return any(_of_days().search(mention.sentence.text) for mention in lasting)

    @cached_property
    def agents(self) -> tuple[Argument, ...]:
        """Named arguments that act, each party once."""
        return parties(a for m in self.mentions for a in m.arguments if a.role in ("agent", "other"))

    @cached_property
    def parties(self) -> tuple[Argument, ...]:
        """All named participants, each once."""
        return parties(a for m in self.mentions for a in m.participants)


def parties(arguments: Iterable[Argument]) -> tuple[Argument, ...]:
    """The named arguments, the fullest form of each once."""
    kept: list[Argument] = []
    named = _once(argument for argument in arguments if argument.kind)
    for argument in sorted(named, key=lambda a: (-len(name_words(a.name)), a.name, a.kind or "")):
        if not any(is_same_party(argument, other) for other in kept):
            kept.append(argument)
    return tuple(kept)


def _once(arguments: Iterable[Argument]) -> list[Argument]:
    """The first argument of each name and kind: reports of one happening name the same parties again and again."""
    return list({(argument.name, argument.kind): argument for argument in reversed(list(arguments))}.values())[::-1]


def is_same_party(one: Argument, other: Argument) -> bool:
    """Whether two arguments can be the same party: all by the whole name, persons also by a part of it."""
    if name_words(one.name) == name_words(other.name):
        return True
    is_person = "person" in (one.kind, other.kind) and {one.kind, other.kind} <= {"person", "other"}
    return is_person and is_same_name(one.name, other.name)


@cache
def _of_days() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(sorted(cues('tlinks', 'of_days')))})\b", re.IGNORECASE)


def best_date(mentions: Iterable[Mention], voice: Callable[[str], str] = str) -> Interval | None:
    """The date with most support; of the dates that agree with it the most precise.

    Support counts documents by their voices, then mentions, whose date overlaps; of equal support a date that the text
    counts from its own publication wins ("on Wednesday" in a report of that week), then a closed one, then the one that
    stands first.
    """
    dated: dict[Interval, list[Mention]] = {}
    for mention in mentions:
        if mention.interval is not None:
            dated.setdefault(mention.interval, []).append(mention)
    if not dated:
        return None

    def support(interval: Interval) -> tuple[int, int, bool, bool]:
        agreeing = [mention for other, group in dated.items() if interval.overlaps(other) for mention in group]
        anchored = any(mention.timex is not None and mention.timex.anchor is not None for mention in dated[interval])
        return len({voice(mention.document) for mention in agreeing}), len(agreeing), anchored, not interval.is_open

    backed = max(dated, key=support)  # of equal ones `max` takes the first
    return min(
        (interval for interval in dated if interval.overlaps(backed)),
        key=lambda interval: (interval.is_open, -interval.granularity.rank, interval.approximate),
    )
