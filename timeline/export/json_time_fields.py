"""The contract `timeline/1`: the objects about time, from expressions to bounds; the others stand in `json_fields`."""

from __future__ import annotations

from timeline.export.json_object import Key, Object
from timeline.model import Bounds, Constraint, Interval, Moment, Timex, TLink
from timeline.model.timex import Alternative, Anchor

NATURAL = {"minimum": 0}
AFTER_START = {"minimum": 1}
PROPORTION = {"minimum": 0, "maximum": 1}

ZONE = "Which clock shows start and end: an offset from UTC (Z, +02:00) or a name; null where no text tells it"


def start(interval: Interval) -> str | None:
    """The start in ISO 8601: a day where all of the interval is told in days, else with its time."""
    return _iso(interval.start, interval.is_timed)


def end(interval: Interval) -> str | None:
    """The end in ISO 8601, as `start` has it."""
    return _iso(interval.end, interval.is_timed)


def _iso(moment: Moment | None, timed: bool) -> str | None:
    if moment is None:
        return None
    time = f"T{moment.hour:02}:{moment.minute:02}:{moment.second:02}" if timed else ""
    return moment.date_text + time


INTERVAL = Object(
    "interval",
    Interval,
    "Half-open civil time; a null start or end is open.",
    (
        Key("start", write=start),
        Key("end", write=end),
        Key("granularity"),
        Key("approximate"),
        Key("uncertain"),
        Key("zone", ZONE),
    ),
    limits={"anyOf": [{"properties": {bound: {"type": "string"}}} for bound in ("start", "end")]},
)
TIMEX = Object(
    "timex",
    Timex,
    "A time expression, with type, value, mod, quant and freq as TIMEX3 defines them.",
    (
        Key("start", limits=NATURAL),
        Key("end", limits=AFTER_START),
        Key("text"),
        Key("type"),
        Key("value"),
        Key("mod"),
        Key("quant", "of a set: what its words quantify it by, such as EVERY"),
        Key("freq", "of a set: how often or how long in each, such as 2X or 3D"),
        Key("interval"),
        Key("reason", "why there is no interval"),
        Key("anchor"),
        Key("alternatives"),
        Key("rules"),
        Key("ends", "The two expressions that it is made of, where it is: the ends of a range, a length and its date"),
        Key("edtf", kind=str | None, derived=True),
    ),
)

ANCHOR = Object(
    "anchor",
    Anchor,
    "What a relative expression was counted from.",
    (
        Key("kind"),
        Key("interval"),
        Key("text"),
        Key("start", "where the text stands in the document", limits=NATURAL),
    ),
)
BOUNDS = Object(
    "bounds",
    Bounds,
    "The time in which an event must have begun. start is in and end is out; a null one is open. "
    "Without the key disputed nothing is.",
    (
        Key("start", at="interval.start", write=start),
        Key("end", at="interval.end", write=end),
        Key("granularity", at="interval.granularity"),
        Key("edtf", "in EDTF (ISO 8601-2)", at="interval.edtf", kind=str, derived=True, required=True),
        Key("approximate", "whether a guess is among the constraints", at="interval.approximate", required=True),
        Key("reasons", "why, a sentence each", kind=tuple[str, ...], derived=True, required=True),
        Key("constraints", "what gives the start and the end"),
        Key("firm", "what bounds it without guesses, where there are some among the constraints"),
        Key("disputed", "pairs of constraints that cannot both hold; the first was dropped for the second"),
    ),
    sparse=True,
)
CONSTRAINT = Object(
    "constraint",
    Constraint,
    "One reason why an event cannot have begun earlier, later, or on another day, and the time that it leaves. "
    "A key that is missing has its default.",
    (
        Key("rule"),
        Key("start", at="interval.start", write=start),
        Key("end", at="interval.end", write=end),
        Key("granularity", at="interval.granularity"),
        Key("approximate", at="interval.approximate"),
        Key("reason"),
        Key("document", "id of the document that says so"),
        Key("mention", "id of the source that it bounds; of another event where that bounds this one"),
        Key("quote", "the words on which it rests"),
        Key("reliability", "how often such a constraint holds", limits=PROPORTION),
    ),
    sparse=True,
)
TLINK = Object(
    "tlink",
    TLink,
    "A relation in time that the text states, named as in TimeML, to another mention or to a time. "
    "A key that is missing has its default.",
    (
        Key("relation"),
        Key("mention", "its id"),
        Key("time"),
        Key("cue", "the word that states it"),
        Key("least", "days between the two beginnings, at least", limits=NATURAL),
        Key("most", "days between the two beginnings, at most; null where nothing is told"),
    ),
    sparse=True,
)
ALTERNATIVE = Object(
    "alternative", Alternative, "A reading that lost, and why.", (Key("value"), Key("interval"), Key("reason"))
)
