"""Explicit dates in other languages than English: found by our own grammar, read by dateparser, and checked.

Each language is one TOML file of words in `timeline/languages/`; a file more is a language more. A grammar made from it
finds the spans, dateparser says which month a name means, and only what both agree on is a date. Relative expressions
and days without a year are found too, and left unresolved with the reason. Of any other language only ISO dates are
resolved.

>>> from timeline.model import Document
>>> document = Document(id="a", text="Hier, après le jeudi 16 mai 2024, ils se sont vus.", language="fr")
>>> for timex in resolve_explicit(document):
...     print(timex.explain())
“Hier” has no date: relative expressions in French are not resolved; only explicit dates are (rules: relative (French)).
“jeudi 16 mai 2024” is 16 May 2024 (rules: day, month and year (French), dateparser).
"""

from timeline.resolver.explicit.language_lexicon import unsupported_reason
from timeline.resolver.explicit.resolve_explicit import resolve_explicit

__all__ = ["resolve_explicit", "unsupported_reason"]
