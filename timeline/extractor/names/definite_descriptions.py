"""Whom "the president", "both leaders" or "the company" means."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.extractor.names.antecedents import back_from, named_in
from timeline.extractor.names.descriptions import Description
from timeline.extractor.names.document_names import Names
from timeline.extractor.names.entities import Named
from timeline.languages.en import country_names, cues
from timeline.model.event import Kind
from timeline.parsing.syntax import children

if TYPE_CHECKING:
    from timeline.parsing.tree import Token

_KINDS: dict[str, frozenset[Kind]] = {
    "persons": frozenset({"person"}),
    "organisations": frozenset({"organisation"}),
    "countries": frozenset({"place"}),
    "products": frozenset({"other"}),
}  # what the nouns of a list of descriptions stand for


def meant_by_description(noun: Token, names: Names) -> tuple[Named, ...]:
    """The named parties that a definite description means, none where several could be meant."""
    determiners = {child.lower_ for child in children(noun, "det", "nummod", "predet")}
    if noun.tag_ == "NNS" and noun.lemma_ in cues("descriptions", "groups"):
        is_definite = bool(determiners & cues("references", "definite_plural"))
        is_plain = is_definite and not _is_narrowed(noun) and not children(noun, "compound", "nmod", "amod")
        return _of_two(noun, names) if is_plain else ()  # "the Oslo leaders" are those of Oslo, whoever was named
    is_definite = noun.tag_ in ("NN", "NNP") and bool(determiners & cues("references", "definite"))
    return _of_one(noun, names) if is_definite and not _is_narrowed(noun) else ()


def _of_one(noun: Token, names: Names) -> tuple[Named, ...]:
    """Who alone was so described: "the Norwegian minister"; where nobody was, what nothing else can be."""
    wanted = names.description(noun, noun.lefts, Named("", "other"))
    fitting = {known.named for known in names.described_by(wanted.noun) if wanted.fits(known)}
    if fitting:
        return tuple(fitting) if len(fitting) == 1 else ()
    return _of_undescribed(noun, wanted, names)


def _of_undescribed(noun: Token, wanted: Description, names: Names) -> tuple[Named, ...]:
    """What has the noun in its name, "the store", or was named last of its kind, "the company", "the Danish bank"."""
    if not wanted.words and not wanted.countries:
        bearers = names.ending_in(wanted.noun)
        return tuple(bearers) if len(bearers) == 1 else _nearest(noun, names)
    is_another = bool(wanted.words & cues("descriptions", "others")) or any(
        names.of_adjective(word) is None for word in children(noun, "amod")
    )
    return () if is_another else _nearest(noun, names, ("organisations",))  # "the central bank" is no other bank


def _is_narrowed(noun: Token) -> bool:
    """Whether what follows the noun says which one is meant, "the company that …", "the president of Chad"."""
    return bool(children(noun, "relcl", "acl", "poss")) or any(
        child.dep_ == "prep" and child.lower_ in cues("references", "narrowing") for child in noun.rights
    )


def _of_two(noun: Token, names: Names) -> tuple[Named, ...]:
    """The two parties of a kind that the text named last."""
    kinds = next(kinds for name, kinds in _KINDS.items() if noun.lemma_ in cues("descriptions", f"two_{name}"))
    for words in back_from(noun, names):
        found = named_in(words, names, kinds)
        if len(found) > 1:
            return tuple(found) if len(found) == 2 else ()
    return ()


def _nearest(
    noun: Token, names: Names, among: tuple[str, ...] = ("organisations", "countries", "products")
) -> tuple[Named, ...]:
    """The only party of the noun's kind in the nearest words before it that name one: "the company", "the phone"."""
    for name in among:
        if noun.lemma_ in cues("descriptions", name):
            for words in back_from(noun, names):
                if found := named_in(words, names, _KINDS[name]):
                    is_country = name != "countries" or found[0].name in country_names().values()
                    return tuple(found) if len(found) == 1 and is_country else ()
    return ()
