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
CASES = [*LOWER_CASE]


@pytest.mark.parametrize(("text", "expected"), CASES, ids=[row[0] for row in CASES])
def test_composed(text: str, expected: list[str]) -> None:
    found = resolve(text, published=PUBLISHED)
    assert [timex.edtf or "-" for timex in found] == expected, [timex.explain() for timex in found]
