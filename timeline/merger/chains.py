"""Chain: the mentions of one document that report one happening, laid out for comparison."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cached_property

import attrs

from timeline.languages.en import Location, concepts, located, stem, times
from timeline.merger.contests import is_contest
from timeline.merger.fusion.figures import befallen
from timeline.merger.fusion.lateness import is_moved
from timeline.merger.people import People, people_of, sufferers
from timeline.merger.profiles import Profile
from timeline.merger.sentence_words import (
    bare_words,
    is_of_weeks,
    is_plural,
    names_in,
    numbers_of,
    words_near,
    words_of,
    words_of_names,
    words_of_repetition,
    words_of_trigger,
)
from timeline.merger.signature import Signature
from timeline.merger.word_runs import telltale_runs
from timeline.merger.word_vectors import vector
from timeline.model import Argument, Constraint, Interval, Mention, Status
from timeline.model.event_type import OTHER
from timeline.model.names import name_words
from timeline.placement.claim import first_day, last_day

Proof = tuple[int, str]
"""A day, and the rule of placement that gives it."""
_WORD = re.compile(r"\w+")


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
    def signature(self) -> Signature:
        """What can forbid that it is of one happening with another."""
        return Signature.of(self)

    @cached_property
    def telling(self) -> tuple[Mention, ...]:
        """The mentions that say what happened: all but those that only add to another what was to come of it."""
        return tuple(m for m in self.mentions if m.status.is_fact or self.ids.isdisjoint(m.same_as)) or self.mentions

    @cached_property
    def lemmas(self) -> frozenset[str]:
        """The lemmas of the triggers."""
        return frozenset(mention.lemma or mention.trigger.text.casefold() for mention in self.telling)

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
        return frozenset(word for mention in self.telling for word in words_of_trigger(mention))

    @cached_property
    def types(self) -> frozenset[str]:
        """The names of the types, `other` left out: two of no known type have none in common."""
        return frozenset(mention.type.name for mention in self.telling if mention.type.name != OTHER)

    @cached_property
    def bases(self) -> frozenset[str]:
        """The types without their subtypes."""
        return frozenset(name.partition(".")[0] for name in self.types)

    @cached_property
    def agents(self) -> frozenset[str]:
        """The words that single out who acts."""
        return words_of_names(argument.name for argument in self._doers)

    @cached_property
    def patients(self) -> frozenset[str]:
        """The words that single out who or what is acted upon."""
        return words_of_names(argument.name for argument in self._sufferers)

    @cached_property
    def doers(self) -> frozenset[People]:
        """The people who act."""
        return people_of(self._doers)

    @cached_property
    def sufferers(self) -> frozenset[People]:
        """The people who are acted upon, those who die among them."""
        return people_of(self._sufferers)

    @cached_property
    def harms(self) -> frozenset[str]:
        """What befell those whom its types count, see `TypeFacts`."""
        return frozenset(word for mention in self.telling if (word := mention.type.facts.victims))

    @cached_property
    def content(self) -> dict[str, float]:
        """The vector of the words that tell what is said, asked or meant, or of what somebody is accused."""
        objects = (a for m in self.mentions for a in m.arguments if a.role in ("topic", "patient"))
        told = (argument.name for argument in objects if argument.role == "topic" or argument.kind is None)
        return vector(word for name in told for word in words_of(name))

    @cached_property
    def _acting(self) -> tuple[Argument, ...]:
        return tuple(a for m in self.mentions for a in m.arguments if a.role in ("agent", "other"))

    @cached_property
    def _doers(self) -> tuple[Argument, ...]:
        return tuple(argument for argument in self._acting if argument not in self._sufferers)

    @cached_property
    def _sufferers(self) -> tuple[Argument, ...]:
        return tuple(argument for mention in self.mentions for argument in sufferers(mention))

    @cached_property
    def parties(self) -> frozenset[str]:
        """The words that single out all who take part."""
        return self.agents | self.patients

    @cached_property
    def people(self) -> frozenset[str]:
        """The words that single out persons who take part."""
        return words_of_names(a.name for m in self.mentions for a in m.participants if a.kind == "person")

    @cached_property
    def bodies(self) -> frozenset[str]:
        """The words that single out organisations, countries and the like that take part."""
        return words_of_names(a.name for m in self.mentions for a in m.participants if a.kind not in ("person", None))

    @cached_property
    def cast(self) -> tuple[str, ...]:
        """The names of who takes part and is no object of it, each once, sorted."""
        return tuple(sorted({argument.name for argument in self._acting if argument.kind}))

    @cached_property
    def named(self) -> frozenset[str]:
        """The words that single out the names in the sentences."""
        return self.people | self.bodies | words_of_names(name for m in self.mentions for name in m.other_names)

    @cached_property
    def places(self) -> frozenset[str]:
        """The words of the places."""
        return words_of_names(self.place_names)

    @cached_property
    def sites(self) -> frozenset[Location]:
        """Where the places lie of which that is known."""
        return frozenset(self._located.values())

    @cached_property
    def spots(self) -> frozenset[str]:
        """The names of the places of which nobody knows where they lie, as they are compared."""
        return frozenset(" ".join(name_words(name)) for name in self.place_names.difference(self._located))

    @cached_property
    def _located(self) -> Mapping[str, Location]:
        told = (name for mention in self.mentions for name in names_in(mention))
        return located(self.place_names, (*told, *self.profile.record.keywords))

    @cached_property
    def place_names(self) -> frozenset[str]:
        """The names of the places."""
        return frozenset(place.name for mention in self.mentions for place in mention.places)

    @cached_property
    def near(self) -> dict[str, float]:
        """The vector of the words near the triggers."""
        return vector(word for mention in self.mentions for word in words_near(mention))

    @cached_property
    def words(self) -> dict[str, float]:
        """The vector of all words of the sentences."""
        return vector(word for m in self.mentions for word in words_of(m.sentence.text))

    @cached_property
    def own_keywords(self) -> frozenset[str]:
        """Those of the keywords of its document that tell what happened, to whom or where."""
        names = map(stem, self.parties | self.places)
        return self.trigger_words.union(names).intersection(self.profile.keywords)

    @cached_property
    def bare_sentences(self) -> tuple[frozenset[str], ...]:
        """The longer words of each sentence beside the parties, the place, the trigger and the date."""
        return tuple(map(bare_words, self.mentions))

    @cached_property
    def telltale_runs(self) -> tuple[str, ...]:
        """The words of its sentences that who has them too has from it, or both from a third."""
        sentences = dict.fromkeys(mention.sentence.text for mention in self.mentions)
        return tuple(run for text in sentences for run in telltale_runs(text))

    @cached_property
    def bare_words(self) -> frozenset[str]:
        """The words of all bare sentences."""
        return frozenset().union(*self.bare_sentences)

    @cached_property
    def numbers(self) -> frozenset[str]:
        """The figures in the sentences, those of dates too."""
        return frozenset(number for mention in self.mentions for number in numbers_of(mention))

    @cached_property
    def sentences(self) -> frozenset[int]:
        """Where the sentences start."""
        return frozenset(mention.sentence.start for mention in self.mentions)

    @cached_property
    def intervals(self) -> tuple[Interval, ...]:
        """The dates that expressions of its own give, each once."""
        return tuple(dict.fromkeys(date for mention in self.mentions if (date := mention.stated_interval)))

    @cached_property
    def firm_intervals(self) -> tuple[Interval, ...]:
        """Those of the dates that nothing can shift: written out, or counted from a known day of publication."""
        timexes = (mention.timex for mention in self.mentions if not mention.is_loosely_dated)
        known = self.profile.day is not None
        return tuple(dict.fromkeys(t.interval for t in timexes if t and t.interval and (known or t.anchor is None)))

    @cached_property
    def loose_intervals(self) -> tuple[Interval, ...]:
        """The dates that nothing but the sentences around gives, each once.

        That an article tells of its own day is no evidence: the days of publication are compared by themselves.
        """
        guessed = (m for m in self.mentions if m.is_loosely_dated and m.dated_by != "publication")
        return tuple(dict.fromkeys(date for mention in guessed if (date := mention.interval)))

    @cached_property
    def earliest(self) -> Proof | None:
        """The first day on which it can have begun, by reliable bounds."""
        found = [(first_day(one.interval), one.rule) for one in self._sure]
        return max(((day, rule) for day, rule in found if day is not None), default=None)

    @cached_property
    def latest(self) -> Proof | None:
        """The last day on which it can have begun, by reliable bounds."""
        found = [(last_day(one.interval), one.rule) for one in self._sure]
        return min(((day, rule) for day, rule in found if day is not None), default=None)

    @cached_property
    def _sure(self) -> tuple[Constraint, ...]:
        return tuple(one for m in self.mentions if m.bounds for one in m.bounds.limits(m.id) if one.is_reliable)

    @cached_property
    def unresolved(self) -> frozenset[str]:
        """The expressions of its own that could not be resolved, as "Monday" in a text without a date."""
        timexes = (mention.timex for mention in self.mentions if not mention.is_loosely_dated)
        return frozenset(timex.text.casefold() for timex in timexes if timex is not None and timex.interval is None)

    @cached_property
    def weekdays(self) -> frozenset[str]:
        """The weekdays that date it and that nothing resolves: two of them are two days, whatever the week."""
        return frozenset(day for words in self.unresolved for day in _WORD.findall(words) if day in times()["weekday"])

    @cached_property
    def is_iterated(self) -> bool:
        """Whether it tells of several happenings at once."""
        return any(mention.iterated for mention in self.mentions)

    @cached_property
    def times(self) -> frozenset[str]:
        """The words at the triggers that say that it was not the first or only time: "another", "again"."""
        return frozenset(word for mention in self.mentions for word in words_of_repetition(mention))

    @cached_property
    def ids(self) -> frozenset[str]:
        """The ids of the mentions."""
        return frozenset(mention.id for mention in self.mentions)

    @cached_property
    def follows(self) -> frozenset[str]:
        """The ids of the mentions that the text puts before one of these."""
        return frozenset(name for mention in self.mentions for name in mention.follows)

    @cached_property
    def within(self) -> frozenset[str]:
        """The ids of the mentions within which the text puts one of these: "at the summit", "during the trial"."""
        links = (link for mention in self.mentions for link in mention.tlinks if link.relation == "IS_INCLUDED")
        return frozenset(link.mention for link in links if link.mention is not None)

    @cached_property
    def extent(self) -> int:
        """How long what it tells usually lasts, see `EventType.lasting`."""
        return max(mention.type.lasting(mention.lemma) for mention in self.telling)

    @cached_property
    def is_several(self) -> bool:
        """Whether it tells of several happenings as of one: "the protests"."""
        return self.is_iterated or any(is_plural(mention) for mention in self.telling)

    @cached_property
    def span(self) -> int:
        """How long all that it tells lasts: several happenings a step longer than one."""
        return self.extent + self.is_several

    @cached_property
    def kinds(self) -> frozenset[str]:
        """The names of its types, of these without their subtypes, and of their groups."""
        groups = (mention.type.group for mention in self.telling if mention.type.name != OTHER)
        return self.types.union(self.bases, groups)

    @cached_property
    def part_kinds(self) -> frozenset[str]:
        """The types and groups of what it consists of."""
        lasting = (mention.type.facts for mention in self.telling if mention.type.lasting(mention.lemma))
        return frozenset(name for facts in lasting for name in facts.parts)

    @cached_property
    def is_speech(self) -> bool:
        """Whether somebody says something."""
        return all(mention.type.facts.speech for mention in self.mentions)

    @cached_property
    def recurring(self) -> frozenset[str]:
        """Those of its types of which one story holds many."""
        return frozenset(mention.type.name for mention in self.telling if mention.type.facts.recurs)

    @cached_property
    def is_journey(self) -> bool:
        """Whether somebody goes somewhere, as one of two who meet does not."""
        return all(mention.type.ace == "Movement.Transport" for mention in self.mentions)

    @cached_property
    def is_ahead(self) -> bool:
        """Whether it is a plan in all mentions."""
        return all(mention.status is Status.PLANNED for mention in self.mentions)

    @cached_property
    def is_denied(self) -> bool:
        """Whether it is told that it did not happen."""
        return all(mention.status is Status.DENIED for mention in self.mentions)

    @cached_property
    def is_contest(self) -> bool:
        """Whether it is denied, and only as somebody says: see `timeline.merger.contests`."""
        return all(map(is_contest, self.mentions))

    @cached_property
    def is_moved(self) -> bool:
        """Whether it is a plan whose day was changed, as it tells: "postponed until May"."""
        return any(map(is_moved, self.mentions))

    @cached_property
    def befell(self) -> frozenset[str]:
        """The words that single out whom or what it befell, of what befalls each but once: a death, a sinking."""
        return words_of_names(name for mention in self.mentions for name in befallen(mention))

    @cached_property
    def is_fact(self) -> bool:
        """Whether it is told as real by any mention."""
        return any(mention.status.is_fact for mention in self.mentions)

    @cached_property
    def is_statistic(self) -> bool:
        """Whether it tells a figure, which is no event."""
        return any(mention.type.is_statistic for mention in self.mentions)

    @cached_property
    def is_process(self) -> bool:
        """Whether it is told to have taken weeks or longer."""
        return any(is_of_weeks(mention) for mention in self.mentions)

    @cached_property
    def is_nominal(self) -> bool:
        """Whether nouns alone report it."""
        return all(mention.nominal for mention in self.mentions)

    @cached_property
    def is_saying(self) -> bool:
        """Whether it is told that something was said, of which the same party has much on one day."""
        return any(mention.type.facts.speech for mention in self.mentions)
