"""Which weekend is meant, and on which day a time of day lies that stands behind a relative clause.

Published on Wednesday, 15 May 2024, where the table does not say another day.
"""

from __future__ import annotations

import pytest

from timeline.resolver import resolve

COMING, LAST = "2024-05-18/2024-05-19", "2024-05-11/2024-05-12"

WEEKENDS = {
    COMING: [
        "Snow is expected to fall over the weekend.",
        "The choir will sing at the weekend.",
        "The clerks plan to strike over the weekend.",
        "The army said it would leave at the weekend.",
        "Guards are due to return over the weekend.",
        "They agreed to meet at the weekend.",
    ],
    LAST: [
        "Snow fell over the weekend.",
        "The choir sang at the weekend.",
        "Two climbers died in the weekend's storm.",
        "The bank, which lost its boss over the weekend, will close.",
        "The clerks have gone on strike over the weekend.",
        "The past weekend was cold.",
        "Its owner had fled at the weekend.",
    ],
}

FRIDAY = [  # published on Friday, 17 May 2024
    ("Snow fell over the weekend.", LAST),
    ("The past weekend was cold.", LAST),
    ("Snow will fall over the weekend.", COMING),
    ("Rain at the weekend.", COMING),
]

# The day of a time of day: that of a relative clause is told of something else.
TIMES = [
    ("The mine, where a boy fell on 2 May, will open at 18:00.", "2024-05-15T18:00:00"),
    ("The mine where a boy fell on 2 May will open at 18:00.", "2024-05-15T18:00:00"),
    ("The mine, where a boy fell on 2 May, is deep. It will open at 18:00.", "2024-05-15T18:00:00"),
    ("The judge, who was shot at on 2 May, will speak at 18:00.", "2024-05-15T18:00:00"),
    ("The mine where a boy fell on 2 May closed at 18:00.", "2024-05-02T18:00:00"),
    ("On 2 May a boy fell into the mine. It closed at 18:00.", "2024-05-02T18:00:00"),
    ("On 2 May a boy, who could not see, fell at 18:00.", "2024-05-02T18:00:00"),
    ("The judge, who will speak on 17 May at 18:00, was shot at.", "2024-05-17T18:00:00"),
    ("The mine will open on 17 May, and the judge will speak at 18:00.", "2024-05-17T18:00:00"),
    ("They asked who fell. On 17 May the judge will say so, at 18:00.", "2024-05-17T18:00:00"),
]


@pytest.mark.parametrize(("edtf", "text"), [(edtf, text) for edtf, texts in WEEKENDS.items() for text in texts])
def test_the_weekend_is_that_which_the_words_tell(edtf: str, text: str) -> None:
    (weekend,) = resolve(text, published="2024-05-15")
    assert weekend.edtf == edtf


@pytest.mark.parametrize(("text", "edtf"), FRIDAY)
def test_the_weekend_on_a_friday(text: str, edtf: str) -> None:
    (weekend,) = resolve(text, published="2024-05-17")
    assert weekend.edtf == edtf


@pytest.mark.parametrize(("text", "edtf"), TIMES)
def test_times_behind_relative_clauses(text: str, edtf: str) -> None:
    *_, last = resolve(text, published="2024-05-15")
    assert last.edtf == edtf
