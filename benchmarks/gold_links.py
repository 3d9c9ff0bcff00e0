"""The figures of `benchmarks.placement` on gold TLINKs: events against the creation time, and events against events.

Gold relations are those of TimeML. Against the creation time four are told apart, and the others go to the nearest:
IBEFORE to BEFORE, IAFTER to AFTER; what holds at the creation time and reaches beyond it (DURING, BEGUN_BY, ENDED_BY)
to INCLUDES; SIMULTANEOUS, BEGINS and ENDS to IS_INCLUDED. Bounds say when an event began, to the day, while the
creation time is a moment of a day that has not ended. With what the report tells of status and tense they come to

AFTER        it began after the day; or on that day or later, and is told as a plan or as a mere possibility
INCLUDES     it began by the end of the day and goes on: its status is ongoing, or the present tells it, no perfect
IS_INCLUDED  the present tells it, no perfect, and it began on that very day
BEFORE       it began by the end of the day otherwise: told as done, it is over when the report is written

and to nothing where they leave it open whether it began by the end of the day. What is done on that very day is before
the creation time and within its day, and annotators choose either; `relation admits` takes both.

Of two events bounds state an order where one must have begun on an earlier day than the other, TLinks where they say
BEFORE or AFTER; where both do, the TLink speaks. Bounds that are approximate state nothing: what would follow from them
is told apart, as `order guessed`. Bounds are right where by the gold the one begins earlier (BEFORE, IBEFORE, INCLUDES,
ENDED_BY), TLinks where it is before the other (BEFORE, IBEFORE). Shares are in per cent:

links           gold links between an event and the creation time
relation        of these, those whose relation is told
relation admits the same, where both names of what was done on the day are right
decided         of these, those for which a relation is told at all, right or wrong
anchored        events with bounds that have gold links to the creation time or a time of the calendar: their number
sound           of these, those whose bounds leave a day on which all these links let the event begin
pairs           gold links between two events
stated          how many of these have an order that is stated
order           of the stated ones, those that the gold confirms; *bounds* and *tlinks*: of those stated by them
"""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import attrs

from benchmarks.corpora import context
from benchmarks.days import FIRST, LAST, Days, days_of, overlap
from benchmarks.event_scoring import published
from benchmarks.rule_precision import Judged, RulePrecision, rule_of, to_blame
from benchmarks.splits import percent
from timeline import Bounds, Document, Mention, Status
from timeline.errors import InvalidValueError
from timeline.resolver.timex3 import parse_value

_INVERSE = {"BEFORE": "AFTER", "INCLUDES": "IS_INCLUDED", "BEGINS": "BEGUN_BY", "ENDS": "ENDED_BY", "IBEFORE": "IAFTER"}
_INVERSE |= {after: before for before, after in _INVERSE.items()}
_NEAREST = {
    "IBEFORE": "BEFORE",
    "IAFTER": "AFTER",
    **dict.fromkeys(["DURING", "BEGUN_BY", "ENDED_BY"], "INCLUDES"),
    **dict.fromkeys(["SIMULTANEOUS", "BEGINS", "ENDS", "IDENTITY"], "IS_INCLUDED"),
}
_BEFORE = frozenset(["BEFORE", "IBEFORE"])
_BEGINS_EARLIER = _BEFORE | {"INCLUDES", "ENDED_BY"}
_BY = ("bounds", "tlinks", "guessed")  # what tells an order; what is guessed does not count as stated
_AHEAD = (Status.PLANNED, Status.HYPOTHETICAL)
_NO_ORDER = ("MEASURE",)  # a relation of MEANTIME that says nothing of time's order

Link = tuple[str, str, str]  # an event, its relation, and another event or a time


@attrs.frozen
class Gold:
    """What is annotated in an article: its events by id, and their links in time.

    `pairs` link two events, `created` an event and the creation time, `anchors` an event and a time that names days,
    which are those of `times`; the creation time is one of them.
    """

    document: Document
    spans: Mapping[str, tuple[int, int]]
    times: Mapping[str, Days]
    pairs: Sequence[Link]
    created: Sequence[Link]
    anchors: Sequence[Link]

    @classmethod
    def of(cls, row: Mapping[str, Any]) -> Gold:
        """The article of a record of TimeBank, AQUAINT or MEANTIME."""
        document = Document(id=row["id"], text=row["text"], published=published(dict(row)))
        if "relations" in row:
            marked = {mention["mid"]: mention for mention in row["mentions"]}
            events = {key: one for key, one in marked.items() if one["type"] == "EVENT_MENTION"}
            times = {key: one["attrs"] for key, one in marked.items() if one["type"] == "TIMEX3"}
            created = {key for key, one in times.items() if one.get("functionInDocument") == "CREATION_TIME"}
            links = list(_links_of_relations(row["relations"]))
        else:
            events = {event["eid"]: event for event in row["events"]}
            times = {timex["tid"]: timex for timex in row["timexes"]}
            created = {row.get("dct_tid", "t0")}
            links = [(link["from"], link["rel"], link["to"]) for link in row["tlinks"]]
        named = {key: days for key, time in times.items() if (days := _named_days(time["value"]))}
        if document.published:
            named |= dict.fromkeys(created, (document.published, document.published))
        links = [link for link in links if link[1] not in _NO_ORDER]
        both_ways = [*links, *((other, _INVERSE.get(relation, relation), one) for one, relation, other in links)]
        return cls(
            document,
            {key: (event["start"], event["end"]) for key, event in events.items()},
            named,
            [link for link in links if link[0] in events and link[2] in events],
            [link for link in both_ways if link[0] in events and link[2] in created and link[2] in named],
            [link for link in both_ways if link[0] in events and link[2] in named],
        )

    def begins(self, event: str) -> Days:
        """The days on which the links of an event to times let it begin; any day where they contradict each other."""
        found = [admitted_by(relation, self.times[time]) for one, relation, time in self.anchors if one == event]
        first = max((days[0] for days in found), default=FIRST)
        last = min((days[1] for days in found), default=LAST)
        return (first, last) if first <= last else (FIRST, LAST)


def _named_days(value: str | None) -> Days | None:
    """The days that a TIMEX3 value names, `None` for what is no time of the calendar."""
    try:
        return days_of(parse_value(value)) if value else None
    except InvalidValueError:
        return None


def _links_of_relations(relations: Sequence[Mapping[str, Any]]) -> Iterator[Link]:
    for one in relations:
        if one["type"] == "TLINK" and (relation := one["attrs"].get("reltype")):
            yield from ((source, relation, target) for source in one["source"] for target in one["target"])


class Linked(Judged):
    """What the links of a number of articles come to."""

    @property
    def figures(self) -> dict[str, Any]:
        """The figures by name, `None` where there is nothing to measure."""
        n = self.counts
        stated = n["stated by bounds"] + n["stated by tlinks"]
        right = n["right by bounds"] + n["right by tlinks"]
        return {
            "links": n["links"],
            "relation": percent(n["relation"], n["links"]),
            "relation admits": percent(n["relation admits"], n["links"]),
            "decided": percent(n["decided"], n["links"]),
            "anchored": n["anchored"],
            "sound": percent(n["sound"], n["anchored"]),
            "pairs": n["pairs"],
            "stated": stated,
            "order": percent(right, stated),
            **{f"order {by}": percent(n[f"right by {by}"], n[f"stated by {by}"]) for by in _BY},
        }


def judge(gold: Gold, mentions: Mapping[str, Mention | None]) -> Linked:
    """The mentions of an article's events, by the events' ids, held against its links."""
    total = Linked()
    for event in dict.fromkeys(event for event, _, _ in gold.anchors):
        mention = mentions[event]
        if mention and mention.bounds:
            total += _judge_bounds(gold, mention.bounds, event)
    for event, relation, time in gold.created:
        total += _judge_relation(gold, mentions[event], (event, _NEAREST.get(relation, relation), time))
    for event, relation, other in gold.pairs:
        total += _judge_order(gold, (mentions[event], mentions[other]), (event, other), relation)
    return total


def _judge_bounds(gold: Gold, bounds: Bounds, event: str) -> Linked:
    begins = gold.begins(event)
    culprit = to_blame(bounds, begins)
    counts = Counter(anchored=1, sound=overlap(days_of(bounds.interval) or (FIRST, LAST), begins))
    wanted = "/".join(".." if day in (FIRST, LAST) else str(day) for day in begins)
    errors = (f"{wanted}, excluded by {rule_of(culprit)} | {_told(gold, bounds, event)}",) if culprit else ()
    return Linked(counts, rules=RulePrecision.of(bounds, begins), errors=errors)


def _judge_relation(gold: Gold, mention: Mention | None, link: Link) -> Linked:
    event, wanted, time = link
    day, _ = gold.times[time]
    got = relation_of(mention, day) if mention else None
    bounds = mention.bounds if mention else None
    counts = Counter(links=1, relation=got == wanted, decided=got is not None)
    is_of_the_day = bounds is not None and days_of(bounds.interval) == (day, day)
    is_done_that_day = mention is not None and mention.status.is_fact and is_of_the_day
    is_admitted = got == wanted or (is_done_that_day and {got, wanted} == {"BEFORE", "IS_INCLUDED"})
    counts["relation admits"] = is_admitted
    errors = () if is_admitted else (f"{wanted}, got {got} | {_told(gold, bounds, event)}",)
    return Linked(counts, errors=errors)


def _told(gold: Gold, bounds: Bounds | None, event: str) -> str:
    """An event with its bounds, for an error."""
    label = bounds.interval.label if bounds else "unplaced"
    return f"{label} | {gold.document.id} | {context(gold.document.text, *gold.spans[event])}"


def relation_of(mention: Mention, day: dt.date) -> str | None:
    """How an event stands to a creation time on this day, `None` where its bounds leave it open."""
    days = days_of(mention.bounds.interval) if mention.bounds else None
    if days is None:
        return None
    first, last = days
    if first > day or (first == day and mention.status in _AHEAD):
        return "AFTER"
    if last > day and mention.status is not Status.ONGOING:
        return None
    is_present = mention.tense == "present" and mention.aspect != "perfective"
    if mention.status is Status.ONGOING or (is_present and days != (day, day)):
        return "INCLUDES"
    return "IS_INCLUDED" if is_present else "BEFORE"


def admitted_by(relation: str, time: Days) -> Days:
    """The days on which an event can have begun that has this relation to a time.

    What is told of a day may be meant of an hour of it, so that the day itself is admitted before and after it.
    """
    relation = _NEAREST.get(relation, relation)
    first, last = time
    if relation == "AFTER":
        return last, LAST
    if relation == "IS_INCLUDED":
        return time
    return FIRST, first if relation == "BEFORE" else last


def _judge_order(
    gold: Gold, mentions: tuple[Mention | None, Mention | None], ids: tuple[str, str], relation: str
) -> Linked:
    counts, errors = Counter(pairs=1), []
    one, other = mentions
    stated = stated_order(one, other) if one and other else None
    if stated:
        got, by = stated
        confirmed = relation if got == "BEFORE" else _INVERSE.get(relation, relation)
        is_right = confirmed in (_BEFORE if by == "tlinks" else _BEGINS_EARLIER)
        counts.update({f"stated by {by}": 1, f"right by {by}": is_right})
        if not is_right and by != "guessed":
            words = " and ".join(context(gold.document.text, *gold.spans[key]) for key in ids)
            errors.append(f"order {relation}, got {got} by {by} | {gold.document.id} | {words}")
    return Linked(counts, errors=tuple(errors))


def stated_order(one: Mention, other: Mention) -> tuple[str, str] | None:
    """BEFORE or AFTER, as the first of two mentions stands to the other, and what says so: see `_BY`."""
    said: set[str] = {link.relation for link in one.tlinks if link.mention == other.id}
    said |= {_INVERSE.get(link.relation, link.relation) for link in other.tlinks if link.mention == one.id}
    for relation in ("BEFORE", "AFTER"):
        if relation in said:
            return relation, "tlinks"
    if one.bounds is None or other.bounds is None:
        return None
    by = "guessed" if one.bounds.approximate or other.bounds.approximate else "bounds"
    first, second = (days_of(bounds.interval) or (FIRST, LAST) for bounds in (one.bounds, other.bounds))
    if first[1] < second[0]:
        return "BEFORE", by
    return ("AFTER", by) if second[1] < first[0] else None
