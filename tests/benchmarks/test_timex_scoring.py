"""The scores of time expressions are those of TempEval-3."""

import pytest

from benchmarks.timex_scoring import Match, Row, Scores, by_kind, error_classes, matches


def row(start, end, value="2024", kind="DATE"):
    return Row(start, end, "x" * (end - start), kind, value)


GOLD = [row(0, 4), row(10, 14), row(20, 24), row(30, 34)]
FOUND = [
    row(0, 4),  # right
    row(8, 14, kind="TIME"),  # another extent and type
    row(20, 24, "2023"),  # another value
    row(40, 44),  # not annotated
    row(50, 54),
]


def test_each_score_by_its_definition():
    scores = Scores.of(matches(GOLD, FOUND))
    assert (scores.gold, scores.found) == (4, 5)
    assert (scores.strict, scores.relaxed, scores.type, scores.value) == (2, 3, 2, 2)
    precision, recall = 3 / 5, 3 / 4
    relaxed = 100 * 2 * precision * recall / (precision + recall)
    assert scores.f1("relaxed") == pytest.approx(relaxed)
    assert scores.f1("value") == pytest.approx(relaxed * 2 / 3)  # accuracy over the relaxed matches times relaxed F1
    assert scores.f1("type") == pytest.approx(relaxed * 2 / 3)
    assert scores.f1("strict") == pytest.approx(100 * 2 * (2 / 5) * (2 / 4) / (2 / 5 + 2 / 4))


def test_all_right_is_100_and_nothing_is_0():
    assert {Scores.of(matches(GOLD, GOLD)).f1(name) for name in ("strict", "relaxed", "type", "value")} == {100}
    assert Scores.of(matches(GOLD, [])).f1("relaxed") == 0
    assert Scores.of(matches([], GOLD)).f1("relaxed") == 0
    assert Scores.of([]).f1("strict") == 0


def test_an_expression_matches_once():
    long = row(0, 20)
    pairs = matches([row(0, 4), row(10, 14)], [long])
    assert [pair.found for pair in pairs] == [long, None]
    pairs = matches([long], [row(0, 4), row(10, 14)])
    assert [pair.gold for pair in pairs] == [long, None]


def test_the_same_extent_goes_first():
    wanted = row(5, 9)
    [pair, other] = matches([wanted], [row(2, 6, "1999"), wanted])
    assert {pair.gold, other.gold} == {wanted, None}
    assert Match(wanted, wanted) in (pair, other)


@pytest.mark.parametrize(("other", "relaxed"), [((3, 5), 1), ((4, 8), 0), ((0, 40), 1), ((12, 14), 0)])
def test_extents_that_only_touch_do_not_match(other, relaxed):
    assert Scores.of(matches([row(0, 4)], [row(*other)])).relaxed == relaxed


def test_a_missing_value_is_never_right():
    assert Scores.of(matches([row(0, 4, None)], [row(0, 4, None)])).value == 0


def test_order_does_not_count():
    assert matches(GOLD, FOUND) == matches(GOLD[::-1], FOUND[::-1])


def test_errors_by_class_and_rights_by_kind():
    pairs = matches(GOLD, FOUND)
    classes = {error: len(found) for error, _, found in error_classes(("", pair) for pair in pairs)}
    assert classes == {"extent": 1, "missed": 1, "not annotated": 2, "type": 1, "value": 1}
    assert by_kind(pairs) == [("year", 4, 75, 50)]
