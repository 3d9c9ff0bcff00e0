"""Order by tense: a past perfect beside a past, and what is told beside the telling."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from timeline.extractor.tlinks.word_link import WordLink
from timeline.languages.en import cues
from timeline.parsing.syntax import children, first_of_row, verb_above
from timeline.parsing.tense_aspect import aspect_of, tense_of

if TYPE_CHECKING:
    from timeline.parsing.tree import Token

_BESIDE = ("relcl", "advcl", "ccomp", "conj", "acl")


def by_reporting(word: Token) -> Iterator[WordLink]:
    """What is told in a past tense came before the telling, what will be done after it: "said that they had met"."""
    saying = telling_above(word)
    if saying is None:
        return
    match told_tense(word):
        case "past" | "past perfect" | "perfect":
            yield WordLink(word=saying, other=word, cue=saying.text)
        case "future":
            yield WordLink(word=word, other=saying, cue=saying.text)


def telling_above(word: Token) -> Token | None:
    """The verb of telling that has the clause of a verb, or the first of its row, as what is told."""
    first = first_of_row(word)
    telling = cues("tlinks", "telling")
    if first.dep_ != "ccomp" or first.head.lemma_ not in telling or word.pos_ not in ("VERB", "AUX"):
        return None
    if (first.i != word.i and word.lemma_ in telling) or word.lemma_ == first.head.lemma_:
        return None  # "said it had left and added", where parsers join the latter to what is told
    marks = {mark.lower_ for mark in children(first, "mark", "advmod")}
    is_of_time = not marks.isdisjoint(cues("tlinks", "before") | cues("tlinks", "after") | cues("tlinks", "at_once"))
    return None if is_of_time else first.head


def by_past_perfect(word: Token) -> Iterator[WordLink]:
    """What a past perfect tells came before what a past tells above it: "the man who had resigned returned"."""
    is_participle = word.dep_ == "advcl" and any(form.tag_ == "VBG" for form in children(word, "aux"))
    if word.dep_ not in _BESIDE or not (is_participle or told_tense(word) == "past perfect"):
        return  # "having resigned, he returned" is one too
    above = verb_above(word)
    opened = {mark.lower_ for mark in children(word, "mark")}
    if above is None or not opened.isdisjoint(cues("tlinks", "before")):
        return
    if told_tense(above) == "past":
        yield WordLink(word=above, other=word, cue="had")


def is_future_in_past(verb: Token) -> bool:
    """Whether it tells what was to come: "said it would close"."""
    auxiliaries = {form.lower_ for form in children(verb, "aux")}
    return not auxiliaries.isdisjoint(cues("modals", "conditional")) and aspect_of(verb) is None


def told_tense(verb: Token) -> str | None:
    """How a verb tells its event: past, past perfect, perfect, future, or past progressive; `None` for all else."""
    tense, aspect = tense_of(verb), aspect_of(verb)
    if tense == "future" or is_future_in_past(verb):
        return "future"
    if aspect is not None and aspect.startswith("perfective"):
        return {"past": "past perfect", "present": "perfect"}.get(tense or "")
    if tense == "past":
        return "past progressive" if aspect else "past"
    return None
