"""Cannot-links: what makes two chains two happenings, however much else speaks for one."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import lru_cache

import attrs

from timeline.languages.en import locations
from timeline.merger.chains import Chain
from timeline.merger.dates_compared import are_apart, days_apart, is_exact
from timeline.merger.parts import are_part_and_whole
from timeline.merger.people import are_all_others
from timeline.merger.sentence_words import are_worded_alike
from timeline.merger.signature import Signature
from timeline.model import Interval, Mention
from timeline.model.names import is_same_name
from timeline.model.news_days import is_near_publication

_WRONG_BY = 7  # days by which one report errs in the date of what befell somebody once; by convention
_SIGNATURES = 1 << 17  # pairs of signatures whose answers are kept


@attrs.frozen
class Constraint:
    """One thing that forbids that two chains are of one happening.

    `why` says of two chains why they cannot be, `None` where it forbids nothing. `may` says of two signatures whether
    it can forbid anything to chains that have them, whatever else those say, so that one asks once about many chains.
    Where it may not, `why` is `None`; only of an order that a text states no signature knows.
    """

    may: Callable[[Signature, Signature], bool]
    why: Callable[[Chain, Chain], str | None]


def _stated_order(one: Chain, other: Chain) -> str | None:
    if not (one.follows.isdisjoint(other.ids) and other.follows.isdisjoint(one.ids)):
        return "the text says that one came after the other"
    return None


def _are_of_other_kinds(one: Signature, other: Signature) -> bool:
    if not one.types or not other.types or one.concepts & other.concepts or one.harms & other.harms:
        return False
    return not _is_same_kind(one.types, other.types)


def _other_kind(one: Chain, other: Chain) -> str | None:
    if _are_of_other_kinds(one.signature, other.signature):
        return f"{min(one.types)} is not {min(other.types)}"
    return None


def _is_one_process(one: Signature, other: Signature) -> bool:
    """Whether one took weeks or longer, and the other is not called by the same word, of all that can mean the same."""
    if not (one.is_process or other.is_process):
        return False
    return all(concept.endswith("*") for concept in one.concepts & other.concepts)


def _process(one: Chain, other: Chain) -> str | None:
    if _is_one_process(one.signature, other.signature):
        return "one took weeks or longer, and is called otherwise"
    return None


def _part(one: Chain, other: Chain) -> str | None:
    if are_part_and_whole(one.signature, other.signature):
        part, whole = sorted((one, other), key=lambda chain: chain.extent)
        return f"“{part.mentions[0].trigger.text}” can be no more than a part of “{whole.mentions[0].trigger.text}”"
    return None


def _may_be_repeated(one: Signature, other: Signature) -> bool:
    return one.is_iterated is not other.is_iterated or one.times != other.times


def _repetition(one: Chain, other: Chain) -> str | None:
    if one.is_iterated is not other.is_iterated:
        return "one is a single happening, the other several"
    if one.document == other.document and one.times != other.times:
        return f"one is told as another time (“{min(one.times | other.times)}”)"
    return None


def _is_one_denied(one: Signature, other: Signature) -> bool:
    """Whether the one is told not to have happened, and the other otherwise.

    Where somebody only says that it did not, both speak of one act: that is a conflict.
    """
    denials = [each.is_denied and not each.is_contest for each in (one, other)]
    return (denials[0] and not other.is_denied) or (denials[1] and not one.is_denied)


def _other_status(one: Chain, other: Chain) -> str | None:
    if not _is_one_denied(one.signature, other.signature) or _is_cancelled(one, other) or _is_cancelled(other, one):
        return None
    statuses = [_listed(chain.mentions) for chain in (one, other)]
    return f"one is {statuses[0]}, the other {statuses[1]}"


def _is_cancelled(plan: Chain, other: Chain) -> bool:
    """Whether a later document takes back a plan, which is then an event with a history."""
    return plan.is_ahead and other.is_denied and plan.profile.order < other.profile.order


@lru_cache(maxsize=_SIGNATURES)
def _may_differ_in_date(one: Signature, other: Signature) -> bool:
    dates = any(are_apart(a, b) for a in one.firm_intervals for b in other.firm_intervals)
    return dates or _are_on_other_weekdays(one, other)


def _other_date(one: Chain, other: Chain) -> str | None:
    if (one.is_moved and other.is_ahead) or (other.is_moved and one.is_ahead):
        return None
    for a in one.firm_intervals:
        for b in other.firm_intervals:
            if are_apart(a, b) and not _is_one_report(one, other, a, b):
                return f"one is of {a.label}, the other of {b.label}"
    if _are_on_other_weekdays(one.signature, other.signature):
        return f"one is of a {min(one.weekdays).title()}, the other of a {min(other.weekdays).title()}"
    return None


def _may_lie_apart(one: Signature, other: Signature) -> bool:
    return _is_over_before(one, other) or _is_over_before(other, one)


def _is_over_before(one: Signature, other: Signature) -> bool:
    """Whether reliable bounds put one wholly before the other; of two dates that words state others judge.

    What one report tells as done and what it tells as ahead are two, though both can be of its day.
    """
    if one.latest is None or other.earliest is None or (one.latest[1] == other.earliest[1] == "stated"):
        return False
    is_told = one.latest[1] == other.earliest[1] == "told"
    return one.latest[0] < other.earliest[0] or (is_told and one.latest[0] == other.earliest[0])


def _other_bounds(one: Chain, other: Chain) -> str | None:
    if one.document == other.document and _may_lie_apart(one.signature, other.signature):
        return "one was over before the other can have begun"
    return None


def _may_differ_in_place(one: Signature, other: Signature) -> bool:
    return _are_abroad(one, other) or _are_elsewhere(one, other)


def _other_place(one: Chain, other: Chain) -> str | None:
    is_abroad = _are_abroad(one.signature, other.signature)
    if is_abroad or (_are_elsewhere(one.signature, other.signature) and not _speak_of_both(one, other)):
        return f"one took place in {min(one.place_names)}, the other in {min(other.place_names)}"
    return None


def _have_other_casts(one: Signature, other: Signature) -> bool:
    if _have_other_doers(one, other) or _have_other_travellers(one, other):
        return True
    full = bool(one.cast and other.cast) and max(len(one.cast), len(other.cast)) > 1
    if full and not (_is_part(one.cast, other.cast) or _is_part(other.cast, one.cast)):
        return True
    return bool(one.agents & other.patients and one.patients & other.agents) and one.agents.isdisjoint(other.agents)


def _have_other_doers(one: Signature, other: Signature) -> bool:
    """Whether nobody does both of what has doers of its own: two sayings, or a plan and a fact."""
    is_one_ahead = (one.is_ahead and other.is_fact) or (other.is_ahead and one.is_fact)
    if not is_one_ahead and not (one.is_speech and other.is_speech):
        return False
    disjoint = bool(one.agents and other.agents) and one.agents.isdisjoint(other.agents)
    return disjoint or are_all_others(one.doers, other.doers)


def _have_other_travellers(one: Signature, other: Signature) -> bool:
    """Whether both are journeys of persons by name, of whom nobody can be in both."""
    if not (one.is_journey and other.is_journey):
        return False
    return are_all_others(*(frozenset(who for who in each.doers if who.is_person) for each in (one, other)))


def _have_other_victims(one: Signature, other: Signature) -> bool:
    """Whether what kills or hurts, in both, befell people of whom nobody can be in both."""
    return bool(one.harms & other.harms) and are_all_others(one.sufferers, other.sufferers)


def _other_victims(one: Chain, other: Chain) -> str | None:
    if _have_other_victims(one.signature, other.signature):
        return f"one befell {_told(one)}, the other {_told(other)}"
    return None


def _told(chain: Chain) -> str:
    return " and ".join(sorted({people.words for people in chain.sufferers}))


def _other_parties(one: Chain, other: Chain) -> str | None:
    if _have_other_casts(one.signature, other.signature):
        casts = [" and ".join(chain.cast) or "others" for chain in (one, other)]
        return f"one is told of {casts[0]}, the other of {casts[1]}"
    return None


STATED_ORDER = Constraint(lambda one, other: False, _stated_order)
"""The text says that one came after the other."""

OTHER_KIND = Constraint(_are_of_other_kinds, _other_kind)
"""Both are of types that are known, and neither type nor words can mean the same."""

PROCESS = Constraint(_is_one_process, _process)
"""One took weeks or longer, as years of talks, of which a meeting is a part and not another word for them."""

PART = Constraint(are_part_and_whole, _part)
"""One lasts much longer and consists of such as the other, as a trial does of its sessions."""

REPETITION = Constraint(_may_be_repeated, _repetition)
"""One tells of a single happening, the other of several; or the text says that it happened another time."""

OTHER_STATUS = Constraint(_is_one_denied, _other_status)
"""One tells that it did not happen, not as the mere word of somebody, and the other that it did, or may have."""

OTHER_DATE = Constraint(_may_differ_in_date, _other_date)
"""Dates of which both cannot hold, unless it is one report with two dates, the news that differ by a day, what befalls
somebody once, or a plan that is put off."""

OTHER_BOUNDS = Constraint(_may_lie_apart, _other_bounds)
"""Reliable bounds of one document that do not overlap, as of what it tells as done and what it tells as ahead.

Of two documents one may have the date wrong: there the evidence decides, and what cannot hold is a conflict.
"""

OTHER_PLACE = Constraint(_may_differ_in_place, _other_place)
"""Two countries, or two other places where no text knows both: a place may lie in another."""

OTHER_PARTIES = Constraint(_have_other_casts, _other_parties)
"""A full cast and another of which neither is part of the other; the same parties with their parts exchanged; of what
is said, of journeys, and of a plan and a fact, any others who act."""

OTHER_VICTIMS = Constraint(_have_other_victims, _other_victims)
"""It befell other people: another name, one person and a number, children and soldiers. A number may grow."""

CONSTRAINTS = (
    STATED_ORDER, OTHER_KIND, PROCESS, PART, REPETITION, OTHER_STATUS, OTHER_DATE, OTHER_BOUNDS, OTHER_PLACE,
    OTHER_PARTIES, OTHER_VICTIMS,
)  # fmt: skip


@lru_cache(maxsize=_SIGNATURES)
def _may_clash(one: Signature, other: Signature) -> bool:
    for constraint in CONSTRAINTS:  # noqa: SIM110 (a generator is slower)
        if constraint.may(one, other):
            return True
    return False


def cannot_link(one: Chain, other: Chain) -> str | None:
    """Why two chains cannot be of one happening, `None` where nothing forbids it."""
    if one.document != other.document and not _may_clash(one.signature, other.signature):
        return None
    return _first_reason(CONSTRAINTS, one, other)


def cannot_link_moved(one: Chain, other: Chain) -> str | None:
    """The same of two reports of which a third tells that the day was changed: a plan may then have another date."""
    if not (one.is_ahead or other.is_ahead):
        return cannot_link(one, other)
    return _first_reason((each for each in CONSTRAINTS if each is not OTHER_DATE), one, other)


def _first_reason(constraints: Iterable[Constraint], one: Chain, other: Chain) -> str | None:
    return next((reason for constraint in constraints if (reason := constraint.why(one, other))), None)


CANNOT_LINK = Constraint(_may_clash, cannot_link)
"""All of them, as one."""

CANNOT_LINK_MOVED = Constraint(_may_clash, cannot_link_moved)
"""The same in a group that has a report of a plan that was put off."""

_OF_ONE_SENTENCE = (STATED_ORDER, OTHER_DATE)


def can_be_one_act(one: Chain, other: Chain) -> bool:
    """Whether two that a sentence takes for one happening may be: what they are called is of no account."""
    return not any(constraint.why(one, other) for constraint in _OF_ONE_SENTENCE)


def _is_same_kind(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether two types are one, or one of them is the other without its subtype."""
    return any(a == b or a.startswith(f"{b}.") or b.startswith(f"{a}.") for a in one for b in other)


def _are_on_other_weekdays(one: Signature, other: Signature) -> bool:
    return bool(one.weekdays and other.weekdays) and one.weekdays.isdisjoint(other.weekdays)


def _are_abroad(one: Signature, other: Signature) -> bool:
    """Whether they took place in different countries."""
    countries, others = ({site.country for site in each.sites} for each in (one, other))
    return bool(countries and others) and countries.isdisjoint(others) and one.spots.isdisjoint(other.spots)


def _are_elsewhere(one: Signature, other: Signature) -> bool:
    """Whether they took place in different places that are no countries."""
    mine, theirs = ([site for site in each.sites if not site.is_country] for each in (one, other))
    if not (mine or one.spots) or not (theirs or other.spots) or not one.places.isdisjoint(other.places):
        return False
    if any(len(locations(name)) > 1 for name in one.spots | other.spots):  # it may be a country that holds the other
        return False
    return all(a.is_apart_from(b) for a in mine for b in theirs)


def _is_one_report(one: Chain, other: Chain, a: Interval, b: Interval) -> bool:
    if not (is_exact(a) and is_exact(b)):
        return False
    if one.document == other.document:
        return are_worded_alike(one.bare_sentences, other.bare_sentences)
    if one.befell & other.befell:
        return days_apart(a, b) <= _WRONG_BY
    same = bool(one.places & other.places) or (len(one.cast) > 1 and one.cast == other.cast)
    return same and days_apart(a, b) <= 1 and (_is_of_the_news(one, a) or _is_of_the_news(other, b))


def _is_of_the_news(chain: Chain, date: Interval) -> bool:
    """Whether the document was published within days of the date."""
    return is_near_publication(date, chain.profile.day)


def _speak_of_both(one: Chain, other: Chain) -> bool:
    """Whether the documents are two, and one of them names elsewhere the place that the other names here.

    Where both name the weekday and no date, they tell of two days alike: nothing says that it is one.
    """
    if not (one.spots or other.spots):
        return False
    is_day_open = bool(one.signature.weekdays and other.signature.weekdays)
    if one.document == other.document or (is_day_open and not (one.intervals and other.intervals)):
        return False
    return not (one.places.isdisjoint(other.profile.keywords) and other.places.isdisjoint(one.profile.keywords))


def _is_part(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether all of the one can be of the other."""
    return all(any(is_same_name(a, b) for b in other) for a in one)


def _listed(mentions: Iterable[Mention]) -> str:
    return " and ".join(sorted({mention.status.value for mention in mentions}))
