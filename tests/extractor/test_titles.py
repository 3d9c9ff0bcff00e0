"""Phrase tables: titles as a newsroom would write them, fault by fault."""

import pytest

from tests.articles import mentions
from timeline.extractor.titles.wording import fitted, gerund, inflect, participle, tidy

TITLES = [
    # nobody acts: passive instead of a gerund
    ("blaming", "West is blamed for the war", "They wrote a letter on Monday, blaming the West for the war."),
    # what was said or asked
    ("warned", "Anna Berg warns the mine will close", "Anna Berg warned on Monday that the mine would close."),
    ("accused", "Chad accuses Norway of attacking Doba", "Chad accused Norway on Monday of attacking Doba."),
    ("urged", "Norway urges Idris Moussa to free the prisoners", "Norway urged Idris Moussa on Monday to free the prisoners."),
    ("criticized", "Anna Berg criticizes Norway for supplying arms to Chad", "Anna Berg criticized Norway on Monday for supplying arms to Chad."),
    # what is given, and to whom
    ("sold", "Norway sells Chad an old ferry", "Norway sold Chad an old ferry on Monday."),
    ("paid", "Jonas Lund pays tribute to Idris Moussa", "Jonas Lund paid tribute to Idris Moussa on Monday."),
    # completions
    ("sentenced", "Anna Berg is sentenced to death", "Anna Berg was sentenced on Monday to death."),
    ("talks", "Norway and Chad hold talks on trade", "Norway and Chad held talks on trade on Monday."),
    # owners
    ("congratulated", "Jonas Lund congratulates Idris Moussa on his election", "Jonas Lund congratulated Idris Moussa on his election on Monday."),
    ("visited", "Jonas Lund visits Chad", "Jonas Lund spoke. He visited Chad on Monday."),
    ("awarded", "Anna Berg is awarded the medal", "Anna Berg was awarded the medal on Monday."),
    ("sentenced", "A court sentences Anna Berg to six years", "A court sentenced Anna Berg to six years in prison on Monday."),
    ("appear", "Anna Berg to appear in court", "Anna Berg will appear in court on Tuesday."),
    ("won", "Anna Berg wins parliamentary election in Norway", "Anna Berg won Sunday's parliamentary election in Norway."),
    ("condemned", "The presidents of Chad, Niger and Mali condemn the plan", "The presidents of Chad, Niger and Mali condemned the plan on Monday."),
    # status
    ("kill", "Rebels try to kill Idris Moussa", "Rebels tried to kill Idris Moussa on Monday."),
    ("meet", "Jonas Lund and Idris Moussa to meet in Oslo", "Jonas Lund and Idris Moussa will meet in Oslo on Saturday."),
    ("vote", "Upcoming Chadian parliament vote on Norway’s membership", "Chad’s president also agreed in July to let the Chadian parliament vote on Norway’s membership."),
    ("attack", "Norway may attack Chad", "Norway may attack Chad, Anna Berg said on Monday."),
    ("attacked", "Norway does not attack Chad", "Norway has not attacked Chad, Anna Berg said on Monday."),
    # agreement, articles, several places
    ("arrested", "Police arrest three men in Bergen", "Police arrested three men in Bergen on Monday."),
    ("visited", "Jonas Lund visits Chad and Mali", "Jonas Lund visited Chad and Mali on Monday."),
    ("arrived", "Jonas Lund arrives in the Netherlands", "Jonas Lund arrived in the Netherlands on Monday."),
    # the dateline's city
    ("met", "Jonas Lund and Idris Moussa meet in Oslo", "OSLO (AP) — Jonas Lund and Idris Moussa met on Monday."),
]  # fmt: skip


@pytest.mark.parametrize(("trigger", "title", "text"), TITLES)
def test_title(trigger, title, text):
    found = [mention for mention in mentions(text) if mention.trigger.text.startswith(trigger)]
    assert [mention.title for mention in found] == [title]


LONG = (
    "Prime Minister Jonas Lund and President Idris Moussa signed the long awaited treaty on fishing in the northern sea "
    "on Monday at the palace of the governor of the province of Doba, which the army had left in 2023."
)


def test_a_title_stays_short_and_cuts_no_words():
    assert mentions(LONG)
    for mention in mentions(LONG):
        assert len(mention.title) <= 90
        assert mention.title.split()[-1] in LONG.replace(",", "").split()


def test_a_long_row_of_parties_ends_with_others():
    [found] = mentions("Jonas Lund, Idris Moussa, Anna Berg, Kari Dahl, Eva Holm and Peter Strand met on Monday.")
    assert found.title == "Jonas Lund, Idris Moussa, Anna Berg, Kari Dahl and others meet"


@pytest.mark.parametrize(
    ("raw", "clean"),
    [
        ('Norway deepens its "strategic partnership', "Norway deepens its strategic partnership"),
        ("Lund ’s co - workers pay $ 100", "Lund’s co-workers pay $100"),
        ("talks in Dar - es - Salaam ,", "Talks in Dar-es-Salaam"),
        ("the `` new '' plan", "The “new” plan"),
        ("a fine of 20 %", "A fine of 20%"),
    ],
)
def test_marks_as_print_has_them(raw, clean):
    assert tidy(raw) == clean


def test_forms_of_verbs():
    assert [participle(verb) for verb in ("take over", "ban", "deny", "arrest")] == ["taken over", "banned", "denied", "arrested"]  # fmt: skip
    assert [gerund(verb) for verb in ("tie", "win", "close", "flee")] == ["tying", "winning", "closing", "fleeing"]
    assert [inflect(verb, plural=False) for verb in ("veto", "deny", "go")] == ["vetoes", "denies", "goes"]


def test_what_does_not_fit_is_left_out_whole():
    assert (
        fitted(["Norway signs a treaty", "on fishing in the north", "in Bergen"], most=32)
        == "Norway signs a treaty in Bergen"
    )
