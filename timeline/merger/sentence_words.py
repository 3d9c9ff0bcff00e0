"""The words of mentions: of their names, of their sentences, and of what stands near their triggers."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache, lru_cache
from itertools import product

from timeline.languages.en import cues, is_pronoun, rarity, stem, times
from timeline.model import Mention
from timeline.model.names import name_words

# Set by hand on the development corpora.
_COMMON = 1.2  # words of a name that are no rarer than this single nobody out
_NEAR = 40  # characters to either side of a trigger that say most about it
_LONG = 3  # letters; shorter words of a sentence say little about how it is worded
_ALIKE = 3  # words that two sentences must share, beside half of all; set by hand on the development corpora
_LONG_UNITS = ("W", "M", "Q", "Y")  # as in a duration of ISO 8601
_WORD = re.compile(r"[^\W_]+")
_NUMBER = re.compile(r"\d[\d.,]*\d|\d{2,}")


def words_of_names(names: Iterable[str]) -> frozenset[str]:
    """The words of names that single somebody out.

    >>> sorted(words_of_names(["Mayor Jonas Lund", "they"]))
    ['jonas', 'lund', 'mayor']
    """
    return frozenset(
        word for name in names for word in name_words(name) if rarity(word) > _COMMON and not is_pronoun(word)
    )


def names_in(mention: Mention) -> Iterator[str]:
    """The names in the sentence, those of the arguments first."""
    yield from (argument.name for argument in mention.arguments)
    yield from mention.other_names


def words_of_trigger(mention: Mention) -> Iterator[str]:
    """The words of the trigger but the shortest, without their endings."""
    return (stem(word) for word in _WORD.findall(mention.trigger.text) if len(word) > 2)


@lru_cache(maxsize=8192)  # a sentence has several mentions, one after another
def words_of(sentence: str) -> tuple[str, ...]:
    """All words, without their endings.

    >>> words_of("Jonas Lund's ferries sank.")
    ('jonas', 'lund', 's', 'ferry', 'sank')
    """
    return tuple(map(stem, _WORD.findall(sentence)))


def words_near(mention: Mention) -> Iterator[str]:
    """The words of the sentence near the trigger, itself left out."""
    return (stem(word) for word in _WORD.findall(f"{_before(mention)} {_behind(mention)}"))


def bare_words(mention: Mention) -> frozenset[str]:
    """The longer words of the sentence beside the parties, the place, the trigger and the date."""
    dated = mention.timex.text if mention.timex is not None else ""
    named = " ".join(f"{argument.name} {argument.span.text}" for argument in mention.arguments)
    taken = words_of(f"{dated} {named} {mention.trigger.text}")
    return frozenset(word for word in words_of(mention.sentence.text) if len(word) > _LONG).difference(taken)


def are_worded_alike(some: Iterable[frozenset[str]], others: Iterable[frozenset[str]]) -> bool:
    """Whether two sentences, of some and of other bare ones, have the same words."""
    return any(len(one & other) >= max(_ALIKE, len(one | other) / 2) for one, other in product(some, others))


def numbers_of(mention: Mention) -> list[str]:
    """The figures in the sentence, those of dates too."""
    return _NUMBER.findall(mention.sentence.text)


def words_of_repetition(mention: Mention) -> Iterator[str]:
    """The words at the trigger that say that it was not the first or only time: "another", "again"."""
    before, behind = _repetition()
    found = (before.search(_before(mention)), behind.match(_behind(mention)))
    return (match.group(1).casefold() for match in found if match)


@cache
def _repetition() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Such words at the end of what stands before a trigger, and up to three words behind it."""
    before, behind = ("|".join(sorted(cues("repetition", name))) for name in ("before", "behind"))
    return (
        re.compile(rf"\b({before})(?: [\w-]+)? $", re.IGNORECASE),
        re.compile(rf"(?: [\w’'-]+){{0,3}}? ({behind})\b", re.IGNORECASE),
    )


def is_of_weeks(mention: Mention) -> bool:
    """Whether the words before the trigger tell that it took weeks or longer: "two years of secret talks"."""
    return _of_weeks().search(_before(mention)) is not None


@cache
def _of_weeks() -> re.Pattern[str]:
    units = "|".join(sorted(unit for unit, (_, letters, _) in times()["unit"].items() if letters in _LONG_UNITS))
    return re.compile(rf"\b(?:{units})s? of(?: [\w-]+){{0,2}} $", re.IGNORECASE)


def is_plural(mention: Mention) -> bool:
    """Whether a noun tells of several by its ending; of "talks" and the like it does not."""
    noun = mention.trigger.text.rpartition(" ")[2].casefold()
    is_regular = mention.nominal and mention.lemma != "" and noun != mention.lemma and noun.endswith("s")
    return is_regular and noun not in cues("parts", "plural_of_one")


def is_known(mention: Mention) -> bool | None:
    """Whether the word before the trigger, or before its adjective, tells it as known or as new; `None` for neither."""
    for name, answer in (("known", True), ("new", False)):
        if _determiner(name).search(_before(mention)):
            return answer
    return None


@cache
def _determiner(name: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(sorted(cues('definiteness', name)))})(?: [\w-]+)? $", re.IGNORECASE)


def _before(mention: Mention) -> str:
    """The words of the sentence before the trigger, as many as stand near it."""
    start = mention.trigger.start - mention.sentence.start
    return mention.sentence.text[max(0, start - _NEAR) : start]


def _behind(mention: Mention) -> str:
    """The words of the sentence behind the trigger, as many as stand near it."""
    end = mention.trigger.end - mention.sentence.start
    return mention.sentence.text[end : end + _NEAR]
