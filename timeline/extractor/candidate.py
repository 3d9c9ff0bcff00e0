"""A candidate: what a trigger makes of its sentence, before it is decided whether it is worth a line."""

from __future__ import annotations

import attrs

from timeline.extractor.arguments.argument_phrases import Found
from timeline.extractor.triggers import Iteration, Trigger
from timeline.factuality.judgement import Factuality
from timeline.model import Argument, Document, Mention


@attrs.frozen(kw_only=True, eq=False)
class Candidate:
    """A mention that may be told, with the parse that it was read off.

    `mention` has no title yet, and `dateline` is its place where that comes from the dateline. `opens_paragraph`
    says whether its sentence is the first of its paragraph, `has_figures` whether that sentence gives some.
    """

    document: Document
    trigger: Trigger
    arguments: tuple[Found, ...]
    factuality: Factuality
    iteration: Iteration | None
    dateline: Argument | None
    mention: Mention
    opens_paragraph: bool
    is_quoted: bool
    has_figures: bool
