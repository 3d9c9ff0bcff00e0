"""Groups of verbs before and behind a date, known by their words, and on which side of now they put it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import cache
from itertools import takewhile
from typing import TypeAlias

from timeline.factuality.dated_sentence import MODALS, DatedSentence
from timeline.factuality.plan_groups import REACH, of_invitation, of_plan, planned
from timeline.factuality.plan_words import (
    AUXILIARIES,
    AWAITED,
    DENIERS,
    DETERMINERS,
    LASTING,
    NOW,
    ON_SCHEDULE,
    PARTICLES,
    PAST,
    PLANNING,
    PLANNING_NOW,
    PLANS,
    PREPOSITIONS,
    SCHEDULED,
    SHIFTED,
    SHIFTING,
    THEN,
    is_past_form,
)
from timeline.factuality.verb_tenses import before_auxiliaries, is_now, is_progressive, tells_past
from timeline.factuality.verdict import Group
from timeline.languages.en import cues, times

_UNITS = frozenset(form for unit in times()["unit"] for form in (unit, f"{unit}s"))


Judge: TypeAlias = Callable[[DatedSentence, int], Group | None]


def before(sentence: DatedSentence) -> Group | None:
    """The nearest group before the date in its clause that says something of it."""
    if sentence.link in cues("words", "since"):
        since = sentence.words.index(sentence.link, sentence.start)
        return Group("behind", since, since)
    return _first_of(sentence, range(sentence.start - 1, sentence.clause, -1), _judges(is_behind=False))


def before_clause(sentence: DatedSentence) -> Group | None:
    """The nearest group before the clause of the date, where both are joined: "will meet Lund and Tesh in June"."""
    if sentence.word(sentence.clause) not in cues("words", "joining") | cues("words", "subordinate"):
        return None
    places = range(sentence.clause - 1, -1, -1)
    within = takewhile(lambda at: not sentence.is_stop(at), places)
    return _first_of(sentence, within, _judges(is_behind=False))


def behind(sentence: DatedSentence) -> Group | None:
    """The first group behind the date, in the clause that the date opens or stands in."""
    return _first_of(sentence, _clause_behind(sentence), _judges(is_behind=True))


def _first_of(sentence: DatedSentence, places: Iterable[int], judges: dict[str, tuple[Judge, ...]]) -> Group | None:
    for at in places:
        if at in sentence.in_brackets:
            continue
        word = sentence.words[at]
        for judge in judges.get(word) or judges.get(f"-{word[-2:]}", ()):
            if (group := judge(sentence, at)) is not None:
                return group
    return None


@cache
def _judges(*, is_behind: bool) -> dict[str, tuple[Judge, ...]]:
    """Which words are to be judged, and by what; "-ed" and "-ng" stand for all words that end so."""
    words: list[tuple[Judge, frozenset[str]]] = [(_of_modal, MODALS)]
    if is_behind:
        words += [(_of_coming, NOW | THEN | PLANNING_NOW)]
    else:
        words += [
            (_of_infinitive, frozenset({"to"})),
            (_of_shift, SHIFTING | PARTICLES),
            (of_invitation, cues("words", "inviting")),
            (of_plan, SCHEDULED | AWAITED | PLANNING),
            (_of_copula, NOW),
            (_of_since, cues("words", "since")),
            (_of_phrase, cues("words", "until") | {"after", "pending"}),
        ]
    words += [(_of_past, PAST | {"-ed"}), (_of_schedule, ON_SCHEDULE), (_of_progressive, frozenset({"-ng"}))]
    judges: dict[str, tuple[Judge, ...]] = {}
    for judge, forms in words:
        for form in forms:
            judges[form] = (*judges.get(form, ()), judge)
    for form in judges:
        judges[form] = (
            *judges[form],
            *(judge for judge in judges.get(f"-{form[-2:]}", ()) if judge not in judges[form]),
        )
    return judges


def _clause_behind(sentence: DatedSentence) -> Iterator[int]:
    """The places behind the date up to the end of its clause, without what commas set apart."""
    at = sentence.date + 1 + sentence.is_aside
    while at < len(sentence.words) and not sentence.is_stop(at):
        if sentence.words[at] == ",":
            if not sentence.opens_clause:
                return
            if sentence.word(at + 1) in cues("words", "asides"):
                at = sentence.next_comma(at + 1)
        else:
            yield at
        at += 1


def _of_modal(sentence: DatedSentence, at: int) -> Group | None:
    """Will meet, may meet; who may have met, could not meet or would later meet did or did not, but in the past."""
    modal = sentence.word(at)
    if modal not in MODALS:
        return None
    follows = at + 1
    while sentence.word(follows) in DENIERS or sentence.word(follows).endswith("ly"):
        follows += 1
    is_future = modal in cues("modals", "planned")
    if not is_future and sentence.word(follows) in cues("words", "perfect"):
        return Group("behind", at, follows)
    if modal in cues("modals", "conditional") and sentence.word(follows) in cues("words", "afterwards"):
        return Group("behind", at, follows)
    if modal in cues("words", "able") and any(word in DENIERS for word in sentence.words[: at + 2]):
        return Group("behind", at, at)
    return Group("ahead", at, at)


def _of_infinitive(sentence: DatedSentence, at: int) -> Group | None:
    """An infinitive, by what it hangs on: "agreed to meet", "is to meet", but "began to fall", "flew there to meet"."""
    if not sentence.is_infinitive(at):
        return None
    if sentence.word(at + 1) in cues("words", "perfect") and is_past_form(sentence.word(at + 2)):
        return Group("behind", at + 1, at + 2)
    if (group := _of_word_before(sentence, at)) is not None:
        return group
    for above in range(at - 1, -1, -1):
        if sentence.is_stop(above):
            return None
        if (group := _of_governor(sentence, above, at)) is not None:
            return group
    return Group("ahead", at, at) if _is_headline(sentence, at) else None


def _of_word_before(sentence: DatedSentence, at: int) -> Group | None:
    """What the word before an infinitive makes of it: "is to meet", "was to meet", "the rules to be published"."""
    left = sentence.word(at - 1)
    if left in NOW or left in cues("words", "obliged"):
        return Group("ahead", at - 1, at)
    if left in THEN:
        return Group("open", at - 1, at)
    if at > 1 and left == "," == sentence.word(sentence.date + 1):  # "a truce, to begin on Monday, was signed"
        return Group("ahead", at, at + 1)
    if sentence.word(at + 1) == "be" and not (is_past_form(left) or left in PREPOSITIONS or left in AUXILIARIES):
        return Group("ahead", at, at + 1)  # "the rules to be published in"
    return None


def _is_headline(sentence: DatedSentence, to: int) -> bool:
    """Whether an infinitive is the verb of a headline: "Pope to visit Malta in"; it has no full stop, no other verb."""
    words = sentence.words
    is_whole = not any(word in (".", "?", "!", ",") for word in words) and to > 0
    return is_whole and not any(
        word in MODALS or word in NOW or tells_past(sentence, at) for at, word in enumerate(words)
    )


def _of_governor(sentence: DatedSentence, at: int, infinitive: int) -> Group | None:
    """What a word makes of an infinitive behind it."""
    word = sentence.word(at)
    if (modal := _of_modal(sentence, at)) is not None:
        return modal
    if word in cues("infinitives", "going") and is_progressive(sentence, at):
        return Group("ahead", at, infinitive)
    if word in PLANNING or word in PLANS or word in SCHEDULED:
        return planned(sentence, at, infinitive)
    if word in NOW or word in cues("words", "obliged"):  # "has the right to", "is under pressure to"
        return Group("ahead", at, infinitive)
    if not tells_past(sentence, at):
        return None
    if (helped := _of_auxiliary(sentence, at)) is not None:
        return helped
    if is_progressive(sentence, at):
        return Group("ahead", at, infinitive)
    return Group("open" if sentence.link in ("by", "from") else "behind", at, at)  # "ruled to send it back by 3 May"


def _of_shift(sentence: DatedSentence, at: int) -> Group | None:
    """A date moved: ahead lies the new one, "moved to", "put off until"; of the old one nothing is said."""
    word = sentence.word(at)
    if word in PARTICLES:
        verbs = sentence.words[max(0, at - REACH) : at]
        if not any(verb in SHIFTED for verb in verbs):
            return None
    first = at if at < sentence.start - 1 and word in PREPOSITIONS else at + 1
    is_beside = PREPOSITIONS.isdisjoint(sentence.words[first : sentence.start])  # but "moved over the coast from"
    if sentence.link in cues("words", "new_date") and (is_beside or "from" not in sentence.links):
        return Group("ahead", at, sentence.date - 1)
    if sentence.link != "from" or word in LASTING or not is_beside:
        return None
    is_new_told = sentence.word(sentence.date + 1) in cues("words", "new_date")  # "moved from Monday to Friday"
    return Group("ahead" if is_new_told else "open", at, sentence.date - 1)


def _of_past(sentence: DatedSentence, at: int) -> Group | None:
    """A verb in a past tense; "closed until" tells an end to come, unless it did not close until then."""
    if sentence.around.is_colloquial or not tells_past(sentence, at):
        return None
    if (helped := _of_auxiliary(sentence, at) or _of_modal_above(sentence, at)) is not None:
        return helped
    if at < sentence.date and sentence.link in cues("words", "until") and not _was_over(sentence, at):
        return Group("ahead", sentence.date - 1, sentence.date - 1)
    is_open = is_progressive(sentence, at) or cues("markers", "hypothetical") & set(sentence.words[:at])
    return Group("open" if is_open else "behind", at, at)


def _was_over(sentence: DatedSentence, at: int) -> bool:
    """Whether what held until then holds no more: "waited until", "was not found until"."""
    is_perfect = sentence.word(at - 1) == "been" and sentence.word(at - 2) != "had"  # "has been ruled out until"
    is_waiting = (
        sentence.word(at) in cues("words", "waiting") and sentence.word(at + 1)[-3:] != "ing" and not is_perfect
    )
    is_ended = sentence.words[sentence.date + 1 : sentence.date + 3] == [",", "when"]
    return is_waiting or is_ended or any(word in DENIERS for word in sentence.words[:at])


def _of_auxiliary(sentence: DatedSentence, at: int) -> Group | None:
    """What a modal, or "to", says of the participle: "will be charged", "may have left", "to be opened"."""
    left = before_auxiliaries(sentence, at)
    if (helped := _of_modal(sentence, left) or _of_infinitive(sentence, left)) is not None:
        return helped
    is_wanted = sentence.word(left + 1) == "be" and sentence.word(left) not in MODALS | {"to", "", ","}
    return Group("ahead", left + 1, at) if is_wanted else None  # "demanded that the vote be held"


def _of_modal_above(sentence: DatedSentence, at: int) -> Group | None:
    """What a modal says of a noun's participle: "will buy all shares held by"; but "will buy a share issued on"."""
    if at + 1 >= sentence.start or sentence.word(at + 1) not in PREPOSITIONS:
        return None
    if sentence.word(at - 1) in THEN | cues("pronouns", "all"):
        return None
    for left in range(at - 1, -1, -1):
        if sentence.is_stop(left) or sentence.word(left) in cues("words", "openings") | {","}:
            return None
        if (modal := _of_modal(sentence, left)) is not None:
            return modal
    return None


def _of_coming(sentence: DatedSentence, at: int) -> Group | None:
    """Is to meet, is due to meet, plans to meet, behind the date."""
    word, follows = sentence.word(at), sentence.word(at + 1)
    is_planned = follows in SCHEDULED or follows in AWAITED
    if word in NOW:
        is_coming = is_planned or follows == "to" or follows in cues("infinitives", "going")
        return Group("ahead", at, at + 1) if is_coming else None
    if word in THEN:
        is_undone = follows == "to" or any(other in cues("words", "undone") for other in sentence.words[at + 2 :])
        if follows == "to" or is_planned:
            return Group("open" if is_undone else "ahead", at, at + 1)
        return None
    return Group("ahead", at, at) if follows == "to" else None


def _of_copula(sentence: DatedSentence, at: int) -> Group | None:
    """The deadline is Friday, the vote is on Friday; but not "today is Friday"."""
    is_told = at == sentence.start - 1 and is_now(sentence, at) and sentence.word(at - 1) not in cues("words", "today")
    return Group("ahead", at, at) if is_told else None


def _of_progressive(sentence: DatedSentence, at: int) -> Group | None:
    """The ministers are meeting on Friday; but "after meeting him on Friday"."""
    if sentence.word(at - 1) in cues("words", "done"):
        return Group("behind", at - 1, at)
    return Group("ahead", at - 1, at) if is_progressive(sentence, at) else None


def _of_since(sentence: DatedSentence, at: int) -> Group | None:
    """Since the vote in June they rule; but "since 2014, 3 June is a holiday"."""
    return None if "," in sentence.words[at : sentence.date] else Group("behind", at, at)


def _of_phrase(sentence: DatedSentence, at: int) -> Group | None:
    """In custody until a hearing in June, reopens a year after the fire in June; but "until the war in June"."""
    if sentence.start - at > REACH:
        return None
    word, is_indefinite = sentence.word(at), sentence.word(at + 1) in cues("grammar", "indefinite")
    if word == "after":
        return Group("open", at, at) if is_indefinite or sentence.word(at - 1) in _UNITS else None
    return Group("ahead", at, at) if is_indefinite else None


def _of_schedule(sentence: DatedSentence, at: int) -> Group | None:
    """A present tense that tells of what will be: "opens on", "ministers meet on"."""
    left = sentence.word(at - 1)
    if left in DETERMINERS or left in PREPOSITIONS or left[:1].isdigit():
        return None
    if sentence.word(at).endswith("s"):
        return Group("ahead", at, at)
    if sentence.word(at) in cues("words", "also_nouns"):  # "ministers vote on", but "the budget vote on"
        is_verb = left.endswith("s") or left in cues("pronouns", "all")
    else:
        helped = sentence.word(before_auxiliaries(sentence, at))
        is_verb = helped not in MODALS and helped not in cues("words", "bare")
    if at > sentence.date or not is_verb or any(tells_past(sentence, earlier) for earlier in range(at)):
        return None
    return Group("ahead", at, at)
