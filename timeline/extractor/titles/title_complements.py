"""What stands behind the verb of a title: "turns himself in", "rules the ban unlawful", "joins Torino from Empoli".

The verb keeps what hangs on it behind it, in the order of the text, each part in the words of a title: without times,
asides and the place, which stands at the end of the line.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import takewhile
from typing import TYPE_CHECKING

import attrs

from timeline.extractor.arguments.argument_phrases import Found
from timeline.extractor.names import is_bare_pronoun
from timeline.extractor.titles.title_content import TitleContent
from timeline.extractor.titles.title_phrases import LONGEST, clause, phrase
from timeline.languages.en import cue_words, cues
from timeline.parsing.clauses import core_of, predicate
from timeline.parsing.noun_phrases import phrase_tokens, words_of
from timeline.parsing.syntax import (
    SUBJECTS,
    children,
    conjuncts,
    is_beside,
    is_dated,
    is_infinitive,
    is_passive,
    is_time,
)

if TYPE_CHECKING:
    from timeline.parsing.tree import Token

_AMOUNTS = frozenset({"CARDINAL", "MONEY", "PERCENT", "QUANTITY"})
_BREAKS = frozenset({",", "-", "–", "—", "--", ":", "("})
_LONGEST_NEEDED = LONGEST + 10  # characters of a title whose verb needs what makes it so long
_MOST_BESIDE = 2  # parts that only tell more; set by hand on the development corpora


@attrs.frozen
class Part:
    """Words behind a verb, and whether the verb says too little without them."""

    words: str
    is_needed: bool = True


@attrs.frozen(kw_only=True, eq=False)
class Complements:
    """What a title has behind the words `line`, in which the arguments `told` stand already."""

    content: TitleContent
    line: str
    told: list[Found]

    def __str__(self) -> str:
        """The parts in a row, without those that only tell more and do not fit."""
        parts = self._parts()
        while len(" ".join((self.line, *(part.words for part in parts)))) > LONGEST:
            beside = [number for number, part in enumerate(parts) if not part.is_needed]
            if not beside:
                break
            del parts[beside[-1]]
        return " ".join(part.words for part in parts)

    def _parts(self) -> list[Part]:
        """The parts in the order of the text; what the text has before the verb comes first, behind particles."""
        verb = self.content.trigger.token
        parts: list[Part] = []
        moved = self._moved()
        beside = 0
        is_beside = False  # behind a comma stands what is told beside
        for child in takewhile(lambda child: child.text != ";", verb.rights):
            is_beside |= child.text in _BREAKS
            if is_beside and child.dep_ not in ("dobj", "xcomp", "ccomp"):
                continue
            if moved and child.dep_ != "prt":
                parts.append(Part(moved))
                moved = ""
            for part in self._part(child, " ".join((self.line, *(part.words for part in parts)))):
                beside += not part.is_needed
                if part.words and (part.is_needed or beside <= _MOST_BESIDE):
                    parts.append(part)
        parts += [Part(moved)] if moved else []
        return parts or [*self._shared(), *self._said_before()]

    def _moved(self) -> str:
        """What is acted upon where the text has it before the verb: "the treaty that Norway signed", "he was fined"."""
        verb = self.content.trigger.token
        if not any(one.role == "agent" for one in self.told):
            return ""
        moved = [goal for goal in self.content.goals if goal not in self.told and goal.token.i < verb.i]
        if moved:
            return self.content.row(moved, owner=self.line)
        objects = cue_words("title_words", "objects")
        given = (one for one in children(verb, "nsubjpass") if one.i not in self._taken)
        return next((objects.get(one.lower_) or phrase(one, self.content.names, owner=self.line) for one in given), "")

    def _shared(self) -> Iterator[Part]:
        """The object that the verb shares with the next one: "arrested or fined two men"."""
        verb = self.content.trigger.token
        for joined in children(verb, "conj")[:1]:
            is_either = verb.nbor().lower_ in cues("title_words", "either")  # not "fell and broke a leg"
            if verb.i + 2 == joined.i and is_either and not is_passive(verb):
                yield from (Part(self._object(noun, self.line)) for noun in children(joined, "dobj"))

    def _said_before(self) -> Iterator[Part]:
        """A clause before the verb that it has as its object: "The mine will close, she said"."""
        for said in children(self.content.trigger.token, "ccomp"):
            if said.i < self.content.trigger.token.i and (words := self._clause(said, self.line)):
                yield Part(words)
                return

    def _part(self, child: Token, line: str) -> Iterator[Part]:
        """The part that a word behind the verb heads, none where the line leaves it out."""
        match child.dep_:
            case "prt" if not is_beside(child):
                yield Part(child.lower_)
            case "dobj":
                yield Part(self._object(child, line))
                for preposition in children(child, "prep"):  # parsers hang "from Chad" on what was withdrawn from there
                    if preposition.lower_ in cues("title_words", "behind_objects"):
                        yield from self._prepositional(preposition, line)
            case "dative" if child.pos_ != "ADP":
                yield from self._given(child, line)
            case "dative" | "prep" | "agent":
                yield from self._prepositional(child, line)
            case "oprd" | "acomp" | "attr":
                yield Part(self._predicate(child, line))
            case "xcomp" | "ccomp":
                yield Part(self._clause(child, line))
            case "advcl" if is_infinitive(child) and any(mark.lower_ == "for" for mark in children(child, "mark")):
                yield Part(self._clause(child, line))
            case "advmod" | "npadvmod":
                yield from self._adverb(child, line)

    def _object(self, noun: Token, line: str) -> str:
        """An object, by name where it has one; a pronoun that nothing explains stays, for the verb needs it."""
        if noun.i in self._taken or (is_time(noun) and noun.pos_ == "PROPN"):
            return ""
        owned = [goal for goal in self.content.goals if goal.token.head.head.i == noun.i and goal.token.dep_ == "pobj"]
        if owned:  # "pays tribute to Idris Moussa"
            what = words_of(noun.doc[noun.left_edge.i : noun.i + 1])
            return f"{what} {owned[0].token.head.lower_} {self.content.row(owned, owner=line)}"
        return self._named(noun, line)

    def _named(self, noun: Token, line: str) -> str:
        """The noun and those joined to it as arguments, else in its own words."""
        if found := self._arguments_at(noun):
            return self.content.row(found, owner=line or "-")
        if not is_bare_pronoun(noun):
            return phrase(noun, self.content.names, owner=line)
        described = [clause for clause in children(noun, "relcl") if clause.i > noun.i]  # "those who fled"
        who = words_of(core_of(described[0], after=noun.i, room=_room_behind(line))) if described else ""
        return f"{noun.lower_} {who}".rstrip()

    def _arguments_at(self, noun: Token) -> list[Found]:
        """The arguments that the noun and those joined to it are."""
        joint = {token.i for token in conjuncts(noun)}
        return [one for one in self.content.arguments if one.token.i in joint and one.role != "topic"]

    def _given(self, receiver: Token, line: str) -> Iterator[Part]:
        """Who gets it: "sells Chad an old ferry"."""
        is_unknown = is_bare_pronoun(receiver) and not self._arguments_at(receiver)
        if receiver.i not in self._taken and not (is_unknown and children(receiver.head, "dobj")):
            yield Part(self._named(receiver, line))

    def _prepositional(self, preposition: Token, line: str) -> Iterator[Part]:
        """A preposition with what it governs: "for Oslo", "of attacking Doba", "by 228 votes"."""
        word, own, noun = preposition.lower_, self._is_own(preposition), _governed_by(preposition)
        is_next = _is_next(preposition, self.content.trigger.token)
        if noun is None:  # "the matter is looked into", "declares the outbreak over"
            yield Part(word if own or word in cues("title_words", "adverbs") else "")
        elif noun.i in self._taken:
            yield Part(word if own else "")
        elif own or not self._is_left_out(noun, preposition, is_next=is_next):
            is_needed = own or (is_next and word in cues("title_words", "completing"))
            longest = _LONGEST_NEEDED if is_needed else LONGEST
            words = self._governed(noun, line, room=longest - len(f"{line} {word} "))
            yield Part(f"{word} {words}" if words and (own or words not in line) else "", is_needed=is_needed)

    def _is_own(self, preposition: Token) -> bool:
        """Whether the preposition belongs to the verb: "take to the streets"."""
        is_named = preposition.lower_ in self.content.trigger.entry.words[1:] and not is_dated(preposition)
        return is_named or preposition in self.content.trigger.parts

    def _governed(self, noun: Token, line: str, *, room: int) -> str:
        """What a preposition governs: a noun, a gerund, or another preposition ("out of Doba")."""
        if noun.dep_ == "pobj":
            return self._named(noun, line)
        if noun.dep_ == "prep":
            return words_of(noun.subtree)
        if noun.tag_ == "VBG" or not children(noun, *SUBJECTS):
            return predicate(noun, room=room)
        return words_of(core_of(noun, after=noun.left_edge.i - 1, room=room))  # "what it was"

    def _is_left_out(self, noun: Token, preposition: Token, *, is_next: bool) -> bool:
        """Whether it says when or where, "at Bergen", names nobody, "with them", or is told beside."""
        word = preposition.lower_
        is_amount = noun.ent_type_ in _AMOUNTS or bool(children(noun, "nummod"))
        if is_dated(preposition):
            return not (is_amount and word in cues("title_words", "lasting"))  # "sentenced to six years"
        if word in cues("grammar", "asides") or word in cues("title_words", "beside"):
            return not (is_amount and word == "by")
        if preposition.dep_ == "agent" or noun.lemma_ in cues("places", "sides") | cues("title_words", "idle"):
            return True
        is_place = word == "at" and noun.ent_type_ in ("GPE", "LOC", "FAC")
        is_known = is_next or word in cues("title_words", "completing")
        is_unknown = is_bare_pronoun(noun) and not self._arguments_at(noun)
        return is_place or not is_known or (is_unknown and not is_next)

    def _clause(self, head: Token, line: str) -> str:
        """A clause as object: "the mine will close", or what `_small_clause` gives."""
        if head.i in {part.i for part in self.content.trigger.parts}:
            return ""
        is_bare = head.tag_ in ("VB", "VBG", "VBN") and not children(head, "aux", "auxpass")
        if head.pos_ not in ("VERB", "AUX") or is_infinitive(head) or is_bare:
            return self._small_clause(head, line)
        speaker = self.content.row(self.told) if self.told else ""
        return clause(head, self.content.names, speaker=speaker, room=_room_behind(line))

    def _small_clause(self, head: Token, line: str) -> str:
        """A clause without a finite verb: "to concede", "Lund to concede", "the ban unlawful"."""
        marks = [mark.lower_ for mark in children(head, "mark")]
        is_verb = head.pos_ in ("VERB", "AUX")
        if marks and not is_verb:
            return ""
        subjects = children(head, *SUBJECTS)
        who = next((self._named(one, line) for one in subjects if one.i not in self._taken), "")
        who = "" if not who or line.endswith(who) else f"for {who} " if "for" in marks else f"{who} "
        if is_verb:
            what = predicate(head, room=_room_behind(line) - len(who))
        else:
            after = subjects[0].right_edge.i if subjects else head.left_edge.i - 1
            what = words_of(token for token in phrase_tokens(head) if token.i > after)
        return f"{who}{what}" if what else ""

    def _predicate(self, head: Token, line: str) -> str:
        """What somebody becomes or is found: "guilty of murder", "the first woman to lead the party"."""
        words = phrase(head, self.content.names, owner=line)
        described = [clause for clause in children(head, "acl", "relcl") if is_infinitive(clause)]
        who = predicate(described[0], room=_room_behind(f"{line} {words}")) if described else ""
        return f"{words} {who}".rstrip()

    def _adverb(self, adverb: Token, line: str) -> Iterator[Part]:
        """What a verb is not the same without, "goes back to Oslo", "shot dead", and how much: "falls 26%"."""
        is_amount = adverb.dep_ == "npadvmod" and adverb.ent_type_ in _AMOUNTS
        is_predicate = adverb.tag_ == "JJ" and any(noun.i < adverb.i for noun in children(adverb.head, "dobj"))
        if is_amount:
            yield Part(words_of(adverb.subtree))
        elif is_predicate or adverb in self.content.trigger.parts:
            yield Part(phrase(adverb, self.content.names))
        elif adverb.lower_ in cues("title_words", "adverbs") and not list(adverb.lefts):
            yield Part(adverb.lower_)
            for preposition in children(adverb, "prep"):
                yield from self._prepositional(preposition, line)

    @property
    def _taken(self) -> set[int]:
        """The words that stand in the line already or will stand at its end."""
        goals = self.content.goals
        return {one.token.i for one in (*self.told, *self.content.of("place")) if one in self.told or one not in goals}


def _room_behind(line: str) -> int:
    """How many characters a title has left behind the line so far."""
    return _LONGEST_NEEDED - len(line) - 1


def _governed_by(preposition: Token) -> Token | None:
    """The noun, gerund or second preposition behind a preposition."""
    governed = children(preposition, "pobj", "pcomp", "prep")
    return next((one for one in governed if one.dep_ == "pobj" or not is_dated(one)), None)


def _is_next(preposition: Token, verb: Token) -> bool:
    """Whether nothing but particles stands between the two."""
    return all(between.dep_ == "prt" for between in verb.doc[verb.i + 1 : preposition.i])
