"""Chain: what one document tells of one happening, laid out for comparison."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cached_property, lru_cache

import attrs

from timeline.languages.en import concepts, country_names, is_pronoun, rarity, stem
from timeline.merger.profiles import Profile
from timeline.merger.word_vectors import vector
from timeline.model import Granularity, Interval, Mention, Status
from timeline.model.event_type import OTHER
from timeline.model.names import name_words

_COMMON = 1.2  # words of a name that are no rarer than this single nobody out
_ALIKE = 3  # words that two sentences must share, beside half of all
_NEAR = 40  # characters to either side of a trigger that tell most about it
_WORD = re.compile(r"[^\W_]+")
_BEFORE = re.compile(r"\b(another|again|once more|an? (?:new|fresh|further|second|third))(?: [\w-]+)? $", re.IGNORECASE)
_BEHIND = re.compile(r"(?: [\w’'-]+){0,3}? (again|once more|anew|a second time)\b", re.IGNORECASE)
_WEEKDAY = re.compile(r"\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b")
_NUMBER = re.compile(r"\d[\d.,]*\d|\d{2,}")


@attrs.frozen(cache_hash=True)
class Traits:
    """What of a chain can forbid that it is of one happening with another; many chains have the same traits."""

    types: frozenset[str]
    concepts: frozenset[str]
    is_iterated: bool
    is_denied: bool
    times: frozenset[str]
    firm_intervals: tuple[Interval, ...]
    weekdays: frozenset[str]
    places: frozenset[str]
    countries: frozenset[str]
    towns: frozenset[str]
    cast: tuple[str, ...]
    agents: frozenset[str]
    patients: frozenset[str]


@attrs.frozen(eq=False)
class Chain:
    """One or more mentions of one document that report the same happening, in reading order."""

    mentions: tuple[Mention, ...]
    profile: Profile

    @cached_property
    def order(self) -> tuple[object, ...]:
        """Sort key: the order of publication, then that of the text."""
        first = self.mentions[0]
        return *self.profile.order, first.trigger.start, first.trigger.end, first.id

    @cached_property
    def document(self) -> str:
        """The id of the document."""
        return self.mentions[0].document

    @cached_property
    def traits(self) -> Traits:
        """What can forbid that it is of one happening with another."""
        return Traits(
            self.types,
            self.concepts,
            self.is_iterated,
            self.is_denied,
            self.times,
            self.firm_intervals,
            self.weekdays,
            self.places,
            self.countries,
            self.towns,
            self.cast,
            self.agents,
            self.patients,
        )

    @cached_property
    def lemmas(self) -> frozenset[str]:
        """The lemmas of the triggers."""
        return frozenset(mention.lemma or mention.trigger.text.casefold() for mention in self.mentions)

    @cached_property
    def rivals(self) -> int:
        """How many other chains of the document use one of its words for something else."""
        return max(self.profile.uses.get(lemma, 1) for lemma in self.lemmas) - 1

    @cached_property
    def concepts(self) -> frozenset[str]:
        """What the triggers can mean, see `timeline.languages.en.synonyms.concepts`."""
        return frozenset(concept for lemma in self.lemmas for concept in concepts(lemma))

    @cached_property
    def trigger_words(self) -> frozenset[str]:
        """The words of the triggers."""
        return frozenset(stem(word) for m in self.mentions for word in _WORD.findall(m.trigger.text) if len(word) > 2)

    @cached_property
    def types(self) -> frozenset[str]:
        """The names of the types, `other` left out: two of no known type have none in common."""
        return frozenset(mention.type.name for mention in self.mentions if mention.type.name != OTHER)

    @cached_property
    def bases(self) -> frozenset[str]:
        """The types without their subtypes."""
        return frozenset(name.partition(".")[0] for name in self.types)

    @cached_property
    def agents(self) -> frozenset[str]:
        """The telling words of who acts."""
        return _words(a.name for m in self.mentions for a in m.arguments if a.role in ("agent", "other"))

    @cached_property
    def patients(self) -> frozenset[str]:
        """The telling words of who or what is acted upon."""
        return _words(a.name for m in self.mentions for a in m.arguments if a.role == "patient")

    @cached_property
    def parties(self) -> frozenset[str]:
        """The telling words of all who take part."""
        return self.agents | self.patients

    @cached_property
    def people(self) -> frozenset[str]:
        """The telling words of the names of persons who take part."""
        return _words(a.name for m in self.mentions for a in m.participants if a.kind == "person")

    @cached_property
    def bodies(self) -> frozenset[str]:
        """The telling words of the names of organisations, countries and the like that take part."""
        return _words(a.name for m in self.mentions for a in m.participants if a.kind not in ("person", None))

    @cached_property
    def cast(self) -> tuple[str, ...]:
        """The names of who takes part and is no object of it, each once, sorted."""
        acting = (a for m in self.mentions for a in m.arguments if a.role in ("agent", "other"))
        return tuple(sorted({argument.name for argument in acting if argument.kind}))

    @cached_property
    def named(self) -> frozenset[str]:
        """The telling words of all names in the sentences."""
        return self.people | self.bodies | _words(name for m in self.mentions for name in m.other_names)

    @cached_property
    def places(self) -> frozenset[str]:
        """The words of the places."""
        return _words(self._place_names)

    @cached_property
    def countries(self) -> frozenset[str]:
        """The countries among the places."""
        return frozenset(country_names()[name] for name in self._place_names if name in country_names())

    @cached_property
    def towns(self) -> frozenset[str]:
        """The names of the places that are no countries, as they are compared."""
        names = (name for name in self._place_names if name not in country_names())
        return frozenset(" ".join(name_words(name)) for name in names)

    @cached_property
    def _place_names(self) -> frozenset[str]:
        return frozenset(place.name for mention in self.mentions for place in mention.places)

    @cached_property
    def near(self) -> dict[str, float]:
        """The vector of the words near the triggers."""
        return vector(word for mention in self.mentions for word in _around(mention))

    @cached_property
    def words(self) -> dict[str, float]:
        """The vector of all words of the sentences."""
        return vector(word for m in self.mentions for word in _words_of(m.sentence.text))

    @cached_property
    def bare_sentences(self) -> tuple[frozenset[str], ...]:
        """The longer words of each sentence beside the parties, the place, the trigger and the date."""
        return tuple(frozenset(_bare_words(mention)) for mention in self.mentions)

    @cached_property
    def numbers(self) -> frozenset[str]:
        """The figures in the sentences, those of dates too."""
        return frozenset(number for m in self.mentions for number in _NUMBER.findall(m.sentence.text))

    @cached_property
    def sentences(self) -> frozenset[int]:
        """Where the sentences start."""
        return frozenset(mention.sentence.start for mention in self.mentions)

    @cached_property
    def intervals(self) -> tuple[Interval, ...]:
        """The dates that expressions of its own give, each once."""
        firm = (mention.interval for mention in self.mentions if not mention.is_loosely_dated)
        return tuple(dict.fromkeys(interval for interval in firm if interval is not None))

    @cached_property
    def firm_intervals(self) -> tuple[Interval, ...]:
        """Those of the dates that nothing can shift: written out, or counted from a known day of publication."""
        timexes = (mention.timex for mention in self.mentions if not mention.is_loosely_dated)
        known = self.profile.day is not None
        firm = (timex.interval for timex in timexes if timex is not None and (known or timex.anchor is None))
        return tuple(dict.fromkeys(interval for interval in firm if interval is not None))

    @cached_property
    def loose_intervals(self) -> tuple[Interval, ...]:
        """The dates that nothing but the sentences around or the publication gives, each once."""
        loose = (mention.interval for mention in self.mentions if mention.is_loosely_dated)
        return tuple(dict.fromkeys(interval for interval in loose if interval is not None))

    @cached_property
    def unresolved(self) -> frozenset[str]:
        """The expressions of its own that could not be resolved, as "Monday" in a text without a date."""
        timexes = (mention.timex for mention in self.mentions if not mention.is_loosely_dated)
        return frozenset(timex.text.casefold() for timex in timexes if timex is not None and timex.interval is None)

    def days_from(self, other: Chain) -> int | None:
        """Days between the publications of the two documents, `None` where one is unknown."""
        one, two = self.profile.day, other.profile.day
        return abs(one - two) if one is not None and two is not None else None

    @cached_property
    def weekdays(self) -> frozenset[str]:
        """The weekdays that date it and that nothing resolves: two of them are two days, whatever the week."""
        return frozenset(day for words in self.unresolved for day in _WEEKDAY.findall(words))

    @cached_property
    def is_iterated(self) -> bool:
        """Whether it tells of several happenings at once."""
        return any(mention.iterated for mention in self.mentions)

    @cached_property
    def times(self) -> frozenset[str]:
        """The words at the triggers that say that it was not the first or only time: "another", "again"."""
        found = (match for m in self.mentions for match in (_BEFORE.search(_before(m)), _BEHIND.match(_behind(m))))
        return frozenset(match.group(1).casefold() for match in found if match)

    @cached_property
    def ids(self) -> frozenset[str]:
        """The ids of the mentions."""
        return frozenset(mention.id for mention in self.mentions)

    @cached_property
    def follows(self) -> frozenset[str]:
        """The ids of the mentions that the text puts before one of these."""
        return frozenset(name for mention in self.mentions for name in mention.follows)

    @cached_property
    def is_denied(self) -> bool:
        """Whether it is told that it did not happen."""
        return all(mention.status is Status.DENIED for mention in self.mentions)

    @cached_property
    def is_fact(self) -> bool:
        """Whether it is told as real by any mention."""
        return any(mention.status.is_fact for mention in self.mentions)

    @cached_property
    def is_statistic(self) -> bool:
        """Whether it tells a figure, which is no event."""
        return any(mention.type.is_statistic for mention in self.mentions)

    @cached_property
    def is_nominal(self) -> bool:
        """Whether nouns alone report it."""
        return all(mention.nominal for mention in self.mentions)

    @cached_property
    def is_saying(self) -> bool:
        """Whether it is told that something was said, of which the same party has much on one day."""
        return any(mention.type.facts.speech for mention in self.mentions)


def is_exact(interval: Interval | None) -> bool:
    """Whether a date is one day or finer, or a range of days: fine enough to tell happenings apart."""
    return interval is not None and not interval.is_open and interval.granularity.rank >= Granularity.DAY.rank


def are_worded_alike(one: Chain, other: Chain) -> bool:
    """Whether two sentences use the same words beside the parties, the place, the trigger and the date."""
    for mine in one.bare_sentences:
        for theirs in other.bare_sentences:
            shared = len(mine & theirs)
            if shared >= _ALIKE and 2 * shared >= len(mine | theirs):
                return True
    return False


def _bare_words(mention: Mention) -> set[str]:
    dated = mention.timex.text if mention.timex is not None else ""
    named = " ".join(f"{argument.name} {argument.span.text}" for argument in mention.arguments)
    taken = _words_of(f"{dated} {named} {mention.trigger.text}")
    return {word for word in _words_of(mention.sentence.text) if len(word) > 3}.difference(taken)


@lru_cache(maxsize=8192)  # a sentence has several mentions, one after another
def _words_of(sentence: str) -> tuple[str, ...]:
    return tuple(map(stem, _WORD.findall(sentence)))


def _before(mention: Mention) -> str:
    """The words of the sentence before the trigger, as many as stand near it."""
    start = mention.trigger.start - mention.sentence.start
    return mention.sentence.text[max(0, start - _NEAR) : start]


def _behind(mention: Mention) -> str:
    """The words of the sentence behind the trigger, as many as stand near it."""
    end = mention.trigger.end - mention.sentence.start
    return mention.sentence.text[end : end + _NEAR]


def _around(mention: Mention) -> Iterable[str]:
    return (stem(word) for word in _WORD.findall(f"{_before(mention)} {_behind(mention)}"))


def _words(names: Iterable[str]) -> frozenset[str]:
    """The words of names that single somebody out."""
    return frozenset(
        word for name in names for word in name_words(name) if rarity(word) > _COMMON and not is_pronoun(word)
    )
