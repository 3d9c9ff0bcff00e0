"""Which groups the scores of pairs make."""

from timeline.merger.clustering import cluster


def groups(count, scores, forbidden=(), exclusive=()):
    def among(pairs):
        return lambda one, other: any((a, b) in pairs or (b, a) in pairs for a in one for b in other)

    return cluster(count, scores, among(set(forbidden)), among(set(exclusive)))


def test_the_surest_come_first_and_a_pair_not_compared_speaks_against():
    assert groups(3, {(0, 1): 2.0, (1, 2): 3.0}) == [[0, 1, 2]]
    assert groups(3, {(0, 1): 0.5, (1, 2): 3.0}) == [[0], [1, 2]]
    assert groups(3, {(0, 1): 2.0, (1, 2): 3.0, (0, 2): -4.0}) == [[0], [1, 2]]


def test_what_is_forbidden_wins_over_any_score():
    everything = {(0, 1): 9.0, (0, 2): 9.0, (1, 2): 9.0}
    assert groups(3, everything, forbidden=[(0, 2)]) == [[0, 1], [2]]


def test_what_could_as_well_be_either_of_two_is_neither():
    assert groups(3, {(0, 2): 2.0, (1, 2): 1.9}, exclusive=[(0, 1)]) == [[0], [1], [2]]
    assert groups(3, {(0, 2): 2.0, (1, 2): 1.0}, exclusive=[(0, 1)]) == [[0, 2], [1]]


def test_one_that_must_not_be_joined_is_no_rival():
    scores = {(0, 2): 2.0, (1, 2): 1.9}
    assert groups(3, scores, exclusive=[(0, 1)], forbidden=[(0, 1), (1, 2)]) == [[0, 2], [1]]


def test_hundreds_of_reports_of_which_each_is_compared_with_few_are_one_group():
    count, window = 600, 6
    near = {(one, other): 2.0 for other in range(count) for one in range(max(0, other - window), other)}
    assert groups(count, near) == [list(range(count))]


def test_two_large_groups_that_hang_together_by_a_pair_stay_two():
    two = {(a + start, b + start): 2.0 for start in (0, 50) for b in range(50) for a in range(b)}
    assert groups(100, {**two, (10, 60): 1.0}) == [list(range(50)), list(range(50, 100))]
