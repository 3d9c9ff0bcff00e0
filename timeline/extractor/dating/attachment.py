"""How a time expression hangs together with an event of its sentence, by the parse."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property
from typing import TYPE_CHECKING

import attrs

from timeline.extractor.dating.parsed_timexes import ParsedTimex
from timeline.extractor.triggers import Trigger
from timeline.languages.en import cues
from timeline.model import Granularity, Ground, Status, TimexType
from timeline.parsing.speech import said_when
from timeline.parsing.syntax import (
    children,
    climb,
    first_of_row,
    is_clause_head,
    is_past,
    is_perfect,
    path_up,
)

if TYPE_CHECKING:
    from timeline.parsing.tree import Token

_MODIFIERS = frozenset({"amod", "compound", "nmod", "nummod"})
_VAGUE = frozenset({"PRESENT_REF", "PAST_REF", "FUTURE_REF"})


@attrs.define(kw_only=True, eq=False, slots=False)
class Attachment:
    """A trigger of some status among the other triggers of its sentence: on which ground an expression dates it."""

    trigger: Trigger
    status: Status
    triggers: Iterable[Trigger]

    def ground(self, item: ParsedTimex) -> Ground:
        """`clause`, `sentence` or, where neither holds, `nearby`.

        The clause is what hangs on the trigger and its light verb without another event or clause between. The sentence
        lends its date along the paths on which two events share their time: a verb to the verbs joined with it, a main
        clause to its participles, a clause and the event at which it happens ("at a summit, X thanked Y") to each
        other. An expression that names no date is never more than nearby.
        """
        token = item.token
        if not _is_date(item, self.trigger) or (_is_owner(token, self._homes) and not _is_day_of_occasion(item)):
            return "nearby"
        if (fixed := _fixed_by(token)) is not None:
            return "clause" if fixed.i in self._homes else "nearby"
        if self._is_own(token):
            return "clause"
        if self._is_lent(token) or (item.sets_the_scene and self._is_in_scene(token)):
            return "sentence"
        return "nearby"

    def _is_own(self, token: Token) -> bool:
        if any(home.dep_ == "relcl" and home.head.i == token.i for home in self.trigger.homes):
            return True  # "on Monday, when they met"
        if _is_behind_border(token, self.trigger) or _is_part_of_name(token, self._homes):
            return False
        if (saying := said_when(token)) is not None:
            return saying.i in self._homes
        return _reaches(token, self._homes, self._others)

    def _is_lent(self, token: Token) -> bool:
        if _at_event(token, self._homes | self._lenders):
            return True
        if (saying := said_when(token)) is not None:
            return saying.i in self._lenders
        return not _is_part_of_name(token, self._lenders) and _reaches(token, self._lenders, set())

    def _is_in_scene(self, token: Token) -> bool:
        """Whether the token hangs on the first of the main clauses that the trigger's is joined to, in one tense."""
        for home in self.trigger.homes:
            first = first_of_row(home)
            if token.i < first.i < home.i and is_past(first) == is_past(home) and _reaches(token, {first.i}, set()):
                return True
        return False

    @cached_property
    def _homes(self) -> set[int]:
        homes = self.trigger.homes
        fixed = (verb for home in homes if home.pos_ != "VERB" for verb in _fixing(home))
        return {token.i for token in (*homes, *fixed)}

    @cached_property
    def _others(self) -> set[int]:
        return {home.i for other in self.triggers for home in other.homes} - self._homes

    @cached_property
    def _lenders(self) -> set[int]:
        return {lender.i for home in self.trigger.homes for lender in _lenders(home, self.status)} - self._homes


def _is_date(item: ParsedTimex, trigger: Trigger) -> bool:
    """Whether an expression says when, not how long, how often or by when.

    "Since 2019" does it only for what a perfect tense says still holds.
    """
    timex, above = item.timex, item.token.head
    if item.token.dep_ == "pobj" and above.lower_ in cues("dates", "deadlines"):
        return timex.interval is not None and timex.interval.start is None
    if _is_accounted_for(item):
        return False
    if timex.type not in (TimexType.DATE, TimexType.TIME) or timex.value in _VAGUE:
        return False
    if timex.interval is not None and timex.interval.end is None:
        return trigger.is_verb and is_perfect(trigger.token)
    return True


def _is_accounted_for(item: ParsedTimex) -> bool:
    """Whether it is a month or longer that something is told of: "a loss for the third quarter", but "set for May"."""
    above, interval = item.token.head, item.timex.interval
    is_long = interval is not None and interval.granularity.rank <= Granularity.MONTH.rank
    is_for = item.token.dep_ == "pobj" and above.lower_ == "for"
    return is_long and is_for and above.head.lemma_ not in cues("light", "scheduling")


def _fixing(noun: Token) -> Iterable[Token]:
    """Verbs behind an event noun that only say for when it is fixed: "the rally planned for Sunday"."""
    for verb in children(noun, "acl", "relcl"):
        if verb.tag_ == "VBN" and verb.lemma_ in cues("light", "scheduling"):
            yield from (preposition for preposition in children(verb, "prep") if preposition.lower_ == "for")


def _fixed_by(token: Token) -> Token | None:
    """What somebody fixes for a date: "the council sets the vote for Sunday" dates the vote, and not the setting.

    So does "the vote was postponed to Sunday".
    """
    preposition = token.head
    if token.dep_ != "pobj":
        return None
    verb = preposition.head
    if preposition.lower_ == "for" and verb.lemma_ in cues("light", "scheduling"):
        return next(iter(children(verb, "dobj")), None)
    if preposition.lower_ in cues("dates", "new_day") and verb.lower_ in cues("lateness", "moved"):
        return next(iter(children(verb, "dobj", "nsubjpass")), None)
    return None


def _reaches(token: Token, homes: set[int], others: set[int]) -> bool:
    """Whether the way up from the token meets one of the homes before another event or clause."""
    if token.i in homes:
        return True
    for dependent, head in path_up(token):
        if head.i in homes:
            return True
        if head.i in others or is_clause_head(head) or head.lemma_.lower() in cues("dates", "apart"):
            return False
        if dependent.i != token.i and head.lower_ in cues("dates", "borders"):
            return dependent.lower_ in cues("dates", "hours") and _reaches(head, homes, others)
    return False


def _is_behind_border(token: Token, trigger: Trigger) -> bool:
    """Whether a noun stands before "since" or "after" and the date behind: "the first visit since the war in 2022"."""
    if trigger.is_verb:
        return False
    borders = [child for child in children(trigger.token, "prep") if child.lower_ in cues("dates", "sequence")]
    return any(trigger.token.i < border.i < token.i and token.head.i != border.i for border in borders)


def _is_owner(token: Token, homes: set[int]) -> bool:
    """Whether the date belongs to another noun: "at this year's conference" does not date what is told there."""
    return token.dep_ == "poss" and token.head.i not in homes


def _is_day_of_occasion(item: ParsedTimex) -> bool:
    """Whether it is the day of something at which others take part: "lost its majority in Sunday's election"."""
    noun, interval = item.token.head, item.timex.interval
    is_day = interval is not None and interval.granularity.rank >= Granularity.DAY.rank
    return is_day and noun.lemma_.lower() in cues("dates", "attended") and _clause_at(noun) is not None


def _is_part_of_name(token: Token, homes: set[int]) -> bool:
    """Whether the date only tells which thing is meant: "the 1994 car", "signed the May agreement"."""
    noun = token.head
    of_object = token.dep_ in _MODIFIERS and noun.dep_ in ("dobj", "pobj")
    return (of_object or token.dep_ == "nummod") and noun.i not in homes


def _lenders(home: Token, status: Status) -> Iterable[Token]:
    """Verbs whose time is the event's time too, up the tree; what one agrees on Monday to do happens on another day."""
    token = home
    if token.pos_ != "VERB":
        verb = _clause_at(token)
        if verb is None:
            return
        yield verb
        token = verb
        climbs = {"conj", "xcomp", "advcl", "acl"}  # "during" after an infinitive may hang on the verb above it
    else:
        climbs = {"conj", "xcomp"} if status.is_fact else {"conj"}

    def shares_its_time(clause: Token) -> bool:
        if clause.dep_ == "conj" and children(clause, "nsubj", "nsubjpass"):
            return False
        return clause.dep_ in climbs or (clause.dep_ == "advcl" and _happens_at_once(clause))

    yield from climb(token, shares_its_time)


def _happens_at_once(clause: Token) -> bool:
    """Whether an adverbial clause has the time of the clause above: a bare participle, or "when" and no perfect."""
    at_once = any(child.lower_ in cues("dates", "at_once") for child in children(clause, "mark", "advmod"))
    participle = clause.tag_ == "VBG" and not children(clause, "mark", "nsubj")
    return participle or (at_once and not is_perfect(clause))


def _clause_at(noun: Token) -> Token | None:
    """The verb of the clause that takes place at the event ("during the summit", "on the sidelines of a forum").

    What an event does to people and places happens when it happens: "the storm hit Bergen on Monday".
    """
    preposition = noun.head
    if noun.dep_ == "nsubj" and noun.head.lemma_ in cues("light", "impact"):
        return noun.head
    if noun.dep_ != "pobj":
        return None
    side = preposition.head
    if preposition.lower_ == "of" and side.dep_ == "pobj" and side.lemma_ in cues("places", "sides"):
        preposition = side.head
    verb = preposition.head
    if preposition.lower_ in cues("tlinks", "during") and verb.pos_ == "VERB" and not _tells_total(verb):
        return verb
    return None


def _tells_total(verb: Token) -> bool:
    """Whether it tells how many there are by now: "raised the toll in the fire to six" happens after the fire."""
    return any(child.lemma_.lower() in cues("light", "totals") for child in children(verb, "dobj"))


def _at_event(token: Token, verbs: set[int]) -> bool:
    """Whether the token hangs on an event noun at which one of the verbs takes place."""
    for _, head in path_up(token):
        if head.pos_ in ("NOUN", "PROPN"):
            verb = _clause_at(head)
            if verb is not None and verb.i in verbs:
                return True
        elif is_clause_head(head):
            return False
    return False
