"""Why two chains were taken for one happening or for two, in plain words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import partial
from itertools import product

from timeline.merger.chains import Chain
from timeline.merger.constraints import cannot_link
from timeline.merger.evidence import FEATURES, Evidence, weigh
from timeline.merger.sources import sources_of
from timeline.model import DocumentRecord, Event

# By convention, so that an explanation can be read.
_MOST_QUOTE = 200  # characters
_MANY = 40  # reports; of an event with more not every one is compared with every other


def explain(one: Event, other: Event, *, documents: Iterable[DocumentRecord] = (), events: Iterable[Event] = ()) -> str:
    """Why two events are two, or, where both are the same, why its reports were joined.

    First what decided, then the evidence on the two reports that are most alike, by its weight. `documents` say what
    the articles are about; of those that are not given nothing is known. `events` are the other events of the
    documents, which the same words may mean. `Timeline.explain` gives both. Where all of both are given, the sums are
    those by which the timeline was merged.

    >>> import timeline
    >>> text = "Norway attacked Chad on 3 May 2021. Norway attacked Chad on 9 May 2021."
    >>> article = timeline.Document(id="a", text=text)
    >>> one, other = timeline.build([article])
    >>> print(timeline.explain(one, other).splitlines()[2])
      two events because one is of 3 May 2021, the other of 9 May 2021:
    """
    chains = reports_of([one, other], documents=documents, events=events)
    lines = [f"“{one.title}” [{one.id}]", f"“{other.title}” [{other.id}]"]
    if one.id == other.id:
        lines = [*lines[:1], *_joined(chains[0])]
    else:
        lines += _apart(*chains)
    return "\n".join(lines)


def reports_of(
    explained: Sequence[Event], *, documents: Iterable[DocumentRecord] = (), events: Iterable[Event] = ()
) -> list[list[Chain]]:
    """The chains of each event, in the order of its mentions, as the merge has them: only their documents are read."""
    concerned = {name for event in explained for name in event.documents}
    records = {name: DocumentRecord(id=name, sha256="") for name in concerned}
    records |= {record.id: record for record in documents if record.id in concerned}
    every = (mention for event in (*explained, *events) for mention in event.mentions)
    mentions = (mention for mention in every if mention.document in concerned)
    sources = sources_of(mentions, records.values())
    chain_of = {name: chain for source in sources.values() for chain in source.chains for name in chain.ids}
    return [list(dict.fromkeys(chain_of[mention.id] for mention in event.mentions)) for event in explained]


def weigh_reports(one: Chain, other: Chain) -> list[Evidence]:
    """The evidence on two chains, the earlier first, as the merge compares them."""
    return weigh(*sorted((one, other), key=lambda chain: chain.order))


def _sum(one: Chain, other: Chain) -> float:
    return sum([evidence.weight for evidence in weigh_reports(one, other)])


def _joined(chains: list[Chain]) -> Iterator[str]:
    """The strongest evidence that joins each chain to one of those before it, as far as the merge compared them.

    Chains of one document are not compared again: what joined them to one event stands in another document.
    """
    if len({chain.document for chain in chains}) == 1:
        chains = [Chain((mention,), chain.profile) for chain in chains for mention in chain.mentions]
        yield f"  one document tells it: {chains[0].document}" + (f", {len(chains)} times" if chains[1:] else "")
        compared = [chains[max(0, place - _MANY) : place] for place in range(len(chains))]
    else:
        compared = [_of_other_documents(place, chains) for place in range(len(chains))]
    shown: set[tuple[Chain, Chain]] = set()
    for chain, others in zip(chains[1:], compared[1:], strict=True):
        nearest = max(others, key=partial(_sum, other=chain))
        if (chain, nearest) not in shown:
            shown.add((nearest, chain))
            yield from _pair(nearest, chain, "one event")


def _of_other_documents(place: int, chains: Sequence[Chain]) -> list[Chain]:
    """The chains before a place that are of another document, and where there are none, those behind it."""
    before, behind = chains[max(0, place - _MANY) : place], chains[place + 1 : place + 1 + _MANY]
    near = ([each for each in part if each.document != chains[place].document] for part in (before, behind))
    return next(filter(None, near), [*before, *behind])


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
    nearest = max(product(one, other), key=lambda pair: _sum(*pair))
    yield from _pair(*nearest, "two events")


def _pair(one: Chain, other: Chain, verdict: str) -> Iterator[str]:
    found = sorted(weigh_reports(one, other), key=lambda evidence: (-abs(evidence.weight), evidence.kind))
    total = _sum(one, other)
    speaks = "for one event" if total > 0 else "for two events"
    yield f"  {verdict}: the evidence on these two reports sums up to {total:+.1f}, {speaks}"
    yield from (f"    {chain.document}: “{_quote(chain)}”" for chain in (one, other))
    yield from (f"    {_line(evidence, one, other)}" for evidence in found)


def _line(evidence: Evidence, one: Chain, other: Chain) -> str:
    feature = FEATURES[evidence.kind]
    words = feature.words(one, other)
    return f"{evidence.weight:+.1f} {feature.sentence(evidence.weight)}{f' ({words})' if words else ''}"


def _quote(chain: Chain) -> str:
    quote = chain.mentions[0].quote
    return quote if len(quote) <= _MOST_QUOTE else quote[:_MOST_QUOTE].rsplit(" ", 1)[0] + " …"
