"""Phrase tables of what repeats: value, quantifier and frequency as TIMEX3 has them. Published on 16 May 2024."""

from __future__ import annotations

import pytest

from timeline.model import TimexType
from timeline.resolver import resolve

PUBLISHED = "2024-05-16"

# value, quant and freq, then what is written so
SETS: dict[tuple[str, str | None, str | None], list[str]] = {
    # how often in each unit
    ("P1W", None, "2X"): ["twice a week", "twice weekly", "twice-weekly", "two times a week", "2 times per week",
        "two evenings a week"],
    ("P1M", None, "1X"): ["once a month", "once per month", "monthly", "one time a month"],
    ("P1D", None, "3X"): ["three times a day", "3 times a day", "thrice daily", "three times daily", "three times per day"],
    ("P1Y", "EACH", "4X"): ["four times each year"],
    ("P1M", "EVERY", "2X"): ["twice every month"],
    ("P2W", "EVERY", "1X"): ["once every two weeks", "once every other week"],
    ("P1Y", None, None): ["several times a year", "a few times a year"],
    ("P10Y", None, "1X"): ["once in a decade", "once a decade"],
    ("P1D", None, "1X"): ["daily", "once a day"],
    ("P1W", None, "1X"): ["weekly", "once a week"],
    # how much of each
    ("P1W", None, "1D"): ["one day a week", "a day a week"],
    ("P1D", None, "1H"): ["an hour a day", "1 hour per day"],
    ("P1W", None, None): ["a few hours a week", "several days a week"],
    ("P6M", None, "1X"): ["biannually", "semi-annually", "half-yearly"],
    ("P2W", None, "1X"): ["bi-weekly", "biweekly", "fortnightly"],
    ("P1W", None, "3D"): ["three days a week", "3 days per week"],
    ("P1M", "EVERY", "3D"): ["three days every month"],
    ("P1D", None, "24H"): ["24 hours a day", "twenty-four hours a day"],
    ("P1Y", "EACH", "2W"): ["two weeks each year"],
    # every one of them
    ("PT0.5H", "EVERY", None): ["every half hour", "every half an hour"],
    ("P1D", "EVERY", None): ["every day", "every day except Sunday", "every day but Sunday", "every single day", "each and every day"],
    ("P1Y", "EACH", None): ["each year", "each of the past three years", "each of the last ten years"],
    ("P1M", "EACH", None): ["each month", "each of the next six months", "each of the first three months of 2021"],
    ("XXXX-WXX-1", "EVERY", None): ["every Monday", "every week on Monday"],
    ("XXXX-WXX-4", "EACH", None): ["each Thursday"],
    ("XXXX-10", "EVERY", None): ["every October", "every year in October", "October every year"],
    ("XXXX-05-03", "EVERY", None): ["every 3 May", "every May 3", "every year on 3 May", "every third of May"],
    ("XXXX-SU", "EVERY", None): ["every summer", "every single summer"],
    ("XXXX-12-25", "EACH", None): ["each Christmas", "each year at Christmas"],
    ("XXXX-WXX-WE", "EVERY", None): ["every weekend"],
    ("PT2H", "EVERY", None): ["every two hours", "every 2 hours"],
    ("PXD", "EVERY", None): ["every few days"],
    # every other one: in the value where it is a length, else in the quantifier
    ("P2W", "EVERY", None): ["every other week", "every second week", "every two weeks", "every couple of weeks"],
    ("P3D", "EVERY", None): ["every third day", "every three days"],
    ("XXXX-WXX-1", "EVERY OTHER", None): ["every other Monday"],
    ("XXXX-WXX-2", "EVERY SECOND", None): ["every second Tuesday"],
    ("XXXX-WXX-5", "EVERY FIRST", None): ["every first Friday of the month"],
    ("XXXX-WXX-2", "ALTERNATE", None): ["alternate Tuesdays"],
    ("XXXX-WXX-1TMO", "EVERY OTHER", None): ["every other Monday morning"],
    ("P2D", None, None): ["alternate days"],
    # not all of them
    ("XXXX-XX-XXTMO", "MOST", None): ["most mornings"],
    ("P1D", "MOST", None): ["most days"],
    ("XXXX-WXX-7", "MOST", None): ["most Sundays"],
    ("XXXX-WXX-5TNI", "MOST", None): ["most Friday nights"],
    ("XXXX-XX-XXTEV", "SOME", None): ["some evenings"],
    ("XXXX-WXX-5", "ALL", None): ["all Fridays"],
    ("XXXX-WXX-6", None, None): ["Saturdays"],
    # at a time of day
    ("XXXX-WXX-1T18:00", "EVERY", None): ["every Monday at 6 p.m.", "6 p.m. every Monday", "every Monday, 6 p.m."],
    ("XXXX-XX-XXT12:00", "EVERY", None): ["every day at noon", "noon every day"],
    ("XXXX-XX-XXT07:30", "EACH", None): ["7:30 each morning", "each morning at 7:30", "each day at 7.30 a.m."],
    ("XXXX-WXX-WDT09:00", None, None): ["weekdays at 9 a.m.", "9 a.m. on weekdays"],
    ("XXXX-XX-XXT17:00", None, "1X"): ["daily at 5 p.m."],
    ("XXXX-WXX-1TMO", None, None): ["Mondays in the morning", "Monday mornings"],
    ("XXXX-WXX-WDTMO", None, None): ["weekday mornings"],
    ("XXXX-WXX-WDTMO", "EVERY", None): ["every weekday morning"],
}  # fmt: skip
CASES = [(*expected, phrase) for expected, phrases in SETS.items() for phrase in phrases]


@pytest.mark.parametrize(("value", "quant", "freq", "phrase"), CASES, ids=[case[-1] for case in CASES])
def test_set(value: str, quant: str | None, freq: str | None, phrase: str) -> None:
    [timex] = resolve(f"They came there {phrase}; it was a habit.", published=PUBLISHED)
    assert (timex.text, timex.type, timex.value, timex.quant, timex.freq) == (phrase, TimexType.SET, value, quant, freq)


# Several sets in one phrase: the words of each with its value and quantifier
SEVERAL: list[tuple[str, dict[str, tuple[str, str | None]]]] = [
    ("They swim every Monday, Wednesday and Friday.",
     {"every Monday": ("XXXX-WXX-1", "EVERY"), "Wednesday": ("XXXX-WXX-3", "EVERY"), "Friday": ("XXXX-WXX-5", "EVERY")}),
    ("They swim every Monday to Friday.", {"every Monday": ("XXXX-WXX-1", "EVERY"), "Friday": ("XXXX-WXX-5", "EVERY")}),
    ("They sing on Monday and Wednesday evenings.",
     {"Monday": ("XXXX-WXX-1TEV", None), "Wednesday evenings": ("XXXX-WXX-3TEV", None)}),
    ("They meet every two or three weeks.", {"every two": ("P2W", "EVERY"), "three weeks": ("P3W", "EVERY")}),
    ("It sails daily except on Mondays.", {"daily": ("P1D", None), "Mondays": ("XXXX-WXX-1", None)}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), SEVERAL, ids=[row[0] for row in SEVERAL])
def test_several_sets(text: str, expected: dict[str, tuple[str, str | None]]) -> None:
    found = resolve(text, published=PUBLISHED)
    assert {timex.text: (timex.value, timex.quant) for timex in found} == expected
    assert {timex.type for timex in found} == {TimexType.SET}


def test_a_set_has_the_time_that_holds_it() -> None:
    [timex] = resolve("It flooded in each of the past three years.", published=PUBLISHED)
    assert timex.edtf == "2021-05-16/2024-05-16"
    [timex] = resolve("It floods every year.", published=PUBLISHED)
    assert timex.interval is None
    assert timex.reason == "it repeats, so it is no single date"


# What looks like a set: the words that are found, none of them one
LOOKALIKES: list[tuple[str, list[str]]] = [
    ("It took two weeks.", ["two weeks"]), ("They stayed for several days.", ["several days"]),
    ("Some days later they left.", ["Some days later"]), ("Two weeks a year ago were dry.", ["Two weeks", "a year ago"]),
    ("Once a singer, always a singer.", []), ("It is twice as long and three times as wide.", []),
    ("Most people came, many times.", []), ("Every second house is empty.", []), ("Each of the two men left.", []),
    ("Each of them left in May.", ["May"]), ("They took alternate routes.", []), ("Every one of us was there.", []),
    ("Every now and then they met.", []), ("A few days a year later were dry.", ["A few days", "a year later"]),
    ("On Monday and, if dry, on Friday", ["Monday", "Friday"]), ("A day a year ago was dry.", ["A day", "a year ago"]),
    ("On Monday they met at 6 p.m.", ["Monday"]), ("The past three years were dry.", ["The past three years"]),
    ("He was there twice in May.", ["May"]), ("In May they met once.", ["May"]), ("Every third man fell.", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "words"), LOOKALIKES, ids=[row[0] for row in LOOKALIKES])
def test_what_is_no_set(text: str, words: list[str]) -> None:
    found = resolve(text, published=PUBLISHED)
    assert [timex for timex in found if timex.type is TimexType.SET] == []
    assert {timex.text for timex in found} >= set(words)
    assert all(timex.quant is None and timex.freq is None for timex in found)
