"""Who is meant by a name that a reader asks for."""

import pytest

from timeline.model import Argument, Span
from timeline.model.sought import Sought


def argument(name, kind="organisation"):
    return Argument(role="agent", name=name, kind=kind, span=Span(start=0, end=len(name), text=name))


def is_meant(asked, name, kind="organisation", *, beside=()):
    given = argument(name, kind)
    return Sought.among(asked, [given, *map(argument, beside)]).is_meant_by(given)


@pytest.mark.parametrize(
    ("asked", "name", "kind"),
    [
        ("Putin", "Vladimir Putin", "person"),
        ("Vladimir Putin", "Putin", "person"),
        ("Nordair", "Nordair Group", "organisation"),
        ("Nordair Group", "Nordair", "organisation"),
        ("Norwegian Motors", "NM", "organisation"),
        ("NM", "Norwegian Motors", "organisation"),
        ("Bergen Store", "Bergen Fish Store", "organisation"),
        ("Falcon 4", "the new Falcon 4", None),
        ("Nordair 172", "the first 172", None),
        ("Nordair A30", "A30", "other"),
        ("Nordair A30", "A30s", "other"),
        ("Fisk 225", "Fisk", "organisation"),
        ("Fisk", "Fisk 225", "other"),
    ],
)
def test_meant(asked, name, kind):
    assert is_meant(asked, name, kind)


@pytest.mark.parametrize(
    ("asked", "name", "kind", "beside"),
    [
        ("Nordair", "Nordair 172", "other", ["Nordair 182"]),
        ("Nordair 172", "Nordair", "organisation", ["Nordair 182"]),
        ("Nordair 172", "Nordair 182", "other", []),
        ("Falcon 4", "Falcon 3G", "other", []),
        ("Bergen Fish", "Bergen", "organisation", ["Bergen Oil"]),
        ("Jonas Lund", "Jonas", "person", ["Jonas Berg"]),
        ("Jonas Lund", "Anna Lund", "person", []),
        ("Anna Ships", "ten ships", None, []),
        ("Falcon", "users of the Falcon store", None, []),
        ("South Korea", "North Korea", "place", []),
        ("Falcon 4", "rumours of a new Falcon 4", None, []),
        ("", "Nordair", "organisation", []),
    ],
)
def test_not_meant(asked, name, kind, beside):
    assert not is_meant(asked, name, kind, beside=beside)
