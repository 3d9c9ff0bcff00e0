"""Words that look like triggers and report nothing: of a title, of an idiom, of the page, of what holds in general."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.extractor.triggers.generic import is_generic
from timeline.extractor.triggers.trigger import Trigger
from timeline.factuality.judgement import PLAIN, Factuality
from timeline.languages.en import cues, furniture, kinds
from timeline.model import Status
from timeline.parsing.syntax import SUBJECTS, children, is_perfect
from timeline.parsing.tree import once

if TYPE_CHECKING:
    from timeline.parsing.tree import Span, Token

_OPENING = frozenset({'"', "“", "``", "‘"})
_CLOSING = frozenset({'"', "”", "''", "’"})
_BREAKS = frozenset({":", ";", "-", "–", "—", "(", "|", "/", *_OPENING})  # behind one of these a sentence may start
_LONGEST_TITLE = 10  # words in quotation marks; by convention


def reports_nothing(trigger: Trigger, factuality: Factuality = PLAIN) -> bool:
    """Whether its words name something else than a happening, or tell of no happening in particular."""
    word = trigger.token
    return (
        _is_still_undone(trigger, factuality)
        or _is_in_title_of_work(word)
        or _is_in_idiom(word)
        or _is_about_the_page(word)
        or _is_amount(trigger)
        or _is_thing(trigger)
        or _is_in_office(word)
        or is_generic(trigger)
    )


def _is_still_undone(trigger: Trigger, factuality: Factuality) -> bool:
    """Whether it has not happened so far: "has not resigned".

    What somebody will not do, or did not, may be news, and what somebody says is a denial.
    """
    verb = trigger.token
    is_of_today = is_perfect(verb) and not any(form.tag_ == "VBD" for form in children(verb, "aux"))
    return trigger.is_verb and factuality.status is Status.DENIED and is_of_today and verb.dep_ != "ccomp"


def _is_in_title_of_work(word: Token) -> bool:
    """Whether it belongs to the title of a book, a film or a song.

    A verb has a capital within a sentence in a title only: "the film The Man Who Shot the King"; a noun also in names,
    so that it needs a word for a work or a naming before, or quotation marks.
    """
    if not _has_capital(word) or word.i == word.sent.start:
        return False
    if _is_quoted_title(word):
        return True
    first = _first_of_run(word)
    before = first.nbor(-1) if first.i > first.sent.start else None
    if before is None or before.text in _BREAKS or before.is_space:
        return False
    words = cues("no_report", "works") | cues("no_report", "naming")
    if before.lemma_.lower() in words or before.lower_ in words:
        return True
    return word.pos_ == "VERB" and first.i < word.i


def _has_capital(word: Token) -> bool:
    return word.text[:1].isupper() and not word.text.isupper()


def _first_of_run(word: Token) -> Token:
    """The first of the words with capitals, and of the small words between them, of which the word is one."""
    first = here = word
    small = frozenset(furniture()["small_words"])
    while here.i > word.sent.start:
        here = here.nbor(-1)
        if here.text[:1].isupper():
            first = here
        elif here.lower_ not in small and here.lower_ not in cues("grammar", "possessive"):
            break
    return first


def _is_quoted_title(word: Token) -> bool:
    """Whether it stands in quotation marks in which all words but small ones have capitals."""
    return any(start < word.i < end for start, end in _quoted_titles(word.sent))


@once
def _quoted_titles(sentence: Span) -> list[tuple[int, int]]:
    """The places of the marks around titles."""
    found: list[tuple[int, int]] = []
    opened: Token | None = None
    inside: list[Token] = []
    for token in sentence:
        if opened is not None and token.text in _CLOSING:
            if _is_title(inside):
                found.append((opened.i, token.i))
            opened = None
        elif token.text in _OPENING:
            opened, inside = token, []
        else:
            inside.append(token)
    return found


def _is_title(words: list[Token]) -> bool:
    small = frozenset(furniture()["small_words"])
    content = [word for word in words if word.is_alpha and word.lower_ not in small]
    return 1 < len(content) <= _LONGEST_TITLE and all(word.text[0].isupper() for word in content)


def _is_in_idiom(word: Token) -> bool:
    """Whether it belongs to an idiom: "under fire over the bill", "struck a chord", "met the deadline"."""
    if any(_stands_in(word, phrase.split()) for phrase in cues("no_report", "phrases")):
        return True
    pairs = [(word, noun) for noun in children(word, "dobj", "nsubjpass")] if word.pos_ == "VERB" else []
    if word.dep_ in ("dobj", "nsubjpass"):
        pairs.append((word.head, word))
    return any(f"{verb.lemma_} {noun.lemma_.lower()}" in cues("no_report", "objects") for verb, noun in pairs)


def _stands_in(word: Token, phrase: list[str]) -> bool:
    """Whether the word is one of the words of a phrase that stands there."""
    for place, part in enumerate(phrase):
        if part in (word.lower_, word.lemma_.lower()):
            start = word.i - place
            there = word.doc[max(start, 0) : start + len(phrase)]
            if len(there) == len(phrase) and all(
                part in (token.lower_, token.lemma_.lower()) for part, token in zip(phrase, there, strict=True)
            ):
                return True
    return False


def _is_about_the_page(word: Token) -> bool:
    """Whether it tells what became of the page: "Page last updated at 14:20", "this article was corrected"."""
    if word.lemma_ not in cues("no_report", "editing"):
        return False
    things = [*children(word, *SUBJECTS), *([word.head] if word.dep_ == "acl" else [])]
    names = {" ".join([*(the.lower_ for the in children(thing, "det")), thing.lower_]) for thing in things}
    return not names.isdisjoint(cues("no_report", "page"))


def _is_amount(trigger: Trigger) -> bool:
    """Whether it says of what a share is, or is counted: "41 percent of the vote", "by 55 votes".

    Of "most of the arrests" some were made, and they are told.
    """
    word = trigger.token
    is_counted = (
        trigger.light_verb is None and word.lemma_.lower() in cues("no_report", "counted") and word.tag_ == "NNS"
    )
    if is_counted and children(word, "nummod", "poss"):
        return True
    if word.dep_ != "pobj" or word.head.lower_ != "of":
        return False
    whole = word.head.head
    return whole.dep_ not in SUBJECTS and (whole.lemma_.lower() in cues("no_report", "shares") or whole.text == "%")


def _is_thing(trigger: Trigger) -> bool:
    """Whether it names what is there since it was made: "she kept the treaty", but "she signed the treaty"."""
    word = trigger.token
    if (
        trigger.light_verb is not None
        or word.dep_ in SUBJECTS
        or word.lemma_.lower() not in cues("no_report", "things")
    ):
        return False
    determiners = [child.lower_ for child in children(word, "det")]
    return bool(children(word, "poss")) or not cues("definiteness", "known").isdisjoint(determiners)


def _is_in_office(word: Token) -> bool:
    """Whether it tells what an office or a kind of people is for: "the secretary of war", "prisoners of war"."""
    if word.dep_ != "pobj" or word.head.lower_ != "of" or word.tag_ != "NN" or word.i != word.head.i + 1:
        return False
    people = kinds()["<person>"] | kinds()["<organisation>"]
    return word.head.head.lemma_.lower() in people and not any(True for _ in word.children)
