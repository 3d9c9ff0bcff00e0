"""Phrase tables of composed expressions: what joins, and what must stay apart. Published on Thursday, 16 May 2024."""

from __future__ import annotations

import pytest

from timeline.resolver import resolve

PUBLISHED = "2024-05-16"

# The text, and the EDTF of what is found in it, in the order of the text; "-" is found and has no date.
LOWER_CASE = [
    ("they met on monday", ["2024-05-13"]),
    ("the shop was shut last tuesday", ["2024-05-14"]),
    ("the bridge opened in october 2021", ["2021-10"]),
    ("the bridge opened in december", ["2023-12"]),
    ("the bridge opened on 14 nov 2021", ["2021-11-14"]),
    ("the bridge opened on november 14", ["2023-11-14"]),
    ("the bridge opened on the 14th of november 2021", ["2021-11-14"]),
    ("it ran from february 3 to 5, 2021", ["2021-02-03/2021-02-05"]),
    ("the first tuesday in october 2021", ["2021-10-05"]),
    ("the week of july 5, 2021", ["2021-07-05/2021-07-11"]),
    ("every friday they swim", ["-"]),
    ("they met on fri, 10 feb 2023", ["2023-02-10"]),
    ("every Monday, Wednesday and Friday", ["-", "-", "-"]),
    ("each tue or thu", ["-", "-"]),
    # other words in lower case
    ("they march 15 miles a day", ["-"]),
    ("an august 12 men strong", []),
    ("you may 7 times", []),
    ("the sun 3 times set", []),
    ("they sat 14 hours", ["-"]),
    ("they wed 3 years on", ["-"]),
    ("a loan at apr 12", []),
    ("mar 3 of them", []),
]
RANGES = [
    # any two dates behind "from" and "between"
    ("It was shut from the end of March to the middle of September.", ["2024-03-21~/2024-09-20~"]),
    ("It was shut from the end of March to the middle of September 2019.", ["2019-03-21~/2019-09-20~"]),
    ("It was shut from the start of July until the end of January 2020.", ["2019-07~/2020-01~"]),
    ("It was shut from early May until late June 2021.", ["2021-05~/2021-06~"]),
    ("It was shut from early April to June 2021.", ["2021-04~/2021-06~"]),
    ("It was shut from 2011 to the end of 2013.", ["2011~/2013~"]),
    ("It was shut from 2011 till 2013.", ["2011/2013"]),
    ("It was shut from 2011 to May 2013.", ["2011-01/2013-05"]),
    ("It was shut from 3 May to June 2021.", ["2021-05-03/2021-06-30"]),
    ("It was shut from April until the end of June.", ["2024-04~/2024-06~"]),
    ("It was shut from March 2019 until last week.", ["2019-03-01/2024-05-12"]),
    ("It was shut from last Friday to today.", ["2024-05-10/2024-05-16"]),
    ("It was shut from Sunday to Saturday.", ["2024-05-12/2024-05-18"]),
    ("It was shut from Friday to Thursday.", ["2024-05-10/2024-05-16"]),
    ("It was shut from 2018 to the present.", ["2018-01-01/2024-05-16"]),
    ("It was shut from the 1980s to 2003.", ["1980/2003"]),
    ("It was shut between Feb. 2019 and today.", ["2019-02-01/2024-05-16"]),
    ("It was shut between last Monday and yesterday.", ["2024-05-13/2024-05-15"]),
    ("It was shut between late 2018 and mid-2019.", ["2018-09~/2019-08~"]),
    ("It was shut August 9th - August 23rd, 2021.", ["2021-08-09/2021-08-23"]),
    ("It was shut Aug 9 - Aug 23.", ["2023-08-09/2023-08-23"]),
    ("It was shut from the 13th to the 15th of July 2021.", ["2021-07-13/2021-07-15"]),
    ("It was shut from the third until the fifth of May 2021.", ["2021-05-03/2021-05-05"]),
    ("It was shut between the ninth and the seventeenth of April.", ["2024-04-09/2024-04-17"]),
    ("It was shut from 30 December to 2 January.", ["2023-12-30/2024-01-02"]),
    ("It rained on the night of 3 June 2021 - 4 June 2021.", ["2021-06-03", "2021-06-04"]),
    # lists, and what is no range
    ("It was shut on the third and fourth of May 2021.", ["2021-05-03", "2021-05-04"]),
    ("Sales rose in Q1 and Q2.", ["2024-33", "2024-34"]),
    ("It was shut in 2011 and in May 2013.", ["2011", "2013-05"]),
    ("It was shut in early May and late June 2021.", ["2021-05-01~/2021-05-10~", "2021-06-21~/2021-06-30~"]),
    ("They met on Friday and today.", ["2024-05-10", "2024-05-16"]),
    ("On Monday 2019 was recalled to today's members.", ["2024-05-13", "2024-05-16"]),
    ("She came second to third March winner Lund.", []),
    ("The fourth and fifth May brothers sang.", []),
    ("Lines Q1 and Q2 are shut.", []),
]
WHOLES = [
    ("Sales rose in the first two months of 2021.", ["2021-01/2021-02"]),
    ("Sales rose in the first nine months of last year.", ["2023-01/2023-09"]),
    ("Sales rose in first six weeks of 2021.", ["2021-01-01/2021-02-11"]),
    ("Sales rose in the opening ten days of June 2021.", ["2021-06-01/2021-06-10"]),
    ("Sales rose in the last five days of May 2017.", ["2017-05-27/2017-05-31"]),
    ("Sales rose in the final three months of 2021.", ["2021-10/2021-12"]),
    ("Sales rose in the last two weeks of the year.", ["2024-12-18/2024-12-31"]),
    ("Sales rose in the first three quarters of 2019.", ["2019-01/2019-09"]),
    ("Sales rose in the last two quarters of 2019.", ["2019-07/2019-12"]),
    ("Sales rose in the first two decades of the 20th century.", ["190X/191X"]),
    ("Sales rose between the first and third quarters of 2019.", ["2019-01/2019-09"]),
    ("Sales rose in the first and second quarters of last year.", ["2023-33", "2023-34"]),
    ("Sales rose last week of December 2016.", ["2016-12-26~/2017-01-01~"]),
    ("It rained in the second week of March 2021.", ["2021-03-08~/2021-03-14~"]),
    ("It rained the last weekend of October 2021.", ["2021-10-30/2021-10-31"]),
    ("It rained last weekend of October 2021.", ["2021-10-30/2021-10-31"]),
    ("It rained in the first weekend in June 2021.", ["2021-06-05/2021-06-06"]),
    ("It rained last Sunday of March 2014.", ["2014-03-30"]),
    ("It rained on the third Tuesday after Easter 2014.", ["2014-05-06"]),
    ("It rained on the first Monday before Christmas 2014.", ["2014-12-22"]),
    ("It rained on the second Friday after 3 May 2021.", ["2021-05-14"]),
    ("It rained on the first weekend after 1 May 2021.", ["2021-05-08/2021-05-09"]),
    ("The pool is shut for the rest of the month.", ["2024-05-16~/2024-05-31~"]),
    ("The pool is shut for the remainder of this week.", ["2024-05-16~/2024-05-19~"]),
    ("The pool is shut for the rest of 2024.", ["2024-05-16~/2024-12-31~"]),
    ("The pool was shut for the rest of 1918.", ["1918-09~/1918-12~"]),
    # no whole, or one that is too short
    ("Sales rose in the first two months.", ["-"]),
    ("Sales rose in the first 100 days of his reign.", ["-"]),
    ("Sales rose in the last two weeks of talks.", ["-"]),
    ("Sales rose in the first five quarters of 2019.", ["-"]),
    ("Sales rose in the first quarters.", []),
    ("She sang on the first Friday after the storm.", []),
    ("She sang in the rest of the world.", []),
    ("She sang last week.", ["2024-05-06/2024-05-12"]),
    ("She sang last Sunday in Oslo.", ["2024-05-12"]),
]
COUNTED = [
    ("In the 5 past years it rose.", ["2019-05-16/2024-05-16"]),
    ("In the two last months it rose.", ["2024-03-16/2024-05-16"]),
    ("In the last 3 weeks it rose.", ["2024-04-25/2024-05-16"]),
    ("In the next three days it will rise.", ["2024-05-17/2024-05-19"]),
    ("In the two next days it will rise.", ["2024-05-17/2024-05-18"]),
    ("In the upcoming two weeks it will rise.", ["2024-05-17/2024-05-30"]),
    ("In the 4 coming years it will rise.", ["2024-05-17/2028-05-16"]),
    ("In the last few weeks it rose.", ["-"]),
    ("In two past lives and a past year it rose.", []),
]
WEEKDAYS = [
    # with a week before or behind
    ("They met on Sunday two weeks ago.", ["2024-05-05"]),
    ("They met on Sunday, two weeks ago.", ["2024-05-05"]),
    ("They met on Friday last week.", ["2024-05-10"]),
    ("They met last week on Thursday.", ["2024-05-09"]),
    ("They met last week, on Thursday.", ["2024-05-09"]),
    ("They met two weeks ago on Friday.", ["2024-05-03"]),
    ("They met a week ago Monday.", ["2024-05-06"]),
    ("They meet next week Wednesday.", ["2024-05-22"]),
    ("They meet on Monday in two weeks' time.", ["2024-05-27"]),
    ("They met on Wednesday of the week of 6 May.", ["2024-05-08"]),
    ("They met on 3 May. On Monday of the following week they left.", ["2024-05-03", "2024-05-06"]),
    ("They met on the Tuesday before last.", ["2024-05-07"]),
    ("They met two Mondays ago.", ["2024-05-06"]),
    ("They will meet three Fridays from now.", ["2024-05-31"]),
    ("They meet on Tuesday week.", ["2024-05-28"]),
    ("They meet a week on Monday.", ["2024-05-27"]),
    ("They meet a fortnight on Tuesday.", ["2024-06-04"]),
    ("They meet a week tomorrow.", ["2024-05-24"]),
    # with the day of the month
    ("They met on Sunday 31.", ["2024-03-31"]),
    ("They met on Tuesday the 14th.", ["2024-05-14"]),
    ("They met on Tuesday, the 14th, in Oslo.", ["2024-05-14"]),
    ("They met on Tues 14th at the inn.", ["2024-05-14"]),
    ("They will meet on Tuesday the twenty-first.", ["2024-05-21"]),
    # several, in their order
    ("They met on Saturday and Sunday.", ["2024-05-11", "2024-05-12"]),
    ("They met on Friday, Saturday and Sunday.", ["2024-05-10", "2024-05-11", "2024-05-12"]),
    ("They met on Thursday and Friday.", ["2024-05-09", "2024-05-10"]),
    ("They met on Friday and Thursday.", ["2024-05-10", "2024-05-16"]),
    # counted from today
    ("She died ten years ago today.", ["2014-05-16"]),
    ("She died a year ago this week.", ["2023-05-15/2023-05-21"]),
    ("She died two years ago this month.", ["2022-05"]),
    ("She died a year ago on Monday.", ["2023-05-13"]),
    ("She died a month ago yesterday.", ["2024-04-15"]),
    # apart
    ("On Monday 12 were hurt.", ["2024-05-13"]),
    ("On Sunday 31 people fell.", ["2024-05-12"]),
    ("On Sunday, 31 fell.", ["2024-05-12"]),
    ("On Monday, last week's storm hit Ulm.", ["2024-05-13", "2024-05-06/2024-05-12"]),
    ("On Tuesday the week began.", ["2024-05-14"]),
    ("Prices fell Friday, the fourth drop in May.", ["2024-05-10", "2024-05"]),
    ("He was jailed for two weeks on Monday.", ["-", "2024-05-13"]),
    ("The court gave her a week on Friday.", ["-", "2024-05-10"]),
    ("They beat Ulm 3-2 on Monday 3-2.", ["2024-05-13"]),
    ("She died ten years ago. Today it rained.", ["2014", "2024-05-16"]),
    ("It fell from a year ago, today's report says.", ["2023", "2024-05-16"]),
]
CASES = [*LOWER_CASE, *RANGES, *WHOLES, *COUNTED, *WEEKDAYS]


@pytest.mark.parametrize(("text", "expected"), CASES, ids=[row[0] for row in CASES])
def test_composed(text: str, expected: list[str]) -> None:
    found = resolve(text, published=PUBLISHED)
    assert [timex.edtf or "-" for timex in found] == expected, [timex.explain() for timex in found]
