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
    ("On Tuesday they met Lund. Riis left in the evening and sailed to Malm, where she saw Berg on Wednesday.",
     {"the evening": "2024-05-14TEV"}),
    ("On Saturday the kiosk, which had opened at 8 a.m., was robbed.", {"8 a.m.": "2024-05-11T08:00"}),
    ("See you tomorrow 9ish at the pier.", {"tomorrow 9ish": "2024-05-17T09:00"}),
    ("They came at about 9 on Friday.", {"about 9 on Friday": "2024-05-10T09:00"}),
    ("On Monday around 9 people fell ill.", {"Monday": "2024-05-13"}),
    ("Free on Monday 27/05 9.30am or later.", {"Monday 27/05 9.30am": "2024-05-27T09:30"}),
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

# How clocks are read aloud and written.
FORMS: list[tuple[str, dict[str, str]]] = [
    ("She woke at ten to six on Monday.", {"ten to six on Monday": "2024-05-13T05:50"}),
    ("She woke at twenty past 3 p.m. yesterday.", {"twenty past 3 p.m. yesterday": "2024-05-15T15:20"}),
    ("The talk on Monday ended 10 minutes past noon.", {"10 minutes past noon": "2024-05-13T12:10"}),
    ("The talk on Monday began 5 minutes to midnight.", {"5 minutes to midnight": "2024-05-13T23:55"}),
    ("We left at a quarter to one p.m. on Friday.", {"a quarter to one p.m. on Friday": "2024-05-10T12:45"}),
    ("We left at half past six in the evening on Monday.",
     {"half past six in the evening on Monday": "2024-05-13T18:30"}),
    ("They met at seven thirty p.m. on Monday.", {"seven thirty p.m. on Monday": "2024-05-13T19:30"}),
    ("They met at five-forty yesterday evening.", {"five-forty yesterday evening": "2024-05-15T17:40"}),
    ("They met on Wednesday, 4 o'clock.", {"Wednesday, 4 o'clock": "2024-05-15T04:00"}),
    ("They met at 4 o'clock p.m. on Monday.", {"4 o'clock p.m. on Monday": "2024-05-13T16:00"}),
    ("The train left at 19h45 on Friday.", {"19h45 on Friday": "2024-05-10T19:45"}),
    ("The clock stopped at 14:05:09 on Monday.", {"14:05:09 on Monday": "2024-05-13T14:05:09"}),
    ("The party is 5ish p.m. tomorrow.", {"5ish p.m.": "2024-05-17T17:00"}),
    ("They meet tomorrow at 5, and on Friday at 8.",
     {"tomorrow at 5": "2024-05-17T05:00", "Friday at 8": "2024-05-17T08:00"}),
    ("The alarm rang at 3 in the morning on Sunday.", {"3 in the morning on Sunday": "2024-05-12T03:00"}),
    ("They danced Saturday night at 2.", {"Saturday night at 2": "2024-05-12T02:00"}),
]  # fmt: skip

RANGES: list[tuple[str, dict[str, str]]] = [
    ("The market ran from 2 to 5 p.m. on Monday.", {"2 to 5 p.m. on Monday": "2024-05-13T14:00/2024-05-13T17:00"}),
    ("The shop is open between 9:30 and 11 a.m.", {"9:30 and 11 a.m.": "2024-05-16T09:30/2024-05-16T11:00"}),
    ("The office is open from 8 a.m. to 4 p.m.", {"8 a.m. to 4 p.m.": "2024-05-16T08:00/2024-05-16T16:00"}),
    ("The bar served lunch 11 to 2 p.m. on Monday.", {"11 to 2 p.m. on Monday": "2024-05-13T11:00/2024-05-13T14:00"}),
    ("It rained from 10 p.m. on Monday to 2 a.m.",
     {"10 p.m. on Monday to 2 a.m.": "2024-05-13T22:00/2024-05-14T02:00"}),
    ("It rained from 10 p.m. on Monday to 2 a.m. on Tuesday.",
     {"10 p.m. on Monday to 2 a.m. on Tuesday": "2024-05-13T22:00/2024-05-14T02:00"}),
    ("They sat Thursday 9:30-11:00 in the hall.", {"Thursday 9:30-11:00": "2024-05-16T09:30/2024-05-16T11:00"}),
    ("Doors 7–9 pm Friday.", {"7–9 pm Friday": "2024-05-10T19:00/2024-05-10T21:00"}),
    ("Lund sat between 5 and 6 p.m. at home on Tuesday.", {"5 and 6 p.m.": "2024-05-14T17:00/2024-05-14T18:00"}),
]  # fmt: skip

ZONES: list[tuple[str, dict[str, str]]] = [
    ("The quake struck at 1653 local time (2153 GMT) on Tuesday.",
     {"1653 local time (2153 GMT)": "2024-05-14T16:53-05:00"}),
    ("The blast came at 9:20 a.m. (0620 GMT) Friday.", {"9:20 a.m. (0620 GMT)": "2024-05-10T09:20+03:00"}),
    ("It starts on 3 June at 6 p.m. (1500 GMT).", {"3 June at 6 p.m. (1500 GMT)": "2024-06-03T18:00+03:00"}),
    ("It started at 8 p.m. EST (5 p.m. PST) on Sunday.", {"8 p.m. EST (5 p.m. PST)": "2024-05-12T20:00-05:00"}),
    ("It starts at 6 a.m. Moscow time on Friday.", {"6 a.m. Moscow time on Friday": "2024-05-17T06:00"}),
    ("It started at 7 p.m. (local time) on Friday.", {"7 p.m. (local time) on Friday": "2024-05-10T19:00"}),
    ("It starts at 3 p.m. UTC+2 tomorrow.", {"3 p.m. UTC+2 tomorrow": "2024-05-17T15:00+02:00"}),
    ("It starts at 14:30 GMT-3:30 tomorrow.", {"14:30 GMT-3:30 tomorrow": "2024-05-17T14:30-03:30"}),
    ("It starts at noon CET on Friday.", {"noon CET on Friday": "2024-05-17T12:00+01:00"}),
    ("Open from 9 a.m. to 5 p.m. BST.", {"9 a.m. to 5 p.m. BST": "2024-05-16T09:00+01:00/2024-05-16T17:00+01:00"}),
    ("Logged Fri Dec 30 11:09:29 EST 2016 by cron.", {"Fri Dec 30 11:09:29 EST 2016": "2016-12-30T11:09:29-05:00"}),
    ("Sent: Fri, 30 Dec 2016 11:09:29 +0100", {"Fri, 30 Dec 2016 11:09:29 +0100": "2016-12-30T11:09:29+01:00"}),
    ("Saved 2016-12-30T11:09:29Z.", {"2016-12-30T11:09:29Z": "2016-12-30T11:09:29Z"}),
    ("Saved 2016-12-30 11:09 +05:30.", {"2016-12-30 11:09 +05:30": "2016-12-30T11:09+05:30"}),
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
    ("On Monday at 8 people fell ill.", "Monday at 8"),
    ("The yield on Monday fell by 7.", "7"),
    ("On Friday at 5 schools nobody came.", "Friday at 5"),
    ("On Monday they won ten to six.", "ten to six"),
    ("He was offered 9 to 5 odds on Monday.", "9 to 5"),
    ("She ran home in 2:15:20 on Sunday.", "2:15:20 on Sunday"),
    ("The sets on Sunday ended 25:21, 21:25.", "21:25"),
    ("From ten to twelve people came on Monday.", "ten to twelve"),
    ("On Monday prices rose at 3 to 4 percent.", "Monday prices rose at 3"),
    ("On Monday about 6 of them left.", "about 6"),
    ("A night of jazz was sold out on Monday.", "night"),
]


@pytest.mark.parametrize(
    ("text", "expected"), [*DAY_OF_THE_SENTENCE, *DAY_TOLD_BEFORE, *PART_OF_THE_DAY, *FORMS, *RANGES, *ZONES, *POSTS]
)
def test_the_day_of_a_time(text: str, expected: dict[str, str]) -> None:
    found = {timex.text: timex.value for timex in resolve(text, published=PUBLISHED)}
    assert {words: found.get(words, "not found") for words in expected} == expected


@pytest.mark.parametrize(("text", "words"), NO_TIME)
def test_no_time(text: str, words: str) -> None:
    assert words not in [timex.text for timex in resolve(text, published=PUBLISHED)]


def zone(text: str) -> str | None:
    [timex] = resolve(text, published=PUBLISHED)
    assert timex.interval is not None
    return timex.interval.zone


def test_zones_are_kept_in_the_interval():
    assert zone("It starts at 6 a.m. Moscow time on Friday.") == "Moscow time"
    assert zone("It starts at 8 p.m. ET on Friday.") == "ET"
    assert zone("It starts at 14:30 GMT on Friday.") == "Z"
    assert zone("It starts at 6 p.m. on Friday.") is None
    assert zone("At 6 p.m. et al. were cited.") is None
    [timex, _] = resolve("They met at 16:05 (2105 GMT) on Tuesday.", published=PUBLISHED)
    assert timex.interval is not None
    assert (timex.edtf, timex.interval.label) == ("2024-05-14T16:05:00-05:00", "14 May 2024, 16:05 UTC-05:00")


def test_a_range_of_times_ends_where_it_says():
    [timex] = resolve("They sat from 2 to 5 p.m. on Monday.", published=PUBLISHED)
    assert timex.interval is not None
    assert (str(timex.interval.start), str(timex.interval.end)) == ("2024-05-13T14:00:00", "2024-05-13T17:00:00")


def test_a_time_says_where_its_day_stands():
    [day, time] = resolve("On Monday, shortly after 6 a.m., the dam burst.", published=PUBLISHED)
    assert time.anchor is not None
    assert (time.anchor.text, time.anchor.start) == (day.text, day.start)
    assert "counted from “Monday”" in time.explain()
