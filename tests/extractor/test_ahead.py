"""Which date and status an event has: the date as it was resolved, the status from the same words. Published 16 May 2024."""

import pytest

from tests.articles import mentions
from timeline import Status

TOLD = [  # trigger, status, date
    ("attacked", Status.HYPOTHETICAL, "2024-05-13", "Norway may have attacked Chad on Monday."),
    ("met", Status.HYPOTHETICAL, "2024-05-13", "Lund could have met Moussa on Monday."),
    ("resign", Status.HAPPENED, "2023-06", "Jonas Lund was forced to resign in June."),
    ("resign", Status.HYPOTHETICAL, "2024-05-13", "Jonas Lund was to resign on Monday."),
    ("visit", Status.HYPOTHETICAL, "2024-05-13", "Jonas Lund was due to visit Chad on Monday but stayed."),
    ("visit", Status.DENIED, "2024-05-13", "Jonas Lund failed to visit Chad on Monday."),
    ("attacked", Status.HAPPENED, "2024-05-13", "Chad attacked Norway on Monday."),
    ("met", Status.HAPPENED, "2023-07-14", "Jonas Lund met Idris Moussa on Bastille Day."),
    ("visit", Status.PLANNED, "2024-05-20", "Jonas Lund agreed to visit Chad on Monday."),
    ("treaty", Status.PLANNED, "2024-05-20", "Norway and Chad will sign a treaty on Monday."),
    ("invade", Status.PLANNED, "2024-10", "Norway plans to invade Chad in October."),
    ("meet", Status.PLANNED, "2024-12-26", "Jonas Lund will meet Idris Moussa on Boxing Day."),
    ("strike", Status.PLANNED, "2024-05-21", "Norsoft workers announced a strike for Tuesday."),
]


@pytest.mark.parametrize(("trigger", "status", "date", "sentence"), TOLD)
def test_date_and_status(trigger, status, date, sentence):
    [mention] = [found for found in mentions(sentence) if found.trigger.text == trigger]
    assert (mention.status, mention.interval.edtf) == (status, date)
