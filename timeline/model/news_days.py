"""Whether a day is one of the news of a publication: a question of the calendar alone."""

from __future__ import annotations

import datetime as dt

from timeline.model.civil import Moment
from timeline.model.interval import Interval

NEWS_DAYS = 7
"""News are of the week before they are published. Set by hand on the development corpora."""


def is_news_day(interval: Interval | None, published: dt.date | None) -> bool:
    """Whether it is one day, or a part of one, in the week that ends with the publication.

    >>> is_news_day(Interval.parse("2024-05-13"), dt.date(2024, 5, 16))
    True
    >>> is_news_day(Interval.parse("2024-05-17"), dt.date(2024, 5, 16)), is_news_day(None, dt.date(2024, 5, 16))
    (False, False)
    """
    if published is None or interval is None or interval.start is None or interval.end is None:
        return False
    day = interval.start.ordinal
    return interval.end.ordinal - day <= 1 and 0 <= Moment.of(published).ordinal - day <= NEWS_DAYS


def is_near_publication(interval: Interval, published: int | None) -> bool:
    """Whether it begins at most a week before or after the day with that number, the day of publication.

    >>> is_near_publication(Interval.parse("2024-05-20"), Moment(2024, 5, 16).ordinal)
    True
    """
    return published is not None and interval.start is not None and abs(published - interval.start.ordinal) <= NEWS_DAYS
