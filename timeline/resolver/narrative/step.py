"""Steps: what the path of a narrative sees of each expression, in the order of the text."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import partial

import attrs

from timeline.model.interval import Interval
from timeline.model.timex import Anchor
from timeline.resolver.anchor import anchor, choice
from timeline.resolver.context import Context
from timeline.resolver.feasts import feast, senses
from timeline.resolver.meaning import (
    About,
    Anniversary,
    Bound,
    Checked,
    Clock,
    Duration,
    Either,
    Feast,
    From,
    Holding,
    Meaning,
    Modifier,
    NamedDay,
    Nth,
    NthFrom,
    Part,
    PartOfDay,
    Range,
    Repeated,
    Stretch,
    Unit,
    Vague,
    Yearly,
)
from timeline.resolver.narrative.layout import Border, Layout
from timeline.resolver.recognise import Candidate
from timeline.resolver.sentences import LONGEST, SENTENCE_END, sentence_before

_INNER: dict[type, str] = {
    About: "meaning", Anniversary: "day", Bound: "meaning", Checked: "date", Clock: "day", Either: "preferred",
    From: "date", Holding: "date", NamedDay: "day", Nth: "whole", NthFrom: "date", Part: "whole", PartOfDay: "day",
    Range: "first", Stretch: "whole",
}  # fmt: skip
"""The field of a meaning that holds the one from which it takes its year."""
_NEVER_PLACED = Duration | Repeated | Vague | Modifier
_NOWHERE = Context(domain="narrative")
_AFTER = 60  # characters, by convention: a handful of words behind an expression
_CLAUSE_END = re.compile(r"[;:]")
_BY = re.compile(r"\b(?:by|until)(?: the \w+ of| late| early| mid| about)?[ -]$", re.IGNORECASE)
_HAD = re.compile(r"\bhad\b(?! (?:to|a|an|the|no)\b)")


@attrs.frozen(kw_only=True, eq=False)
class Step:
    """One expression on the path.

    `border` is what ends between it and the expression before. `stated` is its time where that needs no other; an open
    one has its unit of each year in `instances`, and the `weekday` that is told of it; all others are counted from a
    time that was told before.
    """

    start: int | None
    text: str
    meaning: Meaning
    border: Border
    is_heading: bool
    is_bracketed: bool = False
    is_perfect: bool = False
    stated: Interval | None = None
    instances: choice.Instances | None = None
    weekday: int | None = None

    @property
    def is_placed(self) -> bool:
        """Whether it costs something on the path: it is stated or open, and not counted."""
        return self.stated is not None or self.instances is not None

    @property
    def may_be_aside(self) -> bool:
        """Whether the text may go on from the time before it; from an open step only where it is told as an aside."""
        return self.instances is None or self.is_bracketed or self.is_perfect

    def counted_from(self, time: Anchor) -> Interval | None:
        """When it is if it is counted from that time."""
        return _placed(self.meaning, Context(domain="narrative", mentioned=(time,), start=self.start or 0))


def steps_of(text: str, candidates: Sequence[Candidate]) -> list[Step]:
    """The steps of a text, one for each candidate that may be placed in time."""
    layout, steps = Layout.of(text), list[Step]()
    end = 0
    for candidate in candidates:
        if not isinstance(candidate.meaning, _NEVER_PLACED):
            border = _border(text, layout, end, candidate.start)
            steps.append(_step(text, candidate, candidate.meaning, border, layout))
            end = candidate.end
    return steps


def title_steps(title: str, candidates: Sequence[Candidate]) -> list[Step]:
    """Those of a title, which is a heading of the whole text."""
    return [attrs.evolve(step, start=None, border="section", is_heading=True) for step in steps_of(title, candidates)]


def _step(text: str, candidate: Candidate, meaning: Meaning, border: Border, layout: Layout) -> Step:
    start, end = candidate.start, candidate.end
    sentence = max(0, start - LONGEST)
    instances = open_unit(meaning)
    return Step(
        start=start,
        text=text[start:end],
        meaning=meaning,
        border=border,
        is_heading=layout.paragraph(start) in layout.headings,
        is_bracketed=text.rfind("(", sentence, start) > text.rfind(")", sentence, start),
        is_perfect=text.find("had", sentence, end + _AFTER) >= 0 and _is_perfect(text, start, end),
        stated=None if instances else _placed(meaning, _NOWHERE),
        instances=instances,
        weekday=meaning.weekday if isinstance(meaning, Checked) else None,
    )


def _is_perfect(text: str, start: int, end: int) -> bool:
    """Whether an expression stands in a clause in the past perfect; but "by May he had left" goes on to May."""
    before = sentence_before(text, start)
    if _BY.search(before):
        return False
    after = _CLAUSE_END.split(SENTENCE_END.split(text[end - 2 : end + _AFTER])[0][2:])[0]
    return _HAD.search(f"{_CLAUSE_END.split(before)[-1]}… {after}") is not None


def _border(text: str, layout: Layout, end: int, start: int) -> Border:
    one, other = layout.paragraph(end), layout.paragraph(start)
    if one != other:
        return "paragraph" if layout.sections[one] == layout.sections[other] else "section"
    return "sentence" if SENTENCE_END.search(text, max(0, end - 2), min(start + 1, end + LONGEST)) else "clause"


def open_unit(meaning: Meaning) -> choice.Instances | None:
    """The unit of each year that an expression names without saying of which, `None` for others.

    >>> from timeline.model.civil import Granularity
    >>> open_unit(Part(Yearly(Granularity.MONTH, 5), "late"))(1917)[0].edtf
    '1917-05'
    """
    inner: Meaning | None = meaning
    while inner is not None and type(inner) in _INNER:
        inner = getattr(inner, _INNER[type(inner)])
    match inner:
        case Yearly(granularity, month, day, direction=None, year=None):
            return partial(choice.instance, granularity, month, day)
        case Feast(direction=None, year=None) if not senses(inner):
            return partial(feast, inner)
    return None


def _placed(meaning: Meaning, context: Context) -> Interval | None:
    """The time that an expression names in its context, `None` for one that is not whole or not known."""
    if isinstance(meaning, Unit):  # as most do; no other reading would say more of it
        return Interval.of(meaning.granularity, meaning.moment)
    reading = anchor(meaning, context)
    interval = reading.named or reading.interval
    return None if interval is None or interval.is_open else interval
