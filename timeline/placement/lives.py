"""Life of things: an arrest comes before its trial and a death before its funeral, where the same party is named.

The pairs of types stand in `lives.toml`. Who is told to be twice of one type, on two dates or "again", has two lives of
that kind, and nothing says which of them is meant: of such a party nothing is claimed. Nor is it where the text tells
the second as over when the first took place: "a man who had been convicted was arrested".
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from importlib.resources import files
from itertools import product

from timeline.languages.en import cues
from timeline.languages.read_toml import read_toml
from timeline.model import Argument, Interval, Mention, Moment, Status
from timeline.model.names import name_words
from timeline.placement.claim import Claim, Order

_RELIABILITY = 0.85  # by convention below what is reliable: two rounds of one kind need not be told as two
_FEW = 3  # by convention
_TOLD = frozenset({Status.HAPPENED, Status.ONGOING, Status.PLANNED})
_Party = tuple[str, ...]
_Told = list[tuple[int, Mention]]


def lives(mentions: Sequence[Mention]) -> Iterator[Order]:
    """A claim for each two mentions of one party's life of which the first began no later than the second."""
    for of, pairs in _pairs().items():
        known = {name for pair in pairs for name in pair}
        told: dict[_Party, dict[str, _Told]] = defaultdict(lambda: defaultdict(list))
        for point, mention in enumerate(mentions):
            if mention.type.name in known and mention.status in _TOLD:
                for party in _parties(mention, of):
                    told[party][mention.type.name].append((point, mention))
        for life in told.values():
            yield from _orders(life, pairs)


def _orders(life: Mapping[str, _Told], pairs: Iterable[tuple[str, str]]) -> Iterator[Order]:
    """The orders of what one party is told to live, of what it lives but once."""
    for first, then in pairs:
        if first not in life or then not in life or _is_repeated(life[first]) or _is_repeated(life[then]):
            continue
        if not _is_turned(life[first], life[then]):
            for (one, earlier), (other, later) in _pairs_of(life[first], life[then]):
                yield Order(one, other, _claim(earlier, later))


def _pairs_of(firsts: _Told, thens: _Told) -> Iterable[tuple[tuple[int, Mention], tuple[int, Mention]]]:
    """Each of the ones with the first few of the others, so that a long article costs no more than its length."""
    both = [*product(firsts[:_FEW], thens), *product(firsts[_FEW:], thens[:_FEW])]
    return sorted(both, key=lambda pair: (pair[0][0], pair[1][0]))


def _claim(earlier: Mention, later: Mention) -> Claim:
    return Claim(
        rule="life",
        reason=f"“{later.trigger.text}” comes after “{earlier.trigger.text}” of the same party",
        document=later.document,
        reliability=_RELIABILITY,
    )


def _is_repeated(told: _Told) -> bool:
    """Whether a party has lived it more than once, as far as the text tells."""
    mentions = [mention for _, mention in told]
    if any(mention.iterated or _again().search(mention.sentence.text) for mention in mentions):
        return True
    latest, earliest = _last_start(told), _first_end(told)
    return latest is not None and earliest is not None and earliest <= latest


def _is_turned(firsts: _Told, thens: _Told) -> bool:
    """Whether the text puts any two in the other order: by their dates, or by a past perfect."""
    latest, earliest = _last_start(firsts), _first_end(thens)
    if latest is not None and earliest is not None and earliest <= latest:
        return True
    return any(_is_told_back(mention) for _, mention in thens) and not all(_is_told_back(m) for _, m in firsts)


def _is_told_back(mention: Mention) -> bool:
    return mention.aspect == "perfective" and mention.tense == "past"


def _last_start(told: _Told) -> Moment | None:
    """When the last of those that words date starts."""
    return max((date.start for date in _dates(told) if date.start), default=None)


def _first_end(told: _Told) -> Moment | None:
    """When the first of those that words date ends."""
    return min((date.end for date in _dates(told) if date.end), default=None)


def _dates(told: _Told) -> Iterator[Interval]:
    return (date for _, mention in told if (date := mention.stated_interval) is not None)


def _parties(mention: Mention, of: str) -> list[_Party]:
    """Whose life it is, as their names are compared; who is at an event that a noun tells is not its sufferer."""
    done_by = [argument for argument in mention.participants if argument.role == "agent"]
    suffering = [argument for argument in mention.participants if argument.role == "patient"]
    suffers = _named(suffering) or ([] if mention.nominal else _named(done_by))
    named = _named(done_by) if of == "doer" else suffers
    return list(dict.fromkeys(name_words(argument.name) for argument in named))


def _named(arguments: Iterable[Argument]) -> list[Argument]:
    return [argument for argument in arguments if argument.kind]


@cache
def _pairs() -> dict[str, tuple[tuple[str, str], ...]]:
    """The pairs of types by whose life they are, see `lives.toml`."""
    rows = read_toml(files("timeline.placement") / "lives.toml", "lives.toml")["lives"]
    found: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for row in rows:
        found[row["of"]] += product(row["first"], row["then"])
    return {of: tuple(pairs) for of, pairs in found.items()}


@cache
def _again() -> re.Pattern[str]:
    """Words by which an event is another one of its kind."""
    words = sorted({*cues("repetition", "before"), *cues("repetition", "behind")})
    return re.compile(rf"\b(?:{'|'.join(words)})\b", re.IGNORECASE)
