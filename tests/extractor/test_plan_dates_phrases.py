"""What is told as still to come is dated by the reading that is. Published on Thursday, 16 May 2024."""

import pytest

from tests.articles import dates_of

DATES: list[tuple[str, str, str | None]] = [  # a text, the word of an event, and its date
    ("The miners are to be buried at the weekend.", "buried", "2024-05-18/2024-05-19"),
    ("The mill where a boy fell on 2 May will open at 18:00.", "open", "2024-05-16T18:00:00"),
    ("Guards are to leave the camp, which rebels shelled last week.", "leave", None),
    ("The town will bury the miners at the weekend.", "bury", "2024-05-18/2024-05-19"),
    # what is dated as before
    ("The judge will resign this morning.", "resign", "2024-05-16"),
    ("The clerks will strike on Monday.", "strike", "2024-05-20"),
    ("The union will meet on 14 May.", "meet", "2024-05-14"),  # written before it was published
    ("The union had planned to strike on 3 April.", "strike", "2024-04-03"),
    ("The mill fired forty men in February.", "fired", "2024-02"),
    ("Rebels shelled the camp last week.", "shelled", "2024-05-06/2024-05-12"),
    ("The miners were buried at the weekend.", "buried", "2024-05-11/2024-05-12"),
]


@pytest.fixture(scope="module")
def dates() -> dict[tuple[str, str], str | None]:
    return dates_of(text for text, _, _ in DATES)


@pytest.mark.parametrize(("text", "word", "edtf"), DATES)
def test_plans_are_dated_by_what_is_to_come(
    dates: dict[tuple[str, str], str | None], text: str, word: str, edtf: str | None
) -> None:
    assert dates[text, word] == edtf
