"""Which of two instances is meant, by what is told of it: each row has the day of the text and who says what."""

import pytest

from timeline import Interval
from timeline.factuality.direction import is_ahead_meant
from timeline.model import Moment


@pytest.mark.parametrize(
    ("ahead", "behind", "time", "meant"),
    [
        ("2024-09", "2023-09", None, True),  # four months on
        ("2024-10", "2023-10", None, False),
        ("2024-10", "2023-10", "ahead", True),
        ("2025-02", "2024-02", "ahead", True),  # nine months on
        ("2025-03", "2024-03", "ahead", True),
        ("2025-05", "2024-05", "ahead", False),  # it goes on
        ("2025-05-16", "2024-05-16", "ahead", False),
        ("2025-05-11", "2024-05-11", "ahead", False),  # written before
        ("2025-05-01", "2024-05-01", "ahead", True),
        ("2024-09", "2023-09", "behind", False),
        ("2024-06-03", "2023-06-03", None, True),
        ("2024-12-03", "2023-12-03", None, False),  # the nearest day
        ("2024-06-03", "2023-06-03", "behind", False),
        ("2024-12-03", "2023-12-03", "ahead", True),
    ],
)
def test_whether_the_one_ahead_is_meant(ahead, behind, time, meant):
    one, other = Interval.parse(ahead), Interval.parse(behind)
    assert is_ahead_meant(one, other, Moment(2024, 5, 16), time=time) is meant
