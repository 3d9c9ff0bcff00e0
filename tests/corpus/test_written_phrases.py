"""Phrase tables of written dates: no year, month or day that stands in or beside an expression is dropped.

Published on Thursday, 16 May 2024; the expression stands between brackets, or is the whole phrase.
"""

from __future__ import annotations

import pytest

from timeline.resolver import resolve

PUBLISHED = "2024-05-16"

PHRASES: dict[str, list[str]] = {
    # days in words, with their year wherever it stands
    "1889-03-31": [
        "on [the thirty-first of March 1889]", "on [the thirty-first of March, 1889]", "[thirty-first of March 1889]",
        "on [the thirty first of March 1889]", "on [March the thirty-first, 1889]", "on [March thirty-first, 1889]",
        "on [the 31st of March of 1889]", "on [31 March in 1889]", "on [the 31st day of March, 1889]",
        "on [the 31st of March in the year 1889]", "on [March 31,1889]", "on [the thirty-first of March in 1889]",
        "[1889 March 31]", "Kept [1889 Mar 31] by the clerk", "[1889, March 31]. The tower opens.",
        "on [31 march 1889]", "[march 31, 1889]", "on [the 31st of march 1889]",
    ],
    "2011-08-02": [
        "signed [the second of August 2011]", "[second of August 2011]", "[second of Aug. 2011]", "[Aug 2nd, 2011]",
        "[2 Aug ’11]", "[2nd August, ’11]", "[the second of august, 2011]", "[2011 Aug 2]", "[2 August, of 2011]",
    ],
    "1997-06-11": ["on [11 June '97]", "on [June 11, '97]", "on [June 11th ’97]", "on [the eleventh of June ’97]",
        "on [11 June of ’97]"],
    "1997-06": ["in [June '97]", "in [June of ’97]", "in [Jun. ’97]"],
    "1997-22": ["in [the summer of ’97]", "[summer ’97]"],
    "2024-03-01": ["on [the first of March]", "on [march first]", "[first of march]", "on [1 march]", "[1st of March]",
        "on [March 1]", "on [march 1st]"],
    "2024-11-14": ["on [14 nov]", "on [nov 14]", "[14th nov]", "[14 november]", "[november 14]", "[nov. 14th]"],
    # the year before it, and years that stand once
    "1971-10-09": ["Seen [1971 Oct 9] off Bergen", "[1971, October 9] and later", "In [1971, October 9] was wet",
        "In 1971, on [October 9], they sailed", "[1971 October 9th]", "In 1971, on [the 9th of October], they sailed",
        "In 1971, on [9 October], they sailed"],
    "1971-10": ["In 1971, in [October], they sailed", "[1971 October]", "in [October in 1971]"],
    "1988-10/1988-11": ["Counted [1988 Oct-Nov]", "In [1988 October-November]", "from [October 1988 to November]",
        "[1988 October to November]", "[October–November 1988]"],
    "1988-11/1989-02": ["from [November 1988 to February]"],
    "1988-04-27/1988-05-02": ["from [27 April 1988 to 2 May]", "from [April 27, 1988 to May 2]"],
    # a day of a month that is named from here, and the same day in another year
    "2024-05-09": ["on [the 9th of this month]", "on [the ninth of this month]", "[the 9th of the current month]",
        "[9th of this month]", "on [the 9th of the month]", "on [the ninth of the month]"],
    "1920-06-04": ["born in June 1920, on [the 4th of the month]", "born in June 1920, [the fourth of the month]",
        "from 28 May 1920, till Friday, and on [the 4th of the month]"],
    "2024-04-21": ["on [the 21st of last month]", "on [the twenty-first of last month]", "[21st of last month]",
        "by no means [the 21st of last month]"],
    "2024-06-03": ["on [the 3rd of next month]", "on [the third of next month]", "In 2021 and on [the 3rd of next month]"],
    "1963-05-16": ["On [this day in 1963]", "on [this date in 1963]", "On [this very day in 1963]", "[Today in 1963]: a hit",
        "On [this day, in 1963], they left"],
    # days of a month that is not named, and days of the week behind their date
    "2024-05-11": ["They left on [the 11th]", "They left on [the 11th], at dawn", "They met on the 9th and [the 11th]",
        "They met on the 3rd, the 9th and [the 11th]", "it began on May 9 and ended on [the 11th]", "They left on [11th]"],
    "2024-06-09": ["They will meet on [the 9th]", "The fair will close on [the 9th], they say"],
    "2017-03-21": ["In March 2017 they met on [the 21st]", "It ran from 18 March 2017; on [the 21st] it closed"],
    "2017-04-02": ["On 28 March 2017 they met; on [the 2nd] they left"],
    "2024-05-08/2024-05-11": ["It ran from [the 8th to the 11th]"],
    "2019-08-06": [
        "on [6 August 2019, Tuesday], they met", "on [August 6, 2019, Tuesday].", "on [6 August 2019 (Tuesday)]",
        "on [Tuesday (6 August 2019)]", "([Tuesday, 6 August 2019])", "on [6/8/2019, Tuesday].", "on [2019-08-06, Tuesday].",
    ],
    "2024-05-07": ["on [7 May (Tuesday)]", "on [Tuesday (7 May)]", "on [May 7, Tuesday], they met"],
    # years with few or many figures
    "0912-07-02": ["on [2 July 912]", "on [2 July, 912]", "[July 2, 912].", "on [the second of July 912]",
        "on [2 July 912] at Lund", "On [2 July 912], he fled"],
    "0912": ["The abbey was founded in [912].", "The king died in [912], aged 40", "in [the year 912]", "In [912] the emir fled"],
    "2999-12": ["in [December 2999]", "throughout [Dec. 2999]", "[December, 2999]"],
    "7000-01-01": ["on [1 January 7000]", "[January 1, 7000]", "on [the first of January 7000]"],
    "2000-01~/2000-04~": ["at [the start of the year 2000]", "[the beginning of the year 2000]", "[early 2000]"],
    "2001-09~/2001-12~": ["at [the end of the year 2001]", "[the close of the year 2001]"],
    "9999-12-31": ["dated [31 December 9999]", "of [9999-12-31]", "through [12/31/9999]", "on [31.12.9999]"],
    "0849/0899": ["King Alfred ([849-899])", "he ruled from [849 to 899]", "the kingdom flourished between [849 and 899]"],
    "1998-01-05": ["[5 Jan 98]", "[5.Jan.98]", "on [5 January 98], he left", "[05 Jan 98] at Ulm", "on [5 January (1998)]"],
    "1956-06-15": ["on [June fifteen, 1956]", "[June 15th (1956)]", "on [15 June nineteen fifty-six]"],
    "2024-06-15": ["on [June fifteen]", "on [Jun-15]", "[Jun-15th]", "on [june fifteen]"],
    "1918": ["in [nineteen eighteen]", "by no means in [nineteen eighteen]", "[the year nineteen eighteen]"],
    "1945-05-03/1945-05-05": ["[3–5 May ’45]", "[May 3-5, '45]", "[3 to 5 May, 1945]", "In [1945 May 3-5] it rained"],
    "1945-07-03T17:00:00": ["on [3 July at 17:00, 1945]", "[July 3 at 17:00, 1945]", "[3 July ’45 at 17:00]", "at [17:00 on 3 July, 1945]",
        "on [Tuesday, July 3, at 17:00, 1945]"],
    "1945-07-02/1945-07-08": ["in [the week of 3 July ’45]", "in [the week of July 3, '45]", "in [the week of 3 July in 1945]"],
    "1941-09-03/1941-09-05": ["[September 3-5] and 9, 1941", "on [3-5] and 9-11 September 1941", "[September 3-5], 9-11, 1941"],
    "1941-09-09/1941-09-11": ["September 3-5, [9-11] and 20, 1941", "on 3-5 and [9-11 September 1941]",
        "September 3-5, [9-11, 1941]"],
    "1941-09-03/1941-09-07": [
        "from [Wednesday, September 3, to Sunday, September 7, 1941]", "[Wednesday 3 September - Sunday 7 September 1941]",
    ],
    "1941-09-03/1941-09-04": ["on [3/4 September 1941]", "on [September 3/4, 1941]", "[3 / 4 September 1941]"],
    "1941-09-03": ["on [the night of September 3-4, 1941]", "on [the night of 3/4 September 1941]",
        "[the night of 3 to 4 September 1941]"],
    "1941-09-12": ["on September 3, 1941 and [September 12]", "on 3 September 1941 and on [12 September]",
        "from 3 September 1941, or [12 September]"],
    "2024-04-02": ["on [the 2nd] and 3rd of last month", "on [the 2nd] or the 5th of last month"],
    "2024-05-03/2024-05-09": ["between [the 3rd and the 9th of this month]"],
    "1941/1945": ["from ’[41 to ’45]", "in '[41-'45]", "between '[41 and '45]", "from '[41 until '45]"],
    "1941-09~/1941-12~": ["in [late '41]", "in [late ’41]", "in [late-’41]"],
    "1905": ["in [nineteen oh five]", "in [nineteen hundred and five]"],
    "1776": ["in [seventeen seventy-six]", "of [seventeen seventy-six]"],
    "2018": ["in [twenty eighteen]", "in [two thousand and eighteen]"],
    "1978-24": ["[the winter of 1978-79]", "in [the winter of 1978/79]", "[winter 1978]", "in [1978 winter]"],
    "2032-04-03": ["on [April third two thousand and thirty two]", "[the third of April, two thousand thirty-two]"],
    "2012": ["in [two thousand and twelve]", "in [two thousand twelve]", "[the year two thousand twelve]"],
    "1540~": ["born [abt. 1540]", "made [abt 1540]", "[approx. 1540]", "born [c. 1540]"],
    # figures and marks
    "2007-02-19": [
        "[19-Feb-07]", "[19-Feb-2007]", "[19/Feb/2007]", "[2007-Feb-19]", "[2007/Feb/19]", "[19.Feb.2007]", "[19/feb/07]",
        "made [19-FEB-07] in Ulm", "[2007-2-19]", "dated [20070219]", "Date: [20070219]", "on [2007/02/19]",
        "on [2007 02 19]", "on [19 02 2007]", "on [19/2/07]", "due [02/19/07]", "It shut [02/19/07].", "([19.2.07])",
        "[19/02/2007]", "[2007.02.19]", "[19-02-2007]",
    ],
    "2007-02-19T09:30:00": ["[20070219T0930]", "[2007-02-19T09:30]", "[Mon Feb 19 09:30:00 2007]",
        "[Feb 19 09:30 2007]"],
    "2007-02-19T09:30:00Z": ["at [20070219T093000Z] sharp", "[Mon Feb 19 09:30:00 UTC 2007]"],
    "2007-02-19T09:30:00+01:00": ["[Mon Feb 19 09:30:00 CET 2007]", "[20070219T0930+01]"],
    "1984-12-05": ["on [05/Dec/84]", "[5-Dec-84]", "filed on [12/5/84]"],
    "2024-04-22": ["on [22/04]", "on [4/22]", "dated [22/4]", "Date: [22/04]", "dated [4/22], it says", "this [4/22]"],
    "2024-04-22T16:00:00": ["[4/22 at 4:00 p.m.]", "[4/22 at 4:00pm], they say", "on [22/4, at 4:00 p.m.]"],
    "2024-05-10": ["[Friday (5/10)]", "on [Friday, 5/10]", "on 5/9, [5/10] or 5/11", "on 5/9 and [5/10]"],
    "2005-07": ["built [07/2005]", "in [07/2005]", "dated [07/2005]", "in [7/2005]", "Printed [07/2005] in Ulm",
        "in [2005-07]"],
    "2022-34": ["in [2Q 2022]", "in [2Q22]", "[Q2 2022]", "[Q2/2022]", "[Q2 ’22]", "[Q2’22]", "[Q2/22]", "in [2Q of 2022]",
        "[Q2 FY22]", "[Q2-2022]", "[2022Q2]", "[2022-Q2]", "[2022 Q2]", "[the second quarter 2022]", "[2nd quarter 2022]"],
    "2022-41": ["in [2H 2022]", "in [2H22]", "[H2 2022]", "[H2/2022]", "[H2 ’22]", "[the second half 2022]"],
    "2019-35": ["(third quarter 2019)", "in [the third quarter 2019]", "in [third quarter 2019]"],
}  # fmt: skip
CASES = [(expected, phrase) for expected, phrases in PHRASES.items() for phrase in phrases]

# dates that no calendar has: found, and unresolved with that reason
IMPOSSIBLE: dict[str, list[str]] = {
    "30 February does not exist": [
        "on [30 February 2021]", "on [February 30]", "[the 30th of February]", "[February 30th, 2021]", "[2021-02-30]",
        "on [30/02/2021]", "on [02/30/2021]", "[30.02.2021]", "from [28 to 30 February 2021]", "[2021 Feb 30]",
        "[February 28-30, 2021]", "on [Saturday, 30 February]", "on [the thirtieth of February]",
        "[30 February at 5 p.m.]",
    ],
    "31 September does not exist": [
        "on [31 September]", "by [September 31]", "since [the 31st of September]", "on [September thirty-first]",
        "from [1 September to 31 September]", "due [31 September 2030]",
    ],
    "2023 has no 29 February": ["on [29 February 2023]", "on [29 February last year]", "[2023-02-29]", "[Feb. 29, 2023]"],
}  # fmt: skip
REASONS = [(reason, phrase) for reason, phrases in IMPOSSIBLE.items() for phrase in phrases]

# what looks like more of a date and is none: the text, and all that is found in it
LOOKALIKES: dict[str, dict[str, str | None]] = {
    "In May first results came in.": {"May": "2024-05"},
    "In March the second ferry sank.": {"March": "2024-03"},
    "In April the 3rd Brigade went home.": {"April": "2024-04"},
    "They sang the first of May's songs.": {},
    "She bought it for $12 December 27.": {"December 27": "2023-12-27"},
    "He pays £5 June 3.": {"June 3": "2024-06-03"},
    "They may 5 times march 20 miles.": {},
    "Second March offensive, third may follow.": {},
    "The June third-quarter report is out.": {"June": "2024-06", "third-quarter": "2023-35"},
    "In June 30-minute naps, in July 31-year-old men.": {"30-minute": None},
    "They left in 1987. June 3 may be cold.": {"1987": "1987", "June 3": "2024-06-03"},
    "In the twenty-second of songs.": {},
    "Since 2014, June 3 is a holiday.": {"2014": "2014/..", "June 3": "2024-06-03"},
    "Since 2014, on June 3, they march.": {"2014": "2014/..", "June 3": "2024-06-03"},
    "On 3 May 987 people fled.": {"3 May": "2024-05-03"},
    "On May 3, 987 were hurt.": {"May 3": "2024-05-03"},
    "On 3 January 98 men left, on 5 June 76 of them came back.": {"3 January": "2024-01-03", "5 June": "2023-06-05"},
    "He lives on the 12th floor and birdied on the 18th.": {},
    "They fought on the 38th parallel, on the 5th attempt and on the 3rd of tries.": {},
    "The school on 42nd Street is the 5th.": {},
    "She rose from the 10th to the 3rd spot.": {},
    "In the 9th he struck out; by the 19th century it was old.": {"the 19th century": "../1899"},
    "On the 10th day they rested, on the 25th anniversary they danced.": {},
    "He spoke on May 16, Friday's deadline in mind.": {"May 16": "2024-05-16", "Friday": "2024-05-10"},
    "On May 6, Friday and Saturday they rested.": {
        "May 6": "2024-05-06",
        "Friday": "2024-05-10",
        "Saturday": "2024-05-11",
    },
    "On May 6, 1-2 and 2-4 losses hurt.": {"May 6": "2024-05-06"},
    "It ended 3/4 at 5 feet.": {},
    "In December 2023 and January they met.": {"December 2023": "2023-12", "January": "2024-01"},
    "In 2019 May resigned, in 1944 June Carter sang.": {"2019": "2019", "1944": "1944"},
    "It was the year 500 men died, and in year 911 calls rose.": {},
    "Serial 4512-03-22 and 31.12.7788.": {},
    "Twenty eighteen-year-olds met nineteen twelve-year-olds.": {},
    "He spent nineteen hundred dollars on seventeen fifty-pound bags.": {},
    "They won 105 to 112 and lost 98-103.": {},
    "It seats from 400 to 450, between 400 and 450.": {},
    "In June fifteen men left, march two by two.": {"June": "2023-06"},
    "The Jun-15 contract fell.": {},
    "In June 8500 fans came.": {"June": "2023-06"},
    "They ranked 476 in 911 tests.": {},
    "The king keeps 476 in 912 boxes.": {},
    "He slept in 476.": {},
    "The king of diamonds won in 476 games.": {},
    "Order 20240516 was shipped, part 20070219.": {},
    "Jeans in sizes 10/14/18 and a ratio of 3/4/5.": {},
    "He works 24/7, on 24/7 duty, on 3/4 of the land.": {},
    "It spent 1/2 on 3/4 inch nails, and 5/12 of it on wood.": {},
    "Regulation 10/2013 and Directive No. 06/2004.": {},
    "Part 19-Feb-075 and file 12-Mar-2019-x.": {},
    "The first of the months and the 2nd of each month.": {"months": None, "each month": None},
    "He owns a 2Q and a 2H pencil, 12Q and 1Q84z.": {},
    "He died on this day in agony.": {"this day": "2024-05-16"},
}


def marked(phrase: str) -> tuple[str, int, str]:
    """The text, and where in it which words are the expression."""
    phrase = phrase if "[" in phrase else phrase.replace("(", "([").replace(")", "])")
    start = phrase.index("[")
    return phrase.replace("[", "").replace("]", ""), start, phrase[start + 1 : phrase.index("]")]


@pytest.mark.parametrize(("expected", "phrase"), CASES, ids=[phrase for _, phrase in CASES])
def test_what_is_written_counts(expected: str, phrase: str) -> None:
    text, start, words = marked(phrase)
    found = {timex.start: timex for timex in resolve(text, published=PUBLISHED, domain="news")}
    assert start in found, [timex.text for timex in found.values()]
    assert (found[start].text, found[start].edtf) == (words, expected), found[start].explain()


@pytest.mark.parametrize(("reason", "phrase"), REASONS, ids=[phrase for _, phrase in REASONS])
def test_a_date_that_does_not_exist_is_unresolved(reason: str, phrase: str) -> None:
    text, start, words = marked(phrase)
    found = {timex.start: timex for timex in resolve(text, published=PUBLISHED)}
    assert start in found, [timex.text for timex in found.values()]
    timex = found[start]
    assert (timex.text, timex.interval, timex.value, timex.reason) == (words, None, None, reason)


@pytest.mark.parametrize(("text", "expected"), LOOKALIKES.items())
def test_nothing_else_counts(text: str, expected: dict[str, str | None]) -> None:
    found = resolve(text, published=PUBLISHED, domain="news")
    assert {timex.text: timex.edtf for timex in found} == expected
