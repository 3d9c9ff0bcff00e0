"""Dates that belong to what is fixed or has gone before. Published on Thursday, 16 May 2024."""

import pytest

from tests.articles import dates_of

DATES: list[tuple[str, str, str | None]] = [  # a text, the word of an event, and its date
    ("The council sets the vote for Sunday.", "sets", None),
    ("The council set the vote for 20 May and adjourned.", "set", None),
    ("The court schedules the trial for 3 June.", "schedules", None),
    ("9 May 2024 - The council sets the vote for Sunday.", "sets", "2024-05-09"),
    ("The council sets the vote for Sunday.", "vote", "2024-05-19"),
    ("The vote is set for Sunday.", "vote", "2024-05-19"),
    ("On Monday the council set out its aims.", "set out", "2024-05-13"),
    ("A nurse died on Monday, raising the toll in the fire at Holm to six.", "fire", None),
    ("Divers found a boat on Monday, lifting the number of dead in the storm to six.", "storm", None),
    ("A miner died on Monday, leaving two survivors in the explosion.", "explosion", None),
    ("A wall fell on Monday, killing six men in the explosion.", "explosion", "2024-05-13"),
    ("Two ministers met in the talks on Monday.", "talks", "2024-05-13"),
    ("A nurse died on Monday in the fire at Holm.", "fire", "2024-05-13"),
]


@pytest.fixture(scope="module")
def dates() -> dict[tuple[str, str], str | None]:
    return dates_of(text for text, _, _ in DATES)


@pytest.mark.parametrize(("text", "word", "edtf"), DATES)
def test_dates_of_what_is_fixed_and_counted(
    dates: dict[tuple[str, str], str | None], text: str, word: str, edtf: str | None
) -> None:
    assert dates.get((text, word)) == edtf
