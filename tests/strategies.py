"""Hypothesis strategies for the values of the library; everything they build satisfies the invariants of the model."""

import datetime as dt

import attrs
from hypothesis import strategies as st

from timeline.extractor import builtin_lexicon
from timeline.model import (
    GROUNDS,
    Alternative,
    Anchor,
    Argument,
    Bounds,
    Conflict,
    Constraint,
    Document,
    DocumentRecord,
    Event,
    EventType,
    Granularity,
    Interval,
    Mention,
    Moment,
    Note,
    Participant,
    Place,
    Span,
    Status,
    StatusReport,
    Timeline,
    Timex,
    TimexType,
    TLink,
    TypeFacts,
)
from timeline.model.bounds import TLINK_RELATIONS
from timeline.model.civil import floor, shift
from timeline.model.timeline import order
from timeline.placement import place

HOSTILE = (
    "<script>alert(1)</script>",
    "a; b, c\\n",
    '“curly” & "straight"',
    "]]>",
    "{{ 7*7 }}",
    "[bold]x[/bold]",
    "é 漢 🗓",
)

words = st.text(st.characters(codec="utf-8"), min_size=1, max_size=8) | st.sampled_from(HOSTILE)
lines = st.lists(words, min_size=1, max_size=4).map(" ".join)
maybe_line = st.none() | lines


@st.composite
def moments(draw, min_year=-3000, max_year=12000):
    day = Moment(draw(st.integers(min_year, max_year)), draw(st.integers(1, 12)), draw(st.integers(1, 28)))
    return shift(day, draw(st.integers(0, 86_399)), Granularity.SECOND)


@st.composite
def intervals(draw, min_year=-3000, max_year=12000, granularities=tuple(Granularity)):
    granularity = draw(st.sampled_from(granularities))
    start = floor(draw(moments(min_year, max_year)), granularity)
    step = Granularity.HOUR if granularity is Granularity.PART_OF_DAY else granularity
    end = shift(start, draw(st.integers(1, 3)), step)
    shape = draw(st.sampled_from(["closed", "since", "until", "early", "mid", "late"]))
    flags = {"approximate": draw(st.booleans()), "uncertain": draw(st.booleans())}
    whole = Interval(start=start, end=end, granularity=granularity, **flags)
    if shape == "closed":
        return whole
    if shape in ("since", "until"):
        return getattr(whole, shape)
    return whole.part(shape) if granularity.rank <= Granularity.DAY.rank else whole


published = (
    st.none()
    | st.dates()
    | st.datetimes(timezones=st.none() | st.sampled_from([dt.UTC, dt.timezone(dt.timedelta(hours=5, minutes=30))]))
)


@st.composite
def documents(draw, document_id=None):
    return Document(
        id=document_id or draw(words),
        text=draw(st.lists(lines, min_size=1, max_size=6).map(". ".join)),
        published=draw(published),
        title=draw(maybe_line),
        source=draw(maybe_line),
        url=draw(st.none() | st.just("https://news.example/a?b=c&d=1,2;3") | st.just("javascript:alert(1)")),
        language=draw(st.none() | st.just("en")),
    )


@st.composite
def spans(draw, text, start=0, end=None):
    """Some words of the text between two offsets."""
    end = len(text) if end is None else end
    first = draw(st.integers(start, end - 1))
    last = draw(st.integers(first + 1, end))
    return Span(start=first, end=last, text=text[first:last])


@st.composite
def timexes(draw, text, start=0, end=None):
    span = draw(spans(text, start, end))
    interval = draw(st.none() | intervals())
    anchor = Anchor(
        kind=draw(st.sampled_from(["publication", "reference"])), interval=draw(intervals()), text=draw(maybe_line)
    )
    other = Alternative(value=draw(words), interval=draw(st.none() | intervals()), reason=draw(lines))
    return Timex(
        start=span.start,
        end=span.end,
        text=span.text,
        type=draw(st.sampled_from(TimexType)),
        value=draw(maybe_line),
        mod=draw(st.none() | st.just("APPROX")),
        quant=draw(st.none() | st.just("EVERY")),
        freq=draw(st.none() | st.just("2X")),
        interval=interval,
        reason=draw(maybe_line) if interval else draw(lines),
        anchor=draw(st.none() | st.just(anchor)),
        alternatives=draw(st.just(()) | st.just((other,))),
        rules=tuple(draw(st.lists(words, max_size=2))),
    )


event_types = st.sampled_from(
    [
        EventType(name="meeting.summit", group="diplomacy", plover="CONSULT", ace="Contact.Meet"),
        EventType(name="meeting", group="diplomacy", plover="CONSULT"),
        EventType(name="attack", group="conflict", ace="Conflict.Attack"),
        EventType(name="statement", group="statement"),
        EventType(
            name="statement",
            group="speech",
            facts=TypeFacts(
                prominence=0.3, single_doer=True, victims="hurt", victims_act=True, speech=True, recurs=True
            ),
        ),
        EventType(name="attack", group="conflict", facts=TypeFacts(prominence=1.0, lasts="days", parts=("legal",))),
    ]
)


@st.composite
def mentions(draw, document):
    text = document.text
    sentence = draw(spans(text))
    inside = spans(text, sentence.start, sentence.end)
    arguments = st.builds(
        Argument,
        role=st.sampled_from(["agent", "patient", "other", "place"]),
        name=lines,
        span=inside,
        kind=st.sampled_from([None, "person", "organisation", "place", "other"]),
    )
    by_publication = draw(st.booleans())
    return Mention(
        document=document.id,
        type=draw(event_types),
        sentence=sentence,
        trigger=draw(inside),
        title=draw(lines),
        timex=None if by_publication else draw(st.none() | timexes(text, sentence.start, sentence.end)),
        nominal=draw(st.booleans()),
        iterated=draw(st.booleans()),
        dated_by="publication"
        if by_publication
        else draw(st.sampled_from([None, *sorted({*GROUNDS} - {"publication"})])),
        published=draw(intervals()) if by_publication else None,
        arguments=tuple(draw(st.lists(arguments, max_size=2))),
        status=draw(st.sampled_from(Status)),
        status_cue=draw(st.none() | inside),
        attribution=draw(maybe_line),
        other_names=tuple(sorted(draw(st.lists(words, max_size=2)))),
        confidence=draw(st.floats(0, 1)),
    )


def _sure(interval):
    return attrs.evolve(interval, uncertain=False)


@st.composite
def bounds(draw, document):
    """Bounds in whole days or coarser with their constraints, as a document may give them."""
    wholes = intervals(granularities=(Granularity.YEAR, Granularity.MONTH, Granularity.DAY))
    constraints = st.builds(
        Constraint,
        rule=st.sampled_from(["told", "stated", "tlink"]),
        interval=wholes.map(_sure),
        reason=lines,
        document=st.just(document),
        mention=st.just("") | words,
        quote=lines,
        reliability=st.floats(0, 1),
    )
    return Bounds(
        interval=_sure(draw(wholes)),
        constraints=tuple(draw(st.lists(constraints, max_size=3))),
        firm=tuple(draw(st.lists(constraints, max_size=1))),
        disputed=tuple(draw(st.lists(st.tuples(constraints, constraints), max_size=1))),
    )


@st.composite
def events(draw, event_id, pool, when=None):
    """An event with mentions in some documents of the pool."""
    found = tuple(
        draw(mentions(document)) for document in draw(st.lists(st.sampled_from(pool), min_size=1, max_size=3))
    )
    conflict = Conflict(kind="date", message=draw(lines), sources=tuple(mention.id for mention in found))
    return Event(
        id=event_id,
        type=draw(event_types),
        title=draw(lines),
        interval=draw(when if when is not None else st.none() | intervals()),
        status=draw(st.sampled_from(Status)),
        participants=tuple(
            draw(
                st.lists(st.builds(Participant, name=lines, aliases=st.lists(words, max_size=2).map(tuple)), max_size=2)
            )
        ),
        places=tuple(draw(st.lists(st.builds(Place, name=lines), max_size=2))),
        mentions=found,
        conflicts=draw(st.just(()) | st.just((conflict,))),
        confidence=draw(st.floats(0, 1)),
        reasons=tuple(draw(st.lists(lines, max_size=1))),
        salience=draw(st.floats(0, 1)),
        salient=tuple(draw(st.lists(lines, max_size=1))),
        bounds=draw(st.none() | bounds(found[0].document)),
        history=tuple(
            StatusReport(
                published=draw(published), document=mention.document, status=mention.status, mention=mention.id
            )
            for mention in found
        ),
        part_of=draw(st.none() | st.just("another")),
        part_reasons=tuple(draw(st.lists(lines, max_size=1))),
        rank=draw(st.integers(0, 3)),
    )


@st.composite
def timelines(draw, max_events=3, when=None):
    """A timeline of events with the documents they cite; `when` restricts their intervals."""
    pool = [draw(documents(name)) for name in draw(st.lists(words, min_size=1, max_size=2, unique=True))]
    count = draw(st.integers(0, max_events))
    found, cited = [], set()
    for number in range(count):
        event = draw(events(f"e{number:09}", pool, when))
        if cited.isdisjoint(mention.id for mention in event.mentions):
            found.append(event)
            cited.update(mention.id for mention in event.mentions)
    return Timeline(
        events=tuple(sorted(found, key=order)),
        documents=tuple(document.record for document in pool),
        notes=tuple(draw(st.lists(st.builds(Note, kind=words, subject=words, message=lines), max_size=2))),
    )


_NEWS = [
    ("meet", "meeting", "diplomacy"),
    ("talks", "meeting", "diplomacy"),
    ("attack", "attack", "conflict"),
    ("invasion", "attack.invasion", "conflict"),
    ("say", "statement", "speech"),
    ("war", "attack.war", "conflict"),
    ("congress", "gathering", "diplomacy"),
]
_DAYS = [dt.date(2024, 5, day) for day in (13, 14, 17)]
_PARTIES = [("Jonas Lund", "person"), ("Lund", "person"), ("Idris Moussa", "person"), ("Chad", "place"), ("Norway", "place")]  # fmt: skip
_TOWNS = ["Oslo", "Doba"]


@st.composite
def reports(draw, max_documents=6, copies=True):
    """Documents with mentions of few happenings, so that many are the same: records, and mentions by document."""
    records, told = [], {}
    for number in range(draw(st.integers(1, max_documents))):
        name = f"d{number}"
        published = draw(st.sampled_from([*_DAYS, None]))
        words = draw(st.lists(st.sampled_from(["Oslo", "Lund", "Moussa", "Chad", "herring", "congress"]), unique=True))
        same = copies and records and draw(st.integers(0, 4)) == 0
        digest = draw(st.sampled_from(records)).sha256 if same else name
        records.append(DocumentRecord(id=name, published=published, sha256=digest, keywords=tuple(words)))
        told[name] = own = []
        for line in range(draw(st.integers(0, 4))):
            report = draw(_reports(name, 200 * line))
            stated = own and draw(st.integers(0, 3)) == 0  # "after that, they met"
            own.append(attrs.evolve(report, tlinks=(draw(_tlinks(own)),)) if stated else report)
        told[name] = place(Document(id=name, text=name, published=published), [], own)
    return records, told


@st.composite
def _tlinks(draw, others):
    """Mostly that it came after one of the others, else any relation to one or to a time."""
    other = draw(st.sampled_from(others)).id
    if draw(st.booleans()):
        return TLink(relation="AFTER", mention=other)
    time = draw(st.none() | st.sampled_from(_DAYS).map(lambda day: Interval.of(Granularity.DAY, day)))
    return TLink(relation=draw(st.sampled_from(TLINK_RELATIONS)), mention=None if time else other, time=time)


@st.composite
def _reports(draw, document, start):
    """A mention "Lund meet Chad in Oslo on 13 May 2024", of which any part but the verb may be missing."""
    lemma, kind, group = draw(st.sampled_from(_NEWS))
    day = draw(st.sampled_from([None, *_DAYS]))
    agent, patient = draw(st.sampled_from([None, *_PARTIES])), draw(st.sampled_from([None, *_PARTIES]))
    town = draw(st.sampled_from([None, *_TOWNS]))
    written = ""

    def add(text):
        nonlocal written
        at = start + len(written)
        written += text + " "
        return Span(start=at, end=at + len(text), text=text)

    arguments = [Argument(role="agent", name=agent[0], kind=agent[1], span=add(agent[0]))] if agent else []
    trigger = add(lemma)
    if patient:
        arguments.append(Argument(role="patient", name=patient[0], kind=patient[1], span=add(patient[0])))
    if town:
        arguments.append(Argument(role="place", name=town, kind="place", span=add(town)))
    timex = None
    if day:
        span, interval = add(f"on {day:%-d %B %Y}"), Interval.of(Granularity.DAY, day)
        timex = Timex(
            start=span.start, end=span.end, text=span.text, type=TimexType.DATE, value=interval.edtf, interval=interval
        )
    return Mention(
        document=document,
        type=EventType(name=kind, group=group, facts=builtin_lexicon().types[kind].facts),
        sentence=Span(start=start, end=start + len(written), text=written),
        trigger=trigger,
        lemma=lemma,
        title=written.strip(),
        timex=timex,
        dated_by=draw(st.sampled_from(["clause"] * 3 + ["nearby"])) if day else None,
        arguments=tuple(arguments),
        status=draw(st.sampled_from([Status.HAPPENED] * 4 + [Status.DENIED, Status.PLANNED])),
        iterated=draw(st.integers(0, 9)) == 0,
    )
