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
    # what is counted from an event stays a length of time
    ("He resigned three weeks before the vote.", {"three weeks": "P3W"}),
    ("They left two days before he came.", {"two days": "P2D"}),
    ("She spent ten years before the mast.", {"ten years": "P10Y"}),
    ("A few weeks before harvest, the mill burned.", {"A few weeks": "PXW"}),
    ("It takes a year before fruit grows.", {"a year": "P1Y"}),
    ("The nine months were dry.", {"The nine months": "P9M"}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), COMPARISONS, ids=[row[0] for row in COMPARISONS])
def test_values(text: str, expected: dict[str, str | None]) -> None:
    values = {timex.text: timex.value for timex in resolve(text, published=PUBLISHED)}
    assert {words: values.get(words, "not found") for words in expected} == expected
