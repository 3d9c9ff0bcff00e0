"""Mentions made by hand, in documents of three days."""

import datetime as dt

from timeline.model import Argument, Document, EventType, Mention, Span, Status

DAYS = {"mon": 13, "monday": 13, "tue": 14, "wed": 15}
RECORDS = {
    name: Document(id=name, text=name, published=dt.date(2024, 5, day)).record for name, day in DAYS.items()
}  # fmt: skip
TEXT = "abcdefghijklmnop"


def mention(document, *, place=0, type="meeting", status=Status.HAPPENED, agents=(), patient=None, places=()):  # noqa: A002
    """A mention whose trigger is the letter at `place`; agents and patient are pairs of name and kind.

    The type has the facts of the built-in one of its name.
    """
    word = Span(start=place, end=place + 1, text=TEXT[place])
    arguments = [("agent", *agent) for agent in agents] + [("place", name, "place") for name in places]
    if patient:
        arguments.append(("patient", *patient))
    return Mention(
        document=document,
        type=EventType(name=type, group="test"),
        sentence=Span(start=0, end=len(TEXT), text=TEXT),
        trigger=word,
        title=type,
        status=status,
        arguments=tuple(Argument(role=role, name=name, kind=kind, span=word) for role, name, kind in arguments),
    )
