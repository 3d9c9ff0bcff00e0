"""Texts without any time expression, however much they look like one."""

from __future__ import annotations

import pytest

from timeline.resolver import resolve

NEGATIVES = [
    # months that are words and names
    "It ended on February 30.", "Dated 31/02/2024 by mistake.", "In the early morning they left.",
    "You may go, and they may stay.", "Theresa May lost the vote.", "Theresa May’s cabinet met.",
    "A speech by May drew applause.",
    "Brian May played guitar.", "May we come in?", "May God help us.", "They march on the capital.", "Marchers sang.",
    "The March on Washington drew crowds.", "Protesters march, march, march.", "Fredric March acted.",
    "April Jones won.",
    "Her sister April Ludgate laughed.", "June Carter sang.", "August Wilson wrote plays.", "An august body of judges.",
    "January Jones starred.", "Jan Smuts was a general.", "Mr. March spoke.", "She may, in fact, win.",
    # weekdays that are words and names
    "She sat down.", "The sun rose.", "The Sun reported it.", "Black Friday deals were poor.",
    "Good Friday agreement talks failed.",
    "Bloody Sunday inquiry files.", "The Sunday Times reported it.", "He wed her.",
    "The Mail on Sunday Mirror desk, Sunday Mirror.",
    "Super Tuesday states voted.", "Friday Night Lights is a film.", "Robinson met Man Friday there.",
    "Sat in rows, they waited.",
    # units that are other things
    "A second term in office.", "He came second.", "The second man left.", "Second, it is cheap.",
    "A quarter of the vote.",
    "Three quarters of voters agreed.", "It is three quarters full.", "The French quarter burned.",
    "The other half laughed.", "Half a loaf is enough.",
    "The Minutes were approved.", "Spring water is cold.", "The fall of the Wall.", "A fall from grace.",
    "They fall often.",
    "In the second half, they scored.", "The day nursery.",
    "In the twenty-second half.", "The forty-first century.", "The twenty-first quarter.", "On June thirty-first.",
    # numbers
    "2,000 people came.", "About 1,900 soldiers died.", "Some 2000 troops left.", "It cost $2000.", "It cost $ 1999.",
    "It is 2000 km away.", "They sold 1500 copies.", "28% of trade.", "The share fell from 36% to 17%.",
    "Trade of 2010 tons.",
    "They won 3-2.", "A 5-4 ruling.", "The score was 21:14.", "Version 2.3.4 is out.", "Python 3.12 and 3.11.",
    "Call 555-1234.", "Call +44 20 7946 0958.", "Call 202-555-0147.", "IP 192.168.10.12.",
    "Epaper_24-12-15", "img_2024-05-16.jpg", "file20240516.txt", "ISBN 978-3-16-148410-0",
    "Boeing 737 and Airbus A320.",
    "The 75th anniversary.", "The 24th Group army.", "Chapter 12, page 1984.", "Room 2010 is free.",
    "No. 1990 in the list.",
    "He is 30 years old.", "A 30-year-old man.", "An eight-month-old baby.", "She died at 80 years of age.",
    "Article 5 and Section 12.", "A ratio of 16:9.", "Psalm 23:4 and John 3:16.", "A 4:1 majority.",
    "The odds are 10/1.",
    "At 5 in total.", "499-493 seats.", "1/2 cup of sugar.", "Highway 101 is closed.", "The B-52 and the F-16.",
    "They counted 1812 votes.",
    "The 2000 soldiers left.",
    "Model 2010X sold well.", "A 1000-page report.", "A 2000-strong crowd.", "Order #2019 shipped.",
    "Pay €1.999 please.",
    "See RFC 5545 or ISO 8601-2:2019.", "45 degrees north.", "Temperatures in the 90s.", "He is in his eighties.",
    "Zip code 10001-2024x.", "Postal box 1600.", "1600 Pennsylvania Avenue.", "Serial 1999-XB-2001-7.", "x = 2024 - y",
    # bits of pages
    "Comments 0", "Share Tweet Email", "© Example Media", "Top 10 stories", "Read more >", "A five-star read.",
    "Daily News and Weekly Standard", "Tonight Show host leaves", "ABC’s “This Week” programme",
    "Today Inc. shares rose",
    "presentation of gifts", "The present was wrapped.", "nowhere to go", "The known unknowns.", "yesteryear",
    "Mondayish", "",
    "AM radio and PM Johnson.", "at 5", "10 Downing Street", "Apollo 11 and Sputnik 1.", "The Fifth Republic.",
    "G7, G20 and BRICS.",
]  # fmt: skip


@pytest.mark.parametrize("text", NEGATIVES)
def test_no_time_expression(text: str) -> None:
    found = resolve(text, published="2024-05-16")
    assert [(timex.text, timex.rules) for timex in found] == []


def test_the_corpus_is_large_enough() -> None:
    assert len(set(NEGATIVES)) >= 100
