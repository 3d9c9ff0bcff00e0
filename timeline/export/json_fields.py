"""The contract `timeline/1`: every object of the JSON with its keys, in the order in which they are written.

This is the one place that knows them, with `json_time_fields` for those about time. `converter` reads and writes by
it, and `json_schema` makes the JSON Schema of it; `timeline.schema.json` is that schema as a file, made by
`tools/json_schema_file.py`. A new field of the model becomes a key by one line here (see `Key`), an object of a new
class by an `Object` in `OBJECTS`.
"""

from __future__ import annotations

from typing import Any

from timeline.errors import InvalidValueError
from timeline.export.json_object import Key, Object
from timeline.export.json_time_fields import (
    AFTER_START,
    ALTERNATIVE,
    ANCHOR,
    BOUNDS,
    CONSTRAINT,
    INTERVAL,
    NATURAL,
    PROPORTION,
    TIMEX,
    TLINK,
    ZONE,
    end,
    start,
)
from timeline.model import (
    Argument,
    Conflict,
    DocumentProfile,
    DocumentRecord,
    Echo,
    Event,
    EventType,
    Interval,
    Mention,
    Note,
    Participant,
    Place,
    Span,
    StatusReport,
    Timeline,
    TLink,
    TypeFacts,
)

SCHEMA = "timeline/1"


def _interval(**fields: Any) -> Interval | None:
    """The interval of an event; all of it is null where the event has no date."""
    if fields["granularity"]:
        return Interval(**fields)
    if fields["start"] or fields["end"]:
        raise InvalidValueError("the event has a start or an end but its granularity is null; give both or none")
    return None


def _record(**fields: Any) -> DocumentRecord:
    """The record of a document; a profile counts, whatever an older program has left beside it."""
    if fields["profile"] is not None:
        fields.update(keywords=None, protagonists=None)
    return DocumentRecord(**fields)


def _mention(**fields: Any) -> Mention:
    """A mention; files from before TLINKs have one kind of them, as the ids of what came before."""
    follows, linked = fields.pop("follows"), {link.mention for link in fields["tlinks"]}
    before = (TLink(relation="AFTER", mention=name) for name in follows if name not in linked)
    return Mention(**fields | {"tlinks": (*fields["tlinks"], *before)})


def _event_type(*, stated_facts: TypeFacts | None, **others: Any) -> EventType:
    return EventType(facts=stated_facts, **others)


_TYPE = (
    Key("type", "dotted name, meeting or meeting.summit", at="type.name"),
    Key("group", at="type.group"),
    Key("plover", at="type.plover"),
    Key("ace", at="type.ace"),
    Key("facts", "what the type states of itself; null where its name says it", at="type.stated_facts"),
)

TIMELINE = Object(
    "timeline",
    Timeline,
    "Events taken from documents, in order, with the quoted evidence of each. "
    "Readers ignore keys that they do not know.",
    (
        Key("documents", kind=tuple[DocumentRecord, ...], required=True),
        Key("events", kind=tuple[Event, ...], required=True),
        Key("notes", kind=tuple[Note, ...], required=False),
        Key(
            "copies",
            "Mentions in documents that have the same text as another; no event counts them.",
            kind=tuple[Mention, ...],
            required=False,
        ),
    ),
)
_DOCUMENT = Object(
    "document",
    DocumentRecord,
    "A document without its text.",
    (
        Key("id", limits={"minLength": 1}),
        Key("title", required=True, missing=None),
        Key(
            "published",
            "ISO 8601 date, or date and time",
            required=True,
            missing=None,
            limits={"pattern": r"^\d{4}-\d\d-\d\d(T.+)?$"},
        ),
        Key("source", required=True, missing=None),
        Key("url", required=True, missing=None),
        Key("language"),
        Key("sha256", "SHA-256 of the text in UTF-8, in hexadecimal"),
        Key("profile"),
        Key(
            "keywords",
            "In files from before profiles, as in one",
            kind=tuple[str, ...],
            missing=None,
            written=False,
            limits={"maxItems": 60},
        ),
        Key(
            "protagonists",
            "In files from before profiles, as in one",
            kind=tuple[str, ...],
            missing=None,
            written=False,
        ),
    ),
    make=_record,
)
_EVENT = Object(
    "event",
    Event,
    "One happening. start is in and end is out; both are null where the date is unknown, one of them where it is open.",
    (
        Key("id"),
        *_TYPE,
        Key("title"),
        Key("start", at="interval.start", write=start),
        Key("end", at="interval.end", write=end),
        Key("granularity", at="interval.granularity"),
        Key("edtf", "the date in EDTF (ISO 8601-2)", at="interval.edtf", kind=str | None, derived=True, required=True),
        Key("approximate", at="interval.approximate"),
        Key("uncertain", at="interval.uncertain"),
        Key("zone", ZONE, at="interval.zone"),
        Key("when", "for readers: the date, else the bounds", kind=str, derived=True),
        Key("status"),
        Key("participants", required=True),
        Key("places", required=True),
        Key("confidence", limits=PROPORTION),
        Key("sources", at="mentions", limits={"minItems": 1}),
        Key(
            "voices",
            "ids of the documents that report it by themselves: two are two sources",
            kind=tuple[str, ...],
            derived=True,
        ),
        Key("echoes", "the documents that repeat another"),
        Key("conflicts", required=True),
        Key("reasons"),
        Key("salience", "how much the event matters to a reader, as far as its own sources show it", limits=PROPORTION),
        Key("salient", "why it has that salience, a sentence each"),
        Key("history", "The status as each document reports it, in the order of publication"),
        Key("bounds", "When it must have begun, by what all its sources say together; null where nothing bounds it"),
        Key("part_of", "id of the event of which it is a part or phase; null where none is known"),
        Key("part_reasons", "why it is a part of that event, or of none of several, a sentence each"),
        Key("rank", "Order within one place as the texts state it, 0 where they state nothing", limits=NATURAL),
    ),
    parts={"interval": _interval, "type": _event_type},
)
_SOURCE = Object(
    "source",
    Mention,
    "One report of the event: text[start:end] of the document, in code points, is the quote.",
    (
        Key("id", kind=str, derived=True),
        Key("document", "id of a document"),
        Key("start", at="sentence.start", limits=NATURAL),
        Key("end", at="sentence.end", limits=AFTER_START),
        Key("quote", at="sentence.text"),
        Key("trigger"),
        Key("lemma", "Lemma of the trigger's head, in lower case"),
        Key("tense", "Of the verb that tells it, as in TimeML"),
        Key("aspect", "Of the verb that tells it, as in TimeML"),
        Key("nominal", "Whether a noun reports the event, not a verb."),
        Key("iterated", "Whether the words tell of several events at once, as in met 42 times."),
        Key("timex", required=True),
        Key(
            "dated_by",
            "Why that is its date, the surest first; publication, nearby and narrative make an approximate one.",
        ),
        Key("published", "The day of publication where dated_by is publication, else null."),
        *_TYPE,
        Key("status", required=True),
        Key("status_cue"),
        Key("title"),
        Key("arguments"),
        Key("context", "The names in the sentence that are no argument", at="other_names"),
        Key("attribution"),
        Key("depth", limits=NATURAL),
        Key("tlinks", "The relations in time that the text states"),
        Key(
            "follows",
            "Ids of the document's mentions that the text says came before",
            kind=tuple[str, ...],
            required=False,
            missing=(),
            write=lambda mention: list(mention.follows),
        ),
        Key("same_as", "Ids of the sentence's mentions whose happening this one tells too, as an attack and its toll"),
        Key("confidence", required=True, limits=PROPORTION),
        Key("newsworthiness", "How likely an editor would list it", limits=PROPORTION),
        Key("news_reasons", "What speaks for it, then against it, with log-odds"),
        Key("bounds", "When it must have begun, by what this document says"),
    ),
    parts={"type": _event_type},
    make=_mention,
)
OBJECTS = (  # all but the timeline itself
    _DOCUMENT,
    _EVENT,
    Object(
        "profile",
        DocumentProfile,
        "What the text is about, as the merger sees it, and the version of the rules that found it.",
        (
            Key("version", required=True, limits={"minimum": 1}),
            Key(
                "keywords",
                "The words that tell most of what the text is about, those that tell most first; "
                "names with a capital letter",
                required=True,
                limits={"maxItems": 60},
            ),
            Key("protagonists", "The names that the text repeats most", required=True),
        ),
    ),
    Object(
        "type_facts",
        TypeFacts,
        "What holds of every happening of a type; a key that is missing has its default.",
        (
            Key("prominence", "how much such a happening tells", limits=PROPORTION),
            Key("single_doer", "whether one party does it"),
            Key("victims", "what befell those whom it counts"),
            Key("victims_act", "whether the victims are also its agent"),
            Key("speech", "whether it is something said"),
            Key("recurs", "whether one story holds many of it"),
            Key("lasts", "how long it usually goes on"),
            Key("extended", "lemmas that name what goes on so long, where not all words of the type do"),
            Key("parts", "types and groups of what it consists of"),
        ),
        sparse=True,
    ),
    Object(
        "participant",
        Participant,
        "Who or what took part: the fullest name, and the other forms in the texts.",
        (Key("name"), Key("aliases", required=True, missing=())),
    ),
    Object(
        "place",
        Place,
        "Where it took place.",
        (Key("name"), Key("country", "The ISO 3166-1 code, two letters, of the country in which it lies")),
    ),
    Object(
        "conflict",
        Conflict,
        "Evidence that cannot all hold.",
        (
            Key("kind", "date, figure, place, who or status; update where a later report raises a figure"),
            Key("message"),
            Key("sources", "ids of sources of the same event"),
        ),
    ),
    _SOURCE,
    Object(
        "span",
        Span,
        "Words of the document.",
        (Key("start", limits=NATURAL), Key("end", limits=AFTER_START), Key("text")),
    ),
    Object(
        "argument",
        Argument,
        "Who, what, where or about what, with the words that say so.",
        (Key("role"), Key("name"), Key("span"), Key("kind")),
    ),
    INTERVAL,
    TIMEX,
    ANCHOR,
    BOUNDS,
    CONSTRAINT,
    TLINK,
    ALTERNATIVE,
    Object("note", Note, "What was left out or could not be read.", (Key("kind"), Key("subject"), Key("message"))),
    Object(
        "echo",
        Echo,
        "A document that repeats another in what it tells of the event, so that both are one voice.",
        (
            Key("document"),
            Key("origin"),
            Key("words", "what it has from there; empty where nearly the whole text is the same"),
        ),
    ),
    Object(
        "status_report",
        StatusReport,
        "What one document says of the status of the event.",
        (Key("published"), Key("document"), Key("status"), Key("mention")),
    ),
)
