"""What a text calls somebody beside the name: "Norwegian Prime Minister Jonas Lund", "Lund, the banker"."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from timeline.extractor.names.entities import Named
from timeline.languages.en import cues, kinds
from timeline.model.event import Kind
from timeline.parsing.syntax import children

if TYPE_CHECKING:
    from timeline.parsing.tree import Token


class Description(NamedTuple):
    """What the text calls somebody beside the name: "Norwegian Prime Minister Jonas Lund"."""

    noun: str
    words: frozenset[str]
    countries: frozenset[str]
    named: Named

    def fits(self, known: Description) -> bool:
        """Whether it can mean whom the text has so described: "the Norwegian minister", "the minister".

        Its words must all be known of that one, who has none that make another of him ("the deputy minister"); of a
        person it need not be known where he comes from.
        """
        is_same = self.words <= known.words and not (known.words - self.words) & cues("people", "not_the_same")
        if not self.countries or not known.countries:
            return is_same and (not self.countries or known.named.kind == "person")
        return is_same and bool(known.countries & self.countries)


def nouns_beside(name: Token, kind: Kind | None) -> list[Token]:
    """The nouns that describe what bears a name of that kind."""
    nouns = [*_title_before(name), *children(name, "appos")]
    if name.dep_ == "appos":
        nouns.append(name.head)
    elif name.dep_ == "nsubj" and name.head.lemma_ == "be":
        nouns += children(name.head, "attr")
    return [noun for noun in nouns if noun.pos_ in ("NOUN", "PROPN") and can_describe(noun.lemma_.lower(), kind)]


def _title_before(name: Token) -> list[Token]:
    """The last word of the title before a name: "Prime Minister Jonas Lund"."""
    before = (child for child in children(name, "compound", "nmod") if child.i < name.i)
    return [child for child in before if not child.ent_type_][-1:]


def can_describe(noun: str, kind: Kind | None) -> bool:
    """Whether the noun can describe a person, an organisation or a place: parsers put many another beside a name."""
    if kind == "person":
        is_doer = noun.endswith(tuple(cues("references", "endings_of_persons")))
        return is_doer or noun in cues("people", "titles") or noun in kinds()["<person>"]
    if kind == "organisation":
        is_maker = noun.endswith(tuple(cues("references", "endings_of_organisations")))
        return is_maker or noun in cues("descriptions", "organisations")
    return kind == "place" and (noun in cues("descriptions", "countries") or noun in cues("places", "regions"))
