"""The benchmark of stories: B³ counted by hand, and folders that are the same each time."""

from benchmarks.document_stories import Article, b_cubed, folders, measure
from benchmarks.splits import READ
from tests.stories.test_stories import MIXED, documents


def articles():
    return [Article(READ, "own", document.id[:-1], document) for document in documents()]


def test_b_cubed_is_perfect_for_other_names_of_the_same_groups():
    assert set(b_cubed({"a": 7, "b": 7, "c": 1}, {"a": "x", "b": "x", "c": "y"}).values()) == {1.0}


def test_one_group_for_all_has_all_recall():
    found = b_cubed(dict.fromkeys("abcd", 0), dict(zip("abcd", "xxyy", strict=True)))
    assert (found["precision"], found["recall"]) == (0.5, 1.0)


def test_folders_are_the_same_each_time_and_mixed():
    one, other = ([[each.document.id for each in folder] for folder in folders(articles())] for _ in range(2))
    assert one == other
    assert len({tuple(folder) for folder in one}) > len(MIXED)


def test_all_is_measured():
    found = measure(articles())
    assert found["whole"]["F1"] == 1.0
    assert found.keys() == {"folders", "notes", "whole"}
