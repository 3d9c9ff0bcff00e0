"""Resolving a document in another language than English: what it states explicitly, and nothing else."""

from __future__ import annotations

import functools
from typing import Final

from timeline.model.document import Document
from timeline.model.timex import Timex
from timeline.resolver.anchor import anchor
from timeline.resolver.context import Context
from timeline.resolver.explicit import relative_rules
from timeline.resolver.explicit.date_evidence import Evidence
from timeline.resolver.explicit.date_rules import Dates
from timeline.resolver.explicit.dateparser_check import READ
from timeline.resolver.explicit.language_lexicon import Lexicon, lexicon_of
from timeline.resolver.families.numeric import iso_date, iso_date_time
from timeline.resolver.lookalikes import is_in_an_address
from timeline.resolver.meaning import Modifier
from timeline.resolver.recognise import Candidate, Index, recognise

_ISO: Final = (iso_date, iso_date_time)
_NAMED: Final = ("day, month and year", "days, month and year", "month and year")


def resolve_explicit(document: Document, *, lexicon: Lexicon | None = None) -> list[Timex]:
    """The explicit dates of a document in the language that it states, in the order of the text, none overlapping.

    `lexicon` are the words of another language, or other words, than those that come with the library.

    A span starts with the weekday or the day and leaves prepositions and articles out, since Romance languages fuse
    them. Of a language without a lexicon only ISO dates are found; `unsupported_reason` says so in words. Never fails
    on a text, reads no clock, and takes nothing from the publication date: what is relative, or lacks its year, is a
    `Timex` without an interval and with the reason.

    >>> document = Document(id="a", text="Am 16. Mai 2024, nicht gestern und nicht am 3. Juni.", language="de-AT")
    >>> [(timex.text, timex.edtf or timex.reason[:22]) for timex in resolve_explicit(document)]
    [('16. Mai 2024', '2024-05-16'), ('gestern', 'relative expressions i'), ('3. Juni', 'the year is not stated')]
    """
    words = lexicon_of(document.language) if lexicon is None else lexicon
    rules = Index(_ISO) if words is None else _rules(words)
    return [_timex(document.text, candidate) for candidate in recognise(document.text, rules, rejects=is_in_an_address)]


@functools.cache
def _rules(lexicon: Lexicon) -> Index:
    evidence = Evidence.of(lexicon)
    return Index((*_ISO, *Dates(lexicon, evidence).rules(), *relative_rules.rules(lexicon)))


def _timex(text: str, candidate: Candidate) -> Timex:
    assert not isinstance(candidate.meaning, Modifier)  # these languages have none
    reading = anchor(candidate.meaning, Context())
    by_dateparser = candidate.rules[0].partition(" (")[0] in _NAMED
    rules = candidate.rules + ((READ,) if by_dateparser else ()) + reading.notes
    return reading.timex(text, candidate.start, candidate.end, rules)
