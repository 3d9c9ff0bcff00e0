"""Words of time in another sense: ten day nurseries, a quarter of the vote, alternating current."""

from __future__ import annotations

import re

from timeline.resolver.rule import Found
from timeline.resolver.time_words import DIRECTIONS, OTHER_SENSES, any_of, beside

_OF_A_THING = re.compile(rf"\sof\s(?:the\s|an?\s)?(?!{any_of(beside('quarter', 'trailing_whole'))}\b|FY)[A-Za-z]")


def has_another_sense(found: Found) -> bool:
    """Whether a word of time means something else beside its neighbours.

    >>> [match] = re.finditer("minute", "a minute amount")
    >>> has_another_sense(Found(match, "a minute amount"))
    True
    """
    before, word = ("", *found.match[0].replace("-", " ").split())[-2:]
    if word == "quarter" and _OF_A_THING.match(found.after):
        return True
    if word not in OTHER_SENSES:
        return False
    following, preceding = OTHER_SENSES[word]
    if following.match(found.after):
        return True
    return before not in DIRECTIONS and preceding.search(found.before) is not None  # but three days of last week
