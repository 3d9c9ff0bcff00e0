"""How news tells figures and posts tell days: whole texts, then the values found. Published on Thursday, 16 May 2024."""

from __future__ import annotations

import pytest

from timeline.resolver import resolve

PUBLISHED = "2024-05-16"

# A figure is compared with that of the period told last, a year earlier, whether it was a quarter, a month or several.
COMPARISONS: list[tuple[str, dict[str, str | None]]] = [
    ("In the first quarter it lost $4 million, after $2 million a year earlier.", {"a year earlier": "2023-Q1"}),
    ("First-quarter sales fell 3% from a year ago.", {"a year ago": "2023-Q1"}),
    ("In the first quarter rents rose; in the year-ago period they fell.", {"the year-ago period": "2023-Q1"}),
    ("It beat the year-ago quarter.", {"the year-ago quarter": "2023-Q1"}),
    ("It sold less than in the same quarter last year.", {"the same quarter last year": "2023-Q1"}),
    ("In the first quarter it sold more than in the like quarter of 2021.", {"the like quarter of 2021": "2021-Q1"}),
    ("In the first quarter rents rose. For the nine months they fell 2% from a year earlier.", {"a year earlier": "2023"}),
    ("Net for the first quarter rose. In the six months, it fell from that of a year ago.", {"a year ago": "2023"}),
    ("For the nine months net rose. First-quarter sales fell from a year ago.", {"a year ago": "2023-Q1"}),
    ("In April exports rose 4% on the same period last year.", {"the same period last year": "2023-04"}),
    ("In April exports rose, unlike in the same month last year.", {"the same month last year": "2023-04"}),
    ("In April rents rose 2% from the year-earlier month.", {"the year-earlier month": "2023-04"}),
    ("In April 2024 more came than in the same month of 2019.", {"the same month of 2019": "2019-04"}),
    ("In April rents rose. They had risen in the first quarter of 2024, too, from a year ago.", {"a year ago": "2023-Q1"}),
    ("Rents are higher than in the same period last year.", {"the same period last year": "2023"}),
    ("Rents are higher than a year before.", {"a year before": "2023"}),
    ("Rents are higher than a year ago.", {"a year ago": "2023"}),
    ("Exports fell from a month before.", {"a month before": "2024-04"}),
    ("On Monday the dam broke. Two days before, engineers had left.", {"Two days before": "2024-05-11"}),
    ("He had resigned three weeks before.", {"three weeks before": "2024-W17"}),
    ("Ten years before, the mill had burned.", {"Ten years before": "2014"}),
    ("A few weeks before, the mill had burned.", {"A few weeks before": "PAST_REF"}),
    ("It sold 3,000 in 1988, up from 2,000 a year earlier.", {"a year earlier": "1987"}),
    ("In March 2019 she won; a year earlier she had lost.", {"a year earlier": "2018"}),
    ("In 1988 it was sold. Sales are up 3% from a year ago.", {"a year ago": "2023"}),
    ("Net for the year-earlier nine months fell.", {"the year-earlier nine months": "P9M"}),
    # what is counted from an event stays a length of time
    ("He resigned three weeks before the vote.", {"three weeks": "P3W"}),
    ("They left two days before he came.", {"two days": "P2D"}),
    ("She spent ten years before the mast.", {"ten years": "P10Y"}),
    ("A few weeks before harvest, the mill burned.", {"A few weeks": "PXW"}),
    ("It takes a year before fruit grows.", {"a year": "P1Y"}),
    ("The nine months were dry.", {"The nine months": "P9M"}),
]  # fmt: skip


# Short posts, by their signs or since somebody tells of himself without a stop at the end.
POSTS: list[tuple[str, dict[str, str | None]]] = [
    ("@kim c u tmrw morning", {"tmrw morning": "2024-05-17TMO"}),
    ("@kim off 2mrw, back 2moz nite", {"2mrw": "2024-05-17", "2moz nite": "2024-05-17TNI"}),
    ("@kim was sick yesterdae, ok todae", {"yesterdae": "2024-05-15", "todae": "2024-05-16"}),
    ("@kim pizza 2nyt? or tonyt is no good", {"2nyt": "2024-05-16TNI", "tonyt": "2024-05-16TNI"}),
    ("@kim last nite rocked", {"last nite": "2024-05-15TNI"}),
    ("@kim this morn was icy, this arvo is warm", {"this morn": "2024-05-16TMO", "this arvo": "2024-05-16TAF"}),
    ("@kim movie this wknd or nxt wkend?", {"this wknd": "2024-W20-WE", "nxt wkend": "2024-W21-WE"}),
    ("@kim see u nxt week, or nxt yr", {"nxt week": "2024-W21", "nxt yr": "2025"}),
    ("@kim last yr was ok, this wk is bad", {"last yr": "2023", "this wk": "2024-W20"}),
    ("@kim gym nxt mon", {"nxt mon": "2024-05-20"}),
    ("@kim choir every sat, pub every thurs night", {"every sat": "XXXX-WXX-6", "every thurs night": "XXXX-WXX-4TNI"}),
    ("@kim bus at 6 everyday", {"everyday": "P1D"}),
    ("@kim asleep rn", {"rn": "PRESENT_REF"}),
    ("@kim atm there is no bread", {"atm": "PRESENT_REF"}),
    ("@kim the day b4 yesterday it hailed", {"the day b4 yesterday": "2024-05-14"}),
    ("@kim home b4 noon", {"noon": "2024-05-16T12:00"}),
    ("@kim up since 5+am", {"5+am": "2024-05-16T05:00"}),
    ("@kim open sat 9am", {"sat 9am": "2024-05-11T09:00"}),
    ("@kim i hate mondays, and tuesday mornings", {"mondays": "XXXX-WXX-1", "tuesday mornings": "XXXX-WXX-2TMO"}),
    ("@kim snow in march", {"march": "2024-03"}),
    ("@kim not since may", {"may": "2024-05"}),
    ("@kim new shoes every few weeks", {"every few weeks": "PXW"}),
    ("@kim it rains every single day", {"every single day": "P1D"}),
    ("@kim sat nite was fun", {"sat nite": "2024-05-11TNI"}),
    ("dunno what happened last night", {"last night": "2024-05-15TNI"}),
    ("cant sleep at night", {"night": "2024-05-16TNI"}),
    ("Soup for lunch made my day", {"day": "P1D"}),
    ("I hate the evening bus", {"the evening": "2024-05-16TEV"}),
    ("My exam is on mon", {"mon": "2024-05-13"}),
]  # fmt: skip

# Words that are no times in posts and in sentences like them.
NO_POSTED_TIMES = [
    "@kim we sat down", "@kim the sun is out", "@kim they wed in Rome", "@kim mon ami lol", "@kim we sat 2 apart", "@kim may i march?", "@kim my sat nav lies",
    "@kim went to an atm", "@kim the atm ate my card", "@kim such an rn", "@kim in everyday life",
    "@kim my everyday look", "I sat on it", "We sat with my aunt", "Burned by the sun, me too",
    "my RN was kind", "He wore everyday clothes.", "Everyday people came.", "She filed it at 24 Wkend Road.",
    "Rn and Atm are labels.",
]  # fmt: skip


# Numbers in words, years that somebody reckons by, and what is done so often in a unit.
COUNTS: list[tuple[str, dict[str, str | None]]] = [
    ("The kiln stood for a thousand years.", {"a thousand years": "P1000Y"}),
    ("It lasted two thousand years.", {"two thousand years": "P2000Y"}),
    ("It lasted four hundred and twenty years.", {"four hundred and twenty years": "P420Y"}),
    ("It lasted some three hundred years.", {"some three hundred years": "P300Y"}),
    ("It lasted several hundred years.", {"several hundred years": "PXY"}),
    ("It lasted a few thousand years.", {"a few thousand years": "PXY"}),
    ("A couple of hundred years passed.", {"A couple of hundred years": "PXY"}),
    ("A couple of years passed.", {"A couple of years": "P2Y"}),
    ("He led it for more than a dozen years.", {"more than a dozen years": "P12Y"}),
    ("He led it for two dozen weeks.", {"two dozen weeks": "P24W"}),
    ("He led it for half a dozen days.", {"half a dozen days": "P6D"}),
    ("He led it for a half-dozen years.", {"half-dozen years": "P6Y"}),
    ("A dozen years ago it burned.", {"A dozen years ago": "2012"}),
    ("It takes two-and-a-half years.", {"two-and-a-half years": "P2.5Y"}),
    ("It takes 3½ hours.", {"3½ hours": "PT3.5H"}),
    ("It takes between two and three weeks.", {"two": "P2W", "three weeks": "P3W"}),
    ("It is the worst in half a century.", {"half a century": "P50Y"}),
    ("Over the past half-century it shrank.", {"the past half-century": "P50Y"}),
    ("It is the worst in a quarter-century.", {"a quarter-century": "P25Y"}),
    ("He led it for a quarter of a century.", {"a quarter of a century": "P25Y"}),
    ("In the last fiscal year it lost money.", {"the last fiscal year": "2023"}),
    ("In the past financial year it lost money.", {"the past financial year": "2023"}),
    ("This fiscal year is better.", {"This fiscal year": "2024"}),
    ("The end of the current financial quarter is near.", {"The end of the current financial quarter": "2024-Q2"}),
    ("Next calendar year it moves.", {"Next calendar year": "2025"}),
    ("In the year to March it lost money.", {"the year to March": "P1Y"}),
    ("In the year through April it lost money.", {"the year through April": "P1Y"}),
    ("In the quarter to March it lost money.", {"the quarter": "2024-Q1"}),
    ("The clinic is open seven days a week.", {"seven days a week": "P1W"}),
    ("It bottles three million cans a day.", {"a day": "P1D"}),
    ("It gets dozens of letters a week.", {"a week": "P1W"}),
    ("It will close within the next year.", {"the next year": "P1Y"}),
]  # fmt: skip
# What is said of no particular day, decades without an apostrophe, the verb that looks like an adjective.
LOOSE: list[tuple[str, dict[str, str | None]]] = [
    ("One Sunday the choir got lost.", {"Sunday": "XXXX-WXX-7"}),
    ("The feast fell on a Friday.", {"Friday": "XXXX-WXX-5"}),
    ("It closed on a Monday in May.", {"Monday": "XXXX-WXX-1"}),
    ("Come on any Tuesday, or on some Wednesday.", {"Tuesday": "XXXX-WXX-2", "Wednesday": "XXXX-WXX-3"}),
    ("It began on a Friday night.", {"Friday": "XXXX-WXX-5"}),
    ("In a Tuesday interview she denied it.", {"Tuesday": "2024-05-14"}),
    ("A Wednesday vote failed.", {"Wednesday": "2024-05-15"}),
    ("On Monday a dam broke.", {"Monday": "2024-05-13"}),
    ("The prints of the 70s and 80s are rare.", {"70s": "197", "80s": "198"}),
    ("Wages have stalled since the 90s.", {"90s": "199"}),
    ("In the early 60s it moved.", {"the early 60s": "196"}),
    ("The voyage will last 501 days.", {"501 days": "P501D"}),
    ("Such colds may last two weeks.", {"two weeks": "P2W"}),
    ("It rained in the last two weeks.", {"the last two weeks": "P2W"}),
    ("It rained for the last 20 days, a record.", {"the last 20 days": "P20D"}),
    ("The October crash is forgotten.", {"October": "2023-10"}),
    ("For September figures see below. Our July issue is out.", {"September": "2024-09", "July": "2024-07"}),
    ("It will matter in the next century.", {"the next century": "21"}),
    ("It happened a long time ago, or some time ago.", {"a long time ago": "PAST_REF", "some time ago": "PAST_REF"}),
    ("It closed a while ago.", {"a while ago": "PAST_REF"}),
    ("In the summer the mill burned.", {"the summer": "2023-SU"}),
    ("It will open in the summer.", {"the summer": "2024-SU"}),
    ("During the winter rents fell.", {"the winter": "2023-WI"}),
    ("The March quarter was poor.", {"The March quarter": "2024-Q1"}),
    ("Sales fell in the December quarter.", {"the December quarter": "2023-Q4"}),
    ("By week's end it was over.", {"week's end": "2024-W20"}),
    ("By the decade's end it will be over.", {"the decade's end": "202"}),
    ("In the first quarter profits rose.", {"the first quarter": "2024-Q1"}),
    ("Denmark won Euro 1992.", {"1992": "1992"}),
    ("The Turin 2006 Games were cold.", {"2006": "2006"}),
    ("They hosted the World Cup 1990 with pride.", {"1990": "1990"}),
    ("The Athens 2004 Summer Olympics were hot.", {"2004": "2004"}),
    ("The first two quarters of 2021 were fine.", {"The first two quarters of 2021": "2021-H1"}),
    ("The first three quarters of 2021 were fine.", {"The first three quarters of 2021": "2021-Q1/2021-Q3"}),
    ("By mid-year it will close.", {"mid-year": "2024"}),
    ("Rates peaked at midweek.", {"midweek": "2024-W20"}),
    ("By month-end it will close.", {"month-end": "2024-05"}),
    ("The weekend before last they lost.", {"The weekend before last": "2024-W18-WE"}),
    ("They play the weekend after next.", {"the weekend after next": "2024-W22-WE"}),
]  # fmt: skip
SETS = ["open [seven days a week]", "three million cans [a day]", "dozens of letters [a week]", "9,000 cars [a year]"]
NO_COUNTS = [
    "In the first quarter she scored twice.", "A third-quarter touchdown settled it.", "It is a month-to-month lease.",
    "Now, where were we?", "In the year since, it sank.", "It took a while.", "Highs will be in the 80s.", "She shot a round in the 60s.", "He is in his late 70s.",
    "It was the third flood in as many days.", "How many hours?", "The average daily volume fell.",
    "She scored a half-century.", "A quarter of the vote was his.", "Two and three make five.",
    "A dozen people left.", "He sold two thousand cars.", "The financial district is shut.", "A half-dozen eggs broke.",
]  # fmt: skip


CASES = COMPARISONS + POSTS + COUNTS + LOOSE


@pytest.mark.parametrize(("text", "expected"), CASES, ids=[row[0] for row in CASES])
def test_values(text: str, expected: dict[str, str | None]) -> None:
    values = {timex.text: timex.value for timex in resolve(text, published=PUBLISHED)}
    assert {words: values.get(words, "not found") for words in expected} == expected


@pytest.mark.parametrize("phrase", SETS)
def test_sets(phrase: str) -> None:
    words = phrase[phrase.index("[") + 1 : phrase.index("]")]
    found = {timex.text: timex.type.value for timex in resolve(phrase.replace("[", "").replace("]", ""))}
    assert found[words] == "SET"


@pytest.mark.parametrize("text", NO_POSTED_TIMES + NO_COUNTS)
def test_no_time_expression(text: str) -> None:
    assert [timex.text for timex in resolve(text, published=PUBLISHED)] == []
