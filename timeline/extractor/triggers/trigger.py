"""A trigger: the word that reports an event, with the words that carry it."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

import attrs

from timeline.extractor.lexicon import Entry
from timeline.languages.en import cue_words
from timeline.parsing.speech import content_of, is_of_speaker
from timeline.parsing.syntax import path_up

if TYPE_CHECKING:
    from timeline.parsing.tree import Token


@attrs.frozen(kw_only=True, eq=False, slots=False)
class Trigger:
    """A word that reports an event: its head `token`, the first token of a longer expression, and its lexicon entry.

    `parts` are the other words of it, such as those of "take to the streets". `light_verb` is the verb that says of an
    event noun who did it and when ("held talks", "the talks began"). `measure` is the noun that a statistic is about
    ("trade grew").
    """

    token: Token
    first: Token
    last: Token
    entry: Entry
    parts: tuple[Token, ...] = ()
    light_verb: Token | None = None
    measure: Token | None = None

    @property
    def is_verb(self) -> bool:
        """Whether a verb reports the event."""
        return self.token.pos_ == "VERB"

    @property
    def teller(self) -> Token | None:
        """The verb that tells it: the trigger, or its light verb; `None` where it is a noun that no verb carries."""
        return self.token if self.is_verb else self.light_verb

    @property
    def sayings(self) -> tuple[Token, ...]:
        """The words on which hangs what is said: of "issued a warning that" both verb and noun."""
        return (*self.homes, *(part for part in self.parts if part.pos_ == "NOUN"))

    @cached_property
    def contents(self) -> tuple[Token, ...]:
        """The verbs of what the speaker says of himself, where the saying tells them: "vowed to fight and win".

        A noun says nothing but with its verb: who kept a vow to fight has fought.
        """
        if not self.entry.tells_content or not (self.is_verb or self.light_verb):
            return ()
        found = [(word, content) for word in self.sayings if (content := content_of(word)) is not None]
        own = [content for word, content in found if is_of_speaker(content, word)]
        return tuple(verb for content in own for verb in (content, *content.conjuncts) if verb.i >= content.i)

    @property
    def group(self) -> Token:
        """The token that stands for the event in its clause: of "a series of talks" the series."""
        return group_of(self.token)

    @property
    def depth(self) -> int:
        """How many words stand above it in the parse; a carried noun stands where its light verb does."""
        return sum(1 for _ in path_up(self.light_verb or self.token))

    @property
    def homes(self) -> tuple[Token, ...]:
        """The tokens whose dependents belong to the event."""
        return (self.token, self.light_verb) if self.light_verb is not None else (self.token,)


def group_of(noun: Token) -> Token:
    """The noun that holds the event or several of it, as the series does in "a series of talks", or the noun itself."""
    head = noun.head
    is_held = noun.dep_ == "pobj" and head.lower_ == "of" and head.head.lower_ in cue_words("iterated", "groups")
    return head.head if is_held else noun
