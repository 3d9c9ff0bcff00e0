"""Which time expression dates an event: the one in its own clause, else one that its sentence lends it, else none."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Literal

import attrs

from timeline.extractor.lexicon import cues
from timeline.extractor.parsing.syntax import children, is_clause_head, path_up
from timeline.extractor.triggers import Trigger
from timeline.model import Status, Timex, TimexType

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

_CONTAINERS = frozenset({"at", "during", "in", "on"})
_VAGUE = frozenset({"PRESENT_REF", "PAST_REF", "FUTURE_REF"})


@attrs.frozen(kw_only=True, eq=False)
class Placed:
    """A timex and its words in the parse."""

    timex: Timex
    span: Span

    @property
    def token(self) -> Token:
        """The word that heads it."""
        return self.span.root


def date_of(
    trigger: Trigger, status: Status, triggers: Iterable[Trigger], placed: Iterable[Placed]
) -> tuple[Timex, Literal["clause", "sentence"]] | None:
    """The timex that dates the trigger, and where it stands.

    The clause is what hangs on the trigger and its carrier without another event or clause between. The sentence
    lends its date along the paths on which two events share their time: a verb to the verbs joined with it, a main
    clause to its participles, a clause and the event at which it happens ("at a summit, X thanked Y") to each other.
    """
    usable = [item for item in placed if _is_usable(item, trigger) and not _is_owner_of_another(item.token, trigger)]
    homes = {home.i for home in trigger.homes}
    others = {home.i for other in triggers for home in other.homes} - homes
    own = [
        item for item in usable if _reaches(item.token, homes, others) and not _is_behind_border(item.token, trigger)
    ]
    if own:
        return _best(own, trigger), "clause"
    lenders = {lender.i for home in trigger.homes for lender in _lenders(home, status)} - homes
    lent = [item for item in usable if _reaches(item.token, lenders, set())]
    lent += [item for item in usable if _at_event(item.token, homes | lenders)]
    return (_best(lent, trigger), "sentence") if lent else None


def _is_usable(item: Placed, trigger: Trigger) -> bool:
    """Whether an expression can date the trigger; "since 2019" dates only what a perfect tense says still holds."""
    timex = item.timex
    if timex.type not in (TimexType.DATE, TimexType.TIME) or timex.value in _VAGUE:
        return False
    if timex.interval is not None and timex.interval.end is None:
        return trigger.is_verb and any(child.lemma_ == "have" for child in children(trigger.token, "aux"))
    return True


def _best(items: list[Placed], trigger: Trigger) -> Timex:
    def key(item: Placed) -> tuple[bool, bool, int, int, int]:
        interval = item.timex.interval
        return (
            interval is None,
            interval is not None and interval.is_open,
            -interval.granularity.rank if interval else 0,
            abs(item.token.i - trigger.token.i),
            item.timex.start,
        )

    return min(items, key=key).timex


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
            return False
    return False


def _is_behind_border(token: Token, trigger: Trigger) -> bool:
    """Whether a noun stands before "since" or "after" and the date behind: "the first visit since the war in 2022"."""
    if trigger.is_verb:
        return False
    borders = [child for child in children(trigger.token, "prep") if child.lower_ in cues("dates", "sequence")]
    return any(trigger.token.i < border.i < token.i and token.head.i != border.i for border in borders)


def _is_owner_of_another(token: Token, trigger: Trigger) -> bool:
    """Whether the date belongs to another noun: "at this year's conference" does not date what is told there."""
    return token.dep_ == "poss" and token.head.i not in {home.i for home in trigger.homes}


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
    while token.head.i != token.i:
        participle = token.dep_ == "advcl" and token.tag_ == "VBG" and not children(token, "mark", "nsubj")
        own_subject = token.dep_ == "conj" and children(token, "nsubj", "nsubjpass")
        if own_subject or (token.dep_ not in climbs and not participle):
            return
        token = token.head
        yield token


def _clause_at(noun: Token) -> Token | None:
    """The verb of the clause that takes place at the event ("during the summit", "on the sidelines of a forum").

    What an event does to people and places happens when it happens: "the storm hit Bergen on Monday".
    """
    preposition = noun.head
    if noun.dep_ == "nsubj" and noun.head.lemma_ in cues("light", "impact"):
        return noun.head
    if noun.dep_ != "pobj":
        return None
    if (
        preposition.lower_ == "of"
        and preposition.head.dep_ == "pobj"
        and preposition.head.lemma_ in cues("places", "sides")
    ):
        preposition = preposition.head.head
    if preposition.lower_ in _CONTAINERS and preposition.head.pos_ == "VERB":
        return preposition.head
    return None


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
