"""Phrase table: what the words around a date say of it, without a parse. The date is the word in brackets."""

import pytest

from timeline import Status
from timeline.factuality.from_words import WordsAround, of_date
from timeline.factuality.judgement import PLAIN


def around(marked: str, *, is_colloquial: bool = False) -> WordsAround:
    before, rest = marked.split("[")
    date, after = rest.split("]")
    start = len(before)
    return WordsAround(
        before=before, after=after, start=start, end=start + len(date) + 2, is_colloquial=is_colloquial
    )  # the brackets count, so that the offsets of a cue are those in the marked text


AHEAD = [
    ("The fair is due to open on [Thursday].", "due to", "due to"),
    ("The fair opens on [Thursday].", "opens", "opens"),
    ("On [Thursday] the council will vote.", "will", "will"),
    ("The shop was closed until [Monday].", "until", "until"),
    ("The shop is closed until [Monday].", "until", "until"),
    ("Tesh’ll travel to Lima in [June].", "’ll", "’ll"),
    ("The vote is scheduled for [June].", "scheduled", "scheduled"),
    ("Tesh called a vote for [June].", "called … for", "called a vote for"),
    ("The vote was moved to [June].", "moved to", "moved to"),
    ("Tesh was expected to resign in [June].", "expected to", "expected to"),
    ("Tesh agreed with Lund to resign in [June].", "agreed … to", "agreed with Lund to"),
]
BEHIND = [
    ("The mayor resigned on [Thursday].", "resigned", "resigned"),
    ("The council will vote, she said [Thursday].", "said", "said"),
    ("Tesh left Lima in [June].", "left", "left"),
    ("In [June] the party split and lost.", "split", "split"),
    ("Tesh may have left in [June].", "may have", "may have"),
    ("It rains since [June].", "since", "since"),
]
OPEN = [
    ("Tesh was to resign in [June].", "was to", "was to"),
    ("Tesh had planned to resign in [June].", "had planned", "had planned"),
    ("The vote was moved from [June].", "moved from", "moved from"),
]
SAYS_NOTHING = ["A quiet [Thursday].", "The report of [June].", "In [June] they proceed with speed."]


@pytest.mark.parametrize(
    ("table", "status", "time"),
    [
        (AHEAD, Status.PLANNED, "ahead"),
        (BEHIND, Status.HAPPENED, "behind"),
        (OPEN, Status.HYPOTHETICAL, None),
    ],
)
def test_words(table, status, time):
    for marked, quoted, cue in table:
        found = of_date(around(marked))
        assert (found.status, found.time, found.polarity) == (status, time, "positive"), marked
        assert f"“{quoted}”" in found.reason, marked
        assert found.cue.text == marked[found.cue.start : found.cue.end] == cue, marked


@pytest.mark.parametrize("marked", SAYS_NOTHING)
def test_words_that_say_nothing(marked):
    assert of_date(around(marked)) == PLAIN


def test_verbs_of_the_past_say_nothing_in_a_post():
    assert of_date(around("met him in [June]", is_colloquial=True)).time is None
