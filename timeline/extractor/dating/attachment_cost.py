"""The attachment cost of a time expression to an event: what the parse puts between them, then the distance.

Of the expressions that may date an event the one of the lowest cost does. The unit is the border of a clause; only the
order of the costs means anything, so that they may be negative. All of them are set by hand on the development corpora.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from typing import TYPE_CHECKING

from timeline.extractor.dating.parsed_timexes import ParsedTimex
from timeline.extractor.triggers import Trigger
from timeline.languages.en import cues
from timeline.parsing.syntax import SUBJECTS, path_up, verb_above

if TYPE_CHECKING:
    from timeline.parsing.tree import Token

_CLAUSES = dict.fromkeys(("ccomp", "parataxis", "advcl"), 1.0)
_PHRASES = dict.fromkeys(
    (*SUBJECTS, "dobj", "attr", "dative", "agent", "prep", "xcomp", "pcomp", "oprd", "relcl", "acl"), 0.5
)
_STEP_COSTS = {**_CLAUSES, **_PHRASES}  # of a step up the tree; any other is free
_COMMA_COST = 0.25
_OWN_CLAUSE_COST = -1.5
_SCENE_COST = -1.5  # an expression that opens the sentence holds for all of it
_OTHER_SENTENCE_COST = 6.0
_LATER_SENTENCE_COST = 2.0  # beside that
_NEWS_DAY_COST = -1.0  # it names a day of the news; twice that for who speaks, whose words are the news
_MAIN_CLAUSE_COST = -0.5


def cost_within(item: ParsedTimex, trigger: Trigger, *, own: bool) -> float:
    """The cost of an expression of the trigger's sentence; `own` says that it belongs to the trigger's clause."""
    token = item.token
    first, last = sorted((token.i, trigger.token.i))
    commas = sum(between.text in (",", ";", ":", "--", "–", "—") for between in token.doc[first:last])
    steps = min(sum(_STEP_COSTS.get(label, 0.0) for label in _steps(token, home)) for home in trigger.homes)
    return (
        math.log(1 + last - first)
        + steps
        + commas * _COMMA_COST
        + (_OWN_CLAUSE_COST if own else 0.0)
        + (_SCENE_COST if item.sets_the_scene else 0.0)
    )


def cost_across(item: ParsedTimex, trigger: Trigger, sentence: int, *, news: bool) -> float:
    """The cost of an expression of another sentence than the trigger's, which is the given one.

    `news` says that it names a day of the news.
    """
    gap = sentence - item.sentence
    speaks = trigger.is_verb and trigger.token.lemma_ in cues("reporting", "verbs")
    of_news = _NEWS_DAY_COST * (2 if speaks else 1) if news else 0.0
    verb = verb_above(item.token)
    is_main = verb is not None and verb.dep_ == "ROOT"
    way = math.log(gap) if gap > 0 else _LATER_SENTENCE_COST + math.log(1 - gap)
    return _OTHER_SENTENCE_COST + way + of_news + (_MAIN_CLAUSE_COST if is_main else 0.0)


def _steps(token: Token, home: Token) -> Iterator[str]:
    """The labels from an expression and from an event up to the first word above both.

    How the expression itself hangs on a word is no step: "on Monday" is as near as "Monday".
    """
    above = {token.i: 0, **{head.i: at for at, (_, head) in enumerate(path_up(token), start=1)}}
    meeting = home
    while meeting.i not in above:
        yield meeting.dep_
        meeting = meeting.head
    attached = True
    while token.i != meeting.i:
        attached = attached and token.dep_ in ("pobj", "npadvmod", "prep")
        if not attached:
            yield token.dep_
        token = token.head
