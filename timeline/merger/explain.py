"""Why two tellings were taken for one happening or for two, in plain words."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import product

from timeline.merger.constraints import cannot_link
from timeline.merger.evidence import WEIGHTS, Evidence, weigh
from timeline.merger.telling import Story, Telling
from timeline.model import DocumentRecord, Event, Interval, Mention

_MOST_QUOTE = 200
_MANY = 40  # reports; of an event with more not every one is compared with every other


def explain(one: Event, other: Event, *, documents: Iterable[DocumentRecord] = (), events: Iterable[Event] = ()) -> str:
    """Why two events are two, or, where both are the same, why its reports were joined.

    First what decided, then the evidence on the two reports that are most alike, by its weight. `documents` say which
    stories are one; of those that are not given nothing is known. `events` are the other events of the documents, which
    the same words may mean. `Timeline.explain` gives both.

    >>> import timeline
    >>> text = "Norway attacked Chad on 3 May 2021. Norway attacked Chad on 9 May 2021."
    >>> article = timeline.Document(id="a", text=text)
    >>> one, other = timeline.build([article])
    >>> print(timeline.explain(one, other).splitlines()[2])
      two events because one is of 3 May 2021, the other of 9 May 2021:
    """
    stories = _stories([one, other, *events], documents)
    tellings = [_tellings(event, stories) for event in (one, other)]
    lines = [f"“{one.title}” [{one.id}]", f"“{other.title}” [{other.id}]"]
    if one.id == other.id:
        lines = [*lines[:1], *_joined(tellings[0])]
    else:
        lines += _apart(*tellings)
    return "\n".join(lines)


def _joined(tellings: list[Telling]) -> Iterator[str]:
    """The strongest evidence that joins each document's telling to one of those before it."""
    if len(tellings) == 1:
        mentions = tellings[0].mentions
        single = [Telling((mention,), tellings[0].story) for mention in mentions]
        yield f"  one document tells it: {tellings[0].document}" + (f", {len(mentions)} times" if single[1:] else "")
        tellings = single
    for place, telling in enumerate(tellings[1:], start=1):
        before = max(
            tellings[max(0, place - _MANY) : place], key=lambda earlier: sum(e.weight for e in weigh(earlier, telling))
        )
        yield from _pair(before, telling, "one event")


def _apart(one: list[Telling], other: list[Telling]) -> Iterator[str]:
    if max(len(one), len(other)) > _MANY:
        yield f"  of each event the first {_MANY} reports are compared"
        one, other = one[:_MANY], other[:_MANY]
    forbidden = [(a, b, reason) for a, b in product(one, other) if (reason := cannot_link(a, b))]
    for a, b, reason in forbidden[:1]:
        yield f"  two events because {reason}:"
        yield from (f"    {telling.document}: “{_quote(telling)}”" for telling in (a, b))
        if len(forbidden) > 1:
            yield f"    and so for {len(forbidden) - 1} more pairs of their reports"
    nearest = max(product(one, other), key=lambda pair: sum(e.weight for e in weigh(*pair)))
    yield from _pair(*nearest, "two events")


def _pair(one: Telling, other: Telling, verdict: str) -> Iterator[str]:
    found = sorted(weigh(one, other), key=lambda evidence: (-abs(evidence.weight), evidence.kind))
    total = sum(evidence.weight for evidence in found)
    speaks = "for one event" if total > 0 else "for two events"
    yield f"  {verdict}: the evidence on these two reports sums up to {total:+.1f}, {speaks}"
    yield from (f"    {telling.document}: “{_quote(telling)}”" for telling in (one, other))
    yield from (f"    {_told(evidence, one, other)}" for evidence in found)


def _told(evidence: Evidence, one: Telling, other: Telling) -> str:
    words = _WORDS.get(evidence.kind)
    said = words(one, other) if words else ""
    return f"{evidence.weight:+.1f} {WEIGHTS[evidence.kind].told}{f' ({said})' if said else ''}"


def _stories(events: Iterable[Event], records: Iterable[DocumentRecord]) -> dict[str, Story]:
    """The documents of the events, each with how many of them use a word in it."""
    told = {event.id: event for event in events}.values()
    stories = {name: Story.of(DocumentRecord(id=name, sha256="")) for event in told for name in event.documents}
    stories |= {record.id: Story.of(record) for record in records if record.id in stories}
    for event in told:
        for document, lemma in {(mention.document, mention.lemma) for mention in event.mentions}:
            uses = stories[document].uses
            uses[lemma] = uses.get(lemma, 0) + 1
    return stories


def _tellings(event: Event, stories: Mapping[str, Story]) -> list[Telling]:
    """What each document tells of an event, in the order of publication."""
    of_document: dict[str, list[Mention]] = {}
    for mention in event.mentions:
        of_document.setdefault(mention.document, []).append(mention)
    return [Telling(tuple(mentions), stories[document]) for document, mentions in of_document.items()]


def _quote(telling: Telling) -> str:
    quote = telling.mentions[0].quote
    return quote if len(quote) <= _MOST_QUOTE else quote[:_MOST_QUOTE].rsplit(" ", 1)[0] + " …"


def _both(words: Callable[[Telling], Iterable[str]]) -> Callable[[Telling, Telling], str]:
    return lambda one, other: ", ".join(sorted({*words(one)} & {*words(other)}))


def _each(words: Callable[[Telling], Iterable[str]]) -> Callable[[Telling, Telling], str]:
    return lambda one, other: " / ".join(", ".join(sorted({*words(telling)})) for telling in (one, other))


def _triggers(telling: Telling) -> Iterable[str]:
    return (mention.trigger.text for mention in telling.mentions)


def _dates(telling: Telling) -> Iterable[str]:
    intervals: Iterable[Interval] = telling.intervals or telling.loose_intervals
    return (interval.label for interval in intervals)


def _published(telling: Telling) -> Iterable[str]:
    published = telling.story.record.published
    return (published.isoformat()[:10],) if published else ()


_WORDS: Mapping[str, Callable[[Telling, Telling], str]] = {
    "word": _each(_triggers),
    "synonym": _each(_triggers),
    "trigger": _both(lambda telling: telling.trigger_words),
    "type": _both(lambda telling: telling.bases),
    "subtype": _both(lambda telling: telling.types),
    "story": _both(lambda telling: telling.story.keywords.keys()),
    "protagonists": _each(lambda telling: telling.story.record.protagonists),
    "publication": _each(_published),
    "parties": _both(lambda telling: telling.parties),
    "other agent": _each(lambda telling: telling.agents),
    "other patient": _each(lambda telling: telling.patients),
    "other people": _each(lambda telling: telling.people),
    "other bodies": _each(lambda telling: telling.bodies),
    "names": _both(lambda telling: telling.named),
    "place": _both(lambda telling: telling.places),
    "other place": _each(lambda telling: telling.places),
    "same date": _both(_dates),
    "date": _each(_dates),
    "other date": _each(_dates),
    "same expression": _both(lambda telling: telling.unresolved),
    "numbers": _both(lambda telling: telling.numbers),
    "figure": _each(lambda telling: telling.numbers),
}
