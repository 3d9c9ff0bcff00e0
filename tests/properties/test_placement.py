"""The laws of placement: what holds of the bounds of any mentions, whatever they say of each other."""

import datetime as dt
import time

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.model import Argument, Document, EventType, Granularity, Interval, Mention, Moment, Span, Status, TLink
from timeline.model.bounds import TLINK_RELATIONS
from timeline.placement import Network, place
from timeline.placement.claim import Claim, Limit, Order

_KINDS = [("attack", "conflict"), ("legal.arrest", "justice & life"), ("legal.verdict", "justice & life")]
_LENGTH = 40
_MANY = 5_000
_DAYS = st.integers(-8, 8).map(lambda day: dt.date(2024, 5, 16) + dt.timedelta(day))
_DATES = [dt.date(1, 1, 1), dt.date(2024, 5, 16), dt.date(9999, 12, 31)]


def mention(number, kind=_KINDS[0], **told):
    """A mention of its own line of the text."""
    start = number * _LENGTH
    trigger = Span(start=start, end=start + 6, text="struck")
    sentence = Span(start=start, end=start + 20, text="struck the town hall")
    party = Argument(role="patient", name="Jonas Lund", kind="person", span=trigger)
    return Mention(
        document="a",
        type=EventType(name=kind[0], group=kind[1]),
        sentence=sentence,
        trigger=trigger,
        title="Strike",
        arguments=(party,),
        **{"status": Status.HAPPENED, "tense": "past", **told},
    )


def document(lines, published):
    return Document(id="a", text="\n".join([" " * (_LENGTH - 1)] * lines), published=published)


@st.composite
def told(draw):
    """A document with mentions that are linked at random, so that many contradict each other."""
    drawn = draw(st.lists(st.tuples(st.sampled_from(_KINDS), st.sampled_from(Status)), min_size=1, max_size=7))
    found = [mention(number, kind, status=status) for number, (kind, status) in enumerate(drawn)]
    names = [one.id for one in found]
    linked = [
        attrs.evolve(one, tlinks=tuple(draw(st.lists(_links([name for name in names if name != one.id]), max_size=3))))
        for one in found
    ]
    return document(len(linked), draw(st.none() | st.sampled_from(_DATES))), linked


def _links(names):
    to_time = st.builds(
        TLink, relation=st.sampled_from(TLINK_RELATIONS), time=_DAYS.map(lambda day: Interval.of(Granularity.DAY, day))
    )
    if not names:
        return to_time
    to_event = st.builds(
        TLink,
        relation=st.sampled_from(TLINK_RELATIONS),
        mention=st.sampled_from(names),
        least=st.integers(0, 3),
        most=st.none() | st.integers(3, 5),
    )
    return to_time | to_event


@given(told())
def test_no_time_is_empty_and_guesses_only_narrow_what_is_sure(given_):
    for one in place(given_[0], [], given_[1]):
        if one.bounds is None:
            continue
        interval = one.bounds.interval
        assert interval.start or interval.end
        assert not (interval.start and interval.end) or interval.start < interval.end
        assert one.bounds.constraints
        assert one.bounds.approximate is not all(reason.is_reliable for reason in one.bounds.constraints)
        for reason in one.bounds.limits(one.id):
            assert reason.interval.overlaps(interval)


@given(told())
def test_all_that_a_day_of_publication_can_place_has_bounds(given_):
    article, mentions = given_
    if article.published is not None:
        assert all(one.bounds is not None for one in place(article, [], mentions))


@given(told())
def test_to_place_twice_changes_nothing(given_):
    article, mentions = given_
    once = place(article, [], mentions)
    assert place(article, [], once) == once


@given(told(), st.randoms(use_true_random=False))
def test_the_order_of_the_mentions_does_not_matter(given_, random):
    article, mentions = given_
    shuffled = list(mentions)
    random.shuffle(shuffled)
    placed = {one.id: one for one in place(article, [], mentions)}
    assert place(article, [], shuffled) == [placed[one.id] for one in shuffled]


@st.composite
def claims(draw):
    """Limits and orders of one reliability that may all hold: they are true of days that are drawn first."""
    days = draw(st.lists(st.integers(-20, 20), min_size=2, max_size=6))
    points = st.integers(0, len(days) - 1)
    claim = Claim(rule="told", reason="so", document="a", reliability=1.0)
    before, behind = st.integers(0, 5), st.integers(0, 5)
    found = []
    for point, less, more in draw(st.lists(st.tuples(points, before, behind), max_size=6)):
        ends = draw(st.sampled_from([(0, None), (None, 0), (0, 0)]))
        first, last = (days[point] - less if ends[0] == 0 else None, days[point] + more if ends[1] == 0 else None)
        found.append(Limit(point, first, last, claim))
    for one, other, slack in draw(st.lists(st.tuples(points, points, before), max_size=8)):
        earlier, later = sorted((one, other), key=lambda point: (days[point], point))
        if earlier != later:
            apart = days[later] - days[earlier]
            most = draw(st.none() | st.just(apart + slack))
            found.append(Order(earlier, later, claim, max(0, apart - slack), most))
    return days, found


@given(claims())
def test_claims_that_are_true_leave_what_is_true_and_dispute_nothing(given_):
    days, found = given_
    network = Network(found)
    for point, day in enumerate(days):
        bounds = network.bounds(point)
        if bounds is not None:
            start, end = bounds.interval.start, bounds.interval.end
            assert start is None or start.ordinal <= day
            assert end is None or day < end.ordinal
            assert not bounds.disputed


def _linked(relation, **days):
    """Each told in relation to the one before."""
    found = [mention(number) for number in range(_MANY)]
    links = [(TLink(relation=relation, mention=one.id, **days),) for one in found[:-1]]
    return [found[0], *(attrs.evolve(one, tlinks=link) for one, link in zip(found[1:], links, strict=True))]


LONG = {
    "nothing but the day of the report": lambda: [mention(number) for number in range(_MANY)],
    "each days after the one before": lambda: _linked("AFTER", least=2, most=3),
    "the life of one party": lambda: [mention(number, _KINDS[1 + number % 2]) for number in range(_MANY)],
}


@pytest.mark.parametrize("told", LONG.values(), ids=LONG)
def test_five_thousand_events_of_one_document_take_about_a_second(told):
    mentions, article = told(), document(_MANY, dt.date(2024, 5, 16))
    start = time.process_time()
    place(article, [], mentions)
    assert time.process_time() - start < 8, "what is linear takes a second, what is quadratic takes minutes"


@pytest.mark.parametrize("events", [3, 300])
def test_a_circle_of_events_days_apart_is_left_at_one_place(events):
    claim = Claim(rule="tlink", reason="so", document="a", reliability=0.95)
    orders = [Order(point, (point + 1) % events, claim, 2) for point in range(events)]
    start = time.process_time()
    network = Network([Limit(0, Moment(2024, 5, 16).ordinal, None, attrs.evolve(claim, reliability=0.97)), *orders])
    assert time.process_time() - start < 2
    assert network.bounds(0) is not None
    assert any(bounds.disputed for bounds in map(network.bounds, range(events)) if bounds is not None)


def test_a_guessed_date_of_one_event_is_not_sure_of_another():
    day = Interval.of(Granularity.DAY, dt.date(2024, 5, 15))
    talks = mention(0, dated_by="publication", published=day)
    within = mention(1, tlinks=(TLink(relation="IS_INCLUDED", mention=talks.id),))
    for one in place(document(2, None), [], [talks, within]):
        assert one.bounds is None
