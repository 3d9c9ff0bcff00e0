"""HTML: one self-contained page, and the same list as a fragment for notebooks."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator
from functools import cache

import attrs
import jinja2

from timeline.export.quotes import day, is_link, marks, pieces
from timeline.model import DocumentRecord, Event, Granularity, Interval, Mention, Timeline
from timeline.model.civil import last_unit
from timeline.model.explain_event import why_bounded, why_dated, why_echoed
from timeline.model.label import count
from timeline.model.timeline import place

NAME, SUFFIX = "HTML", ".html"

_FORBIDDEN = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")


def to_html(timeline: Timeline) -> str:
    """A page in one file: no script, nothing fetched from a network, evidence to unfold."""
    return _render("page.html.jinja", timeline)


write = to_html


def to_fragment(timeline: Timeline) -> str:
    """The list of the page as one element with its own scoped style, which is what a notebook shows."""
    return _render("view.html.jinja", timeline)


@attrs.frozen
class Quote:
    """One mention as the page shows it."""

    mention: Mention
    document: DocumentRecord

    @property
    def pieces(self) -> Iterator[tuple[str, tuple[str, ...]]]:
        """The sentence, cut at its highlights."""
        return pieces(self.mention)

    @property
    def explanation(self) -> str:
        """Why it has its date."""
        why = why_dated(self.mention).removesuffix(".")
        return f"{why[0].upper()}{why[1:]}."


def _render(name: str, timeline: Timeline) -> str:
    years, unbounded = _by_year(timeline)
    documents = {document.id: document for document in timeline.documents}
    labels = [mark for event in timeline for mark in marks(event)]
    template = _environment().get_template(name)
    page = template.render(
        timeline=timeline,
        years=years,
        inferred=len(timeline.undated) - len(unbounded),
        unbounded=unbounded,
        reach=" – ".join(dict.fromkeys(year for year, _ in (*years[:1], *years[-1:]))),
        tally={mark: labels.count(mark) for mark in dict.fromkeys(labels)},
        wholes={event.id: event for event in timeline},
        quotes=lambda event: [Quote(mention, documents[mention.document]) for mention in event.mentions],
    )
    return _FORBIDDEN.sub("\N{REPLACEMENT CHARACTER}", page).encode("utf-8", "replace").decode("utf-8")


def _by_year(timeline: Timeline) -> tuple[list[tuple[str, list[Event]]], list[Event]]:
    """The events under their headings, and those that nothing dates or bounds."""
    placed = [event for event in timeline if place(event) is not None]
    years = [(year, list(events)) for year, events in itertools.groupby(placed, key=_heading)]
    return years, list(timeline[len(placed) :])


def _heading(event: Event) -> str:
    """The year in which an event stands, or the decade or century where its date is no finer."""
    interval = event.interval
    if interval is None:
        assert event.bounds is not None  # what nothing bounds has no heading
        return Interval.of(Granularity.YEAR, event.bounds.middle).label
    granularity = interval.granularity
    bound = interval.start or interval.end
    assert bound is not None  # one bound always stands
    first = bound if interval.start else last_unit(bound, granularity)
    unit = granularity if Granularity.YEAR.is_finer_than(granularity) else Granularity.YEAR
    return Interval.of(unit, first).label


@cache
def _environment() -> jinja2.Environment:
    environment = jinja2.Environment(
        loader=jinja2.PackageLoader("timeline", "export"),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.globals.update(count=count, day=day, is_link=is_link, marks=marks)
    environment.globals.update(why_bounded=why_bounded, why_echoed=why_echoed)
    return environment
