"""The words with which the patterns of all rules can start, read from their regular expressions: `starts` has them all.

A rule is tried only at the words of its `starts`; one that is missing there is an expression that is never found.
"""

from __future__ import annotations

import re
import re._constants as codes
import re._parser as parser
import types
from collections import Counter

import pytest

from timeline.errors import LexiconError
from timeline.resolver.families import FAMILIES, RULES, rules_of
from timeline.resolver.rule import Rule, rule
from timeline.resolver.time_words import DIGIT

MOST = 6  # times that a part is repeated, more than any first word needs
OTHER = " "  # what ends a word
LEFT_OUT = {  # what a pattern matches and its rule is not to see
    "part of day": {"midnight", "midnite"},  # a time of day, which other rules read
    "fiscal year in short": re.compile(r"fy\d+"),  # `starts` has the years that are some
}


def is_left_out(name, word):
    left_out = LEFT_OUT.get(name, ())
    return left_out.fullmatch(word) if isinstance(left_out, re.Pattern) else word in left_out


def characters(members):
    """The characters of a class; a class that excludes some is white space here, or not to be listed."""
    found = set()
    for code, value in members:
        if code is codes.LITERAL:
            found.add(chr(value))
        elif code is codes.RANGE:
            found |= {chr(number) for number in range(value[0], value[1] + 1)}
        elif code is codes.CATEGORY and value is codes.CATEGORY_DIGIT:
            found |= set("0123456789")
        elif code is codes.NEGATE and (codes.CATEGORY, codes.CATEGORY_NOT_SPACE) in members:
            return {OTHER}
        elif code is not codes.CATEGORY or value is not codes.CATEGORY_SPACE:
            raise NotImplementedError(f"a first word cannot be listed with {members}")
        else:
            found.add(OTHER)
    return found


def extended(unfinished, found):
    """The beginnings with each of the characters behind them; a figure at the start is all of a first word."""
    for words, _ in unfinished:
        for char in found:
            if not re.match(r"\w", char):
                yield words, True
            elif not words and char.isdigit():
                yield DIGIT, True
            else:
                yield words + char, False


def behind(beginnings, part):
    """The beginnings of first words, each with whether it is whole, once a part of a pattern stands behind them."""
    code, value = part
    whole = {each for each in beginnings if each[1]}
    unfinished = beginnings - whole
    if code is codes.LITERAL:
        found = extended(unfinished, {chr(value)})
    elif code is codes.IN:
        found = extended(unfinished, characters(value)) if unfinished else ()
    elif code is codes.BRANCH:
        found = set().union(*(first_words(branch, unfinished) for branch in value[1]))
    elif code is codes.SUBPATTERN:
        found = first_words(value[3], unfinished)
    elif code in (codes.MAX_REPEAT, codes.MIN_REPEAT):
        found = repeated(unfinished, *value)
    elif code is codes.ASSERT and value[0] < 0:  # a figure before
        found = {each for each in unfinished if each[0][-1:].isdigit()}
    else:
        assert code in (codes.AT, codes.ASSERT, codes.ASSERT_NOT), code
        found = unfinished
    return whole | set(found)


def repeated(beginnings, least, most, part):
    found = set() if least else beginnings
    for times in range(1, min(most, MOST) + 1):
        beginnings = first_words(part, beginnings)
        if times >= least:
            found = found | beginnings
    return found


def first_words(pattern, beginnings=frozenset({("", False)})):
    for part in pattern:
        if all(whole for _, whole in beginnings):
            break
        beginnings = behind(set(beginnings), part)
    return beginnings


def missing(each: Rule) -> list[str]:
    found = {word for word, _ in first_words(parser.parse(each.pattern.pattern))}
    return sorted(word for word in found - each.starts if not is_left_out(each.name, word))


@pytest.mark.parametrize("each", RULES, ids=lambda each: each.name)
def test_no_start_is_missing(each):
    assert missing(each) == []


def test_a_missing_start_is_found():
    @rule("harvest", starts={"harvest"}, pattern="(?:the |mid-?)?harvest|<month>")
    def harvest(_):
        return None

    assert {"the", "mid", "midharvest", "may"} <= set(missing(harvest))
    assert "harvest" not in missing(harvest)


def names_used_twice(rules):
    return [name for name, count in Counter(each.name for each in rules).items() if count > 1]


def test_every_rule_has_a_name_of_its_own():
    assert names_used_twice(RULES) == []
    [first, *_] = RULES
    twice = types.ModuleType("twice")
    twice.again = first
    assert names_used_twice(rules_of([*FAMILIES, twice])) == [first.name]


def test_a_table_that_is_none_is_named():
    for pattern, advice in (("<month> <yaer>", "<yaer>; is <year> meant[?]"), ("<qqq2>", "<qqq>; there are bc, ")):
        with pytest.raises(LexiconError, match=f"^the rule 'odd': no table of words has the name {advice}"):
            rule("odd", starts={"may"}, pattern=pattern)(lambda _: None)
