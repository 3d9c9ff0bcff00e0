"""Who took part in an event: the parties that its mentions name, and persons and bodies that they describe."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from timeline.languages.en import country_names, cues, is_party_noun, is_pronoun, times
from timeline.merger.fusion.cluster import Cluster, is_same_party
from timeline.merger.fusion.figures import figure, is_victim
from timeline.model import Argument, Mention, Participant
from timeline.model.names import name_words

_HARMING = frozenset({"conflict", "justice & life", "world"})  # groups of types that befall somebody


def participants(cluster: Cluster) -> tuple[Participant, ...]:
    """The named parties, who acts before who does not, the most mentioned first; then the described ones.

    Where nobody is named or described so that it tells who it is, the description that stands most often.
    """
    found = (*_named(cluster), *(Participant(name=name) for name in _described(cluster)))
    return found or tuple(Participant(name=name) for name in _any_description(cluster))


def _named(cluster: Cluster) -> list[Participant]:
    arguments = [argument for mention in cluster.mentions for argument in mention.participants]
    found = []
    for party in cluster.parties:
        forms = [argument for argument in arguments if argument.kind and is_same_party(argument, party)]
        found.append((-len(forms), party.name, forms))
    acting = {party.name for party in cluster.agents}
    found.sort(key=lambda item: (item[1] not in acting, item[0], item[1]))
    return [Participant(name=name, aliases=_aliases(name, forms)) for _, name, forms in found]


def _aliases(name: str, forms: list[Argument]) -> tuple[str, ...]:
    written = {" ".join(form.span.text.split()) for form in forms} | {form.name for form in forms}
    written = {form for form in written if not is_pronoun(form)}
    return tuple(sorted(written - {name}))


def _described(cluster: Cluster) -> list[str]:
    """The descriptions of persons and bodies that act or suffer, each party once, in its fullest form."""
    told: dict[tuple[str, ...], str] = {}
    for mention in cluster.mentions:
        for argument in mention.participants:
            if argument.kind is None and _takes_part(argument, mention):
                told.setdefault(name_words(argument.name), argument.name)
    return [name for words, name in told.items() if not any(set(words) < set(other) for other in told)]


def _takes_part(argument: Argument, mention: Mention) -> bool:
    """Whether a description says who acts or suffers: "armed police", "40 pensioners", but not "the singer" again."""
    suffers = argument.role == "patient" and mention.type.group in _HARMING
    is_side = suffers or argument.role != "patient"
    return is_side and _is_somebody(argument, mention) and not _points_back(argument.name)


def _is_somebody(argument: Argument, mention: Mention) -> bool:
    """Whether a description is of persons or a body, and not the mere figure of victims: "25 people"."""
    is_counted = is_victim(argument, mention.type.facts) and figure(argument.name) is not None
    return _is_of_party(argument) and not (is_counted and argument.span.text.casefold() in cues("victims", "persons"))


def _is_of_party(argument: Argument) -> bool:
    """Whether a description is of persons or a body: "a court in Davao", "hundreds of workers", "six Norwegians"."""
    head = argument.span.text.split()[-1]
    return is_party_noun(head) or head in country_names()


def _points_back(name: str) -> bool:
    """Whether a description only repeats somebody of whom the text has told: "the singer", "the two leaders"."""
    article, *words = name.casefold().split()
    is_title = name.split()[-1][:1].isupper()  # "the Pope" is one
    is_bare = not is_title and all(word in times()["number"] for word in words[:-1])
    return is_bare and article in cues("references", "pointing")


def _any_description(cluster: Cluster) -> Iterable[str]:
    """What acts, or else to whom it is done, where nobody is told: "the ferry sank", "his party was asked"."""
    described = [(a, mention) for mention in cluster.mentions for a in mention.participants if not is_pronoun(a.name)]
    counts = Counter(a.name for a, mention in described if _is_somebody(a, mention) or _is_doer(a))
    return sorted(counts, key=lambda name: (-counts[name], name))[:1]


def _is_doer(argument: Argument) -> bool:
    return argument.role != "patient" and figure(argument.name) is None
