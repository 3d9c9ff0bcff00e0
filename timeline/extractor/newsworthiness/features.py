"""What speaks for and against a candidate being news: each feature with its words, and how much of it there is.

News is written with the most important thing first, in main clauses and past tenses, with somebody who acts;
background, comment and what is only thought of are written otherwise. Each feature looks at one such sign. What they
weigh together is fitted: see `weights.toml`.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from typing import TYPE_CHECKING

import attrs

from timeline.extractor.candidate import Candidate
from timeline.extractor.names import is_pronoun
from timeline.extractor.newsworthiness.article import LEAD, Article, root
from timeline.extractor.newsworthiness.clause_kinds import clause_of
from timeline.extractor.triggers import stative_verbs
from timeline.languages.en import cues, kinds
from timeline.languages.en.frequencies import rarity
from timeline.languages.en.type_facts import builtin_types
from timeline.model import Argument, Granularity, Status
from timeline.parsing.syntax import children, is_infinitive, is_past, is_perfect, is_present

if TYPE_CHECKING:
    from spacy.tokens import Token

_FAR = 2000  # characters; what stands so far down is half as close to the head; by convention, as all of these
_START = 3  # characters by which a parser may move a start
_AGAIN = 2  # times
_RAREST = 4.0  # of `rarity`


@attrs.frozen
class Feature:
    """A sign of news, or of what is none: its name in `weights.toml`, what it says, and how much of it there is."""

    name: str
    says: str
    amount: Callable[[Candidate, Article], float]


FEATURES: list[Feature] = []


def _feature(name: str, says: str) -> Callable[[Callable[[Candidate, Article], float]], None]:
    def add(amount: Callable[[Candidate, Article], float]) -> None:
        FEATURES.append(Feature(name, says, amount))

    return add


# Where it stands


@_feature("first sentence", "the first sentence tells it")
def _(one: Candidate, article: Article) -> float:
    return article.goes_on and one.opens_paragraph and _distance(one, article) < _START


@_feature("lead", "the lead tells it")
def _(one: Candidate, article: Article) -> float:
    return article.goes_on and _distance(one, article) < LEAD


@_feature("far down", "it stands far down in the article")
def _(one: Candidate, article: Article) -> float:
    return _distance(one, article) / (_distance(one, article) + _FAR)


def _distance(one: Candidate, article: Article) -> int:
    """Characters from the start of the article's prose to its sentence; a parser may move both by a blank."""
    return max(0, one.mention.sentence.start - article.start)


@_feature("paragraph", "it opens a paragraph")
def _(one: Candidate, article: Article) -> float:
    return one.opens_paragraph and article.goes_on


# What carries it


def _of_clause(name: str, says: str) -> None:
    FEATURES.append(Feature(name, says, lambda one, article: clause_of(one) == name))


_of_clause("main clause", "the main clause tells it")
_of_clause("second main clause", "the main clause tells it beside something else")
_of_clause("said", "somebody is quoted with it")
_of_clause("relative clause", "a relative clause tells it")
_of_clause("adverbial clause", "a clause beside the main one tells it")
_of_clause("participle", "a participle behind a noun tells it")
_of_clause("complement", "an infinitive or participle below another verb tells it")
_of_clause("gerund", "a gerund behind a preposition tells it")
_of_clause("object clause", "it is what another verb is about")
_of_clause("other clause", "a clause of another kind tells it")
_of_clause("noun as subject", "a noun names it, of which something is said")
_of_clause("noun as object", "a noun names it, to which something is done")
_of_clause("noun behind a preposition", "a noun behind a preposition names it")
_of_clause("other noun", "a noun names it beside another one")


@_feature("light verb", "a noun with a verb of its own tells it")
def _(one: Candidate, article: Article) -> float:
    return one.trigger.light_verb is not None


@_feature("depth", "many words stand above it in its sentence")
def _(one: Candidate, article: Article) -> float:
    return min(one.mention.depth, 8) / 8


@_feature("quoted", "it stands within quotation marks")
def _(one: Candidate, article: Article) -> float:
    return _is_quoted(one.trigger.token)


def _is_quoted(token: Token) -> bool:
    marks = sum(word.text in ("“", "”", '"', "``", "''") for word in token.doc[token.sent.start : token.i])
    return marks % 2 == 1


# How it is told


@_feature("past", "it is told in the simple past")
def _(one: Candidate, article: Article) -> float:
    verb = one.teller
    return verb is not None and is_past(verb) and not is_perfect(verb)


@_feature("perfect", "it is told in a perfect tense")
def _(one: Candidate, article: Article) -> float:
    return one.teller is not None and is_perfect(one.teller)


@_feature("present", "it is told in a present tense")
def _(one: Candidate, article: Article) -> float:
    return one.teller is not None and is_present(one.teller) and not is_perfect(one.teller)


@_feature("infinitive", "an infinitive tells it")
def _(one: Candidate, article: Article) -> float:
    return one.teller is not None and is_infinitive(one.teller)


def _of_status(status: Status, says: str) -> None:
    FEATURES.append(Feature(status.value, says, lambda one, article: one.mention.status is status))


_of_status(Status.PLANNED, "it is planned")
_of_status(Status.HYPOTHETICAL, "it is only thought of")
_of_status(Status.DENIED, "it did not happen")
_of_status(Status.ALLEGED, "it is alleged")
_of_status(Status.ONGOING, "it goes on")


@_feature("iterated", "it tells of several at once")
def _(one: Candidate, article: Article) -> float:
    return one.mention.iterated


# Who takes part


def _parties(one: Candidate, *roles: str) -> list[Argument]:
    return [argument for argument in one.mention.arguments if argument.role in roles]


@_feature("named agent", "somebody with a name does it")
def _(one: Candidate, article: Article) -> float:
    return any(argument.kind for argument in _parties(one, "agent"))


@_feature("named patient", "it is done to somebody with a name")
def _(one: Candidate, article: Article) -> float:
    return any(argument.kind for argument in _parties(one, "patient", "other"))


@_feature("people act", "people or a body without a name do it")
def _(one: Candidate, article: Article) -> float:
    return any(_is_actor(found.token) for found in one.arguments if found.role == "agent" and not found.kind)


@_feature("people suffer", "it is done to people or a body without a name")
def _(one: Candidate, article: Article) -> float:
    return any(_is_actor(found.token) for found in one.arguments if found.role == "patient" and not found.kind)


@_feature("thing acts", "a thing does it")
def _(one: Candidate, article: Article) -> float:
    return any(
        not found.kind and not _is_actor(found.token) and not is_pronoun(found.name)
        for found in one.arguments
        if found.role == "agent"
    )


@_feature("object", "it says to what it is done")
def _(one: Candidate, article: Article) -> float:
    return any(not is_pronoun(argument.name) for argument in _parties(one, "patient"))


@_feature("pronoun acts", "a pronoun stands for who does it")
def _(one: Candidate, article: Article) -> float:
    return any(is_pronoun(argument.name) and not argument.kind for argument in _parties(one, "agent"))


@_feature("first person", "the writer or the one who speaks does it")
def _(one: Candidate, article: Article) -> float:
    return any(found.token.lower_ in ("i", "we", "you") for found in one.arguments if found.role == "agent")


@_feature("nobody", "it names nobody and nothing")
def _(one: Candidate, article: Article) -> float:
    return not _parties(one, "agent", "patient", "other")


@_feature("place", "it says where")
def _(one: Candidate, article: Article) -> float:
    return any(argument.role == "place" for argument in one.mention.arguments)


@cache
def _actors() -> frozenset[str]:
    bodies = cues("descriptions", "organisations") | cues("descriptions", "countries")
    return kinds()["<person>"] | kinds().get("<organisation>", frozenset()) | bodies | cues("people", "plural")


def _is_actor(token: Token) -> bool:
    return token.lemma_.lower() in _actors() or token.pos_ == "NUM"


# When


@_feature("day", "it has a day of its own")
def _(one: Candidate, article: Article) -> float:
    return _is_dated(one) and _in_days(one)


@_feature("year", "it has a month or a year of its own")
def _(one: Candidate, article: Article) -> float:
    return _is_dated(one) and not _in_days(one)


@_feature("shared date", "it shares the date of another clause")
def _(one: Candidate, article: Article) -> float:
    return one.mention.interval is not None and one.mention.dated_by == "sentence"


def _is_dated(one: Candidate) -> bool:
    return one.mention.interval is not None and one.mention.dated_by == "clause"


def _in_days(one: Candidate) -> bool:
    interval = one.mention.interval
    return interval is not None and interval.granularity.rank >= Granularity.DAY.rank


# What it is


def _of_group(group: str, says: str) -> None:
    FEATURES.append(Feature(f"type: {group}", says, lambda one, article: one.mention.type.group == group))


for _group in ("diplomacy", "speech", "conflict", "economy", "politics", "justice & life", "world"):
    _of_group(_group, f"it is a matter of {_group}")


@_feature("unknown verb", "no type knows the verb")
def _(one: Candidate, article: Article) -> float:
    return not one.trigger.entry.words and one.trigger.is_verb


@_feature("unknown noun", "no type knows the noun")
def _(one: Candidate, article: Article) -> float:
    return not one.trigger.entry.words and not one.trigger.is_verb


@_feature("type of yours", "its type comes from your own file")
def _(one: Candidate, article: Article) -> float:
    return one.mention.type.base not in builtin_types()


@_feature("plain speech", "it only tells that somebody said something")
def _(one: Candidate, article: Article) -> float:
    return one.mention.type.name == "statement" and one.trigger.is_verb


@_feature("says what happened", "what is said is an event of its own")
def _(one: Candidate, article: Article) -> float:
    if one.mention.type.name != "statement" or not one.trigger.is_verb:
        return False
    verb = one.trigger.token
    said = [*children(verb, "ccomp"), *([verb.head] if verb.dep_ == "parataxis" else [])]
    return any(is_past(content) or is_perfect(content) for content in said)


@_feature("statistic", "it is a figure")
def _(one: Candidate, article: Article) -> float:
    return one.mention.type.is_statistic


@_feature("prominence", "its type tells much")
def _(one: Candidate, article: Article) -> float:
    return one.mention.type.prominence


@_feature("poor verb", "its verb tells little")
def _(one: Candidate, article: Article) -> float:
    return one.trigger.token.lemma_ in _poor_verbs()


@cache
def _poor_verbs() -> frozenset[str]:
    governors = [cues("governors", status) for status in ("planned", "hypothetical", "alleged", "denied")]
    light = [cues("light", "with_object"), cues("light", "with_subject")]
    return stative_verbs().union(*governors, *light, cues("other", "bare"))


@_feature("rare word", "its word is rare in English")
def _(one: Candidate, article: Article) -> float:
    return rarity(one.mention.lemma) / _RAREST


@_feature("figures", "its sentence gives figures")
def _(one: Candidate, article: Article) -> float:
    return any(word.like_num and word.ent_type_ in ("CARDINAL", "MONEY", "PERCENT", "QUANTITY") for word in one.words)


# What the article is about


@_feature("word of the head", "the title or the first sentence has its word")
def _(one: Candidate, article: Article) -> float:
    in_first = one.opens_paragraph and _distance(one, article) < _START
    return not in_first and root(one.mention.lemma) in article.head


@_feature("told again", "the article has its word again and again")
def _(one: Candidate, article: Article) -> float:
    again = article.words.get(root(one.mention.lemma), 1) - 1
    return again / (again + _AGAIN)


@_feature("protagonist", "it is about whom the article is about")
def _(one: Candidate, article: Article) -> float:
    named = (argument for argument in _parties(one, "agent", "patient", "other") if argument.kind)
    return any(article.text.count(argument.name.rpartition(" ")[2]) > _AGAIN for argument in named)


@_feature("long article", "the article is long and tells much beside")
def _(one: Candidate, article: Article) -> float:
    return article.length / (article.length + 2 * _FAR)
