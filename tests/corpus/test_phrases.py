"""Phrase tables: the expected EDTF once, then many ways to write it. Published on Thursday, 16 May 2024."""

from __future__ import annotations

import pytest

from tests.corpus.tables import texts as all_texts
from timeline.resolver import resolve
from timeline.resolver.domain import Domain
from timeline.resolver.families import RULES

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
    "2024-05-30": ["on [May thirtieth]"],
    # longer units
    "2024-05-13/2024-05-19": ["[this week]", "[the current week]"],
    "2024-05-06/2024-05-12": ["[last week]", "[a week ago]", "[one week ago]"],
    "2024-05-20/2024-05-26": ["[next week]", "[the coming week]"],
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
    # parts of a whole, and dates counted from dates
    "2024-05-07": ["on [Tuesday of last week]", "on [the first Tuesday of May]", "on [the first Tuesday in May 2024]"],
    "2024-05-24": ["on [Friday of next week]", "[a week after May 17]"],
    "2024-05-31": ["on [May thirty-first]", "on [the thirty-first of May]", "on [the last Friday of the month]",
        "on [the last day of May]", "on [the final day of the month]"],
    "2024-01-15": ["on [the third Monday in January]", "[Martin Luther King Day]"],
    "2024-05-03": ["on [the Friday before last]", "[two weeks before 17 May 2024]"],
    "2023-12-22": ["[three days before Christmas]"],
    "2024-04-29/2024-05-05": ["[two weeks ago]", "[2 weeks ago]", "[the week before last]", "[a fortnight ago]",
        "in [2024-W18]"],
    "2024-04-29~/2024-05-05~": ["in [the first week of May]"],
    "2024-06-10~/2024-06-16~": ["in [the second week of next month]"],
    "2024-07": ["[the month after next]"],
    "1850/1899": ["in [the second half of the 19th century]", "in [the latter half of the nineteenth century]"],
    "190X": ["in [the first decade of the 20th century]"],
    "1909": ["[five years before 1914]"],
    "1974": ["[half a century ago]", "[fifty years ago]"],
    "1874": ["[a century and a half ago]"],
    "2022-11": ["[18 months ago]", "[one and a half years ago]", "[a year and a half ago]"],
    # a year or month that stands once for several
    "1943-21": ["[the spring] and summer of 1943"],
    "1955-04": ["in [April] and June 1955"],
    "2024-05-05": ["on May 3, [5] and 7", "on 3, [5] and 7 May", "from May 3 or [5, 2024]"],
    # short years, named days and figures
    "1968": ["in ’[68]", "the ’[68] revolt", "the revolt of ’[68]"],
    "2023": ["[last year]", "in [2023]", "[a year ago]", "the [year-earlier] figure", "[the year 2023]",
        "the [2023] election", "[FY2023]", "in [FY23]", "[the 2023 fiscal year]", "[fiscal year 2023]"],
    "2000": ["[the year two thousand]", "in [two thousand]"],
    "1944-06-06": ["on [D-Day]"],
    "2001-09-11": ["after the attacks of [9/11]"],
    "2024-11-28": ["[next Thanksgiving]"],
    # counted from what the text has named
    "2021-03-05": ["On 3 March 2021 they met; [two days later]", "3 March 2021; [2 days later]"],
    "2021-03-04": ["On 3 March 2021 they met. [The next day], they left.", "On 3 March 2021 and [the following day]",
        "3 March 2021, and [the day after]."],
    "2021-03-02": ["On 3 March 2021 they met; [the day before],", "On 3 March 2021, not on [the previous day]"],
    "2021-03": ["On 3 March 2021 and in [the same month]"],
    "2020": ["In 2021 it rose; [the previous year]", "In 2021, unlike [the year before], it rose"],
    "2021": ["On 3 March 2021 and in [that year]", "In 2021 and in [the same period]"],
    "2021-03-01/2021-03-07": ["On 3 March 2021, in [that week]"],
    "2023-33": ["for the first quarter of 2024, up from [a year earlier]", "the first quarter against [a year ago]",
        "in the first quarter of 2024, not in [the year-ago quarter]", "the first quarter and [the same period last year]"],
    # spans that end or start on the publication day
    "2019-05-16/2024-05-16": ["over [the past five years]", "in [the last 5 years]", "during [the past five years]"],
    "2014-05-16/2024-05-16": ["over [the past decade]", "for [the last ten years]"],
    "2024-05-17/2024-05-19": ["in [the next three days]"],
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
    ("18:30 GMT", "TIME", "2024-05-16T18:30Z", None),
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
    ("half past six", "TIME", "2024-05-16T06:30", None),
    ("a quarter to five", "TIME", "2024-05-16T04:45", None),
    ("0630 GMT", "TIME", "2024-05-16T06:30Z", None),
    ("mid-afternoon yesterday", "TIME", "2024-05-15TAF", None),
    ("twice a year", "SET", "P1Y", None),
    ("three times a week", "SET", "P1W", None),
    ("every other week", "SET", "P2W", None),
    ("quarterly", "SET", "P3M", None),
    ("every weekend", "SET", "XXXX-WXX-WE", None),
    ("two and a half years", "DURATION", "P2.5Y", None),
    ("two bloody weeks", "DURATION", "P2W", None),
    ("30 mins", "DURATION", "PT30M", None),
    ("a fortnight", "DURATION", "P2W", None),
    ("all week", "DURATION", "P1W", None),
    ("thousands of years", "DURATION", "PXY", None),
    ("the past five weeks", "DURATION", "P5W", None),
    ("the next couple of years", "DURATION", "P2Y", None),
    ("weeks", "DURATION", "PXW", None),
    ("a year and a half", "DURATION", "P1.5Y", None),
    ("the year-end", "DATE", "2024", "END"),
    ("the second half of the 1990s", "DATE", "199", "END"),
    ("the other day", "DATE", "PAST_REF", None),
    ("long ago", "DATE", "PAST_REF", None),
    ("a later date", "DATE", "FUTURE_REF", None),
    ("Independence Day", "DATE", None, None),
    ("the next two or three weeks", "DURATION", "PXW", None),
    ("two hours and 30 minutes", "DURATION", "PT2H30M", None),
    ("the eve of Easter 2019", "DATE", "2019-04-20", None),
    ("the second day of Easter 2019", "DATE", None, None),
    ("a quarter of an hour", "DURATION", "PT0.25H", None),
    ("an hour and a quarter", "DURATION", "PT1.25H", None),
    ("4h15m", "DURATION", "PT4H15M", None),
    ("two days later", "DATE", None, None),
    ("that week", "DATE", None, None),
    ("a day earlier", "DATE", "2024-05-15", None),
]


@pytest.mark.parametrize(("phrase", "kind", "value", "mod"), VALUES, ids=[row[0] for row in VALUES])
def test_timex3_value(phrase: str, kind: str, value: str | None, mod: str | None) -> None:
    [timex] = resolve(f"They came {phrase}, and left.", published=PUBLISHED)
    assert (timex.text, timex.type.value, timex.value, timex.mod) == (phrase, kind, value, mod)


# The same in histories without a publication date, and in posts: the text, then what is found with its values.
NARRATIVES = [
    ("The king died when he was 61 years old.", {"61 years old": "P61Y"}),
    ("In 1812 they marched. In June they crossed the river.", {"1812": "1812", "June": "1812-06"}),
    ("On 3 May 1870 they met. Two days later they signed.", {"Two days later": "1870-05-05"}),
    ("By early July 1916 it was over; in August they left.", {"August": "1916-08"}),
    ("It fell in late 1943. In March the siege ended.", {"March": "1944-03"}),
    ("He wrote it in 1850, as the papers opened in 1990 show. In May he died.", {"May": "1990-05"}),
    ("On 30 April 1975 the city fell; 1976 saw elections. On 2 May they left.", {"2 May": "1975-05-02"}),
    ("On 3 May 1870 they met. That evening they dined.", {"That evening": "1870-05-03TEV"}),
    ("On 3 May 1870 they met, on the following morning they left.", {"the following morning": "1870-05-04TMO"}),
    ("On Tuesday, 3 May 1870 they met; that Thursday they left.", {"that Thursday": "1870-05-05"}),
    ("It was built in 1870, and that summer they moved.", {"that summer": "1870-SU"}),
    ("In June 1916 they attacked. During this period bread was short.", {"this period": "1916-06"}),
    ("In 480 BC they fled. In that decade, and in the previous century, they had ruled.",
     {"480 BC": "BC0480", "that decade": "BC048", "the previous century": "BC05"}),
    ("The former king lived in 1870.", {"former": "PAST_REF"}),
    ("In 1870 the winter was hard; they marched at night.", {"night": "XXXX-XX-XXTNI"}),
    ("In June 1916 they attacked, and on that day many fell.", {"that day": "1916-06-XX"}),
    ("Today the castle is a museum.", {"Today": "PRESENT_REF"}),
    ("They met yesterday.", {"yesterday": None}),
]  # fmt: skip
POSTS = [
    ("#run tmr morning, who joins?", {"tmr morning": "2024-05-17TMO"}),
    ("omg so tired tonite", {"tonite": "2024-05-16TNI"}),
    ("long day, pls come on friday :)", {"day": "P1D", "friday": "2024-05-17"}),
    ("see u this sat at 430pm!!", {"this sat at 430pm": "2024-05-18T16:30"}),
    ("@ana Fusion Fest 2014 was great", {"2014": "2014"}),
    ("waited 30mins lol, 2hrs more", {"30mins": "PT30M", "2hrs": "PT2H"}),
    ("late nights... and a weekend of rain, nights out", {"nights": "2024-05-16TNI", "weekend": "2024-W19-WE"}),
]
NEWS = [
    ("He won last May 3.", {"last May 3": "2024-05-03"}),
    ("Dated 12/10/23.", {"12/10/23": "2023-12-10"}),
    ("Two weeks from Friday they meet.", {"Two weeks from Friday": "2024-05-31"}),
    ("Art of the 18th and 19th centuries.", {"the 18th": "17", "19th centuries": "18"}),
    ("The summit opens on Thursday.", {"Thursday": "2024-05-16"}),
    ("Voters go to the polls on Tuesday.", {"Tuesday": "2024-05-21"}),
    ("On Sunday, France will vote.", {"Sunday": "2024-05-19"}),
    ("In May Rossi met Okafor.", {"May": "2024-05"}),
    ("In May 2019 he was elected. In June he took office.", {"June": "2019-06"}),
    ("A vigil will be held from 2 p.m. to 4 p.m. on Friday.",
     {"2 p.m. to 4 p.m. on Friday": "2024-05-17T14:00/2024-05-17T16:00"}),
    ("In the last quarter of 2022 it rose.", {"the last quarter of 2022": "2022-Q4"}),
    ("In the week ending 5 May it fell.", {"the week ending 5 May": "2024-W18"}),
    ("By end-March 2023, or the end of May 2023.", {"end-March 2023": "2023-03", "the end of May 2023": "2023-05"}),
    ("Trains run every other Friday.", {"every other Friday": "XXXX-WXX-5"}),
    ("The 2016 and 2020 elections; 2012, 2014 and 2018.", {"2016": "2016", "2020": "2020", "2014": "2014"}),
    ("They meet Monday next week.", {"Monday next week": "2024-05-20"}),
    ("They left in the month of April.", {"the month of April": "2024-04"}),
    ("They meet next Fri. at noon.", {"next Fri. at noon": "2024-05-17T12:00"}),
    ("It burned in the early hours of 3 May and in the morning hours of 4 May.",
     {"the early hours of 3 May": "2024-05-03TMO", "the morning hours of 4 May": "2024-05-04TMO"}),
    ("They meet tonight.", {"tonight": "2024-05-16TNI"}),
    ("In the latest quarter it rose; for the quarter, sales fell.", {"the latest quarter": "2024-Q1", "the quarter": "2024-Q1"}),
    ("For the quarter ended Sept. 30, 2021, sales rose.", {"the quarter": "2021-Q3", "Sept. 30, 2021": "2021-09-30"}),
    ("They signed later in the day.", {"the day": "2024-05-16"}),
    ("In the week of May 6, 2019 it rained.", {"the week of May 6, 2019": "2019-W19"}),
    ("They sign at the end of the month.", {"the end of the month": "2024-05"}),
    ("It beat the year-ago third quarter.", {"the year-ago third quarter": "2023-Q3"}),
    ("Sales in the first quarter beat the 2022 quarter.", {"the first quarter": "2024-Q1", "the 2022 quarter": "2022-Q1"}),
    ("Its month-ago value fell.", {"month-ago": "2024-04"}),
    ("They met several years ago; weeks later, they split.", {"several years ago": "PAST_REF", "weeks later": "FUTURE_REF"}),
    ("Every June and every morning they swim.", {"Every June": "XXXX-06", "every morning": "XXXX-XX-XXTMO"}),
    ("It earns 2 million a year.", {"a year": "P1Y"}),
    ("Rome, in the present day, has a mayor.", {"the present day": "PRESENT_REF"}),
    ("He was once a singer. One will one day return; someday, perhaps.",
     {"once": "PAST_REF", "one day": "FUTURE_REF", "someday": "FUTURE_REF"}),
    ("The full 12 months passed in two to three weeks.", {"two": "P2W", "three weeks": "P3W"}),
    ("In the first six months and a yearlong stay, and half a day.",
     {"the first six months": "P6M", "yearlong": "P1Y", "half a day": "P0.5D"}),
    ("Wednesday, 05/06/2024 was dry.", {"Wednesday, 05/06/2024": "2024-06-05"}),
    ("We meet July 20. He said hundreds died.", {"July 20": "2024-07-20"}),
    ("He died on the twentieth of July.", {"the twentieth of July": "2023-07-20"}),
    ("It opens in three days after 2013.", {"2013": "2013"}),
    ("A fortnight after 3 May they met.", {"A fortnight after 3 May": "2024-05-17"}),
    ("They will open in October; they opened in October.", {"October": "2024-10"}),
]  # fmt: skip
READ_IN_DOMAINS = [
    *((text, "narrative", None, found) for text, found in NARRATIVES),
    *((text, "colloquial", PUBLISHED, found) for text, found in POSTS),
    *((text, "news", PUBLISHED, found) for text, found in NEWS),
]


@pytest.mark.parametrize(
    ("text", "domain", "published", "expected"), READ_IN_DOMAINS, ids=[row[0] for row in READ_IN_DOMAINS]
)
def test_read_in_domain(text: str, domain: Domain, published: str | None, expected: dict[str, str | None]) -> None:
    found = resolve(text, published=published)
    assert all(timex.rules[-1] == f"read as {domain}" for timex in found if domain != "news")
    values: dict[str, str | None] = {}
    for timex in found:
        values.setdefault(timex.text, timex.value)
    assert {words: values.get(words, "not found") for words in expected} == expected


def test_every_rule_is_taught_by_a_phrase() -> None:
    texts = [(text, PUBLISHED) for text in all_texts()]
    texts += [(f"They came {row[0]}, and left.", PUBLISHED) for row in VALUES]
    texts += [(text, published) for text, _, published, _ in READ_IN_DOMAINS]
    fired = {rule for text, published in texts for timex in resolve(text, published=published) for rule in timex.rules}
    assert {rule.name for rule in RULES} - fired == set()
