"""What is the article, and what is the page around it."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.parsing.prose import prose

PROSE = [
    "Ministers met in Oslo on Monday.",
    "“We met in Oslo,” the minister said.",
    "Xi Jinping met Vladimir Putin in Astana.",
    "Did the ministers meet in Oslo?",
    "Related matters will be settled at the next meeting in Oslo.",
    "Comments by the minister in Oslo angered her party.",
]
FURNITURE = [
    "Ministers Meet in Oslo Amid Rising Tensions with the West",
    "Ministers Met in Oslo During the Herring Summit.",
    "Related Articles: Fishing Fleet Sails Without Ministers On Board",
    "  • Shanghai Cooperation Organisation",
    "Epaper_24-12-15 LHR",
    "Comments 2",
    "Leave a Comment",
    "The fleet left the harbour in silence, and the ministers stood at the quay...",
    "This site uses cookies to count its readers in Oslo.",
    "Sign up for our newsletter and read about herring every morning.",
    "Back to top button",
    "© 2024 Bergen Post. All rights reserved.",
]


def kept(text: str, title: str | None = None) -> list[str]:
    return [text[block.start : block.end] for block in prose(text, title)]


@pytest.mark.parametrize("line", PROSE)
def test_prose(line):
    assert kept(line) == [line]


@pytest.mark.parametrize("line", FURNITURE)
def test_furniture(line):
    assert kept(line) == []


def test_the_title_is_no_evidence():
    assert kept("Ministers met in Oslo.\nThey ate a herring there.", "Ministers met in Oslo.") == [
        "They ate a herring there."
    ]


def test_teasers_after_the_article_are_left_out():
    text = (
        "Ministers met in Oslo on Monday.\n\nMust Read\n\nHerring prices\n\nHerring cost more than ever in Oslo on Monday.\n\n"
        "Trade war\n"
    )
    assert kept(text) == ["Ministers met in Oslo on Monday."]


def test_the_article_may_go_on_behind_a_box_of_related_ones():
    text = (
        "Ministers met in Oslo.\nRelated articles\nHerring prices\nThe talks went on.\nThey lasted for three hours.\n"
    )
    assert kept(text)[-1] == "They lasted for three hours."


REPORT = "Ministers met on Monday."


@pytest.mark.parametrize(
    "dateline",
    [
        "OSLO, May 16 (Meridian Wire) — ", "BERGEN: ", "OSLO, 16 May 2024 (NTB) – ", "OSLO/BERGEN, May 16 - ", "OSLO, Norway | ",
        "Oslo (NTB) -- ", "Bergen, Norway (NTB) ", "Oslo (Meridian Wire) - ", "Oslo, 16 May — ", "(Oslo) – ",
        "ST. PAUL, Minn., Sept. 3 (AP) _ ",
    ],
)  # fmt: skip
def test_datelines_are_left_out(dateline):
    assert kept(dateline + REPORT) == [REPORT]


@pytest.mark.parametrize(
    "sentence",
    [
        "Anna Berg (Labour) won the seat of Bergen.",
        "Anna Berg (KrF) – a minister – met the king.",
        "Oslo (population 700,000) met on Monday.",
        "Anna Berg — Norway's minister — met the king.",
        "On 16 May 2024 Anna Berg met the king in Oslo.",
        "Anna Berg met the king. It was 16 May 2024 Oslo time when she left him.",
        "Anna Berg, born in Bergen on May 16, 1964 Lund says, met the king.",
    ],
)
def test_and_nothing_that_only_looks_so(sentence):
    assert kept(sentence) == [sentence]


@pytest.mark.parametrize(
    "headline",
    [
        "Ministers Meet in Oslo 16 May 2024 ", "Ministers meet in Oslo after herring talks fail May 16, 2024 ",
        "Ministers meet in Oslo By Anna Berg 16 May 2024, 8:15 pm CEST ",
        "Herring talks fail Published: May 16, 2024 08:15 OSLO (NTB) - ",
    ],
)  # fmt: skip
def test_a_headline_that_has_lost_its_line_is_left_out(headline):
    assert kept(headline + REPORT) == [REPORT]


def test_a_title_that_the_first_line_repeats_is_left_out():
    title = "Ministers meet in Oslo"
    blocks = prose(f"{title} {REPORT}", title)
    assert [(block.start, block.end) for block in blocks] == [(len(title) + 1, len(title) + 1 + len(REPORT))]
    assert kept(f"{title} on Monday, the talks went on.") == [f"{title} on Monday, the talks went on."]


def test_who_wrote_it_is_no_news():
    assert kept(f"{REPORT}\n\nAnna Berg reported from Oslo on Monday. Jonas Lund contributed to this report.") == [
        REPORT
    ]
    sentence = "Jonas Lund contributed to the report on herring."
    assert kept(sentence) == [sentence]


def test_sentences_count_whatever_stands_behind_the_last():
    text = "Ministers met in Oslo on Monday. They ate a herring there. Then they left. (al/kd)"
    assert kept(text) == [text.removesuffix(" (al/kd)")]
    assert kept("The fleet left the harbour. The ministers stood at the") == []


def test_a_long_paragraph_may_use_a_phrase_of_web_pages_for_itself():
    text = "Ministers met in Oslo on Monday and asked the fishermen to sign up for the herring count. " * 8
    assert kept(text.strip()) == []
    longer = text + "The fleet stayed in the harbour all week and nobody counted a single herring there. " * 60
    assert kept(longer.strip()) == [longer.strip()]


def test_wrapped_lines_are_one_paragraph():
    wrapped = (
        "The ministers of Norway and Chad met in the old town hall of\nBergen on Monday and spoke about herring until the evening\n"
        "came.\n"
    )
    assert kept(wrapped) == [wrapped.rstrip("\n")]


def test_long_paragraphs_come_in_pieces():
    text = "The ministers met in Oslo on Monday and spoke at length. " * 3000
    pieces = prose(text.strip())
    assert len(pieces) > 1
    assert max(piece.end - piece.start for piece in pieces) <= 50_000
    assert all(piece.end <= following.start for piece, following in pairwise(pieces))


@given(st.text(max_size=400))
def test_blocks_lie_in_the_text_in_order(text):
    blocks = prose(text)
    assert all(0 <= block.start < block.end <= len(text) for block in blocks)
    assert all(block.end <= following.start for block, following in pairwise(blocks))
