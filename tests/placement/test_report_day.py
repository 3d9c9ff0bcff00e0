"""What a report tells without a date: on its own day, the day before, earlier or later."""

import pytest

import timeline
from tests.articles import article, every_mention, mentions
from timeline import Resolver, Status, place
from timeline.export.html import to_html
from timeline.export.ics import to_ics
from timeline.export.json import parse_json, to_json
from timeline.export.quotes import marks
from timeline.placement.report_day.chances import FAR, SPANS, Chances, chances, weights
from timeline.placement.report_day.report_days import likely_days
from timeline.placement.scene import Scene, nearest_time


def placed(text, **options):
    document = article(text, **options)
    return place(document, Resolver().resolve(document), mentions(text, **options))


LEADS = [
    "Jonas Lund met Idris Moussa in Oslo.",
    "Jonas Lund met Idris Moussa in Oslo. They had agreed on it on Monday.",
    "Jonas Lund has met Idris Moussa.",
    "Jonas Lund, 51, met Idris Moussa, whom he had known since 1994. They talked on Monday.",
    "OSLO (AP) — Jonas Lund met Idris Moussa for two hours. They had agreed on it on Monday.",
]


@pytest.mark.parametrize("text", LEADS)
def test_the_lead_of_a_report_is_of_about_the_day_of_publication(text):
    mention = placed(text)[0]
    assert (mention.dated_by, mention.timex) == ("publication", None)
    assert mention.interval.label == "c. 15–16 May 2024"
    assert mention.bounds.approximate
    assert mention.bounds.interval.end == timeline.Moment(2024, 5, 17)


NO_LEADS = [
    "Jonas Lund will meet Idris Moussa.",
    "Jonas Lund did not meet Idris Moussa.",
    "The war began in 1931. In 1933 Jonas Lund met Idris Moussa in Oslo. The two signed a treaty.",
    "Jonas Lund may meet Idris Moussa.",
    "Jonas Lund met Idris Moussa on Monday.",
]


@pytest.mark.parametrize("text", NO_LEADS)
def test_and_nothing_else_is(text):
    assert not [mention for mention in placed(text) if mention.dated_by == "publication"]


def test_without_a_publication_date_there_is_none_to_take():
    [mention] = placed("Jonas Lund met Idris Moussa in Oslo.", published=None)
    assert (mention.interval, mention.bounds) == (None, None)


def test_a_loose_date_is_shown_as_one():
    built = timeline.build([article("Jonas Lund met Idris Moussa in Oslo.")])
    [event] = built
    assert (event.date, event.is_loosely_dated, marks(event)) == ("c. 15–16 May 2024", True, ("inferred date",))
    assert "dated by its publication, loosely" in event.explain()
    assert "STATUS:TENTATIVE" in to_ics(built)
    assert "mark-inferred-date" in to_html(built)


SINCE = [
    "Jonas Lund paid a visit to Chad on a day of quiet, the longest pause since the siege began in June 2023.",
    "Jonas Lund paid a visit to Chad, the longest since May 2023.",
]


@pytest.mark.parametrize("text", SINCE)
def test_what_has_been_since_a_time_was_not_at_it(text):
    document = article(text)
    scene = Scene.of(document, Resolver().resolve(document))
    visit, *_ = (mention for mention in every_mention(text) if "visit" in mention.sentence.text)
    assert nearest_time(visit, scene) is None


def test_what_was_at_a_time_is_not_what_has_been_since():
    text = "Since the siege Jonas Lund paid a visit to Chad in June 2023."
    document = article(text)
    scene = Scene.of(document, Resolver().resolve(document))
    [visit] = (mention for mention in every_mention(text) if "visit" in mention.trigger.text)
    assert nearest_time(visit, scene).timex.text == "June 2023"


def test_and_yields_to_a_stated_one():
    lead = article("Jonas Lund met Idris Moussa in Oslo.")
    stated = article("Jonas Lund met Idris Moussa in Oslo on 16 May.", id="b")
    long_ago = article("Jonas Lund met Idris Moussa in Oslo in 2019.", id="c")
    events = timeline.build([lead, stated, long_ago])
    assert not any(event.conflicts for event in events)
    assert [event.date for event in events if len(event.mentions) > 1 or not event.is_loosely_dated] == [
        "2019",
        "16 May 2024",
    ]


def test_the_json_keeps_a_date_without_an_expression():
    built = timeline.build([article("Jonas Lund met Idris Moussa in Oslo.")])
    assert parse_json(to_json(built)) == built


class TestChances:
    def test_they_add_up(self):
        found = chances({"the lead": 1.0}, None)
        assert sum(found.spans) == pytest.approx(1)
        assert found.at_named == 0

    def test_what_is_known_leaves_no_chance_to_the_rest(self):
        found = chances({}, (-400, -400)).known(-FAR, 0)
        assert found.within(1, FAR) == 0
        assert found.within(-FAR, 0) == pytest.approx(1)

    def test_a_time_that_was_named_is_one_of_them(self):
        found = Chances([0.1] * 7, 0.3, (-3, -3))
        assert found.within(-3, -3) == pytest.approx(0.3)
        assert found.within(-7, -2) == pytest.approx(0.4)

    def test_every_sign_weighs_each_time(self):
        assert {len(row) for row in weights().values()} == {len(SPANS) + 1}

    @pytest.mark.parametrize(
        ("spans", "days"),
        [
            ([0, 0, 0, 0.1, 0.9, 0, 0], (0, 0)),
            ([0, 0, 0, 0.45, 0.45, 0.1, 0], (-1, 0)),
            ([0.9, 0, 0, 0, 0.1, 0, 0], (-FAR, -1)),
            ([0, 0, 0, 0, 0.1, 0.4, 0.5], (1, FAR)),
            ([0.3, 0.1, 0.05, 0.05, 0.4, 0.1, 0], (-FAR, 0)),
        ],
    )
    def test_the_narrowest_time_that_is_likely_enough(self, spans, days):
        assert likely_days(Chances(spans, 0.0, None))[0] == days


@pytest.mark.parametrize(
    ("text", "side"),
    [
        ("Jonas Lund will meet Idris Moussa in Oslo.", "ahead"),
        ("Jonas Lund plans to visit Chad.", "ahead"),
        ("Norway will elect a new president.", "ahead"),
        ("Jonas Lund visited Chad.", "behind"),
        ("Norway has signed a treaty with Chad.", "behind"),
        ("Chad had attacked Norway.", "behind"),
    ],
)
def test_what_is_done_is_over_and_what_is_planned_lies_ahead(text, side):
    for mention in placed(text):
        interval = mention.bounds.interval
        if side == "behind":
            assert interval.end <= timeline.Moment(2024, 5, 17)
        else:
            assert mention.status in (Status.PLANNED, Status.HYPOTHETICAL)
            assert interval.start >= timeline.Moment(2024, 5, 16)


def test_signs_are_told_in_words_for_readers():
    ours = {"happened", "hypothetical", "perfective", "no", "that"}
    assert [name for name in weights() if not ours.isdisjoint(name.replace(",", "").split())] == [
        "its sentence names no time",
        "the article names no day of the week before",
    ]


def test_a_reason_tells_no_sign_twice():
    text = "Police arrested two men in Oslo. The minister said that he was glad. A storm hit Bergen."
    for mention in place(article(text), [], every_mention(text)):
        for reason in mention.bounds.reasons:
            signs = reason.partition(": ")[2].partition(" (“")[0].split("; ")
            assert not any(one in other for one in signs for other in signs if one is not other)
