"""Identity that grammar states: two words of one sentence that tell one happening, as an attack and those it killed.

In TimeML such a statement is a TLINK of the kind IDENTITY. One of the two words tells the happening; the other adds to
it what it did, how it was done or what it was to be. The mention of the latter names the former in `Mention.same_as`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from timeline.extractor.triggers import Trigger
from timeline.languages.en import cues
from timeline.model import Mention, Status
from timeline.parsing.syntax import children, is_infinitive

if TYPE_CHECKING:
    from timeline.parsing.tree import Token

_Pair = tuple[Trigger, Mention]
_Holders = Mapping[int, _Pair]


def identities(pairs: Sequence[_Pair]) -> Iterator[tuple[Mention, Mention]]:
    """The mentions of one sentence that tell one happening, in pairs: the one that tells it, and one that adds to it.

    Among them are an act and its toll ("a blast killed nine", "they shelled the port, wounding nine"), an act and its
    means ("they celebrated by marching"), and an act with what it was to bring about ("they refused to pay", "they met
    to discuss it", "called a strike"), unless that has a time of its own: a plan is not the act that made it.
    """
    holders = {word.i: pair for pair in pairs for word in (pair[0].group, *pair[0].homes)}
    for pair in pairs:
        for rule in _RULES:
            if (other := rule(pair, holders)) is not None and other[1].id != pair[1].id:
                yield _ordered(other[1], pair[1])
                break


def _ordered(told: Mention, added: Mention) -> tuple[Mention, Mention]:
    """Of two the one that tells the happening first: one that is no fact only adds to one that is."""
    return (added, told) if added.status.is_fact and not told.status.is_fact else (told, added)


def _cause(pair: _Pair, holders: _Holders) -> _Pair | None:
    """What did the harm that a verb tells: "the raid killed nine", "the quake shook Lima"."""
    verb = pair[0].token
    counts = bool(pair[0].entry.type.facts.victims)
    if not (pair[0].is_verb and (counts or verb.lemma_ in cues("light", "impact"))):
        return None
    doer = _doing_noun(verb, holders)
    if doer is not None:
        return doer if counts or _does_harm(doer[0]) else None
    return (_circumstance(verb, holders) if counts else None) or _earlier(verb, holders)


def _doing_noun(verb: Token, holders: _Holders) -> _Pair | None:
    """The event noun that is the subject of a verb, or that its clause describes: "a raid that killed nine"."""
    words = [verb.head] if verb.dep_ in ("acl", "relcl") else children(verb, "nsubj")
    found = (holders.get(word.i) for word in words)
    return next((pair for pair in found if pair is not None and not pair[0].is_verb), None)


def _circumstance(toll: Token, holders: _Holders) -> _Pair | None:
    """In what somebody was killed or hurt: "nine died in the raid", "nine died when the boat sank"."""
    nouns = (noun for word in children(toll, "prep", "agent") for noun in _governed(word, "within_cause"))
    clauses = (verb for verb in children(toll, "advcl") if _is_marked(verb, "cause_marks"))
    found = (holders.get(word.i) for word in (*nouns, *clauses))
    return next((pair for pair in found if pair is not None and _does_harm(pair[0])), None)


def _earlier(verb: Token, holders: _Holders) -> _Pair | None:
    """The verb that it goes on from: "shelled the port, killing nine", "attacked the port and killed nine"."""
    above = holders.get(verb.head.i)
    if above is None or children(verb, "mark", "nsubj", "nsubjpass"):
        return None
    goes_on = verb.dep_ == "conj" or (verb.dep_ == "advcl" and verb.tag_ == "VBG")
    both_count = above[0].is_verb and bool(above[0].entry.type.facts.victims)
    return above if goes_on and (both_count or _does_harm(above[0]) or _cause(above, holders) is not None) else None


def _does_harm(trigger: Trigger) -> bool:
    """Whether those killed or hurt in it are its toll: in a crash, but not in a war, of which many things are told."""
    kind = trigger.entry.type
    return kind.base in cues("identity", "harmful") and kind.name not in cues("identity", "harmful_for_long")


def _act(pair: _Pair, holders: _Holders) -> _Pair | None:
    """The act whose means a gerund tells: "they celebrated by marching"."""
    word = pair[0].token
    if word.dep_ != "pcomp" or word.head.dep_ != "prep" or word.head.lower_ not in cues("identity", "means"):
        return None
    return holders.get(word.head.head.i)


def _aim(pair: _Pair, holders: _Holders) -> _Pair | None:
    """The act by which somebody sets about or speaks of what is no fact: "refused to pay", "met to discuss it".

    Who denies an act speaks of it, as others do: that is told apart, so that both sides of it are found together.
    """
    word = pair[0].light_verb or pair[0].token
    if pair[1].status.is_fact:
        return None
    above = word.head if is_infinitive(word) and word.dep_ in ("xcomp", "advcl", "acl") else _above_gerund(word)
    found = holders.get(above.i) if above is not None else None
    if found is None or _is_dated_apart(pair[1], found[1]) or found[0].token.lemma_ in cues("contests", "denying"):
        return None
    is_there = word.dep_ == "advcl" and pair[1].type.base in cues("identity", "aims_met_there")
    return found if is_there or not _is_ahead(pair[1], found[1]) else None


def _above_gerund(word: Token) -> Token | None:
    """The verb that a gerund completes: "denies taking it", "accused them of taking it"."""
    if word.tag_ != "VBG":
        return None
    if word.dep_ == "pcomp" and word.head.dep_ == "prep" and word.head.lower_ in cues("identity", "charges"):
        return word.head.head
    return word.head if word.dep_ == "xcomp" else None


def _occasion(pair: _Pair, holders: _Holders) -> _Pair | None:
    """The verb that says what was said on an occasion: "said in a speech"."""
    noun = pair[0]
    if noun.is_verb or not noun.entry.type.facts.speech or noun.group.dep_ != "pobj":
        return None
    found = holders.get(noun.group.head.head.i)
    is_one = noun.group.head.lower_ in cues("identity", "occasions")
    return found if is_one and found is not None and found[0].is_verb and found[0].entry.type.facts.speech else None


def _bringer(pair: _Pair, holders: _Holders) -> _Pair | None:
    """The verb that does no more than bring about or move what its noun names: "called a strike", "talks stall"."""
    noun = pair[0]
    if noun.is_verb or noun.light_verb is not None:
        return None
    found = holders.get(noun.group.head.i)
    if found is None or not found[0].is_verb or _is_dated_apart(pair[1], found[1]):
        return None
    if _is_ahead(pair[1], found[1]) or _is_undone(pair[1], found[1]):
        return None
    names = _CARRIED.get(noun.group.dep_, ())
    return found if any(found[0].token.lemma_ in cues("identity", name) for name in names) else None


_CARRIED = {
    "dobj": ("with_object", "changes_object"),
    "nsubjpass": ("with_object", "changes_object"),
    "nsubj": ("with_subject",),
}  # the lists of verbs that carry a noun, by its label under them

_RULES: tuple[Callable[[_Pair, _Holders], _Pair | None], ...] = (_cause, _act, _aim, _occasion, _bringer)


def _is_ahead(added: Mention, told: Mention) -> bool:
    """Whether it is yet to come where the other is real, and has a time of its own: "agreed to meet"."""
    return added.status is Status.PLANNED and told.status.is_fact


def _is_undone(added: Mention, told: Mention) -> bool:
    """Whether it did not happen, by the act that the other tells: who cancelled a visit did not visit."""
    return added.status is Status.DENIED and told.status.is_fact


def _is_dated_apart(added: Mention, told: Mention) -> bool:
    """Whether it has a date that the other has not: "agreed on Monday to meet in May"."""
    return added.timex is not None and added.timex != told.timex


def _governed(preposition: Token, name: str) -> list[Token]:
    """The nouns of a preposition of that list."""
    return children(preposition, "pobj") if preposition.lower_ in cues("identity", name) else []


def _is_marked(verb: Token, name: str) -> bool:
    """Whether a word of that list opens the clause of the verb."""
    return any(word.lower_ in cues("identity", name) for word in children(verb, "mark", "advmod"))
