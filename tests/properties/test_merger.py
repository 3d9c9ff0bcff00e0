"""The laws of merging: what holds however the documents come, in any order and in any parts."""

import copy
import pickle
from collections import Counter
from functools import cache
from itertools import combinations
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import timeline
from tests.articles import article
from tests.merger.test_merge import ALL
from tests.strategies import reports
from timeline import Timeline
from timeline.export.json import parse_json
from timeline.merger.constraints import CANNOT_LINK, CONSTRAINTS, STATED_ORDER, cannot_link
from timeline.merger.sources import sources_of

SEEDS = Path(__file__).parents[2].parent / "shared" / "data" / "seeds"
FERRY = Path(__file__).parents[2] / "examples" / "ferry"
SUMMITS = Path(__file__).parents[2] / "examples" / "summits"


def merged(records, told) -> Timeline:
    """The timeline of some documents, from the mentions of all."""
    return timeline.merge([mention for record in records for mention in told[record.id]], documents=records)


@cache
def real(name):
    """Records and mentions of real articles, as the extractor finds them."""
    documents = {
        "articles": lambda: [*ALL, article(ALL[0].text, id="copy"), article(ALL[0].text, id="other", published=None)],
        "ferry": lambda: timeline.read(FERRY),
        "summits": lambda: timeline.read(SUMMITS),
        "seeds": lambda: timeline.read(SEEDS),
    }[name]()
    resolver, extractor = timeline.Resolver(), timeline.Extractor()
    told = {document.id: extractor.extract(document, resolver.resolve(document)) for document in documents}
    return [document.record for document in documents], told


REAL = [
    "articles",
    "ferry",
    "summits",
    pytest.param(
        "seeds",
        marks=pytest.mark.skipif(not SEEDS.exists(), reason=f"the development data is not beside the project: {SEEDS}"),
    ),
]


def check_sum(records, told, parts):
    """Whatever the parts: their sum in any order and grouping, and taking one out again."""
    whole = merged(records, told)
    first, second, third = (
        merged([record for record, part in zip(records, parts, strict=True) if part == number], told)
        for number in range(3)
    )
    assert first + second + third == whole
    assert first + (second + third) == whole
    assert third + (second + first) == whole
    assert whole + second == whole
    without = whole.without(*(record.id for record in second.documents))
    assert without == first + third
    assert without == merged(sorted({*first.documents, *third.documents}, key=lambda record: record.id), told)
    assert without + second == whole
    assert whole == merged(records, told), "what was made of it has changed it"


def check_events(records, told):
    """Each mention that counts is in one event, and no event has two that cannot be one."""
    whole = merged(records, told)
    copies = {mention.id for mention in whole.copies}
    held = Counter(mention.id for event in whole for mention in event.mentions)
    assert set(held.values()) <= {1}
    assert held.keys() | copies == {mention.id for mentions in told.values() for mention in mentions}
    assert held.keys().isdisjoint(copies)
    sources = sources_of(whole.mentions, whole.documents)
    chain_of = {m.id: chain for source in sources.values() for chain in source.chains for m in chain.mentions}
    for event in whole:
        chains = {chain_of[mention.id] for mention in event.mentions}
        assert {mention for chain in chains for mention in chain.mentions} == set(event.mentions)
        for one, other in combinations(sorted(chains, key=lambda chain: chain.order), 2):
            assert cannot_link(one, other) is None
            assert cannot_link(other, one) is None


def check_ids(records, told):
    """The id is that of the earliest mention; it stays unless an earlier one comes into the event."""
    before = merged(records[:-1], told)
    after = merged(records, told)
    published = {record.id: record.sort_key for record in records}
    for event in (*before, *after):
        earliest = min(event.mentions, key=lambda m: (published[m.document], m.trigger.start, m.trigger.end, m.id))
        assert event.id == earliest.id
    event_of = {mention.id: event for event in after for mention in event.mentions}
    for event in before:
        if event.id in event_of:  # else its document turned out to be a copy
            now = event_of[event.id]
            assert now.id == event.id or now.mentions[0] not in event.mentions


@given(reports(), st.lists(st.integers(0, 2), min_size=6, max_size=6))
def test_sums_and_differences_are_what_building_gives(given_, parts):
    records, told = given_
    check_sum(records, told, parts[: len(records)])


@given(reports())
def test_every_mention_is_in_one_event_and_no_event_breaks_a_cannot_link(given_):
    check_events(*given_)


@given(reports())
def test_ids_stay(given_):
    check_ids(*given_)


@given(reports(), st.randoms(use_true_random=False))
def test_order_and_repetition_do_not_matter(given_, random):
    records, told = given_
    mentions = [mention for each in told.values() for mention in each]
    whole = timeline.merge(mentions, documents=records)
    shuffled, twice = mentions * 2, records * 2
    random.shuffle(shuffled)
    random.shuffle(twice)
    assert timeline.merge(shuffled, documents=twice) == whole
    assert timeline.merge((*whole.mentions, *whole.copies), documents=whole.documents, notes=whole.notes) == whole


@given(reports(), st.data())
def test_an_index_follows_any_way_through_documents(given_, data):
    records, told = given_
    single = {record.id: merged([record], told) for record in records}
    there, seen = set(), [Timeline()]
    for _ in range(8):
        name = data.draw(st.sampled_from(sorted(single)))
        here = data.draw(st.sampled_from(seen))  # also back to an earlier one
        there = {record.id for record in here.documents} ^ {name}
        seen.append(here + single[name] if name in there else here.without(name))
        assert seen[-1] == merged([record for record in records if record.id in there], told)


@given(reports())
def test_a_timeline_that_was_stored_goes_on_as_before(given_):
    records, told = given_
    last = merged(records[-1:], told)
    before = merged(records[:-1], told)
    for again in (parse_json(before.to_json()), pickle.loads(pickle.dumps(before)), copy.deepcopy(before)):
        assert again == before
        assert again + last == before + last == merged(records, told)


@given(reports(copies=False))
def test_signatures_say_where_a_constraint_may_hold(given_):
    records, told = given_
    sources = sources_of([mention for each in told.values() for mention in each], records)
    chains = [chain for source in sources.values() for chain in source.chains]
    others = [constraint for constraint in CONSTRAINTS if constraint is not STATED_ORDER]  # no signature knows of it
    for one, other in combinations(chains, 2):
        if not CANNOT_LINK.may(one.signature, other.signature):
            assert [each.why(one, other) for each in others] == [None] * len(others)
        for each in (CANNOT_LINK, *others):
            may = each.may(one.signature, other.signature)
            assert may == each.may(other.signature, one.signature)
            assert may or each is CANNOT_LINK or each.why(one, other) is None


def check_parts(records, told):
    """A part is another event than its whole, lasts less long, and some document tells it as one."""
    whole = merged(records, told)
    sources = sources_of(whole.mentions, whole.documents)
    chain_of = {m.id: chain for source in sources.values() for chain in source.chains for m in chain.mentions}
    event_of = {mention.id: event for event in whole for mention in event.mentions}
    for part in whole:
        if part.part_of is None:
            continue
        [holder] = [event for event in whole if event.id == part.part_of]
        spans = [max(chain_of[mention.id].span for mention in event.mentions) for event in (part, holder)]
        assert spans[0] < spans[1]
        assert part in whole.parts(holder)
        chains = {chain_of[mention.id] for mention in part.mentions}
        links = [link for chain in chains for link in sources[chain.document].part_links.get(chain, ())]
        assert holder in [event_of[link.whole.mentions[0].id] for link in links]
        assert set(part.part_reasons) <= {link.reason for link in links}


@given(reports())
def test_parts_rest_on_what_documents_say_and_last_less_long_than_their_wholes(given_):
    check_parts(*given_)


@pytest.mark.parametrize("name", REAL)
def test_parts_of_real_articles(name):
    check_parts(*real(name))


@pytest.mark.parametrize("name", REAL)
@settings(max_examples=10, deadline=None)
@given(data=st.data())
def test_sums_and_differences_of_real_articles(name, data):
    records, told = real(name)
    check_sum(records, told, data.draw(st.lists(st.integers(0, 2), min_size=len(records), max_size=len(records))))


@pytest.mark.parametrize("name", REAL)
def test_events_and_ids_of_real_articles(name):
    records, told = real(name)
    check_events(records, told)
    for last in range(1, len(records) + 1):
        check_ids(records[:last], told)


def check_bounds(records, told):
    """Bounds hold a day and what they rest on is read in the documents; more documents leave no more time."""
    whole = merged(records, told)
    known = {record.id for record in whole.documents}
    for event in whole:
        if event.bounds is None:
            continue
        found = event.bounds
        disputed = [one for pair in found.disputed for one in pair]
        assert found.interval.start is None or found.interval.end is None or found.interval.start < found.interval.end
        assert {one.document for one in (*found.constraints, *found.firm, *disputed)} <= known
        own = [one for one in found.constraints if one.mention in {mention.id for mention in event.mentions}]
        assert own
        assert found.approximate is not all(one.is_reliable for one in found.constraints)


@given(reports())
def test_bounds_rest_on_what_documents_say(given_):
    check_bounds(*given_)


@given(reports(copies=False), st.data())
def test_more_documents_leave_no_more_time(given_, data):
    """Unless what they add is in dispute: then it may take the place of what stood, and open what hung on that."""
    records, told = given_
    some = data.draw(st.sets(st.sampled_from([record.id for record in records])))
    fewer = merged([record for record in records if record.id in some], told)
    whole = merged(records, told)
    if any(event.bounds and event.bounds.disputed for event in (*whole, *fewer)):
        return
    holder = {mention.id: event for event in whole for mention in event.mentions}
    for event in fewer:
        after = holder[event.id]
        if (
            event.bounds is None
            or event.bounds.approximate
            or not {m.id for m in event.mentions} <= {m.id for m in after.mentions}
        ):
            continue
        assert after.bounds is not None
        assert _lies_in(after.bounds.interval, event.bounds.interval)


def _lies_in(inner, outer):
    return (outer.start is None or (inner.start is not None and inner.start >= outer.start)) and (
        outer.end is None or (inner.end is not None and inner.end <= outer.end)
    )
