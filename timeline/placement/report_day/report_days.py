"""Claims from the fitted chances: the narrowest time in which an event began likely enough."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Mapping, Sequence

import attrs

from timeline.model import Mention
from timeline.placement.claim import Claim, Limit
from timeline.placement.report_day.chances import FAR, SPANS, Chances, chances, weights
from timeline.placement.report_day.report_signs import signs_of
from timeline.placement.scene import Scene, nearest_time

# The times that may be told, in days from the publication, the first that is likely enough is, and how likely that is.
# By convention; the chances are where, on annotated articles, few more decisions would cost many more false ones.
_DAY, _NEAR, _SIDE, _OPEN = 0.5, 0.8, 0.65, 0.85
_EVE, _EVE_TOO = (-1, -1), 0.14  # where the day before is as likely as that, the report's own day alone is not told
_TIMES: Sequence[tuple[tuple[int, int], float]] = (
    ((0, 0), _DAY),
    (_EVE, _NEAR),
    ((-1, 0), _NEAR),
    ((1, 7), _NEAR),
    ((-7, -2), _NEAR),
    ((-7, -1), _NEAR),
    ((-7, 0), _NEAR),
    ((0, 7), _NEAR),
    ((-31, -1), _NEAR),
    ((-31, 0), _NEAR),
    ((-FAR, -1), _SIDE),
    ((1, FAR), _SIDE),
    ((-FAR, 0), _OPEN),
    ((0, FAR), _OPEN),
)
_NAMED = 0.7
_SUREST = 0.8  # what is likely is never told as sure: a tenth to a quarter of the likeliest is wrong on unread articles
_TOLD = 2  # signs that the reason names; by convention


@attrs.frozen
class ReportDay:
    """The limit that the chances give a mention, and how likely it is of the day of the report or the day before."""

    limit: Limit
    of_report: float


def report_days(
    mentions: Sequence[Mention], known: Mapping[int, tuple[int | None, int | None]], scene: Scene
) -> Iterator[ReportDay]:
    """What the chances say of each mention that no words of its own date.

    `known` are, by the place of the mention, the first and the last day on which it began as far as that is sure.
    """
    for point, (first, last) in known.items():
        mention = mentions[point]
        nearest = nearest_time(mention, scene)
        named = (nearest.first - scene.published, nearest.last - scene.published) if nearest else None
        signs = signs_of(mention, scene, nearest)
        sure = (-FAR if first is None else first - scene.published, FAR if last is None else last - scene.published)
        found = chances(signs, named).known(*sure)
        days, chance = likely_days(found)
        is_named = days == named and chance - found.at_named < _DAY
        quote = nearest.timex.text if is_named and nearest else mention.trigger.text
        limit = Limit(
            point,
            None if days[0] == -FAR else scene.published + days[0],
            None if days[1] == FAR else scene.published + days[1],
            Claim(
                rule="narrative" if is_named else "report day",
                reason=_reason(signs, days, is_named=is_named),
                document=mention.document,
                quote=quote,
                reliability=min(math.floor(chance * 10) / 10, _SUREST),
            ),
        )
        yield ReportDay(limit, found.within(-1, 0))


def likely_days(found: Chances) -> tuple[tuple[int, int], float]:
    """The narrowest time in which it began likely enough, in days from the publication, and how likely that is."""
    times = list(_TIMES if found.within(*_EVE) <= _EVE_TOO else _TIMES[1:])
    if found.named is not None:
        width = found.named[1] - found.named[0]
        place = next((at for at, ((first, last), _) in enumerate(times) if last - first > width), len(times))
        times.insert(place, (found.named, _NAMED))
    for (first, last), least in times:
        chance = found.within(first, last)
        if chance >= least:
            return (first, last), chance
    behind, ahead = found.within(-FAR, 0), found.within(0, FAR)
    return ((-FAR, 0), behind) if behind >= ahead else ((0, FAR), ahead)


def _reason(signs: Mapping[str, float], days: tuple[int, int], *, is_named: bool) -> str:
    """What speaks most for these days."""
    places = [place for place, (first, last) in enumerate(SPANS.values()) if days[0] <= first and last <= days[1]]
    if is_named or not places:
        places = [len(SPANS)]
    ranked = sorted(
        (-_pull(weights()[name], places) * amount, name) for name, amount in signs.items() if name in weights()
    )
    told = "; ".join(_apart(name for pull, name in ranked if pull < 0))
    what = "likely at the time that the text named last" if is_named else "likely by how such reports are told"
    return f"{what}: {told}" if told else what


def _apart(names: Iterable[str]) -> list[str]:
    """The first of them, without one that says another once more: "something said, in the past tense"."""
    told: list[str] = []
    for name in names:
        if len(told) < _TOLD and not any(name in other or other in name for other in told):
            told.append(name)
    return told


def _pull(row: Sequence[float], places: Sequence[int]) -> float:
    """How much a sign speaks for some of the times against the others."""
    return sum(row[place] for place in places) / len(places) - sum(row) / len(row)
