"""A TLINK as the parse gives it: of two words that tell events or have dates."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from timeline.languages.en.gap import NO_GAP, Gap
from timeline.model import TLink
from timeline.model.bounds import TLinkRelation

if TYPE_CHECKING:
    from timeline.parsing.tree import Token


@attrs.frozen(kw_only=True, eq=False)
class WordLink:
    """The event of `word` stands in a relation to that of the word `other`.

    The word is the later one, the one within, or any where both happen at once. `cue` are the words that state it, and
    `gap` the days between the two, as far as they are told.
    """

    word: Token
    other: Token
    relation: TLinkRelation = "AFTER"
    cue: str = ""
    gap: Gap = NO_GAP

    def to(self, mention: str, *, lasts: bool) -> TLink:
        """The same as a TLINK to a mention by its id; `lasts` says that no gap counts from its beginning."""
        most = None if lasts else self.gap.most
        return TLink(relation=self.relation, mention=mention, cue=self.cue, least=self.gap.least, most=most)


def text_of(first: Token, last: Token) -> str:
    """The words from one to another, as they are written."""
    text: str = first.doc[min(first.i, last.i) : max(first.i, last.i) + 1].text
    return text
