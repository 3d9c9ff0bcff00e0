"""A timeline made by hand, with one event of every kind that an export must tell apart."""

import datetime as dt

import attrs

from timeline.model import (
    Alternative,
    Anchor,
    Argument,
    Bounds,
    Conflict,
    Constraint,
    Document,
    Event,
    EventType,
    Granularity,
    Interval,
    Mention,
    Note,
    Participant,
    Place,
    Span,
    Status,
    Timeline,
    Timex,
    TimexType,
)
from timeline.model.timeline import order

TYPES = {
    "meeting.summit": EventType(name="meeting.summit", group="diplomacy", plover="CONSULT", ace="Contact.Meet"),
    "meeting": EventType(name="meeting", group="diplomacy", plover="CONSULT", ace="Contact.Meet"),
    "agreement": EventType(name="agreement", group="diplomacy", plover="AGREE"),
    "deployment": EventType(name="deployment", group="military", plover="MOBILIZE"),
    "statement": EventType(name="statement", group="communication"),
}

HARBOUR = Document(
    id="harbour-post-17",
    title="Lake states agree on ferries <after> two days & one night",
    source="Harbour Post",
    url="https://harbour.example/17?page=1&x=2",
    published=dt.date(2024, 3, 15),
    text=(
        "President Lena Aalto met Prime Minister Tomas Reval in Vasta on Thursday.\n"
        "They signed the ferry agreement at 18:30 on 14 March 2024.\n"
        "A return visit to Kesmo is planned for early July.\n"
        "The ministry said that no troops were deployed in 2023.\n"
        "Ferries have crossed the lake since 2013; the first treaty dates from the 1990s."
    ),
)
GAZETTE = Document(
    id="gazette-0316",
    title='Aalto and Reval: "a new chapter"',
    source="The Kesmo Gazette",
    url="javascript:alert(document.title)",
    published=dt.datetime(2024, 3, 16, 7, 45, tzinfo=dt.timezone(dt.timedelta(hours=2))),
    text=(
        "The summit of Aalto and Reval in Vasta on Wednesday, March 13, surprised few.\n"
        "Opposition papers alleged that <script>alert('x')</script> a secret protocol was signed in 2022.\n"
        "If the talks failed, the two would meet again."
    ),
)


def span(document, words):
    start = document.text.index(words)
    return Span(start=start, end=start + len(words), text=words)


def sentence(document, words):
    start = document.text.index(words)
    first = document.text.rfind("\n", 0, start) + 1
    last = document.text.find("\n", start)
    last = len(document.text) if last < 0 else last
    return Span(start=first, end=last, text=document.text[first:last])


def timex(document, words, edtf, kind="DATE", **rest):
    at = span(document, words)
    return Timex(
        start=at.start,
        end=at.end,
        text=words,
        type=TimexType(kind),
        value=edtf.edtf if isinstance(edtf, Interval) else edtf,
        interval=edtf if isinstance(edtf, Interval) else Interval.parse(edtf),
        **rest,
    )


def mention(document, trigger, type_, title, when=None, **rest):
    return Mention(
        document=document.id,
        type=TYPES[type_],
        sentence=sentence(document, trigger),
        trigger=span(document, trigger),
        title=title,
        timex=when,
        dated_by="clause" if when else None,
        **{"confidence": 0.8, **rest},
    )


def event(event_id, *mentions, **rest):
    first = mentions[0]
    return Event(
        id=event_id,
        **{
            "type": first.type,
            "title": first.title,
            "interval": first.interval,
            "status": first.status,
            "mentions": mentions,
            "confidence": first.confidence,
            **rest,
        },
    )


def sample():
    thursday = timex(
        HARBOUR,
        "Thursday",
        "2024-03-14",
        anchor=Anchor(kind="publication", interval=Interval.parse("2024-03-15")),
        alternatives=(
            Alternative(value="2024-03-21", interval=Interval.parse("2024-03-21"), reason="the verb is in the past"),
        ),
        rules=("weekday",),
    )
    met = mention(
        HARBOUR,
        "met",
        "meeting",
        "Lena Aalto meets Tomas Reval",
        thursday,
        arguments=(Argument(role="agent", name="Lena Aalto", span=span(HARBOUR, "Lena Aalto"), kind="person"),),
        attribution="the chancellery",
    )
    summit = mention(
        GAZETTE, "summit", "meeting.summit", "Summit of Aalto and Reval", timex(GAZETTE, "March 13", "2024-03-13")
    )
    people = (Participant(name="Lena Aalto", aliases=("Aalto",)), Participant(name="Tomas Reval", aliases=("Reval",)))
    half_past = Interval.parse("2024-03-14T18:30:00")
    minute = Interval(
        start=half_past.start, end=Interval.parse("2024-03-14T18:31:00").start, granularity=Granularity.MINUTE
    )
    early_july = Interval.parse("2024-07").part("early")
    found = [
        event(
            "aa01c0ffee",
            met,
            summit,
            participants=people,
            places=(Place(name="Vasta"),),
            conflicts=(
                Conflict(
                    kind="date",
                    message="harbour-post-17 says 14 Mar 2024, gazette-0316 says 13 Mar 2024",
                    sources=(met.id, summit.id),
                ),
            ),
            reasons=("both sources name Aalto and Reval in Vasta, a day apart",),
        ),
        event(
            "bb02c0ffee",
            mention(
                HARBOUR,
                "signed",
                "agreement",
                "Aalto and Reval sign the ferry agreement",
                timex(HARBOUR, "18:30 on 14 March 2024", minute, "TIME"),
            ),
            participants=people,
        ),
        event(
            "cc03c0ffee",
            mention(
                HARBOUR,
                "visit",
                "meeting",
                "Return visit to Kesmo",
                timex(HARBOUR, "early July", early_july),
                status=Status.PLANNED,
                status_cue=span(HARBOUR, "planned"),
            ),
            places=(Place(name="Kesmo"),),
        ),
        event(
            "dd04c0ffee",
            mention(
                HARBOUR,
                "deployed",
                "deployment",
                "Troops deployed",
                timex(HARBOUR, "2023", "2023"),
                status=Status.DENIED,
                status_cue=span(HARBOUR, "no"),
            ),
        ),
        event(
            "ee05c0ffee",
            mention(
                GAZETTE,
                "signed",
                "agreement",
                "Secret protocol <b>signed</b>",
                timex(GAZETTE, "2022", "2022"),
                status=Status.ALLEGED,
                status_cue=span(GAZETTE, "alleged"),
            ),
        ),
        event(
            "ff06c0ffee",
            mention(
                HARBOUR,
                "crossed",
                "deployment",
                "Ferries cross the lake",
                timex(HARBOUR, "since 2013", "2013/.."),
                status=Status.ONGOING,
            ),
        ),
        event(
            "0a07c0ffee", mention(HARBOUR, "treaty", "agreement", "First treaty", timex(HARBOUR, "the 1990s", "199X"))
        ),
        event(
            "0b08c0ffee",
            mention(
                GAZETTE,
                "meet",
                "meeting",
                "Aalto and Reval meet again",
                status=Status.HYPOTHETICAL,
                status_cue=span(GAZETTE, "If"),
            ),
        ),
    ]
    return Timeline(
        events=tuple(sorted(found, key=order)),
        documents=(HARBOUR.record, GAZETTE.record),
        notes=(Note("unreadable", "broken.txt", "it is empty; add its text or remove it"),),
    )


# Bounds of what has no date, by the id of the event: the days, then each constraint with its quote.
_BOUNDS = {
    "bb02c0ffee": (
        "2024-03-14/2024-03-15",
        ("2024-03-14/..", "told to be after “met”", "They"),
        ("../2024-03-15", "told as done in a report of that day", "signed"),
    ),
    "cc03c0ffee": ("2024-03-15/..", ("2024-03-15/..", "told as planned in a report of that day", "planned")),
    "dd04c0ffee": ("2024-03-14~", ("2024-03-14", "told by the lead of a report of that day", "")),
    "ff06c0ffee": ("../2024-03-15", ("../2024-03-15", "told as going on in a report of that day", "crossed")),
}


def bounded():
    """The sample without some of its dates: closely bounded, planned, guessed, with one end, and still unbounded."""
    found = []
    for event in sample():
        if event.id in _BOUNDS:
            days, *reasons = _BOUNDS[event.id]
            [document] = event.documents
            constraints = tuple(
                Constraint(rule="told", interval=Interval.parse(left), reason=why, document=document, quote=quote)
                for left, why, quote in reasons
            )
            bounds = Bounds(interval=Interval.parse(days), constraints=constraints)
            bare = tuple(attrs.evolve(mention, timex=None, dated_by=None) for mention in event.mentions)
            event = attrs.evolve(event, interval=None, mentions=bare, bounds=bounds)
        found.append(event)
    return attrs.evolve(sample(), events=tuple(sorted(found, key=order)))
