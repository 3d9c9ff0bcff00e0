"""The mentions of one sentence, linked by what grammar says of their order."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

import attrs

from timeline.extractor.dating import ParsedTimex
from timeline.extractor.identity import identities
from timeline.extractor.tlinks.causes import by_cause
from timeline.extractor.tlinks.containers import by_clause_of_time, by_container
from timeline.extractor.tlinks.dated_words import dated_words
from timeline.extractor.tlinks.in_a_row import by_row
from timeline.extractor.tlinks.order_words import by_order_words
from timeline.extractor.tlinks.tense_order import by_past_perfect, by_reporting
from timeline.extractor.tlinks.word_link import WordLink
from timeline.extractor.triggers import Trigger
from timeline.languages.en import cues
from timeline.model import Interval, Mention, Status, TLink
from timeline.model.bounds import TLinkRelation

if TYPE_CHECKING:
    from timeline.parsing.tree import Token

_Pair = tuple[Trigger, Mention]
_RULES: tuple[Callable[[Token], Iterator[WordLink]], ...] = (
    by_order_words,
    by_row,
    by_cause,
    by_reporting,
    by_past_perfect,
    by_container,
    by_clause_of_time,
)
_UNREAL = (Status.DENIED, Status.HYPOTHETICAL)


def with_tlinks(pairs: Sequence[_Pair], timexes: Iterable[ParsedTimex] = (), *, identity: bool = True) -> list[Mention]:
    """The mentions of one sentence, each with TLINKs to those before and around it, or with those it is one.

    Only what joins two of them by grammar counts, or one and a time of the sentence's `timexes`. For those that are
    one happening see `identities`, which are left out without `identity`.
    """
    sentence = _Sentence(pairs, timexes)
    same = list(identities(pairs)) if identity else []
    linked = sentence.links().of([mention for _, mention in pairs], apart_from=same)
    return _joined(linked, same)


class _Sentence:
    """The words of a sentence that tell events, and those that have a date."""

    def __init__(self, pairs: Sequence[_Pair], timexes: Iterable[ParsedTimex]) -> None:
        self._mentions: dict[Token, dict[str, Mention]] = defaultdict(dict)
        for trigger, mention in pairs:
            for word in (*trigger.homes, trigger.group):
                self._mentions[word][mention.id] = mention
        self._dates = dated_words(timexes) if pairs else {}

    def links(self) -> Links:
        """All that the rules find, of events to each other, and to dates of what is no event."""
        links = Links()
        for word in dict.fromkeys((*self._mentions, *self._dates)):
            for link in (found for rule in _RULES for found in rule(word)):
                for mention, tlink in self._resolved(link):
                    links.add(mention, tlink)
        return links

    def _resolved(self, link: WordLink) -> Iterator[tuple[Mention, TLink]]:
        own, others = self._mentions.get(link.word, {}), self._mentions.get(link.other, {})
        if not others and (date := self._dates.get(link.other)) is not None:
            yield from self._dated(own, date, link.relation, link.cue)
        elif not own and (date := self._dates.get(link.word)) is not None:
            began_by_then = link.relation in ("AFTER", "IS_INCLUDED")  # what holds another event began no later
            yield from self._dated(others, date, "BEFORE" if began_by_then else "SIMULTANEOUS", link.cue)
        for mention in own.values():
            for other in others.values():
                if other.id != mention.id and can_be_ordered(other, mention):
                    yield mention, link.to(other.id, lasts=lasts(other))

    def _dated(
        self, mentions: Mapping[str, Mention], date: Interval, relation: TLinkRelation, cue: str
    ) -> Iterator[tuple[Mention, TLink]]:
        for mention in mentions.values():
            is_dated_by_it = mention.timex is not None and mention.timex.interval == date
            if mention.status not in _UNREAL and not is_dated_by_it:
                yield mention, TLink(relation=relation, time=date, cue=cue)


class Links:
    """TLINKs found for mentions, by the ids of both; what is said of two both ways is left out."""

    def __init__(self) -> None:
        self._found: dict[str, dict[str | Interval, TLink]] = defaultdict(dict)

    def add(self, mention: Mention, link: TLink) -> None:
        """Adds a link of a mention, unless there is one to the same other end."""
        other = link.time if link.mention is None else link.mention
        assert other is not None
        self._found[mention.id].setdefault(other, link)

    def of(self, mentions: Iterable[Mention], *, apart_from: Iterable[tuple[Mention, Mention]] = ()) -> list[Mention]:
        """The mentions with their links behind those that they have, but for those of pairs that are one happening."""
        for one, other in apart_from:
            self._found[one.id].pop(other.id, None)
            self._found[other.id].pop(one.id, None)
        return [
            attrs.evolve(mention, tlinks=(*mention.tlinks, *self._one_way(mention)))
            if mention.id in self._found
            else mention
            for mention in mentions
        ]

    def _one_way(self, mention: Mention) -> Iterator[TLink]:
        known = {link.mention for link in mention.tlinks}
        for link in self._found[mention.id].values():
            other = link.mention
            if other is None or (other not in known and mention.id not in self._found.get(other, ())):
                yield link


def lasts(mention: Mention) -> bool:
    """Whether it may go on for days, so that what comes a day after it need not come a day after its beginning."""
    return mention.is_progressive or mention.lemma in cues("tlinks", "lasting")


def can_be_ordered(earlier: Mention, later: Mention) -> bool:
    """Whether both are told as real, and no fact would come after what is only planned."""
    if earlier.status in _UNREAL or later.status in _UNREAL:
        return False
    return not (earlier.status is Status.PLANNED and later.status.is_fact)


def _joined(mentions: Iterable[Mention], same: Iterable[tuple[Mention, Mention]]) -> list[Mention]:
    """The mentions, those that add to another with its id."""
    added: dict[str, set[str]] = defaultdict(set)
    for told, adding in same:
        added[adding.id].add(told.id)
    return [
        attrs.evolve(mention, same_as=tuple(sorted(added[mention.id]))) if mention.id in added else mention
        for mention in mentions
    ]
