"""Phrase tables of lookalikes and of the dates that are worded like them. Published on Thursday, 16 May 2024."""

from __future__ import annotations

import pytest

from timeline.resolver import resolve

PUBLISHED = "2024-05-16"

# What is no date, and beside it what is one and looks the same
LOOKALIKES: list[tuple[list[str], dict[str, str]]] = [
    (  # measures and groups
        ["A crowd of 1998 came.", "The sum of 1998 and 20.", "A small army of 1900 marched.", "A reel of 2000 is cheap.",
         "At a speed of 1990 it broke.", "They asked a fee of 2019.", "A garrison of 1500 held out."],
        {"The army of 1914 marched.": "1914", "The elections of 2019 were close.": "2019", "A law of 1905 was struck.": "1905",
         "The strike of 1926 was long.": "1926", "A veteran of 1945 spoke.": "1945", "The class of 1998 met.": "1998"},
    ),
    (  # titles of persons
        ["Mr. Friday paid.", "They thanked Ms. May for it.", "Judge March sat.", "They asked Dr. Winter.",
         "Sgt. Monday was hurt.", "It was Professor Summer who knew.", "So said Mrs Sunday."],
        {"Mr. Lee paid on Friday.": "2024-05-10", "Judge Lee ruled in March.": "2024-03", "Dr. Lee came on Monday.": "2024-05-13",
         "As the judge said on Sunday": "2024-05-12", "The professor died in May.": "2024-05",
         "The colonel left Tuesday.": "2024-05-14"},
    ),
    (  # persons named together
        ["Goals from March and Summers.", "A duet by March or Okafor.", "A present for March and Anna.",
         "She voted with March and Lund.", "Between March and Okafor it was war."],
        {"The reports from March and April differ.": "2024-03", "From March and on they fasted.": "2024-03",
         "By March and April it rains.": "../2024-03", "In March and in Oslo": "2024-03"},
    ),
    (  # addresses
        ["12 May Street is sold.", "It burned at 20 March Lane.", "Write to 3 June Avenue, Hull.", "Unit 12, 20-24 May Road", "ask node-1997.pool.example",
         "mail.2019.example is down", "see may.news.example"],
        {"On 12 May Streetly closed.": "2024-05-12", "It burned on 20 March.": "2024-03-20", "On 3 June, Avenue closes.": "2024-06-03",
         "In 1997.": "1997", "It fell in May. News came.": "2024-05"},
    ),
    (  # numbers that number things
        ["Rows 1950 to 2010 are empty.", "See lines 1998, 1999 and 2001.", "Bay 1914 is free.", "Item 2019 is struck.",
         "Lamp posts 1914 and 1918 fell.", "Aisle 1999 is closed.", "Bib 2020 leads."],
        {"From 1950 to 2010 it grew.": "1950/2010", "In 1998, 1999 and 2001 it rained.": "1998", "The bay in 1914": "1914",
         "The item of 2019": "2019", "Wars of 1914 and 1939": "1914"},
    ),
    (  # two figures with a dash that nothing calls years
        ["Is this a real part? 2018-31", "Which plug fits? 2012-14.", "It has a number. 1999-07", "Model 1950S", "Type 1970S fits."],
        {"The plan 2018-31 is void.": "2018/2031", "In 2012-14 it fell.": "2012/2014", "2018-19 was dry.": "2018/2019",
         "A house of the 1950s": "195X", "IN THE 1950S": "195X"},
    ),
    (  # what is told of any week, month and year
        ["He is the driver of the year.", "She was employee of the month.", "This is the question of the week.",
         "They rent it by the week.", "On which day of the week is it?", "It is the best time of the year.",
         "In this day and age nobody writes.", "They offer next day delivery.", "It is paid by the month."],
        {"It is the hottest day of the year.": "2024", "In the month it fell.": "2024-05", "It was the end of the week.":
         "2024-05-17~/2024-05-19~", "On the first day of the week": "2024-05-13", "He was ill for the rest of the year.":
         "2024-05-16~/2024-12-31~", "By the week's end it fell.": "2024-05-13/2024-05-19"},
    ),
]  # fmt: skip
NONE = [text for texts, _ in LOOKALIKES for text in texts]
DATED = [(text, edtf) for _, table in LOOKALIKES for text, edtf in table.items()]


@pytest.mark.parametrize("text", NONE)
def test_a_lookalike_is_no_date(text: str) -> None:
    assert [(timex.text, timex.rules) for timex in resolve(text, published=PUBLISHED)] == []


@pytest.mark.parametrize(("text", "edtf"), DATED)
def test_a_date_that_looks_the_same(text: str, edtf: str) -> None:
    assert edtf in [timex.edtf for timex in resolve(text, published=PUBLISHED)]
