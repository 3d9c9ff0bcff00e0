"""The title of an event, put together from its arguments and the words beside its trigger."""

from __future__ import annotations

import attrs

from timeline.extractor.arguments.argument_phrases import Found
from timeline.extractor.names import Names, is_pronoun
from timeline.extractor.titles.nominal import of_noun
from timeline.extractor.titles.statistic import of_statistic
from timeline.extractor.titles.title_content import TitleContent
from timeline.extractor.titles.title_phrases import LONGEST, joined
from timeline.extractor.titles.verbal import of_verb
from timeline.extractor.titles.wording import fitted, tidy
from timeline.extractor.triggers import Iteration, Trigger
from timeline.languages.en import cue_words, cues
from timeline.model import Status
from timeline.parsing.noun_phrases import words_of


def title_of(
    trigger: Trigger,
    arguments: list[Found],
    status: Status,
    names: Names,
    *,
    where: str = "",
    iteration: Iteration | None = None,
) -> str:
    """The title of an event: "Xi Jinping and Vladimir Putin meet in Astana".

    What is planned is said as headlines do ("to meet"), what is denied or only possible with "not" and "may". Of a
    pronoun that nothing explains remains "a man" or "a woman", or nothing. `where` is a place that no argument gives.
    What makes the line longer than 90 characters is left out, the place first. How often it happened stands behind:
    "meet in Astana (42 times)".
    """
    somebody = (_as_somebody(found) for found in arguments if not found.is_member)
    usable = [found for found in somebody if not _is_unknown(found) and not _is_in_verb(found, trigger)]
    content = TitleContent(trigger=trigger, arguments=usable, status=status, names=names)
    if trigger.entry.type.is_statistic:
        return tidy(fitted(of_statistic(content), most=LONGEST))
    parts = [of_verb(content)] if trigger.is_verb else of_noun(content)
    place = f"in {where}" if where else _place(content, " ".join(parts))
    title = tidy(fitted([*parts, place], most=LONGEST)) or _words(trigger)
    if iteration is None or iteration.word in title.lower().split() or iteration.said in title:
        return title
    return f"{title} ({iteration.said})"


def _words(trigger: Trigger) -> str:
    """The words of the trigger as they stand, for want of any that a line may have."""
    return words_of(trigger.token.doc[trigger.first.i : trigger.last.i + 1])


def _as_somebody(argument: Found) -> Found:
    """The argument, in the place of a pronoun that nothing explains what it tells: "a man"."""
    name = cue_words("title_words", "somebody").get(argument.name.lower())
    return attrs.evolve(argument, name=name) if name else argument


def _is_unknown(argument: Found) -> bool:
    """Whether it is a pronoun that nothing explains: "they", "whose"."""
    return is_pronoun(argument.name) or (argument.token.tag_ == "WP$" and argument.name == argument.token.text)


def _is_in_verb(argument: Found, trigger: Trigger) -> bool:
    """Whether the verb's own words tell the argument: "appears in court"."""
    return argument.token.dep_ == "pobj" and argument.token.lemma_ in trigger.entry.words[1:]


def _place(content: TitleContent, title: str) -> str:
    goals = content.goals
    places = [
        place
        for place in content.of("place")
        if place not in goals and place.name not in title and place.token.text not in title
    ]
    if not places:
        return ""
    preposition = places[0].token.head.lower_
    preposition = preposition if preposition in cues("title_words", "places") else "in"
    return f"{preposition} {joined(places[:1], content.names, owner=title)}"
