"""The rank of events within one place, from what mentions say came before them."""

import attrs
from hypothesis import given
from hypothesis import strategies as st

from timeline import Interval
from timeline.merger.ordering import Ordered, ranked
from timeline.model import Bounds, Event, EventType, Mention, Span, Status, TLink

TEXT = "abcdefghijklmnop"
TYPE = EventType(name="meeting", group="diplomacy")


def ordered(given):
    made = Ordered()
    made.replace([], given)
    return list(made)


def mention(place: int) -> Mention:
    words = Span(start=place, end=place + 1, text=TEXT[place])
    whole = Span(start=0, end=len(TEXT), text=TEXT)
    return Mention(document="a", type=TYPE, sentence=whole, trigger=words, title=TEXT[place])


def events(statements, count=5, days=()):
    """Events of one day, but for those in `days`; each pair of the statements says which came after which."""
    plain = [mention(place) for place in range(count)]
    told = [
        attrs.evolve(
            m,
            tlinks=tuple(
                TLink(relation="AFTER", mention=name)
                for name in sorted({plain[first].id for last, first in statements if last == place})
            ),
        )
        for place, m in enumerate(plain)
    ]
    dates = {place: Interval.parse("2024-05-14") for place in range(count)} | dict(days)
    return [
        Event(
            id=m.id,
            type=TYPE,
            title=m.title,
            interval=dates[place],
            status=Status.HAPPENED,
            mentions=(m,),
            confidence=0.5,
        )
        for place, m in enumerate(told)
    ]


def titles(found):
    return "".join(event.title for event in found)


def ranks(found):
    return {event.title: event.rank for event in found}


def test_what_is_stated_wins_over_the_alphabet():
    assert titles(ordered(events([(0, 1)], 3))) == "bca"


def test_the_rank_is_the_longest_chain():
    assert ranks(ranked(events([(0, 1), (1, 2), (0, 2)], 4))) == {"a": 2, "b": 1, "c": 0, "d": 0}


def test_statements_that_contradict_each_other_are_left_out_and_the_others_kept():
    assert ranks(ranked(events([(0, 1), (1, 2), (2, 0), (3, 0)], 4))) == {"a": 0, "b": 0, "c": 0, "d": 1}


def test_another_date_changes_nothing():
    found = ordered(events([(0, 1), (1, 2)], 3, [(1, Interval.parse("2024-05-13"))]))
    assert ranks(found) == {"a": 0, "b": 0, "c": 0}
    assert titles(found) == "bac"


def test_ranks_from_before_are_forgotten():
    [event] = events([], 1)
    assert ordered([attrs.evolve(event, rank=3)])[0].rank == 0
    assert ordered([attrs.evolve(event, rank=3, interval=None)])[0].rank == 0


def test_events_without_a_date_are_ranked_where_their_bounds_put_them_together():
    by = Bounds(interval=Interval.parse("../2024-05-14"), constraints=())
    undated = [attrs.evolve(each, interval=None, bounds=by) for each in events([(0, 1), (1, 2)], 3)]
    assert titles(ordered(undated)) == "cba"
    apart = attrs.evolve(undated[1], bounds=Bounds(interval=Interval.parse("../2024-05-13"), constraints=()))
    assert titles(ordered([undated[0], apart, undated[2]])) == "bac"
    assert titles(ordered([attrs.evolve(each, bounds=None) for each in undated])) == "abc"


statements = st.lists(st.tuples(st.integers(0, 5), st.integers(0, 5)).filter(lambda pair: pair[0] != pair[1]))


@given(statements, st.permutations(range(6)))
def test_the_order_does_not_depend_on_that_of_the_events(stated, places):
    found = events(stated, 6)
    assert ordered([found[place] for place in places]) == ordered(found)
    assert ordered(ordered(found)) == ordered(found)


@given(statements.map(lambda pairs: [(max(pair), min(pair)) for pair in pairs]))
def test_all_that_is_stated_holds_where_nothing_contradicts_it(stated):
    found = ranks(ranked(events(stated, 6)))
    assert all(found[TEXT[last]] > found[TEXT[first]] for last, first in stated)
