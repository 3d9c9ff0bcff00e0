"""What is one happening and what is two, a table of own sentences; then the evidence and cannot-links by themselves."""

import datetime as dt

import pytest

import timeline
from tests.articles import article
from timeline.languages.en import base_form, concepts
from timeline.merger.chains import Chain
from timeline.merger.constraints import cannot_link
from timeline.merger.evidence import FEATURES, score, weigh
from timeline.merger.profiles import Profile
from timeline.model import DocumentRecord

FRIDAY = dt.date(2024, 5, 17)
LATER = dt.date(2024, 8, 2)

# Two reports of one happening, from articles of one day unless a second day is given.
TOGETHER = [
    ("Norway invaded Chad on 3 May 2021.", "The invasion of Chad by Norway began on 3 May 2021."),
    ("Jonas Lund met Idris Moussa in Oslo on 3 May 2021.", "Idris Moussa and Jonas Lund held talks in Oslo on 3 May 2021."),
    ("Jonas Lund died in Oslo on 3 May 2021.", "Lund’s death on 3 May 2021 shook Norway."),
    ("A quake hit Bergen on Tuesday, killing nine people.", "An earthquake struck Bergen on Tuesday."),
    ("Lindoya Shipping bought Ferrotek in May 2021.", "Lindoya Shipping acquired Ferrotek in May 2021."),
    ("Norway invaded Chad in 2021.", "Norway invaded Chad on 3 May 2021."),
    ("Jonas Lund will visit Chad on 20 May 2024.", "Jonas Lund visited Chad on 20 May 2024."),
    ("Norway attacked Doba on 3 May 2021.", "Norway attacked Doba on the night of 3 May 2021."),
    ("Norwegian police arrested Idris Moussa on 3 May 2021.", "Moussa was detained by Norwegian police on 3 May 2021."),
]  # fmt: skip
APART = [
    ("Norway invaded Chad on 3 May 2021.", "Norway invaded Chad on 8 August 2021."),
    ("Norway invaded Chad on 3 May 2021.", "Chad invaded Norway on 3 May 2021."),
    ("Jonas Lund met Idris Moussa on 3 May 2021.", "Jonas Lund met Anna Berg on 3 May 2021."),
    ("Jonas Lund met Idris Moussa in 2021.", "Jonas Lund met Idris Moussa in 2022."),
    ("Jonas Lund met Idris Moussa in Oslo on 3 May 2021.", "Jonas Lund did not meet Idris Moussa in Oslo on 3 May 2021."),
    ("Jonas Lund met Idris Moussa on 3 May 2021.", "Jonas Lund and Idris Moussa have met 42 times."),
    ("Jonas Lund was elected president in March 2021.", "Jonas Lund was inaugurated in May 2021."),
    ("Norway was attacked by Chad on 3 May 2021.", "Norway held talks with Chad on 3 May 2021."),
]  # fmt: skip


# Reports of types of which one story holds many, without a day in common and with one; and of types of which it does not.
OF_MANY = [
    ("Crowds protested in Bergen.", "The police watched as people protested in Bergen."),
    ("Gunmen attacked a depot near Bergen.", "On 4 May 2024 robbers attacked a barn near Bergen."),
    ("A trader was arrested in Bergen on 14 May 2024.", "A dentist was arrested in Bergen on 2 May 2024."),
    ("Two hikers were injured near Bergen.", "A driver was injured near Bergen."),
]
OF_FEW = [
    ("The people of Bergen rose up in an uprising.", "The uprising in Bergen drew many."),
    ("The mayor Jonas Lund resigned.", "In Oslo the mayor Jonas Lund resigned."),
    ("The troops of Norway invaded Chad.", "The army of Norway invaded Chad."),
]
ONE_OF_MANY = [
    ("Crowds protested in Bergen on 14 May 2024 against the toll.", "People protested in Bergen on 14 May 2024 against the toll."),
    ("Gunmen attacked the Halden depot in Bergen on 14 May 2024.", "The Halden depot in Bergen was attacked by gunmen on 14 May 2024."),
    ("The police arrested Idris Moussa in Bergen on Tuesday.", "Idris Moussa was arrested by the police in Bergen on Tuesday."),
    ("Jonas Lund was injured near Bergen on Tuesday.", "On Tuesday Jonas Lund was injured near Bergen."),
]  # fmt: skip


def events_of(one: str, other: str, day: dt.date = FRIDAY) -> list[set[str]]:
    tl = timeline.build([article(one, id="one", published=FRIDAY), article(other, id="other", published=day)])
    return [set(event.documents) for event in tl]


@pytest.mark.parametrize(("one", "other"), TOGETHER)
def test_two_reports_of_one_happening(one, other):
    assert {"one", "other"} in events_of(one, other)


@pytest.mark.parametrize(("one", "other"), APART)
def test_two_happenings(one, other):
    assert {"one", "other"} not in events_of(one, other)


@pytest.mark.parametrize(
    ("one", "other", "speaks"), [*((*p, True) for p in OF_MANY), *((*p, False) for p in OF_FEW + ONE_OF_MANY)]
)
def test_that_a_story_holds_many_speaks_against_one_without_a_common_day(one, other, speaks):
    assert ("recurs" in {evidence.kind for evidence in weigh(*chains(one, other))}) is speaks


@pytest.mark.parametrize(("one", "other"), ONE_OF_MANY)
def test_one_of_the_many_that_a_story_holds(one, other):
    assert {"one", "other"} in events_of(one, other)


@pytest.mark.parametrize(("one", "other"), APART)
def test_two_happenings_in_one_article(one, other):
    tl = timeline.build([article(f"{one} {other}", published=FRIDAY)])
    assert all(len(event.mentions) == 1 for event in tl)


def test_an_undated_report_of_another_season_stays_apart():
    assert events_of("Jonas Lund visited Chad.", "Jonas Lund visited Chad.", LATER) != [{"one", "other"}]


@pytest.mark.parametrize(
    "another",
    ["Norway attacked Doba again.", "Norway led another attack on Doba.", "Norway led a second attack on Doba."],
)
def test_again_is_another_time(another):
    text = f"Norway attacked Doba. The army looted the town. {another}"
    attacks = timeline.build([article(text, published=FRIDAY)]).of_type("attack")
    assert all(len(event.mentions) == 1 for event in attacks)


def chains(*texts: str) -> list[Chain]:
    made = []
    for number, text in enumerate(texts):
        document = article(text, id=f"d{number}", published=FRIDAY)
        [mention, *_] = timeline.Extractor(detail="all").extract(document, timeline.Resolver().resolve(document))
        made.append(Chain((mention,), Profile.of(document.record)))
    return made


def test_evidence_and_cannot_links_are_symmetric():
    texts = [text for pair in TOGETHER + APART for text in pair]
    made = chains(*texts)
    for one in made:
        for other in made:
            assert score(one, other) == pytest.approx(score(other, one), abs=1e-9)
            assert (cannot_link(one, other) is None) is (cannot_link(other, one) is None)


def test_every_kind_of_evidence_is_a_feature_that_says_something():
    texts = [text for pair in TOGETHER + APART for text in pair]
    made = chains(*texts)
    assert {evidence.kind for one in made for other in made for evidence in weigh(one, other)} <= set(FEATURES)
    assert all(feature.says for feature in FEATURES.values())


def test_a_document_without_keywords_is_of_an_unknown_story():
    text = "The army of Norway attacked Chad. Trawlers and ferries stayed in port."
    one, other = chains(text, text)
    bare = [Chain(t.mentions, Profile.of(DocumentRecord(id=t.document, sha256=""))) for t in (one, other)]
    assert score(*bare) < score(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [("attack", "assault"), ("resignation", "resign"), ("kills", "death"), ("talks", "meeting"), ("election", "vote")],
)
def test_words_that_can_report_one_happening(one, other):
    assert concepts(one) & concepts(other)


@pytest.mark.parametrize(("one", "other"), [("attack", "meeting"), ("buy", "resign"), ("flood", "earthquake")])
def test_words_that_cannot(one, other):
    assert not concepts(one) & concepts(other)


@pytest.mark.parametrize(
    ("form", "base"), [("kills", "kill"), ("stopped", "stop"), ("dies", "die"), ("ferries", "ferry"), ("xyz", "xyz")]
)
def test_base_forms(form, base):
    assert base_form(form) == base
