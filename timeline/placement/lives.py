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
from itertools import combinations, product

from timeline.languages.en import cues
from timeline.languages.read_toml import read_toml
from timeline.model import Argument, Mention, Status
from timeline.model.names import name_words
from timeline.placement.claim import Claim, Order

_RELIABILITY = 0.85  # by convention below what is reliable: two rounds of one kind need not be told as two
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
        both = list(product(life[first], life[then]))
        if not any(_is_turned(earlier, later) for (_, earlier), (_, later) in both):
            yield from (Order(one, other, _claim(earlier, later)) for (one, earlier), (other, later) in both)


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
    dates = [mention.interval for mention in mentions if mention.interval and not mention.is_loosely_dated]
    return any(not one.overlaps(other) for one, other in combinations(dates, 2))


def _is_turned(earlier: Mention, later: Mention) -> bool:
    """Whether the text puts the two in the other order: by their dates, or the tenses of one sentence."""
    one, other = (None if m.is_loosely_dated else m.interval for m in (earlier, later))
    if one and other and one.start and other.end and other.end <= one.start:
        return True
    back = later.aspect == "perfective" and later.tense == "past"
    return back and not (earlier.aspect == "perfective" and earlier.tense == "past")


def _parties(mention: Mention, of: str) -> set[_Party]:
    """Whose life it is, as their names are compared; who is at an event that a noun tells is not its sufferer."""
    done_by = [argument for argument in mention.participants if argument.role == "agent"]
    suffering = [argument for argument in mention.participants if argument.role == "patient"]
    suffers = _named(suffering) or ([] if mention.nominal else _named(done_by))
    named = _named(done_by) if of == "doer" else suffers
    return {name_words(argument.name) for argument in named}


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
