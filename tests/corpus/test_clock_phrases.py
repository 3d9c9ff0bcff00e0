"""Clock times and parts of the day: which day they take. Published on Thursday, 16 May 2024."""

from __future__ import annotations

import pytest

from timeline.resolver import resolve

PUBLISHED = "2024-05-16"

# A sentence, and the values of the expressions in it; a time takes the day that its sentence names.
DAY_OF_THE_SENTENCE: list[tuple[str, dict[str, str]]] = [
    ("On Monday, shortly before 5 a.m., the levee gave way.", {"5 a.m.": "2024-05-13T05:00"}),
    ("The siege on Monday began after 3 p.m. and was over by 7 p.m.",
     {"3 p.m.": "2024-05-13T15:00", "7 p.m.": "2024-05-13T19:00"}),
    ("On 2/2/2016 after 4:00 the mill closed.", {"4:00": "2016-02-02T04:00"}),
    ("The climbers, last seen at 11 p.m., were found on Sunday in a hut.", {"11 p.m.": "2024-05-12T23:00"}),
    ("On Tuesday the court rose at 4:15 p.m. for the day.", {"4:15 p.m.": "2024-05-14T16:15"}),
    ("Yesterday the ferry, which left at 9:40 a.m., ran aground.", {"9:40 a.m.": "2024-05-15T09:40"}),
    ("The count on 3 May ran late; at 11:30 p.m. two boxes were missing.", {"11:30 p.m.": "2024-05-03T23:30"}),
    ("On Monday night, shortly after 1 a.m., the fire reached the village.", {"1 a.m.": "2024-05-14T01:00"}),
    ("Crews worked through Sunday night and by 4 a.m. the line was open.", {"4 a.m.": "2024-05-13T04:00"}),
    ("On Saturday Mr. Berg left at 6 a.m. for the coast.", {"6 a.m.": "2024-05-11T06:00"}),
    ("The council said Monday the lift had stopped at 6 a.m. in Lodz on Sunday.", {"6 a.m.": "2024-05-12T06:00"}),
    ("Lund said on Monday that the lift, shut since noon on Sunday, reopened at 8 a.m.",
     {"noon on Sunday": "2024-05-12T12:00"}),
    ("On Monday the gate opened at noon and the queue was gone by midnight.",
     {"noon": "2024-05-13T12:00", "midnight": "2024-05-13T24:00"}),
    ("On Monday the sirens wailed at night.", {"night": "2024-05-13TNI"}),
    ("On 7 May the two sides met, and in the evening they signed.", {"the evening": "2024-05-07TEV"}),
    ("By the close at 4 p.m. on Monday the share had lost a tenth.", {"4 p.m. on Monday": "2024-05-13T16:00"}),
    ("In the morning of 3 May the strike began.", {"the morning of 3 May": "2024-05-03TMO"}),
    ("The ceasefire ends at midnight on Friday.", {"midnight on Friday": "2024-05-17T24:00"}),
    ("Shortly after midnight on Sunday the truce broke.", {"midnight on Sunday": "2024-05-12T00:00"}),
]  # fmt: skip

# Where the sentence names no day: the one that the sentence before it told, else the day of publication.
DAY_TOLD_BEFORE: list[tuple[str, dict[str, str]]] = [
    ("On Sunday a shell hit the market. At 6 p.m. police sealed off the square.", {"6 p.m.": "2024-05-12T18:00"}),
    ("They met on 3 May. In the evening they dined.", {"the evening": "2024-05-03TEV"}),
    ("The mayor spoke on Tuesday.\n\nAt 9 a.m. the bells rang.", {"9 a.m.": "2024-05-16T09:00"}),
    ("At noon the bells rang. The mayor spoke on Tuesday.", {"noon": "2024-05-16T12:00"}),
    ("The office opens at 9 a.m. and closes at 5 p.m.", {"9 a.m.": "2024-05-16T09:00", "5 p.m.": "2024-05-16T17:00"}),
    ("At midnight the fire was out.", {"midnight": "2024-05-16T00:00"}),
    ("He was born in May 1990. At 7:15 p.m. the guests came.", {"7:15 p.m.": "2024-05-16T19:15"}),
]  # fmt: skip

# Which half of the day the words beside a clock time tell.
PART_OF_THE_DAY: list[tuple[str, dict[str, str]]] = [
    ("The show starts tonight at 8 o'clock.", {"tonight at 8 o'clock": "2024-05-16T20:00"}),
    ("They met Monday evening at half past seven.", {"Monday evening at half past seven": "2024-05-13T19:30"}),
    ("They met on Monday at 7:30 in the evening.", {"Monday at 7:30 in the evening": "2024-05-13T19:30"}),
    ("They met Monday morning at 10:15.", {"Monday morning at 10:15": "2024-05-13T10:15"}),
]  # fmt: skip

# As posts write them.
POSTS: list[tuple[str, dict[str, str]]] = [
    ("omg just left camp at 1015, so tired", {"1015": "2024-05-16T10:15"}),
    ("last nite was fun lol", {"last nite": "2024-05-15TNI"}),
    ("see u at 12 noon pls", {"12 noon": "2024-05-16T12:00"}),
    ("omg wat a drive tomo morning", {"tomo morning": "2024-05-17TMO"}),
]  # fmt: skip

# What is no time, or not one of that day.
NO_TIME = [
    ("Lund told a court on Monday that wolves, as all know, hunt at night.", "night"),
    ("On Monday they lost 21:14.", "21:14"),
    ("On Monday he sang Midnight Blues.", "Midnight"),
    ("lol that alloy melts at 1500 °C u know", "1500"),
    ("A night of jazz was sold out on Monday.", "night"),
]


@pytest.mark.parametrize(("text", "expected"), [*DAY_OF_THE_SENTENCE, *DAY_TOLD_BEFORE, *PART_OF_THE_DAY, *POSTS])
def test_the_day_of_a_time(text: str, expected: dict[str, str]) -> None:
    found = {timex.text: timex.value for timex in resolve(text, published=PUBLISHED)}
    assert {words: found.get(words, "not found") for words in expected} == expected


@pytest.mark.parametrize(("text", "words"), NO_TIME)
def test_no_time(text: str, words: str) -> None:
    assert words not in [timex.text for timex in resolve(text, published=PUBLISHED)]


def test_a_time_says_where_its_day_stands():
    [day, time] = resolve("On Monday, shortly after 6 a.m., the dam burst.", published=PUBLISHED)
    assert time.anchor is not None
    assert (time.anchor.text, time.anchor.start) == (day.text, day.start)
    assert "counted from “Monday”" in time.explain()
