"""Why two chains were taken for one happening or for two, in plain words."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import product

from timeline.merger.chains import Chain
from timeline.merger.constraints import cannot_link
from timeline.merger.evidence import WEIGHTS, Evidence, weigh
from timeline.merger.profiles import Profile
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
    stories = _profiles([one, other, *events], documents)
    chains = [_chains(event, stories) for event in (one, other)]
    lines = [f"“{one.title}” [{one.id}]", f"“{other.title}” [{other.id}]"]
    if one.id == other.id:
        lines = [*lines[:1], *_joined(chains[0])]
    else:
        lines += _apart(*chains)
    return "\n".join(lines)


def _joined(chains: list[Chain]) -> Iterator[str]:
    """The strongest evidence that joins each document's chain to one of those before it."""
    if len(chains) == 1:
        mentions = chains[0].mentions
        single = [Chain((mention,), chains[0].profile) for mention in mentions]
        yield f"  one document tells it: {chains[0].document}" + (f", {len(mentions)} times" if single[1:] else "")
        chains = single
    for place, chain in enumerate(chains[1:], start=1):
        before = max(
            chains[max(0, place - _MANY) : place], key=lambda earlier: sum(e.weight for e in weigh(earlier, chain))
        )
        yield from _pair(before, chain, "one event")


def _apart(one: list[Chain], other: list[Chain]) -> Iterator[str]:
    if max(len(one), len(other)) > _MANY:
        yield f"  of each event the first {_MANY} reports are compared"
        one, other = one[:_MANY], other[:_MANY]
    forbidden = [(a, b, reason) for a, b in product(one, other) if (reason := cannot_link(a, b))]
    for a, b, reason in forbidden[:1]:
        yield f"  two events because {reason}:"
        yield from (f"    {chain.document}: “{_quote(chain)}”" for chain in (a, b))
        if len(forbidden) > 1:
            yield f"    and so for {len(forbidden) - 1} more pairs of their reports"
    nearest = max(product(one, other), key=lambda pair: sum(e.weight for e in weigh(*pair)))
    yield from _pair(*nearest, "two events")


def _pair(one: Chain, other: Chain, verdict: str) -> Iterator[str]:
    found = sorted(weigh(one, other), key=lambda evidence: (-abs(evidence.weight), evidence.kind))
    total = sum(evidence.weight for evidence in found)
    speaks = "for one event" if total > 0 else "for two events"
    yield f"  {verdict}: the evidence on these two reports sums up to {total:+.1f}, {speaks}"
    yield from (f"    {chain.document}: “{_quote(chain)}”" for chain in (one, other))
    yield from (f"    {_told(evidence, one, other)}" for evidence in found)


def _told(evidence: Evidence, one: Chain, other: Chain) -> str:
    words = _WORDS.get(evidence.kind)
    said = words(one, other) if words else ""
    return f"{evidence.weight:+.1f} {WEIGHTS[evidence.kind].told}{f' ({said})' if said else ''}"


def _profiles(events: Iterable[Event], records: Iterable[DocumentRecord]) -> dict[str, Profile]:
    """The documents of the events, each with how many of them use a word in it."""
    told = {event.id: event for event in events}.values()
    stories = {name: Profile.of(DocumentRecord(id=name, sha256="")) for event in told for name in event.documents}
    stories |= {record.id: Profile.of(record) for record in records if record.id in stories}
    for event in told:
        for document, lemma in {(mention.document, mention.lemma) for mention in event.mentions}:
            uses = stories[document].uses
            uses[lemma] = uses.get(lemma, 0) + 1
    return stories


def _chains(event: Event, stories: Mapping[str, Profile]) -> list[Chain]:
    """What each document tells of an event, in the order of publication."""
    of_document: dict[str, list[Mention]] = {}
    for mention in event.mentions:
        of_document.setdefault(mention.document, []).append(mention)
    return [Chain(tuple(mentions), stories[document]) for document, mentions in of_document.items()]


def _quote(chain: Chain) -> str:
    quote = chain.mentions[0].quote
    return quote if len(quote) <= _MOST_QUOTE else quote[:_MOST_QUOTE].rsplit(" ", 1)[0] + " …"


def _both(words: Callable[[Chain], Iterable[str]]) -> Callable[[Chain, Chain], str]:
    return lambda one, other: ", ".join(sorted({*words(one)} & {*words(other)}))


def _each(words: Callable[[Chain], Iterable[str]]) -> Callable[[Chain, Chain], str]:
    return lambda one, other: " / ".join(", ".join(sorted({*words(chain)})) for chain in (one, other))


def _triggers(chain: Chain) -> Iterable[str]:
    return (mention.trigger.text for mention in chain.mentions)


def _dates(chain: Chain) -> Iterable[str]:
    intervals: Iterable[Interval] = chain.intervals or chain.loose_intervals
    return (interval.label for interval in intervals)


def _published(chain: Chain) -> Iterable[str]:
    published = chain.profile.record.published
    return (published.isoformat()[:10],) if published else ()


_WORDS: Mapping[str, Callable[[Chain, Chain], str]] = {
    "word": _each(_triggers),
    "synonym": _each(_triggers),
    "trigger": _both(lambda chain: chain.trigger_words),
    "type": _both(lambda chain: chain.bases),
    "subtype": _both(lambda chain: chain.types),
    "story": _both(lambda chain: chain.profile.keywords.keys()),
    "protagonists": _each(lambda chain: chain.profile.record.protagonists),
    "publication": _each(_published),
    "parties": _both(lambda chain: chain.parties),
    "other agent": _each(lambda chain: chain.agents),
    "other patient": _each(lambda chain: chain.patients),
    "other people": _each(lambda chain: chain.people),
    "other bodies": _each(lambda chain: chain.bodies),
    "names": _both(lambda chain: chain.named),
    "place": _both(lambda chain: chain.places),
    "other place": _each(lambda chain: chain.places),
    "same date": _both(_dates),
    "date": _each(_dates),
    "other date": _each(_dates),
    "same expression": _both(lambda chain: chain.unresolved),
    "numbers": _both(lambda chain: chain.numbers),
    "figure": _each(lambda chain: chain.numbers),
}
