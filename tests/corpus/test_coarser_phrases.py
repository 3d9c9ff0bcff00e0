"""What is counted from a text that has moved on to a month or year: whole texts, then the dates found.

Published on Thursday, 16 May 2024.
"""

from __future__ import annotations

import pytest

from timeline.resolver import resolve

PUBLISHED = "2024-05-16"

# So many days after an unknown day of the month that the text told last, and not of an older day.
MOVED_ON: list[tuple[str, dict[str, str | None]]] = [
    ("The fair began on 2 May.\n\nIts tent burned in August 2019. The next day it was sold.", {"The next day": "2019-08-02~/2019-09-01~"}),
    ("The fair began on 2 May.\n\nIts tent burned in August 2019. Four days later it was sold.", {"Four days later": "2019-08-05~/2019-09-04~"}),
    ("The fair began on 2 May. Its tent burned in August 2019. It was sold the following morning.", {"the following morning": "2019-08-02~/2019-09-01~"}),
    ("He sang on 2 May. In August 2019 he had fallen ill. The same day he was flown home.", {"The same day": "2019-08-01~/2019-08-31~"}),
    ("He sang on 2 May. In August 2019 he fell ill. Two weeks later he sang again.", {"Two weeks later": "2019-08-15~/2019-09-14~"}),
    ("He sang on 2 May. In the spring of 2019 he fell ill. Two days later he sang.", {"Two days later": "2019-03-03~/2019-06-02~"}),
    ("The mill shut in March. A strike began the next day.", {"the next day": "2024-03-02~/2024-04-01~"}),
    ("The mill shut in March. A strike had begun the previous day.", {"the previous day": "2024-02-29~/2024-03-30~"}),
    ("The king died in 1931. Two months later the queen died.", {"Two months later": "1931-03-01~/1932-02-29~"}),
    ("She won on 2 May. In August 2019 she had lost. That Friday she wept.", {"That Friday": None}),
    ("It burned in August 2019. The next day it was sold. Two days later it was sold again.", {"The next day": "2019-08-02~/2019-09-01~", "Two days later": "2019-08-03~/2019-09-02~"}),
]  # fmt: skip

# The day stays: the month holds it, stands in its sentence or in an account, or is a year, of which nobody counts days.
STAYED: list[tuple[str, dict[str, str | None]]] = [
    ("The fair began on 2 May. It rained in May. Four days later it ended.", {"Four days later": "2024-05-06"}),
    ("On 2 May the tent, sewn in August 2019, burned. The next day it was sold.", {"The next day": "2024-05-03"}),
    ("On 2 May the tent of 1975 burned. The next day it was sold.", {"The next day": "2024-05-03"}),
    ("On 2 May the fair began. It was founded in 1975. The next day it rained.", {"The next day": "2024-05-03"}),
    ("On 2 May the fair began. In the first quarter it lost $2 million. The next day it closed.", {"The next day": "2024-05-03"}),
    ("In August 2019 it burned. On 2 September it was sold. Two days later it was sold again.", {"Two days later": "2019-09-04"}),
    ("In August 2019 it burned. A year later it burned again.", {"A year later": "2020"}),
    ("In August 2019 it burned. Two months later it was sold.", {"Two months later": "2019-10"}),
    ("The mill shut in March. Yesterday a strike began.", {"Yesterday": "2024-05-15"}),
    ("The mill shut in March. Two days ago a strike began.", {"Two days ago": "2024-05-14"}),
    ("The mill shut in March. On Monday a strike began.", {"Monday": "2024-05-13"}),
    ("It opened in 1975. The next day it rained.", {"The next day": None}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "found"), MOVED_ON + STAYED)
def test_counted_from_the_time_told_last(text: str, found: dict[str, str | None]) -> None:
    read = {timex.text: timex.edtf for timex in resolve(text, published=PUBLISHED)}
    assert {words: read[words] for words in found} == found


def test_approximate_where_the_day_is_unknown() -> None:
    (_, later) = resolve("The mill shut in March. A strike began the next day.", published=PUBLISHED)
    assert later.interval is not None
    assert later.interval.approximate
    assert later.anchor is not None
    assert later.anchor.text == "March"


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Lund arrived on Wednesday. It was his first visit since July 2000. It had been announced two days earlier.",
         "2024-05-13"),
        ("The bank failed on Tuesday. It had lost money since March 2019. Its head left two days later.", "2024-05-16"),
    ],
)  # fmt: skip
def test_since_when_something_holds_is_not_where_the_text_goes_on(text, value):
    assert resolve(text, published="2024-05-16")[-1].value == value
