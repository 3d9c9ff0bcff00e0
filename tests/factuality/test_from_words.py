"""Phrase table: what the words around a date say of it, without a parse. The date is the word in brackets."""

import pytest

from timeline import Status
from timeline.factuality.from_words import WordsAround, is_over, of_date, of_weekday


def around(marked: str, *, is_colloquial: bool = False) -> WordsAround:
    before, rest = marked.split("[")
    date, after = rest.split("]")
    start = len(before)
    return WordsAround(
        before=before, after=after, start=start, end=start + len(date) + 2, is_colloquial=is_colloquial
    )  # the brackets count, so that the offsets of a cue are those in the marked text


WEEKDAYS = [
    ("The fair is due to open on [Thursday].", Status.PLANNED, "ahead", "due to open on"),
    ("The fair opens on [Thursday].", Status.PLANNED, "ahead", "opens"),
    ("On [Thursday] the council will vote.", Status.PLANNED, "ahead", "the council will"),
    ("The shop is closed until [Monday].", Status.PLANNED, "ahead", "until"),
    ("The mayor resigned on [Thursday].", Status.HAPPENED, "behind", "resigned"),
    ("The council will vote, she said [Thursday].", Status.HAPPENED, "behind", "said"),
    ("A quiet [Thursday].", Status.HAPPENED, None, None),
]
DATES = [
    ("Tesh will travel to Lima in [June].", Status.PLANNED, "ahead", "will"),
    ("Tesh’ll travel to Lima in [June].", Status.PLANNED, "ahead", "’ll"),
    ("The vote is scheduled for [June].", Status.PLANNED, "ahead", "scheduled"),
    ("The fair opens in [June].", Status.PLANNED, "ahead", "opens"),
    ("Tesh left Lima in [June].", Status.HAPPENED, "behind", "left"),
    ("In [June] the party split and lost.", Status.HAPPENED, "behind", "lost"),
    ("Tesh was expected to resign in [June].", Status.PLANNED, "ahead", "expected to"),
    ("The report of [June].", Status.HAPPENED, None, None),
    ("In [June] they proceed with speed.", Status.HAPPENED, None, None),
]


@pytest.mark.parametrize(("judge", "table"), [(of_weekday, WEEKDAYS), (of_date, DATES)])
def test_words(judge, table):
    for marked, status, time, cue in table:
        found = judge(around(marked))
        assert (found.status, found.time, found.polarity) == (status, time, "positive"), marked
        assert (found.cue.text if found.cue else None) == cue, marked
        assert found.reason == "a plain report" if cue is None else cue in found.reason, marked


@pytest.mark.parametrize("marked", [row[0] for row in [*WEEKDAYS, *DATES] if row[3]])
def test_offsets_of_the_cue_are_those_in_the_text(marked):
    cue = (of_weekday if marked in {row[0] for row in WEEKDAYS} else of_date)(around(marked)).cue
    assert marked[cue.start : cue.end] == cue.text


def test_verbs_of_the_past_say_nothing_in_a_post():
    assert of_date(around("met him in [June]", is_colloquial=True)).time is None


@pytest.mark.parametrize(
    ("marked", "over"),
    [("since [June]", True), ("ended on [3 May]", True), ("as of [June]", True), ("in [June]", False)],
)
def test_what_is_over(marked, over):
    assert is_over(around(marked)) is over
