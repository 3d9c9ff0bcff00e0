"""Evidence by who takes part: parties, their parts in it, and the names in the sentences."""

from __future__ import annotations

from timeline.merger.chains import Chain
from timeline.merger.evidence.feature import Feature, feature, features, in_both, of_each
from timeline.merger.evidence.word_sets import amount, differ

_MANY_NAMES = 6  # words of names; more say no more; set by hand on the judged pairs that may be read
_MOST = 2.0  # more shared words say no more; set by hand on the development corpora


@feature("parties", says="the same parties take part", shows=in_both(lambda chain: chain.parties))
def parties(one: Chain, other: Chain) -> float:
    shared = one.parties & other.parties
    return amount(shared, _MOST) if shared else 0.0


@feature("same cast", says="the same named parties do it together")
def same_cast(one: Chain, other: Chain) -> float:
    return len(one.cast) > 1 and one.cast == other.cast


@features(
    Feature("same roles", says="the same act upon the same"),
    Feature("other agent", says="others act", shows=of_each(lambda chain: chain.agents)),
    Feature("other cast", says="what named parties do together in the one is done by others in the other"),
    Feature("other patient", says="others are acted upon", shows=of_each(lambda chain: chain.patients)),
)
def roles(one: Chain, other: Chain) -> tuple[float, float, float, float]:
    agents = not one.agents.isdisjoint(other.agents)
    patients = not one.patients.isdisjoint(other.patients)
    other_agents = bool(not agents and one.agents and other.agents)
    other_patients = bool(not patients and one.patients and other.patients)
    together = one.cast and other.cast and (len(one.cast) > 1 or len(other.cast) > 1)
    return agents and patients, other_agents, bool(other_agents and together), other_patients


@feature("other people", says="other people take part", shows=of_each(lambda chain: chain.people))
def other_people(one: Chain, other: Chain) -> float:
    return differ(one.people, other.people)


@feature("other bodies", says="other countries or organisations take part", shows=of_each(lambda chain: chain.bodies))
def other_bodies(one: Chain, other: Chain) -> float:
    return differ(one.bodies, other.bodies)


@feature(
    "other names act", says="somebody else acts, by name", shows=of_each(lambda chain: chain.agents), where="within"
)
def other_names_act(one: Chain, other: Chain) -> float:
    """Where the kinds of the names differ, which are often taken for each other; else the two above say it."""
    if not (one.cast and other.cast) or differ(one.people, other.people) or differ(one.bodies, other.bodies):
        return False
    return differ(one.agents, other.agents)


@feature("names", says="their sentences share names", shows=in_both(lambda chain: chain.named))
def names(one: Chain, other: Chain) -> float:
    shared = one.named & other.named
    return amount(shared, _MOST) if shared else 0.0


@feature(
    "names aside",
    says="their sentences share names that the whole story does not repeat",
    shows=in_both(lambda chain: chain.named),
    where="across",
)
def names_aside(one: Chain, other: Chain) -> float:
    return amount((one.named & other.named) - one.profile.story - other.profile.story, _MOST)


@feature(
    "strangers",
    says="names of the one do not stand in the document of the other",
    shows=of_each(lambda chain: chain.people | chain.bodies),
    where="across",
)
def strangers(one: Chain, other: Chain) -> float:
    return amount(_unknown(one, other) | _unknown(other, one), _MOST)


@feature("other names", says="both sentences have names, and few in common", where="across")
def other_names(one: Chain, other: Chain) -> float:
    shared = len(one.named & other.named)
    mine, theirs = (min(len(chain.named) - shared, _MANY_NAMES) for chain in (one, other))
    return mine * theirs / _MANY_NAMES**2


@feature("same patient", says="the same is acted upon", shows=in_both(lambda chain: chain.patients), where="across")
def same_patient(one: Chain, other: Chain) -> float:
    return not one.patients.isdisjoint(other.patients)


def _unknown(one: Chain, other: Chain) -> frozenset[str]:
    """The names of who takes part in the one that the document of the other does not have among its keywords."""
    return (one.people | one.bodies) - other.named - other.profile.keywords.keys()
