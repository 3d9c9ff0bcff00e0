"""Life of things: what comes first in the life of one party, and what says nothing of it."""

import pytest

from tests.articles import every_mention
from timeline.placement.lives import lives

IN_ORDER = [
    ("A court sentenced Jonas Lund to six years. Police had arrested Jonas Lund in Oslo.", "arrested", "sentenced"),
    ("Police arrested Jonas Lund. The trial of Lund will open in June. Jonas Lund is to stand trial in Oslo.",
     "arrested", "trial"),
    ("Jonas Lund was charged with arson. Jonas Lund was acquitted.", "charged", "acquitted"),
    ("The funeral of Anna Berg was held in Oslo. Anna Berg died on 9 May 2024.", "died", "funeral"),
    ("Gunmen killed Anna Berg. Anna Berg was buried in Oslo.", "killed", "buried"),
    ("Gunmen kidnapped Anna Berg. Anna Berg was freed.", "kidnapped", "freed"),
    ("Jonas Lund was convicted. Jonas Lund appealed against the verdict.", "convicted", "appealed against"),
]  # fmt: skip

NOTHING = [
    "Police arrested Jonas Lund. Ola Moe was convicted.",  # another party
    "Police arrested Jonas Lund on 3 May 2024. Jonas Lund was arrested again on 9 May. Jonas Lund was convicted.",
    "Police arrested Jonas Lund. Jonas Lund had been convicted of arson.",  # of something earlier
    "Jonas Lund was arrested on 3 May 2024. Jonas Lund was convicted in 2011.",
    "Jonas Lund was sentenced on 2 May 2022. Jonas Lund was sentenced on 3 May 2024. The trial of Jonas Lund was long.",
    "Jonas Lund was tried again. Jonas Lund was acquitted.",
    "Judge Anna Berg sentenced Jonas Lund. Police arrested Anna Berg.",  # she is no convict
    "Police did not arrest Jonas Lund. Jonas Lund was convicted.",
    "Jonas Lund was released. Jonas Lund was arrested.",  # of two releases nobody knows which
    "Anna Berg attended a funeral in Oslo. Anna Berg died.",  # not hers
]


@pytest.mark.parametrize(("text", "first", "then"), IN_ORDER)
def test_what_comes_first(text, first, then):
    mentions = every_mention(text)
    found = {(mentions[one.earlier].trigger.text, mentions[one.later].trigger.text) for one in lives(mentions)}
    assert (first, then) in found
    assert (then, first) not in found


@pytest.mark.parametrize("text", NOTHING)
def test_what_says_nothing(text):
    assert list(lives(every_mention(text))) == []
