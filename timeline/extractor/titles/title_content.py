"""What a title is made from, and how it says its status."""

from __future__ import annotations

import attrs

from timeline.extractor.arguments.argument_phrases import Found
from timeline.extractor.names import Names
from timeline.extractor.titles.endings import with_stop
from timeline.extractor.titles.title_phrases import joined
from timeline.extractor.titles.wording import inflect
from timeline.extractor.triggers import Trigger
from timeline.languages.en import cue_words, cues
from timeline.model import Status
from timeline.model.event import Role
from timeline.parsing.syntax import is_past


@attrs.frozen(kw_only=True, eq=False)
class TitleContent:
    """The parts of an event that a title may use."""

    trigger: Trigger
    arguments: list[Found]
    status: Status
    names: Names

    def of(self, role: Role) -> list[Found]:
        """The arguments of a role."""
        return [argument for argument in self.arguments if argument.role == role]

    @property
    def goals(self) -> list[Found]:
        """What is acted upon, which is a place of some types: "visits Oslo and Bergen"."""
        patients, places = self.of("patient"), self.of("place")
        if patients or not self.trigger.entry.goes_to:
            return patients
        first = [place.token for place in places[:1]]
        return [place for place in places if place.token in first or place.token.head in first]

    @property
    def verb(self) -> str:
        """The lemma of the verb that reports the event."""
        words = self.trigger.entry.words
        return words[0] if words else self.trigger.token.lemma_.lower()

    @property
    def doubt(self) -> str:
        """The word that tells the status before a noun: "Upcoming", "Possible"."""
        return cue_words("title_words", "doubt").get(self.status.value, "")

    @property
    def is_attempt(self) -> bool:
        """Whether somebody tried to do it, and it is left open whether he did: "tried to kill Moussa"."""
        verb = self.trigger.token
        return verb.dep_ == "xcomp" and verb.head.lemma_ in cues("title_words", "trying") and is_past(verb.head)

    def unless_said(self, *words: str) -> TitleContent:
        """The same as a fact where one of the phrases denies it already: "no one", "no formal request"."""
        negative = tuple(cues("title_words", "negative"))
        is_said = any(f"{phrase.lower()} ".startswith(negative) for phrase in words)
        return attrs.evolve(self, status=Status.HAPPENED) if is_said else self

    def row(self, arguments: list[Found], *, owner: str = "") -> str:
        """The arguments in a row."""
        return joined(arguments, self.names, owner=owner)

    def predicate(self, lemma: str, *, plural: bool) -> str:
        """The verb phrase as the status tells it; "not" and "allegedly" stand behind "is", before other verbs."""
        lemma = with_stop(lemma, self.trigger.token) if self.trigger.is_verb else lemma
        present = inflect(lemma, plural=plural)
        verb, _, rest = present.partition(" ")
        is_copula = verb in ("is", "are")
        match self.status:
            case Status.PLANNED:
                return f"to {lemma}"
            case Status.HYPOTHETICAL:
                return f"{inflect('try', plural=plural)} to {lemma}" if self.is_attempt else f"may {lemma}"
            case Status.DENIED:
                return f"{verb} not {rest}" if is_copula else f"{'do' if plural else 'does'} not {lemma}"
            case Status.ALLEGED:
                return f"{verb} allegedly {rest}" if is_copula else f"allegedly {present}"
            case _:
                return present


def is_plural(arguments: list[Found]) -> bool:
    """Whether a verb after the arguments stands in the plural."""
    token, kind, name = arguments[0].token, arguments[0].kind, arguments[0].name
    if len(arguments) > 1 or (token.lower_ in cues("people", "plural") and token.lower_ in name.lower()):
        return True
    if kind is None:
        is_several = token.lower_ in cues("pronouns", "groups") | cues("people", "several")  # "many of them flee"
        is_number = token.tag_ == "CD" and token.lower_ not in cues("triggers", "one")
        return is_several or is_number or token.tag_ in ("NNS", "NNPS")
    is_many = token.tag_ in ("NNS", "NNPS") and name.endswith(token.text)  # "the Saints", not Norway for "Norwegians"
    is_one = kind == "person" or token.ent_type_ in ("GPE", "LOC")  # "the Philippines"
    return is_many and not is_one and token.lower_ not in cues("names", "organisations")
