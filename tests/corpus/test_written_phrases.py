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
    "2019-35": ["(third quarter 2019)", "in [the third quarter 2019]", "in [third quarter 2019]"],
}  # fmt: skip
CASES = [(expected, phrase) for expected, phrases in PHRASES.items() for phrase in phrases]

# dates that no calendar has: found, and unresolved with that reason
IMPOSSIBLE: dict[str, list[str]] = {
    "February has no day 30": [
        "on [30 February 2021]", "on [February 30]", "[the 30th of February]", "[February 30th, 2021]", "[2021-02-30]",
        "on [30/02/2021]", "on [02/30/2021]", "[30.02.2021]", "from [28 to 30 February 2021]", "[2021 Feb 30]",
        "[February 28-30, 2021]", "on [Saturday, 30 February]", "on [the thirtieth of February]",
        "[30 February at 5 p.m.]",
    ],
    "September has no day 31": [
        "on [31 September]", "by [September 31]", "since [the 31st of September]", "on [September thirty-first]",
        "from [1 September to 31 September]", "due [31 September 2030]",
    ],
    "2023 has no 29 February": ["on [29 February 2023]", "on [29 February last year]", "[2023-02-29]", "[Feb. 29, 2023]"],
}  # fmt: skip
REASONS = [(reason, phrase) for reason, phrases in IMPOSSIBLE.items() for phrase in phrases]

# what looks like more of a date and is none: the text, and all that is found in it
LOOKALIKES: dict[str, dict[str, str | None]] = {
    "In May first results came in.": {"May": "2024-05"},
    "They sang the first of May's songs.": {},
    "She bought it for $12 December 27.": {"December 27": "2023-12-27"},
    "He paid £5 June 3.": {"June 3": "2024-06-03"},
    "They may 5 times march 20 miles.": {},
    "Second March offensive, third may follow.": {},
    "The June third-quarter report is out.": {"June": "2024-06", "third-quarter": "2023-35"},
    "In June 30-minute naps, in July 31-year-old men.": {"30-minute": None},
    "They left in 1987. June 3 was cold.": {"1987": "1987", "June 3": "2024-06-03"},
    "In the twenty-second of songs.": {},
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
