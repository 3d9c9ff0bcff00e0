"""Phrase tables of blanks, line ends and hyphens. Published on Thursday, 16 May 2024."""

from __future__ import annotations

import re

import pytest

from timeline.resolver import resolve

PUBLISHED = "2024-05-16"

# One text of several words, then what is found in it with its values; `_` is the blank that is tried.
BLANKS = {
    " ": "a blank", "\n": "a line end", "\r\n": "CRLF", "\r": "CR", "\t": "a tab", "   ": "blanks", "\xa0": "no-break",
    "\u202f": "narrow", "\u3000": "wide", "\n\t": "an indented line", "  \r\n  ": "trailing blanks",
    "\n> ": "a quoted mail", "\r\n>> ": "a mail quoted twice", "\u2028": "a line separator", " \u200b": "zero width",
}  # fmt: skip
SPACED: list[tuple[str, dict[str, str]]] = [
    ("The bridge was opened in_1968, not in_1971.", {"1968": "1968", "1971": "1971"}),
    ("Since_2013 they have met, and until_2031 they will.", {"2013": "2013", "2031": "2031"}),
    ("It began at_6:30_p.m._on_Thursday.", {"6:30 p.m. on Thursday": "2024-05-16T18:30"}),
    ("On_Thursday,_16_May_2024,_the_pool closed.", {"Thursday, 16 May 2024": "2024-05-16"}),
    ("The_ferry sank on_3_May_2021.", {"3 May 2021": "2021-05-03"}),
    ("They left on_May_3_,_2021_.", {"May 3 , 2021": "2021-05-03"}),
    ("In_the_second_quarter_of_2023,_sales rose.", {"the second quarter of 2023": "2023-Q2"}),
    ("The vote was_two_weeks_ago.", {"two weeks ago": "2024-W18"}),
    ("He had waited_for_twenty_five_minutes.", {"twenty five minutes": "PT25M"}),
    ("The_1998_election was close.", {"1998": "1998"}),
    ("Founded_in_the_late_1970s.", {"the late 1970s": "197"}),
    ("From_March_to_May_2019_it rained.", {"March to May 2019": "2019-03/2019-05"}),
    ("They meet every_Monday.", {"every Monday": "XXXX-WXX-1"}),
    ("It fell in_480_BC.", {"480 BC": "BC0480"}),
]  # fmt: skip


@pytest.mark.parametrize("blank", BLANKS, ids=BLANKS.values())
@pytest.mark.parametrize(("text", "expected"), SPACED, ids=[row[0] for row in SPACED])
def test_a_blank_is_a_blank(text: str, expected: dict[str, str], blank: str) -> None:
    written = text.replace("_", blank)
    found = resolve(written, published=PUBLISHED)
    values = {re.sub(r"[\s\u200b>]+", " ", timex.text): _value(timex) for timex in found}
    assert values == expected
    assert all(written[timex.start : timex.end] == timex.text == timex.text.strip() for timex in found)


def _value(timex) -> str | None:
    return timex.value or timex.edtf


# A text, and the same with other hyphens and dashes
HYPHENS = [
    ("in mid-May", ["in mid‑May", "in mid‐May", "in mid–May", "in mid−May"]),
    ("a two-week strike", ["a two‑week strike", "a two‐week strike", "a two–week strike"]),
    ("third-quarter sales", ["third‑quarter sales", "third–quarter sales"]),
    ("between 2019-2021", ["between 2019–2021", "between 2019—2021", "between 2019‒2021", "between 2019−2021"]),
    ("in 2006-07", ["in 2006–07", "in 2006‑07", "in 2006—07"]),
    ("May 3-5, 2024", ["May 3–5, 2024", "May 3—5, 2024", "May 3‒5, 2024", "May 3‑5, 2024"]),
    ("27 May-3 June 2024", ["27 May–3 June 2024", "27 May—3 June 2024", "27 May – 3 June 2024"]),
    ("Monday-Friday", ["Monday–Friday", "Monday‑Friday", "Monday — Friday"]),
    ("on 2024-05-03", ["on 2024‑05‑03", "on 2024–05–03", "on 2024−05−03"]),
    ("on 16-May-2024", ["on 16‑May‑2024", "on 16–May–2024"]),
    ("on the twenty-second of May", ["on the twenty‑second of May", "on the twenty–second of May"]),
    ("since the mid-1990s", ["since the mid‑1990s", "since the mid–1990s"]),
    ("a 19th-century house", ["a 19th‑century house", "a 19th–century house"]),
    ("a first- or second-hand view of 2023", ["a first-\nor second-hand view of 2023"]),
    ("in mid-May", ["in mid-\nMay", "in mid-\r\n  May", "in mid‐\nMay"]),
    ("on Wednesday", ["on Wednes\xad\nday", "on Wed\xadnes\xadday"]),
    ("a two-and-a-half-hour film", ["a two-\nand-a-half-hour film", "a two-and-a-\nhalf-hour film"]),
    ("lost--30 days ago", ["lost--\n30 days ago", "lost\n--30 days ago"]),
    ("Q1-Q3 2024", ["Q1–Q3 2024", "Q1 – Q3 2024", "Q1‑Q3 2024"]),
    ("in 499-493 BC", ["in 499–493 BC", "in 499—493 BC", "in 499 – 493 BC"]),
    ("Monday-Friday", ["Monday–Friday", "Monday — Friday", "Monday‒Friday"]),
    ("March-May 2024", ["March–May 2024", "March‒May 2024"]),
]  # fmt: skip


@pytest.mark.parametrize(("plain", "other"), [(plain, other) for plain, others in HYPHENS for other in others])
def test_a_hyphen_is_a_hyphen(plain: str, other: str) -> None:
    [wanted] = resolve(plain, published=PUBLISHED)
    [found] = resolve(other, published=PUBLISHED)
    assert (found.value, found.edtf) == (wanted.value, wanted.edtf)


# A text, and the words that are found in it: what stands on two lines of a list, or in two paragraphs, is not joined.
APART: list[tuple[str, list[str]]] = [
    ("on Thursday\n\nMay 16, 2024", ["Thursday", "May 16, 2024"]),
    ("on Thursday\r\n\r\nMay 16, 2024", ["Thursday", "May 16, 2024"]),
    ("on Thursday\n \t \n May 16, 2024", ["Thursday", "May 16, 2024"]),
    ("> on Thursday\n>\n> May 16, 2024", ["Thursday", "May 16, 2024"]),
    ("on Thursday\u2029May 16, 2024", ["Thursday", "May 16, 2024"]),
    ("- Swimming on Thursday\n- 16 May is free", ["Thursday", "16 May"]),
    ("– from 3 May\n– 5 June for the others", ["3 May", "5 June"]),
    ("• Choir: Thursday\n• Night walk: 3 June", ["Thursday", "3 June"]),
    ("Dates for all members of the club\nChoir on Thursday\n16 May is free\nChess on 3 June\nTrips",
     ["Thursday", "16 May", "3 June"]),
    ("The history of our long little town\n1914: War\n1918: Peace\n1945: Peace again", ["1914", "1918", "1945"]),
    ("The letter is from May\n\n2019 people signed it", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), APART, ids=[row[0] for row in APART])
def test_what_stands_apart_is_not_joined(text: str, expected: list[str]) -> None:
    assert [timex.text for timex in resolve(text, published=PUBLISHED)] == expected


# Texts without a time expression, whatever the blank
NONE = [
    "Around_2000_pupils came.", "Page_1999 is missing.", "In_1600_hamlets.", "It cost_$_1999.",
    "Flights_1767_and_1985 were late.", "Call 555_2019.", "The_second_man left.", "Room_1914_Walnut_Street.",
    "She_may_march.", "A score of_21:15_points.", "Version_2019-2_was dropped.", "They gave_June_10_roses.",
    "Friday_Harbor has a ferry.", "A quarter_of_the vote.",
]  # fmt: skip


@pytest.mark.parametrize("blank", BLANKS, ids=BLANKS.values())
@pytest.mark.parametrize("text", NONE)
def test_no_blank_makes_a_date(text: str, blank: str) -> None:
    assert [timex.text for timex in resolve(text.replace("_", blank), published=PUBLISHED)] == []


def test_other_languages_have_the_same_blanks() -> None:
    [german] = resolve("am 16.\u202fMai\r\n2024", language="de")
    [french] = resolve("le 16\xa0mai\n\t2024", language="fr")
    assert (german.text, german.edtf) == ("16.\u202fMai\r\n2024", "2024-05-16")
    assert french.edtf == "2024-05-16"


def test_an_anchor_stands_where_the_text_has_it() -> None:
    text = "On  3\tMay \r\n 2021 they met;  two days\nlater they left."
    first, second = resolve(text, published=PUBLISHED)
    assert second.anchor is not None
    assert (second.anchor.start, second.anchor.text) == (first.start, first.text) == (4, "3\tMay \r\n 2021")
