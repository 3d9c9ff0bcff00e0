"""The figures of `benchmarks.events`: what is predicted, what the gold annotation says, and the share that agrees."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from typing import Any

import attrs

import timeline
from benchmarks.corpora import context
from benchmarks.date_precision import DatePrecision
from timeline import Document, Mention, Timex, TimexType
from timeline.errors import InvalidValueError
from timeline.extractor.newsworthiness import Detail
from timeline.resolver.timex3 import parse_value

# Types of the scheme in which the records were coded, and what replaced them (PLOVER codebook of 2021).
_NOW_CALLED = {"DEMAND": "REQUEST", "DISAPPROVE": "ACCUSE", "INVESTIGATE": "ACCUSE", "FIGHT": "ASSAULT"}
_FUTURE = frozenset({"will", "shall", "'ll", "’ll", "would", "not", "n't", "n’t", "never", "no"})
_SEVERAL = ("CONJ", "APP", None)  # entities that are told by more than one noun
_AFTER_NOUN = re.compile(r"(?<=\S)\s(?:of|for|in|on|at|from|by|with|to|that|which|who|whose)\s")
_AFTER_NAME = re.compile(rf"{_AFTER_NOUN.pattern}|(?<=\S),\s")


@attrs.frozen
class Case:
    """A prediction that is wrong, with its words."""

    wanted: str
    got: str
    context: str

    def __str__(self) -> str:
        return f"wanted {self.wanted}, got {self.got}: {self.context}"


@attrs.frozen(kw_only=True)
class Figure:
    """The numbers of one benchmark, one line that says them, the errors, and a row for each prediction."""

    values: dict[str, Any]
    summary: str
    errors: Sequence[Case]
    predictions: Sequence[dict[str, Any]]


@cache
def _extractor(detail: Detail = "normal") -> timeline.Extractor:
    return timeline.Extractor(detail=detail)


def types(rows: Sequence[dict[str, Any]]) -> Figure:
    """The PLOVER type of each record's main event."""
    errors, predictions = [], []
    for row in rows:
        document = Document(id=row["id"], text=row["text"])
        mentions = _extractor("all").extract(document, _timexes(document))
        got = _main_type(mentions)
        wanted = _NOW_CALLED.get(row["type"], row["type"])
        predictions.append({"id": row["id"], "wanted": wanted, "got": got})
        if got != wanted:
            told = ", ".join(f"{m.trigger.text} {m.type.name} {m.status.value} {m.depth}" for m in mentions)
            errors.append(Case(wanted, f"{got} ({told})", row["text"]))
    rows = [row for row in rows if row["type"]]
    if not rows:
        return _nothing("no record has a type")
    right = 1 - len(errors) / len(rows)
    answered = sum(row["got"] is not None for row in predictions) / len(rows)
    summary = f"accuracy {right:.3f} of {len(rows)} records ({answered:.3f} got a label)"
    return Figure(
        values={"accuracy": right, "labelled": answered}, summary=summary, errors=errors, predictions=predictions
    )


def _main_type(mentions: Sequence[Mention]) -> str | None:
    """The PLOVER type of the main event: of those that have one, the highest in the parse of the first sentence."""
    coded = [mention for mention in mentions if mention.plover]
    main = min(coded, key=lambda mention: (mention.sentence.start, mention.depth, mention.trigger.start), default=None)
    return main.plover if main else None


def anchoring(rows: Sequence[dict[str, Any]]) -> Figure:
    """Whether events get an expression that a gold link places them in or at."""
    errors: list[Case] = []
    predictions: list[dict[str, Any]] = []
    nearest = dated = 0
    precision = DatePrecision()
    for row in rows:
        document = Document(id=row["id"], text=row["text"], published=published(row))
        times = {timex["tid"]: timex for timex in row["timexes"] if timex["type"]}
        given = [_gold_timex(timex) for timex in times.values()]
        spans = [(event["start"], event["end"]) for event in row["events"]]
        mentions = _extractor().mentions_at(document, given, spans)
        expressions = {tid: timex for tid, span in times.items() for timex in given if timex.start == span["start"]}
        for event, mention in zip(row["events"], mentions, strict=True):
            precision.add(mention, event["eid"], row, expressions, document.published)
            wanted = {(times[tid]["start"], times[tid]["end"]) for tid in _places(event, row) if tid in times}
            if not wanted:
                continue
            timex = mention.timex if mention else None
            got = (timex.start, timex.end) if timex else None
            nearest += _nearest(event, mention, given) in wanted
            dated += got is not None
            predictions.append({"id": row["id"], "event": event["eid"], "got": got, "right": got in wanted})
            if got not in wanted:
                words = " or ".join(document.text[start:end] for start, end in sorted(wanted))
                said = f"{timex.text} ({mention.dated_by})" if timex and mention else "nothing"
                errors.append(Case(words, said, context(document.text, event["start"], event["end"])))
    if not predictions:
        return _nothing("no event is linked to an expression")
    total = len(predictions)
    right = total - len(errors)
    values = {"accuracy": right / total, "dated": dated / total, "nearest in the sentence": nearest / total}
    values |= precision.values
    summary = (
        f"accuracy {right / total:.3f} of {total} events ({dated / total:.3f} got an expression; the nearest one in "
        f"the sentence: {nearest / total:.3f}); {precision.summary}"
    )
    return Figure(values=values, summary=summary, errors=errors, predictions=predictions)


def detection(rows: Sequence[dict[str, Any]]) -> Figure:
    """Triggers against gold events, any overlap counting; who merely says something is left out on both sides."""
    errors: list[Case] = []
    predictions: list[dict[str, Any]] = []
    hit = right = wanted = got = 0
    for row in rows:
        document = Document(id=row["id"], text=row["text"], published=published(row))
        mentions = _extractor("all").extract(document, _timexes(document))
        gold = [event for event in row["events"] if event["class"] in ("OCCURRENCE", "I_ACTION")]
        told = [mention.trigger for mention in mentions if mention.type.name != "statement"]
        triggers = [(trigger.start, trigger.end) for trigger in told]
        for event in gold:
            is_hit = any(start < event["end"] and event["start"] < end for start, end in triggers)
            hit += is_hit
            if not is_hit:
                errors.append(Case(event["text"], "nothing", context(document.text, event["start"], event["end"])))
        right += sum(any(e["start"] < end and start < e["end"] for e in gold) for start, end in triggers)
        wanted, got = wanted + len(gold), got + len(triggers)
        predictions.append({"id": row["id"], "triggers": triggers})
    if not wanted:
        return _nothing("no event is of these classes")
    precision, recall = right / max(got, 1), hit / wanted
    values = _prf(precision, recall)
    summary = (
        f"precision {precision:.3f}, recall {recall:.3f}, F1 {values['F1']:.3f} ({wanted} gold events, {got} found)"
    )
    return Figure(values=values, summary=summary, errors=errors, predictions=predictions)


def status(rows: Sequence[dict[str, Any]]) -> Figure:
    """What had not happened by the day of publication: F1, beside two baselines."""
    errors: list[Case] = []
    predictions: list[dict[str, Any]] = []
    judged: list[tuple[bool, bool, bool]] = []  # wanted, got and what the baseline says: it had not happened
    for row in rows:
        for event, mention in _meantime(row):
            unreal = _unreal(event["attrs"])
            if unreal is None:
                continue
            got = mention is not None and not mention.status.is_fact
            judged.append((unreal, got, _looks_unreal(mention)))
            said = mention.status.value if mention else "nothing"
            predictions.append({"id": row["id"], "event": event["mid"], "unreal": unreal, "got": said})
            if got != unreal:
                cue = mention.status_cue.text if mention and mention.status_cue else "no cue"
                wanted = "not happened" if unreal else "happened"
                errors.append(Case(wanted, f"{said} ({cue})", context(row["text"], event["start"], event["end"])))
    if not judged:
        return _nothing("of no event is it said whether it happened")
    precision, recall = _precision_recall((wanted, got) for wanted, got, _ in judged)
    base = _prf(*_precision_recall((wanted, simple) for wanted, _, simple in judged))["F1"]
    values = {**_prf(precision, recall), "future tense or negation F1": base}
    unreal_events = sum(wanted for wanted, _, _ in judged)
    summary = (
        f"“not happened” precision {precision:.3f}, recall {recall:.3f}, F1 {values['F1']:.3f} ({unreal_events} of "
        f"{len(judged)} events; always happened: 0.000; future tense or negation in the clause: {base:.3f})"
    )
    return Figure(values=values, summary=summary, errors=errors, predictions=predictions)


def participants(rows: Sequence[dict[str, Any]]) -> Figure:
    """Heads of the gold Arg0 and Arg1 of an event, among the words of its arguments.

    Other words of the sentence that gold takes for the same entity ("the phone, which …") count as the annotated ones.
    Arguments that gold has as Arg2 or place of the event, and places and topics that it does not have at all, count
    neither way: they were not asked for. Precision is also given over those words only that are annotated as an entity
    at all, because the annotation leaves out whatever is no person, organisation, place or product.
    """
    errors: list[Case] = []
    predictions: list[dict[str, Any]] = []
    hit = wanted = right = got = entities = 0
    for row in rows:
        same = _same_entities(row)
        for event, mention in _meantime(row):
            gold = _argument_heads(event, row, same, ("Arg0", "Arg1"))
            if not gold or mention is None:
                continue  # the annotation names participants of two in three events only
            others = _argument_heads(event, row, same, ("Arg2", "Arg3", "Argm-LOC", "Argm-OTHER"))
            found = {(argument.span.start, argument.span.end): argument.role for argument in mention.arguments}
            missed = [heads for heads in gold if not any(_meets_any(span, heads) for span in found)]
            good = [span for span in found if any(_meets_any(span, heads) for heads in gold)]
            asked = [span for span, role in found.items() if role not in ("place", "topic")]
            false = [span for span in asked if not any(_meets_any(span, heads) for heads in (*gold, *others))]
            wanted, got = wanted + len(gold), got + len(good) + len(false)
            hit, right = hit + len(gold) - len(missed), right + len(good)
            entities += len(good) + sum(any(_meets_any(span, heads) for heads in same.values()) for span in false)
            missing = [heads[0] for heads in missed]
            predictions.append({"id": row["id"], "event": event["mid"], "got": list(found), "missed": missing})
            words = [[row["text"][start:end] for start, end in sorted(group)] for group in (missing, false)]
            if missed or false:
                errors.append(
                    Case(
                        f"also {words[0]}",
                        f"{words[1]} that gold lacks",
                        context(row["text"], event["start"], event["end"]),
                    )
                )
    if not wanted:
        return _nothing("no event has participants")
    precision, recall = right / max(got, 1), hit / wanted
    values = {**_prf(precision, recall), "precision among entities": right / max(entities, 1)}
    summary = (
        f"precision {precision:.3f} ({values['precision among entities']:.3f} of those that are annotated entities), "
        f"recall {recall:.3f}, F1 {values['F1']:.3f} ({wanted} gold, {got} found)"
    )
    return Figure(values=values, summary=summary, errors=errors, predictions=predictions)


def _same_entities(row: dict[str, Any]) -> dict[str, list[tuple[int, int]]]:
    """By mention, the heads in its sentence that stand for its entity, its own first."""
    entities = [mention for mention in row["mentions"] if mention["type"] == "ENTITY_MENTION"]
    return {
        mention["mid"]: [_head(mention)]
        + [
            _head(other)
            for other in entities
            if other is not mention and mention["cluster"] is not None
            if (other["cluster"], other["sent"]) == (mention["cluster"], mention["sent"])
        ]
        for mention in entities
    }


def _argument_heads(
    event: dict[str, Any], row: dict[str, Any], same: dict[str, list[tuple[int, int]]], roles: Sequence[str]
) -> list[list[tuple[int, int]]]:
    """Heads of the entities that have one of the roles in the event, each entity once."""
    targets = [
        target
        for relation in row["relations"]
        if relation["type"] == "HAS_PARTICIPANT" and event["mid"] in relation["source"]
        if relation["attrs"].get("sem_role") in roles
        for target in relation["target"]
        if target in same
    ]
    return list({frozenset(same[target]): same[target] for target in targets}.values())


def _meantime(row: dict[str, Any]) -> Iterator[tuple[dict[str, Any], Mention | None]]:
    """The gold events of a record with what is said of them."""
    document = Document(id=row["id"], text=row["text"], published=published(row))
    events = [mention for mention in row["mentions"] if mention["type"] == "EVENT_MENTION"]
    spans = [(event["start"], event["end"]) for event in events]
    return zip(events, _extractor().mentions_at(document, _timexes(document), spans), strict=True)


def published(row: dict[str, Any]) -> dt.date | None:
    """The day on which a record was published: stated beside its text, or annotated in it; `None` for no whole day."""
    created = [m for m in row.get("mentions", ()) if m["attrs"].get("functionInDocument") == "CREATION_TIME"]
    stated = created[0]["attrs"].get("value") if created else row.get("dct")
    try:
        return dt.date.fromisoformat((stated or "")[:10])
    except ValueError:
        return None


def _nothing(reason: str) -> Figure:
    """What is told of a corpus, or a half of it, on which a figure cannot be measured."""
    return Figure(values={}, summary=f"nothing to measure, for {reason}", errors=(), predictions=())


def _unreal(attributes: dict[str, Any]) -> bool | None:
    """Whether the event had not happened by the day of publication, `None` where the annotation leaves it blank."""
    certainty, polarity, time = (attributes.get(name) for name in ("certainty", "polarity", "time"))
    if certainty is None or polarity is None or time is None:
        return None
    return (certainty, polarity, time) != ("CERTAIN", "POS", "NON_FUTURE")


def _looks_unreal(mention: Mention | None) -> bool:
    """The baseline: a future tense or a negation within four words before the trigger."""
    if mention is None:
        return False
    before = mention.sentence.text[: mention.trigger.start - mention.sentence.start]
    return bool(_FUTURE & set(before.lower().replace("n't", " n't").split()[-4:]))


def _places(event: dict[str, Any], row: dict[str, Any]) -> Iterator[str]:
    """The expressions that a link places the event in or at."""
    for link in row["tlinks"]:
        if link["from"] == event["eid"] and link["rel"] in ("IS_INCLUDED", "SIMULTANEOUS"):
            yield link["to"]
        elif link["to"] == event["eid"] and link["rel"] in ("INCLUDES", "SIMULTANEOUS"):
            yield link["from"]


def _nearest(event: dict[str, Any], mention: Mention | None, given: Iterable[Timex]) -> tuple[int, int] | None:
    """The baseline: the expression of the sentence that stands nearest to the event."""
    if mention is None:
        return None
    inside = [t for t in given if mention.sentence.start <= t.start and t.end <= mention.sentence.end]
    near = min(inside, key=lambda t: (max(t.start - event["end"], event["start"] - t.end), t.start), default=None)
    return (near.start, near.end) if near else None


def _gold_timex(timex: dict[str, Any]) -> Timex:
    """The gold expression as the resolver would give it."""
    try:
        interval = parse_value(timex["value"]) if timex["value"] else None
    except InvalidValueError:
        interval = None
    return Timex(
        start=timex["start"],
        end=timex["end"],
        text=timex["text"],
        type=TimexType(timex["type"]),
        value=timex["value"],
        mod=timex["mod"],
        interval=interval,
        reason=None if interval else "the annotation gives no interval",
    )


def _timexes(document: Document) -> list[Timex]:
    return timeline.Resolver().resolve(document)


def _head(mention: dict[str, Any]) -> tuple[int, int]:
    """Where the annotated head of an entity stands.

    Where none is annotated it is the last word before what follows the noun; of several names joined, and of a name
    with a description beside it, all that stands before that: each of them is the head.
    """
    start, text = mention["start"], mention["text"]
    head = mention["attrs"].get("head")
    if head and head in text:
        return start + text.rindex(head), start + text.rindex(head) + len(head)
    is_several = mention["attrs"].get("syntactic_type") in _SEVERAL
    noun = (_AFTER_NOUN if is_several else _AFTER_NAME).split(text, maxsplit=1)[0].rstrip()
    first = 0 if is_several or not noun else len(noun) - len(noun.split()[-1])
    return start + first, start + max(len(noun), first + 1)


def _meets(one: tuple[int, int], other: tuple[int, int]) -> bool:
    return one[0] < other[1] and other[0] < one[1]


def _meets_any(span: tuple[int, int], others: Iterable[tuple[int, int]]) -> bool:
    return any(_meets(span, other) for other in others)


def _precision_recall(pairs: Iterable[tuple[bool, bool]]) -> tuple[float, float]:
    told = list(pairs)
    both = sum(wanted and got for wanted, got in told)
    return both / max(sum(got for _, got in told), 1), both / max(sum(wanted for wanted, _ in told), 1)


def _prf(precision: float, recall: float) -> dict[str, float]:
    f1 = 2 * precision * recall / (precision + recall) if precision + recall else 0.0
    return {"precision": precision, "recall": recall, "F1": f1}
