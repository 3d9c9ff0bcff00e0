"""Places: what lies in one another can be one place, what is apart is not, and what nobody knows is left to the text."""

import pytest

from tests.merger.mentions import RECORDS, mention
from timeline.merger.chains import Chain
from timeline.merger.constraints import OTHER_PLACE
from timeline.merger.evidence.when_and_where import places
from timeline.merger.profiles import Profile

NEAR = [  # places of two reports, and the evidence that they are: of a place, of a country, of other places
    (["Lyon"], ["Lyon"], (1, 0, 0)),
    (["Bavaria"], ["Munich"], (1, 0, 0)),
    (["Kiev"], ["Kyiv"], (1, 0, 0)),
    (["France"], ["Lyon"], (0, 1, 0)),
    (["France"], ["France"], (0, 1, 0)),
    (["China"], ["Macau"], (0, 1, 0)),
    (["Kesmo"], ["Kesmo"], (1, 0, 0)),
    (["Vasta"], [], (0, 0, 0)),
]
APART = [
    (["France"], ["Oslo"]),
    (["Lyon"], ["Nice"]),
    (["Ohio"], ["Seattle"]),
    (["Niger"], ["Nigeria"]),
    (["Guinea"], ["Equatorial Guinea"]),
    (["Tripoli", "Libya"], ["Tripoli", "Lebanon"]),
]
OPEN = [(["Crimea"], ["Ukraine"]), (["Crimea"], ["Russia"]), (["Leeds"], ["Bradford"]), (["Georgia"], ["Tbilisi"])]


def chain(document, names):
    return Chain((mention(document, places=names),), Profile.of(RECORDS[document]))


@pytest.mark.parametrize(("here", "there", "amounts"), NEAR)
def test_places_that_fit(here, there, amounts):
    one, other = chain("mon", here), chain("wed", there)
    assert places.amounts(one, other) == places.amounts(other, one) == amounts
    assert OTHER_PLACE.why(one, other) is None


@pytest.mark.parametrize(("here", "there"), APART)
def test_places_that_are_apart(here, there):
    one, other = chain("mon", here), chain("wed", there)
    assert places.amounts(one, other) == (0, 0, 1)
    assert OTHER_PLACE.may(one.signature, other.signature)
    assert OTHER_PLACE.why(one, other)
    assert OTHER_PLACE.why(other, one)


@pytest.mark.parametrize(("here", "there"), OPEN)
def test_what_may_lie_in_the_other_is_not_forbidden(here, there):
    assert OTHER_PLACE.why(chain("mon", here), chain("wed", there)) is None
