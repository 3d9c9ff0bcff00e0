"""Articles of mixed subjects are taken apart by story, whatever their order, and each story has a timeline of its own."""

import json
import random
from itertools import chain

import attrs
import pytest
from click.testing import CliRunner

import timeline
from tests.articles import article
from timeline import Document, Story, Timeline
from timeline.cli import main
from timeline.errors import InvalidValueError
from timeline.merger.chains import Chain
from timeline.merger.evidence.two_documents import other_story
from timeline.merger.one_story import story_score
from timeline.merger.profiles import Profile
from timeline.stories import stories_of

MIXED = {
    "ferry": [
        "The ferry Linnea sank off Gotland in heavy seas. Coast guards pulled forty passengers of the Linnea aboard.",
        "Divers reached the wreck of the Linnea off Gotland. The Linnea lies at ninety metres, the coast guard said.",
        "Prosecutors in Visby charged the captain of the Linnea. The ferry had left Visby overloaded, and the Linnea "
        "sank within minutes.",
    ],
    "strike": [
        "Weavers at Tolvard Mills walked out over pay. Tolvard closed two mills in Borrisk, the weavers' union said.",
        "The union of weavers rejected an offer by Tolvard. Talks with Tolvard broke off in Borrisk at midnight.",
        "Tolvard agreed to raise wages. Weavers returned to the looms in Borrisk, and Tolvard reopened both mills.",
    ],
    "vaccine": [
        "Regulators approved a malaria vaccine by Quenta Labs. Quenta said children in Chad would receive doses.",
        "Nurses in Chad gave the first doses of the malaria vaccine. Quenta shipped vials to clinics near Abeche.",
    ],
    # of the same kind as the first, with others
    "tanker": [
        "The tanker Ormond ran aground near Valpora. Oil from the Ormond reached the beaches of Valpora by evening.",
        "Tugs pulled the Ormond free. The tanker Ormond had leaked nine hundred tonnes near Valpora, inspectors said.",
    ],
    "recipe": ["Peel the quinces, simmer them with cinnamon, and strain the syrup through muslin."],
}


def documents(*names):
    return [article(text, id=f"{name}{number}") for name in names or MIXED for number, text in enumerate(MIXED[name])]


def told(stories):
    return [sorted(document.id for document in story.documents) for story in stories]


def expected(*names):
    return {tuple(f"{name}{number}" for number in range(len(MIXED[name]))) for name in names or MIXED}


@pytest.mark.parametrize(
    "names",
    [
        (),
        ("ferry", "tanker"),
        ("ferry", "strike"),
        ("vaccine", "recipe"),
        ("strike", "vaccine", "tanker"),
        ("ferry",),
        ("tanker", "recipe"),
    ],
)
def test_each_story_is_one(names):
    assert set(map(tuple, told(stories_of(documents(*names))))) == expected(*names)


def test_stories_stand_by_size_and_do_not_depend_on_the_order():
    found = stories_of(documents())
    assert [len(story.documents) for story in found] == [3, 3, 2, 2, 1]
    for seed in range(5):
        shuffled = random.Random(seed).sample(documents(), len(documents()))
        assert stories_of(shuffled) == found


def test_names_say_whom_and_what_a_story_is_about():
    names = {story.documents[0].id[:-1]: story.name for story in stories_of(documents())}
    assert "Linnea" in names["ferry"]
    assert "Tolvard" in names["strike"]
    assert "malaria" in names["vaccine"]
    assert len(set(names.values())) == len(names)


def test_a_single_article_gives_its_title():
    [story] = stories_of([article("Rain.", title="  Rain in\nVasta ")])
    assert story.name == "Rain in Vasta"


@pytest.mark.parametrize("text", ["", "It was as it was.", "12"])
def test_articles_that_say_nothing_stand_alone(text):
    found = stories_of([article(text, id="a"), article(f"{text} ", id="b")])
    assert told(found) in ([["a"], ["b"]], [["a", "b"]])
    assert all(story.name for story in found)


def test_the_same_text_is_one_story():
    texts = documents("ferry") + [attrs.evolve(document, id=f"{document.id}copy") for document in documents("ferry")]
    assert len(stories_of(texts)) == 1
    twice = [article(MIXED["recipe"][0], id=name) for name in "abc"]
    assert told(stories_of(twice)) == [["a", "b", "c"]]


def test_whether_two_are_on_one_story_is_the_same_from_both_sides():
    profiles = [Profile.of(document.record) for document in documents()]
    for one in profiles:
        for other in profiles:
            assert story_score(one, other) == story_score(other, one)


def test_nothing_has_no_stories():
    assert Timeline().stories() == ()
    with pytest.raises(InvalidValueError, match="no document"):
        Story(name="a", documents=())


@pytest.fixture(scope="module")
def whole():
    return timeline.build(documents("ferry", "strike", "recipe"))


def test_the_timeline_of_a_story_never_saw_the_others(whole):
    for story in whole.stories():
        names = {document.id for document in story.documents}
        assert whole.of_story(story) == timeline.build([each for each in documents() if each.id in names])
        assert whole.of_story(story) == whole.without(*({document.id for document in whole.documents} - names))
        assert told(whole.of_story(story).stories()) == [sorted(names)]


def test_a_timeline_has_the_stories_of_its_documents(whole):
    assert told(whole.stories()) == told(stories_of(documents("ferry", "strike", "recipe")))
    assert sorted(chain(*told(whole.stories()))) == [document.id for document in whole.documents]
    assert whole.stories()[0].published.edtf == "2024-05-16"


def test_days_are_those_of_publication():
    [story] = stories_of([attrs.evolve(each, published=None) for each in documents("tanker")])
    assert story.published is None


@pytest.fixture
def folder(tmp_path):
    for document in documents("ferry", "strike"):
        text = f"---\npublished: 2024-05-16\n---\n{document.text}"
        (tmp_path / f"{document.id}.txt").write_text(text, encoding="utf-8")
    return tmp_path


def run(*arguments):
    return CliRunner().invoke(main, [str(argument) for argument in arguments])


def test_the_command_lists_them(folder):
    result = run("stories", folder)
    assert result.exit_code == 0
    first, second = result.stdout.splitlines()
    assert first.startswith("1 ")
    assert "3 articles, 16 May 2024" in second
    listed = json.loads(run("stories", folder, "--json").stdout)
    assert [row["number"] for row in listed] == [1, 2]
    assert listed[0].keys() == {"number", "name", "published", "documents"}


def test_the_command_builds_one_of_them(folder, monkeypatch):
    given: list[Document] = []
    monkeypatch.setattr("timeline.pipeline.build", lambda found, **options: given.extend(found) or Timeline())
    listed = json.loads(run("stories", folder, "--json").stdout)
    assert run("build", folder, "--story", "2").exit_code == 1  # no event in the empty timeline
    assert [document.id for document in given] == sorted(listed[1]["documents"])
    refused = run("build", folder, "--story", "3")
    assert refused.exit_code == 2
    assert "no story 3" in refused.stderr


def test_a_collection_of_one_long_story_stays_one():
    rng = random.Random(4)
    sentences = [sentence + "." for text in MIXED["strike"] for sentence in text.split(". ")]
    long = [article(" ".join(rng.sample(sentences, 4)), id=f"{number:03}") for number in range(80)]
    assert len(stories_of(long)) == 1


def test_joins_across_stories_need_more():
    ferry, divers, recipe = (Profile.of(each.record) for each in (*documents("ferry")[:2], *documents("recipe")))
    bare = Profile.of(article("It was.").record)
    first, second, third, unknown = (Chain((), profile) for profile in (ferry, divers, recipe, bare))
    assert other_story.value(first, second) == 0.0
    assert other_story.value(first, third) > 0.5
    assert other_story.value(first, unknown) == 0.0
