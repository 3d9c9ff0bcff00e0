"""Phrase tables: the expected EDTF once, then many ways to write it. Published on Thursday, 16 May 2024."""

from __future__ import annotations

import pytest

from timeline.resolver import resolve

PUBLISHED = "2024-05-16"

# The expression itself stands between brackets; the words around it are its evidence.
PHRASES: dict[str, list[str]] = {
    # days
    "2024-05-16": [
        "on [16 May 2024]", "on [May 16, 2024]", "[16th May 2024]", "on [the 16th of May, 2024]", "[May 16th, 2024]",
        "on [Thursday, May 16, 2024]", "on [Thursday 16 May 2024]", "[2024-05-16]", "dated [16.05.2024]",
        "dated [05/16/2024]",
        "dated [16/05/2024]", "on [May 16]", "on [16 May]", "on [Thursday, May 16]", "on [Thursday]", "met [Thursday]",
        "[today]", "earlier this spring and [today]", "[Thursday]’s meeting", "[this Thursday]", "on [16 MAY 2024]",
        "[16-May-2024]", "on [the 16th of May]", "on [May sixteenth]", "on [May 16 , 2024]",
        "[Thursday , May 16 , 2024]", "[Thu., May 16]", "on [2024/05/16]",
    ],
    "2024-05-15": ["[yesterday]", "on [Wednesday]", "[last Wednesday]", "on [May 15]", "[Yesterday], they met",
        "[a day ago]"],
    "2024-05-17": ["[tomorrow]", "[next Friday]", "[this Friday]", "on [17 May]", "[a day from now]",
        "[this coming Friday]"],
    "2024-05-14": ["[the day before yesterday]", "on [Tuesday]", "[two days ago]"],
    "2024-05-18": ["[the day after tomorrow]", "[this Saturday]"],
    "2024-05-09": ["[last Thursday]", "[the previous Thursday]"],
    "2024-05-23": ["[next Thursday]"],
    "2024-05-12": ["on [Sunday]", "over lunch on [Sunday]"],
    "2023-09-06": ["on [Sept. 6, 2023]", "[Wednesday, September 6, 2023]", "[6 Sep 2023]", "[6 September, 2023]"],
    "2023-12-25": ["on [December 25]", "on [Dec. 25]", "on [25 December last year]", "on [25 December of last year]"],
    "2024-02-29": ["on [29 February 2024]", "on [Feb. 29]"],
    "-0043-03-15": ["on [15 March 44 BC]", "on [March 15, 44 BCE]", "on [15 March, 44 B.C.]"],
    "2024-05-22": ["on [May twenty-second]", "on [the twenty-second of May]", "on [May the twenty-second, 2024]"],
    "2024-05-31": ["on [May thirty-first]", "on [the thirty-first of May]"],
    "2024-05-30": ["on [May thirtieth]"],
    # longer units
    "2024-05-13/2024-05-19": ["[this week]", "[the current week]"],
    "2024-05-06/2024-05-12": ["[last week]", "[a week ago]", "[one week ago]"],
    "2024-05-20/2024-05-26": ["[next week]", "[the coming week]"],
    "2024-04-29/2024-05-05": ["[two weeks ago]", "[2 weeks ago]"],
    "2024-05-11/2024-05-12": ["over [the weekend]", "[last weekend]"],
    "2024-05": ["[May 2024]", "in [May]", "[this month]", "in [May, 2024]", "in [May of 2024]", "[this May]",
        "in [2024-05]"],
    "2024-04": ["[last month]", "in [April]", "since we met in [April]", "[a month ago]", "[last April]"],
    "2024-06": ["[next month]", "in [June]", "[next June]"],
    "2024-02": ["in [February]", "in [Feb. 2024]", "[three months ago]", "[three months earlier]"],
    "2023-05": ["[last May]", "in [May of last year]"],
    "2024-34": ["[Q2 2024]", "[the second quarter of 2024]", "in [the second quarter]", "[this quarter]",
        "[the 2nd quarter]"],
    "2024-33": ["[last quarter]", "[the first quarter]", "[first-quarter] results", "[this year’s first quarter]"],
    "2023-35": ["[Q3 2023]", "[the third quarter of last year]", "[the third quarter]", "[last year's third quarter]"],
    "2022-40": ["[the first half of 2022]", "[first half of 2022]", "in [H1 2022]"],
    "2024-22": ["[summer 2024]", "[the summer of 2024]", "[this summer]", "[next summer]"],
    "2023-22": ["[last summer]", "[summer of 2023]", "in [the summer of last year]"],
    "2023-24": ["[last winter]"],
    "2024": ["in [2024]", "[this year]", "[This year], they met", "(2024)", "[fiscal 2024]"],
    "2023": ["[last year]", "in [2023]", "[a year ago]", "the [year-earlier] figure", "[the year 2023]",
        "the [2023] election"],
    "2025": ["[next year]", "by the summer of peace in [2025]", "[a year from now]"],
    "2022": ["[two years ago]", "in [2022]", "[2 years ago]", "its [2022] invasion"],
    "1996": ["in [nineteen ninety-six]", "in [1996]"],
    "-0043": ["in [44 BC]", "in [44 BCE]", "in [44 B.C.]"],
    "0079": ["in [AD 79]", "in [79 AD]", "in [79 CE]"],
    "199X": ["in [the 1990s]", "[the ’90s]", "in [the nineties]", "in [the '90s]", "during [the 1990's]"],
    "201X": ["[last decade]", "[the 2010s]", "[a decade ago]"],
    "18XX": ["in [the 19th century]", "[the nineteenth century]", "a [19th-century] house"],
    "20XX": ["[twenty-first century] Europe", "in [the twenty-first century]", "a [twenty-first-century] house",
        "in [the 21st century]", "in [the twenty first century]"],
    "21XX": ["[the twenty-second century]"],
    "2166~/2199~": ["[late twenty-second century]", "[the late twenty-second century]"],
    "29XX": ["in [the thirtieth century]"],
    "0001/0100": ["twenty [first-century] coins"],
    "-0499/-0400": ["in [the fifth century BC]", "[the 5th century BCE]"],
    "-0478/-0469": ["in [the 470s BC]"],
    # parts
    "2024-07-01~/2024-07-10~": ["in [early July]", "in [early July 2024]", "[the beginning of July]",
        "[early in July]"],
    "2024-05-11~/2024-05-20~": ["in [mid-May]", "in [mid-May 2024]", "[the middle of May]", "in [mid May]"],
    "2024-05-21~/2024-05-31~": ["in [late May]", "[the end of May]", "by no means in [late May]"],
    "2024-05-17~/2024-05-31~": ["[later this month]", "due [later this month]"],
    "1976~/1979~": ["in [the late 1970s]", "[the late ’70s]", "in [late 1970s] style"],
    "2013~": ["in [about 2013]", "in [circa 2013]", "in [around 2013]"],
    # open ends: the words of the date, the interval of its side
    "2013/..": ["since [2013]", "over the past decade since [2013], they have met", "Since [2013],"],
    "2024-05-13/..": ["since [Monday]"],
    "../2025": ["until [2025]", "by [2025]", "till [2025]"],
    "../2013": ["until [2013]", "before [2014]", "in use pre-[2014]"],
    "2015/..": ["after [2014]", "post-[2014]"],
    "../2024-05-16": ["had not met until [now]", "until [today]", "by [Thursday]"],
    # ranges
    "2019/2021": ["between [2019 and 2021]", "from [2019 to 2021]", "in [2019–2021]", "in [2019-2021]", "in [2019-21]"],
    "-0498/-0492": ["[499-493 BC]", "from [499 to 493 BC]", "([499–493 BC])"],
    "2024-05-27/2024-05-28": ["on [27 May-28 May 2024]", "on [27 May – 28 May 2024]"],
    "2006/2007": ["in [2006-07]", "the [2006-07] season"],
    "2024-05-03/2024-05-05": [
        "on [May 3-5, 2024]", "[3–5 May 2024]", "from [3 to 5 May 2024]", "[May 3 to May 5]", "[May 3 to 5, 2024]",
        "between [3 and 5 May 2024]", "from [May 3 to May 5, 2024]", "between [May 3 and May 5]",
    ],
    "2024-05-13/2024-05-15": ["from [Monday to Wednesday]", "[Monday to Wednesday]", "between [Monday and Wednesday]"],
    "2024-03/2024-05": ["from [March to May 2024]", "[March–May 2024]"],
    # spans that end or start on the publication day
    "2019-05-16/2024-05-16": ["over [the past five years]", "in [the last 5 years]", "during [the past five years]"],
    "2014-05-16/2024-05-16": ["over [the past decade]", "for [the last ten years]"],
    "2024-05-16/2024-05-18": ["in [the next three days]"],
}  # fmt: skip
CASES = [(expected, phrase) for expected, phrases in PHRASES.items() for phrase in phrases]


@pytest.mark.parametrize(("expected", "phrase"), CASES, ids=[phrase for _, phrase in CASES])
def test_phrase(expected: str, phrase: str) -> None:
    marked = phrase if "[" in phrase else phrase.replace("(", "([").replace(")", "])")
    start = marked.index("[")
    words = marked[start + 1 : marked.index("]")]
    text = marked.replace("[", "").replace("]", "")
    found = {timex.start: timex for timex in resolve(text, published=PUBLISHED)}
    assert start in found, [timex.text for timex in found.values()]
    assert (found[start].text, found[start].edtf) == (words, expected), found[start].explain()


# TIMEX3 values (TimeML 1.2.1), type and modifier
VALUES = [
    ("16 May 2024", "DATE", "2024-05-16", None),
    ("this week", "DATE", "2024-W20", None),
    ("May 2024", "DATE", "2024-05", None),
    ("the 1990s", "DATE", "199", None),
    ("the 19th century", "DATE", "18", None),
    ("the fifth century BC", "DATE", "BC04", None),
    ("Q2 2024", "DATE", "2024-Q2", None),
    ("the summer of 2024", "DATE", "2024-SU", None),
    ("the weekend", "DATE", "2024-W19-WE", None),
    ("44 BC", "DATE", "BC0044", None),
    ("Thursday night", "TIME", "2024-05-16TNI", None),
    ("this morning", "TIME", "2024-05-16TMO", None),
    ("yesterday afternoon", "TIME", "2024-05-15TAF", None),
    ("last night", "TIME", "2024-05-15TNI", None),
    ("6:30 p.m. on Thursday", "TIME", "2024-05-16T18:30", None),
    ("Thursday at 18:30", "TIME", "2024-05-16T18:30", None),
    ("5 p.m.", "TIME", "2024-05-16T17:00", None),
    ("18:30 GMT", "TIME", "2024-05-16T18:30", None),
    ("Thursday night at 8:15 p.m.", "TIME", "2024-05-16T20:15", None),
    ("7:30 in the evening", "TIME", "2024-05-16T19:30", None),
    ("Thursday at 12 at night", "TIME", "2024-05-16T00:00", None),
    ("Thursday at 2 at night", "TIME", "2024-05-16T02:00", None),
    ("Thursday at 6 at night", "TIME", "2024-05-16T18:00", None),
    ("Thursday at 11 at night", "TIME", "2024-05-16T23:00", None),
    ("noon Thursday", "TIME", "2024-05-16T12:00", None),
    ("2024-05-16T18:30", "TIME", "2024-05-16T18:30", None),
    ("early July", "DATE", "2023-07", "START"),
    ("mid-May", "DATE", "2024-05", "MID"),
    ("the end of 2024", "DATE", "2024", "END"),
    ("about two years ago", "DATE", "2022", "APPROX"),
    ("three days", "DURATION", "P3D", None),
    ("two-hour", "DURATION", "PT2H", None),
    ("a couple of years", "DURATION", "P2Y", None),
    ("several months", "DURATION", "PXM", None),
    ("more than four hours", "DURATION", "PT4H", "MORE_THAN"),
    ("nearly two decades", "DURATION", "P20Y", "LESS_THAN"),
    ("at least 30 days", "DURATION", "P30D", "EQUAL_OR_MORE"),
    ("2 1/2 years", "DURATION", "P2.5Y", None),
    ("the past five years", "DURATION", "P5Y", None),
    ("previous three years", "DURATION", "P3Y", None),
    ("the following two years", "DURATION", "P2Y", None),
    ("recent months", "DURATION", "PXM", None),
    ("every Monday", "SET", "XXXX-WXX-1", None),
    ("Tuesday nights", "SET", "XXXX-WXX-2TNI", None),
    ("every week", "SET", "P1W", None),
    ("each year", "SET", "P1Y", None),
    ("now", "DATE", "PRESENT_REF", None),
    ("recently", "DATE", "PAST_REF", None),
    ("the near future", "DATE", "FUTURE_REF", None),
    ("two days later", "DATE", None, None),
    ("that week", "DATE", None, None),
    ("a day earlier", "DATE", "2024-05-15", None),
]


@pytest.mark.parametrize(("phrase", "kind", "value", "mod"), VALUES, ids=[row[0] for row in VALUES])
def test_timex3_value(phrase: str, kind: str, value: str | None, mod: str | None) -> None:
    [timex] = resolve(f"They came {phrase}, and left.", published=PUBLISHED)
    assert (timex.text, timex.type.value, timex.value, timex.mod) == (phrase, kind, value, mod)
