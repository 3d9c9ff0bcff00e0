"""Mention and Event: one report of a happening, and the happening with all its reports."""

from __future__ import annotations

import datetime as dt
import hashlib
from typing import Literal, get_args

import attrs

from timeline.errors import InvalidValueError
from timeline.model.bounds import Bounds, TLink
from timeline.model.civil import Granularity, Moment, floor
from timeline.model.event_type import EventType
from timeline.model.interval import Interval
from timeline.model.late import late
from timeline.model.plover import plover_name
from timeline.model.renamed import renamed
from timeline.model.status import Status
from timeline.model.timex import Timex


@attrs.frozen(kw_only=True)
class Span:
    """Words of a document: code-point offsets, end exclusive, and the text between them."""

    start: int
    end: int
    text: str

    def __attrs_post_init__(self) -> None:
        if not 0 <= self.start < self.end or self.end - self.start != len(self.text):
            raise InvalidValueError(f"the span [{self.start}, {self.end}) does not fit the text {self.text!r}")


Ground = Literal["clause", "sentence", "publication", "nearby", "narrative"]
"""Why a date is taken for that of an event, see `Mention`; the surest first."""
GROUNDS: tuple[Ground, ...] = get_args(Ground)
_LOOSE = frozenset(GROUNDS[2:])
Role = Literal["agent", "patient", "other", "place", "topic"]
Kind = Literal["person", "organisation", "place", "other"]
Tense = Literal["past", "present", "future", "infinitive", "participle"]
Aspect = Literal["perfective", "progressive", "perfective progressive"]


@attrs.frozen(kw_only=True)
class Argument:
    """Who or what takes part in a mention: `name` as far as the document tells it, `span` the words that say so.

    The words stand in the event's sentence, also where they are a pronoun and the name comes from elsewhere; only the
    place that a dateline gives stands before it. A `topic` is what is talked of ("talks on trade"); it takes no part.
    `kind` is what bears the name, or `None` for a description ("the two leaders"), which identifies nobody by itself.
    """

    role: Role
    name: str
    span: Span
    kind: Kind | None = None


@renamed(context="other_names")
@attrs.frozen(kw_only=True)
class Mention:
    """One report of an event in one document.

    `sentence`, `trigger` and the arguments' spans index into the document's text. `timex` is the expression that dates
    the event and `interval` its date; both are `None` where the text gives none. `dated_by` says on which ground, the
    surest first: the expression belongs to the trigger's own clause (`clause`); grammar shares it with the trigger
    (`sentence`); there is none, and it is told as reports tell of their own day or the day before, `published`
    (`publication`); the expression is only the nearest one of the sentence (`nearby`), or the time of which the
    sentences around speak (`narrative`). The last three make a loose date, which is always approximate.
    `attribution` is who says so, as written. `lemma` is that of the trigger's head, in lower case, empty where nobody
    parsed it. `tense` and `aspect` are those of the verb that tells it, TimeML's values in lower case: of a noun
    without a light verb the verb of its clause; `None` where there is no verb, no aspect, or no parse. `nominal` says
    that a noun reports it ("the visit"), not a verb, and `iterated` that it tells of several events at once ("met 42
    times"). `other_names` are the names in the sentence that its grammar makes no argument, sorted; `context`, as the
    field was called before, means the same. `depth` is how many words stand above the trigger in the parse of its
    sentence: the fewer, the more the sentence is about it. `follows` holds the ids of the document's mentions that the
    sentence says came before this one ("after the talks they signed"), sorted; `same_as` those of the sentence's
    mentions whose happening this one tells too, by its effect, its means or its aim ("a blast killed nine": killed).
    `newsworthiness` is how likely an editor would list it, between 0 and 1, with the reasons for and against in words;
    it is `None` where nobody judged it.
    """

    document: str
    type: EventType
    sentence: Span
    trigger: Span
    lemma: str = ""
    tense: Tense | None = None
    aspect: Aspect | None = None
    nominal: bool = False
    iterated: bool = False
    title: str
    timex: Timex | None = None
    dated_by: Ground | None = None
    published: Interval | None = None
    arguments: tuple[Argument, ...] = ()
    status: Status = Status.HAPPENED
    status_cue: Span | None = None
    attribution: str | None = None
    other_names: tuple[str, ...] = ()
    depth: int = 0
    tlinks: tuple[TLink, ...] = ()
    same_as: tuple[str, ...] = ()
    confidence: float = 0.5
    newsworthiness: float | None = None
    news_reasons: tuple[str, ...] = ()
    bounds: Bounds | None = None

    def __attrs_post_init__(self) -> None:
        if not 0.0 <= self.confidence <= 1.0:
            raise InvalidValueError(f"confidence {self.confidence} is not between 0 and 1")
        if self.depth < 0:
            raise InvalidValueError(f"depth {self.depth} is negative; the root of a sentence has depth 0")
        if not (self.sentence.start <= self.trigger.start and self.trigger.end <= self.sentence.end):
            raise InvalidValueError(f"the trigger {self.trigger.text!r} lies outside its sentence")
        if (self.published is not None) is not (self.dated_by == "publication") or (self.published and self.timex):
            raise InvalidValueError(
                f"{self.trigger.text!r} is dated by {self.dated_by or 'nothing'}; the day of publication stands where "
                f"dated_by is 'publication', and there alone and without a time expression"
            )
        self._check("trigger", self.trigger)
        for argument in self.arguments:
            self._check("argument", argument.span)
        if self.status_cue:
            self._check("status cue", self.status_cue)
        if self.timex:
            self._check("time expression", self.timex)

    def _check(self, what: str, span: Span | Timex) -> None:
        """The words of a span that lies inside the sentence must stand there; of others the sentence tells nothing."""
        offset = span.start - self.sentence.start
        inside = self.sentence.start <= span.start and span.end <= self.sentence.end
        if inside and not self.sentence.text.startswith(span.text, offset):
            raise InvalidValueError(f"the {what} {span.text!r} does not stand at {offset} in its sentence")

    @property
    def id(self) -> str:
        """Stable name of the mention: ten hexadecimal digits of what it is and where it stands."""
        key = f"{self.document}\0{self.trigger.start}\0{self.trigger.end}\0{self.type.name}"
        return hashlib.sha256(key.encode("utf-8", "surrogatepass")).hexdigest()[:10]

    @property
    def context(self) -> tuple[str, ...]:
        """The former name of `other_names`."""
        return self.other_names

    @property
    def follows(self) -> tuple[str, ...]:
        """The ids of the document's mentions that the text says came before this one, sorted."""
        return tuple(sorted({link.mention for link in self.tlinks if link.relation == "AFTER" and link.mention}))

    @property
    def plover(self) -> str | None:
        """Its type in PLOVER, where a promise or refusal of an event is an event of another type than the event."""
        return plover_name(self.type.plover, self.status)

    @property
    def quote(self) -> str:
        """The sentence on one line, for readers; the exact words are those of `sentence`."""
        return " ".join(self.sentence.text.split())

    @property
    def interval(self) -> Interval | None:
        """The date of the event as this mention gives it, approximate where it is loose."""
        interval = self.timex.interval if self.timex else self.published
        return attrs.evolve(interval, approximate=True) if interval and self.is_loosely_dated else interval

    @property
    def is_loosely_dated(self) -> bool:
        """Whether no expression of its own dates it, but one around it or the day of publication."""
        return self.dated_by in _LOOSE

    @property
    def stated_interval(self) -> Interval | None:
        """The date that its own words state, `None` where it has none or only a loose one."""
        return None if self.is_loosely_dated else self.interval

    @property
    def is_progressive(self) -> bool:
        """Whether it is told as what goes on: "was fighting", "has been fighting"."""
        return self.aspect is not None and self.aspect.endswith("progressive")

    @property
    def participants(self) -> tuple[Argument, ...]:
        """The arguments that are neither places nor topics."""
        return tuple(argument for argument in self.arguments if argument.role not in ("place", "topic"))

    @property
    def places(self) -> tuple[Argument, ...]:
        """The arguments that say where."""
        return tuple(argument for argument in self.arguments if argument.role == "place")

    @property
    def topics(self) -> tuple[Argument, ...]:
        """The arguments that say what is talked of, or of what somebody is accused."""
        return tuple(argument for argument in self.arguments if argument.role == "topic")


@attrs.frozen(kw_only=True)
class Participant:
    """Who took part in an event: the fullest name found, and every other form in which the texts write it, sorted.

    Of persons and bodies without a name the `name` is what the texts call them: "armed police".
    """

    name: str
    aliases: tuple[str, ...] = ()


@attrs.frozen(kw_only=True)
class Place:
    """Where an event took place: the name, and the code of the country in which it lies (ISO 3166-1, two letters).

    There is no code for what lies in none or that several claim, and for a name that several countries have.
    """

    name: str
    country: str | None = None


@attrs.frozen(kw_only=True)
class Conflict:
    """Evidence that cannot all hold, such as two dates for one event.

    `kind` names the field in dispute: `date`, `figure` (of victims), `place`, `who` (did it) or `status` (happened or
    denied). An `update` is no dispute: a later report gives a higher figure of victims than an earlier one. `message`
    says it in one sentence; `sources` are the ids of the mentions, and so of the quotes: those that agree with what
    the event shows first, then those that do not.
    """

    kind: str
    message: str
    sources: tuple[str, ...]

    def __attrs_post_init__(self) -> None:
        if not self.sources:
            raise InvalidValueError(f"the conflict {self.message!r} has no source; a conflict needs evidence")


@attrs.frozen(kw_only=True)
class StatusReport:
    """What one document says of an event's status: `published` when, and `mention` the id of the first that says so."""

    published: dt.date | dt.datetime | None
    document: str
    status: Status
    mention: str


@attrs.frozen(kw_only=True)
class Echo:
    """A document that repeats another, the `origin`, in what it tells of an event, so that both are one voice.

    `words` are those that it has from there, in lower case and without punctuation; empty where nearly the whole text
    is the same.
    """

    document: str
    origin: str
    words: str = ""


@attrs.frozen(kw_only=True)
class Event:
    """One happening: what the mentions of it, in any number of documents, say together.

    `interval` is `None` where no text dates it. `confidence` lies between 0 and 1: a heuristic that orders events by
    how well they are supported, not a probability. `reasons` says, a sentence each, why the mentions were taken as one.
    `salience` lies between 0 and 1 too and says how much the event matters to a reader, as far as its own reports show
    it (see `timeline.salience.event_salience`); `salient` says why. A larger one comes earlier in a short version.
    `bounds` is when it must have begun by all that its reports say together, with the constraints that say so; `None`
    where nothing bounds it. `history` is the status as each document reports it, in the order of publication: planned
    on Monday, happened on Wednesday. `echoes` are the documents that only repeat another. `part_of` is the id of the
    event of which it is a part or phase, as a clash is of an uprising and a session of a trial: the nearest one, `None`
    where none is known. `part_reasons` says, a sentence each, why it is a part of that one, or why of none where two
    could as well be meant. `rank` orders the events of one place by what the texts state, 0 where they state nothing.
    """

    id: str
    type: EventType
    title: str
    interval: Interval | None
    status: Status
    participants: tuple[Participant, ...] = ()
    places: tuple[Place, ...] = ()
    mentions: tuple[Mention, ...]
    conflicts: tuple[Conflict, ...] = ()
    confidence: float
    reasons: tuple[str, ...] = ()
    salience: float = 0.0
    salient: tuple[str, ...] = ()
    bounds: Bounds | None = None
    history: tuple[StatusReport, ...] = ()
    echoes: tuple[Echo, ...] = ()
    part_of: str | None = None
    part_reasons: tuple[str, ...] = ()
    rank: int = 0

    def __attrs_post_init__(self) -> None:
        if not self.id:
            raise InvalidValueError(f"the event {self.title!r} needs an id that is not empty")
        if not self.mentions:
            raise InvalidValueError(f"event {self.id!r} has no mention; an event needs evidence")
        for name, share in (("confidence", self.confidence), ("salience", self.salience)):
            if not 0.0 <= share <= 1.0:
                raise InvalidValueError(f"event {self.id!r}: {name} {share} is not between 0 and 1")
        if self.part_of in ("", self.id):
            raise InvalidValueError(f"event {self.id!r}: part_of is {self.part_of!r}; give the id of another event")
        if self.rank < 0:
            raise InvalidValueError(f"event {self.id!r}: rank {self.rank} is negative; the first of a date has rank 0")
        self._check_cited()

    def _check_cited(self) -> None:
        """What conflicts and the history cite must be mentions of the event itself."""
        cited = {
            "a conflict": [source for conflict in self.conflicts for source in conflict.sources],
            "its history": [report.mention for report in self.history],
        }
        known = {mention.id for mention in self.mentions}
        for by, names in cited.items():
            if strangers := [name for name in names if name not in known]:
                raise InvalidValueError(
                    f"event {self.id!r}: {by} cites {strangers[0]!r}, which is none of its mentions"
                )

    @property
    def documents(self) -> tuple[str, ...]:
        """Ids of the documents that report it, sorted."""
        return tuple(sorted({mention.document for mention in self.mentions}))

    @property
    def voices(self) -> tuple[str, ...]:
        """Ids of the documents that report it by themselves, not by repeating another, sorted: its sources."""
        return tuple(sorted({self.voice(name) for name in self.documents}))

    def voice(self, document: str) -> str:
        """The id of the document with whose voice one of them speaks: the one that it repeats, or itself."""
        return next((echo.origin for echo in self.echoes if echo.document == document), document)

    @property
    def iterated(self) -> bool:
        """Whether its mentions tell of several happenings at once, as "met 42 times" does."""
        return any(mention.iterated for mention in self.mentions)

    @property
    def is_loosely_dated(self) -> bool:
        """Whether it has a date that no mention states, see `Mention`."""
        if self.interval is None:
            return False
        dated = [m for m in self.mentions if m.interval is not None and m.interval.overlaps(self.interval)]
        return bool(dated) and all(mention.is_loosely_dated for mention in dated)

    @property
    def stated_interval(self) -> Interval | None:
        """The date that a mention states, `None` where none does."""
        return None if self.is_loosely_dated else self.interval

    @property
    def is_stated(self) -> bool:
        """Whether it has a date that a mention states."""
        return self.stated_interval is not None

    @property
    def time(self) -> Interval | None:
        """The date, or else the time in which its bounds put it; `None` where nothing bounds it."""
        return self.interval or (self.bounds.interval if self.bounds else None)

    @property
    def date(self) -> str:
        """The date that the texts state, for a reader, `undated` where they state none."""
        return self.interval.label if self.interval else "undated"

    @property
    def when(self) -> str:
        """For a reader: the date, or else the bounds, `undated` where nothing bounds it.

        "16 May 2024", "c. 16 May 2024", "13–16 May 2024" are dates; "by 16 May 2024", "between 2 and 9 May 2024",
        "after 3 May 2024" are bounds, both days of which are possible but the one of "after". What may have begun on
        the day of one of its reports is told "from 16 May 2024 on".
        """
        if self.interval is not None or self.bounds is None:
            return self.date
        return self.bounds.label(self.report_days)

    @property
    def report_days(self) -> tuple[Moment, ...]:
        """The days on which its documents were published, as its history has them."""
        published = (report.published for report in self.history if report.published)
        return tuple(floor(Moment.of(day), Granularity.DAY) for day in published)

    def explain(self) -> str:
        """Why this event, why this date, from which words: a few lines of plain text."""
        why: str = late("explain_event")(self)
        return why
