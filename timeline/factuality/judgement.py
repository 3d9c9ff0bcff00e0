"""The value that judges whether something happened: its status, its side of now, the word that decided, and why."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Literal

import attrs

from timeline.model import Status
from timeline.parsing.syntax import is_past

if TYPE_CHECKING:
    from timeline.parsing.tree import Token

Polarity = Literal["positive", "negative"]
Time = Literal["ahead", "now", "behind"]
"""Where it lies from the text's point of view: what will be, what goes on, what a past tense tells."""

_STRENGTH = {
    status: rank
    for rank, status in enumerate(
        (Status.HAPPENED, Status.ONGOING, Status.ALLEGED, Status.PLANNED, Status.HYPOTHETICAL, Status.DENIED)
    )
}  # of several cues the strongest wins: "may not have met" is denied before it is hypothetical; by definition
_PLAIN = "a plain report"


@attrs.frozen(kw_only=True)
class Cue:
    """The word, or the words, that decided: the offsets in the text that was judged, and what their form says of time.

    `is_modal` says that it is a modal verb, `is_past` that it stands in a past tense; both are known from a parse only.
    """

    start: int
    end: int
    text: str
    is_modal: bool = False
    is_past: bool = False

    @classmethod
    def of(cls, token: Token) -> Cue:
        """The cue that a word of a parse is; its offsets count in the parsed text."""
        return cls(
            start=token.idx,
            end=token.idx + len(token),
            text=token.text,
            is_modal=token.tag_ == "MD",
            is_past=is_past(token),
        )


def _time(judged: Factuality) -> Time | None:
    """What status and cue say of time: plans lie ahead unless they are told in a past tense ("planned to meet")."""
    cue = judged.cue
    if cue is None or cue.is_past:
        return None
    if judged.status is Status.ONGOING:
        return "now"
    may_come = judged.status is Status.PLANNED or (judged.status is Status.HYPOTHETICAL and cue.is_modal)
    return "ahead" if may_come else None


def _polarity(judged: Factuality) -> Polarity:
    return "negative" if judged.status is Status.DENIED else "positive"


@attrs.frozen(kw_only=True)
class Factuality:
    """Whether something really happened, and on which side of now it lies, as the words around it tell it.

    `cue` is the word that decided, `None` for a plain report, and `reason` says in a few words what it does. `time` is
    `None` where nothing tells. Where they are not given, `time` is what status and cue say, and `polarity` negative
    for what is denied.

    >>> Factuality().status, Factuality(status=Status.DENIED).polarity
    (<Status.HAPPENED: 'happened'>, 'negative')
    """

    status: Status = Status.HAPPENED
    cue: Cue | None = None
    reason: str = _PLAIN
    time: Time | None = attrs.field(default=attrs.Factory(_time, takes_self=True))
    polarity: Polarity = attrs.field(default=attrs.Factory(_polarity, takes_self=True))

    def opened(self) -> Factuality:
        """What is left of it below a word that denies: who may refuse, or did not refuse, leaves it open."""
        return Factuality(status=Status.HYPOTHETICAL, cue=self.cue, reason=self.reason)

    def moved(self, by: int) -> Factuality:
        """The same with the offsets of its cue counted from a place that many characters before."""
        if self.cue is None or not by:
            return self
        return attrs.evolve(self, cue=attrs.evolve(self.cue, start=self.cue.start + by, end=self.cue.end + by))


PLAIN = Factuality()
"""A report in plain words: it happened."""


def judged(status: Status, token: Token, says: str) -> Factuality:
    """The judgement for which a word of a parse decides; `says` is what the word does, as the reason tells it."""
    return Factuality(status=status, cue=Cue.of(token), reason=f"{says} “{token.text}”")


def strongest(found: Iterable[Factuality]) -> Factuality:
    """The judgement that wins where several are found, the first of equals; a plain report where none is."""
    return max(found, key=lambda one: _STRENGTH[one.status], default=PLAIN)
