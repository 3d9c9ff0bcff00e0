"""What is a part of what, and what is not: one happening is never both."""

import datetime as dt

import attrs
import pytest

import timeline
from tests.articles import article
from timeline import Timeline
from timeline.errors import InvalidValueError

PARTS = [  # the word of the whole, that of the part, texts
    ("uprising", "clashed", "Police clashed with students in Chad on 5 March 2021. The uprising in Chad began in January 2021."),
    ("revolt", "killed", "The revolt in Mali began in May 2021. Soldiers killed three farmers in Mali on Monday."),
    ("trial", "testified", "The trial of Anna Berg opened in Oslo on 4 May 2021. A baker testified on 9 May 2021."),
    ("trial", "convicted", "The trial of Anna Berg opened in Oslo on 4 May 2021. Berg was convicted on 20 May 2021."),
    ("war", "airstrike", "The war in Chad has gone on for two years. An airstrike on Doba in Chad killed nine on Monday."),
    ("offensive", "captured", "The offensive in Mali began in May 2021. Rebels captured a fort in Mali on Monday."),
    ("war", "offensive", "The war in Mali began in 2019. The army launched an offensive in Mali on Monday."),
    ("visit", "treaty", "Lund and Moussa signed a treaty during Lund's visit to Chad on Monday."),
    ("visit", "met", "Lund began a visit to Chad on 31 May 2021. He met Idris Moussa in Chad on 1 June 2021."),
    ("summit", "speech", "Idris Moussa gave a speech at the summit in Oslo on Monday."),
    ("protest", "arrested", "Two people were arrested at the protest in Doba on Monday."),
    ("trial", "attacked", "The police were attacked on the second day of the trial of Anna Berg."),
    ("tournament", "beat", "The tournament began in Tromso on 3 May 2021. Bergen beat Oslo in the final on Sunday."),
]  # fmt: skip
APART = [
    "The war in Chad ended in 2019. Gunmen attacked a market in Norway on 3 May 2021.",
    "After the war in Chad had ended in 2019, gunmen attacked a market in Chad on 3 May 2021.",
    "Lund met Moussa in Oslo on Monday. The trial of Anna Berg opened on Tuesday in Doba.",
    "An epidemic of cholera broke out in Doba. Lund visited Doba on Monday.",
    "Gunmen attacked a bank in Mali on 3 May 2017. The war in Mali began on 9 May 2019.",
    "Lund's visit to Chad began on 3 May 2021. He met Idris Moussa in Chad on 29 May 2021.",
    "The trial of Anna Berg opened on Monday. The trial of Ida Holm opened on Monday. Nils Dahl was convicted on Tuesday.",
    "Lund and Moussa met at a summit in Oslo on Monday. The meeting in Oslo lasted two hours.",
    "Shares fell during the war in Chad. Norway denies that it attacked Chad.",
    "The uprising in Chad began in May 2021. Students marched in Norway on Monday.",
]  # fmt: skip
PUBLISHED = dt.date(2021, 6, 3)


@pytest.fixture(scope="module")
def built() -> dict[str, Timeline]:
    texts = [*(text for *_, text in PARTS), *APART]
    return {text: timeline.build([article(text, published=PUBLISHED)]) for text in texts}


def told_by(word: str, tl: Timeline) -> timeline.Event:
    return next(event for event in tl if any(word in mention.trigger.text for mention in event.mentions))


@pytest.mark.parametrize(("whole", "part", "text"), PARTS)
def test_a_part_is_linked_to_its_whole(whole, part, text, built):
    tl = built[text]
    found = told_by(part, tl)
    assert found.part_of == told_by(whole, tl).id
    assert found in tl.parts(found.part_of)
    assert found.part_reasons
    assert f"part of [{found.part_of}]" in found.explain()


@pytest.mark.parametrize("text", APART)
def test_what_is_elsewhere_or_at_another_time_is_no_part(text, built):
    assert [event.title for event in built[text] if event.part_of] == []


REBELS = article(
    "The war in Mali began in 2019. Rebels shelled Gao in Mali on 30 May 2021.", id="a", published=PUBLISHED
)
SHELLED = article("Gao in Mali was shelled by rebels on 30 May 2021, killing two.", id="b", published=PUBLISHED)
WAR = article("The war in Mali, which began in 2019, goes on.", id="c", published=dt.date(2021, 1, 1))


def test_a_link_goes_with_the_document_that_tells_it():
    tl = timeline.build([REBELS, SHELLED, WAR])
    part = told_by("shelled", tl)
    assert set(part.documents) == {"a", "b"}
    assert part.part_of == told_by("war", tl).id
    assert told_by("shelled", tl.without("a")).part_of is None
    assert told_by("shelled", tl.without("c")).part_of == told_by("war", tl.without("c")).id
    assert tl.without("a") + timeline.build([REBELS]) == tl


def test_explain_says_that_a_part_is_not_its_whole():
    tl = timeline.build([article("The trial of Anna Berg opened in Oslo on Monday. Anna Berg testified in Oslo.")])
    why = tl.explain(told_by("trial", tl), told_by("testified", tl))
    assert "“testified” can be no more than a part of “trial”" in why


def test_nothing_is_a_part_of_itself():
    tl = timeline.build([REBELS])
    war, shelled = told_by("war", tl), told_by("shelled", tl)
    with pytest.raises(InvalidValueError, match="give the id of another event"):
        attrs.evolve(war, part_of=war.id)
    circle = (attrs.evolve(war, part_of=shelled.id), shelled)
    with pytest.raises(InvalidValueError, match="is a part of itself"):
        Timeline(events=circle, documents=tl.documents)


def test_own_types_have_parts(tmp_path):
    types = tmp_path / "types.toml"
    types.write_text(
        '[siege]\ngroup = "conflict"\ndefinition = "A town is cut off."\nsay = "besiege"\nnouns = ["siege"]\n'
        'lasts = "weeks"\nparts = ["attack"]\n'
    )
    text = "The siege of Doba began on 3 May 2021. Gunmen attacked a bakery in Doba on Monday."
    document = article(text, published=PUBLISHED)
    extractor = timeline.Extractor(types=types)
    found = extractor.extract(document, timeline.Resolver().resolve(document))
    tl = timeline.merge(found, documents=[document.record])
    assert told_by("attacked", tl).part_of == told_by("siege", tl).id


def test_calendar_and_page_tell_parts():
    tl = timeline.build([article(PARTS[2][2], published=PUBLISHED)])
    trial = told_by("trial", tl)
    related = [line for line in tl.to_ics().replace("\r\n ", "").splitlines() if line.startswith("RELATED-TO")]
    uids = [line for line in tl.to_ics().splitlines() if line.startswith("UID")]
    assert related == [f"RELATED-TO;RELTYPE=PARENT:{uids[tl.events.index(trial)].removeprefix('UID:')}"]
    assert f"Part of “{trial.title}”, 4 May 2021" in tl.to_html()
    assert "Part of “" not in tl[1:].to_html()
