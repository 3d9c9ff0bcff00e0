"""A candidate: what a trigger makes of its sentence, before it is decided whether it is worth a line."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

import attrs

from timeline.extractor.arguments import find_arguments
from timeline.extractor.arguments.argument_phrases import Found
from timeline.extractor.names import Names
from timeline.extractor.triggers import Iteration, Trigger
from timeline.factuality.judgement import Factuality
from timeline.model import Argument, Span

if TYPE_CHECKING:
    from timeline.extractor.dating.dated import Dated
    from timeline.parsing.tree import Token


@attrs.frozen(kw_only=True, eq=False)
class Candidate:
    """What may be told, as it is read off the parse: who, whether, when and where.

    `span` are the words of its trigger in the document, `source` is the noun that names who says it, and `city` the one
    of the dateline, if it may have taken place there. `sentence` is where its sentence starts in the document,
    `opens_paragraph` says whether that is the first of its paragraph, `has_figures` whether it gives some. Its
    arguments are found when they are asked for, which most of what is not told never is.
    """

    trigger: Trigger
    span: Span
    names: Names
    source: Token | None
    factuality: Factuality
    dated: Dated
    iteration: Iteration | None
    city: Argument | None
    sentence: int
    opens_paragraph: bool
    is_quoted: bool
    has_figures: bool

    @cached_property
    def arguments(self) -> tuple[Found, ...]:
        """Who took part, where and about what."""
        return tuple(find_arguments(self.trigger, self.names))

    @property
    def dateline(self) -> Argument | None:
        """Its place, where that comes from the dateline."""
        return None if any(found.role == "place" for found in self.arguments) else self.city

    @property
    def lemma(self) -> str:
        """The lemma of its trigger in lower case."""
        return self.trigger.token.lemma_.casefold()
