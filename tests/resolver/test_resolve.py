"""The resolver as its users call it: policies, reasons, alternatives, anchors."""

import datetime as dt
import subprocess
import sys

import pytest

from timeline.errors import InvalidValueError
from timeline.model import Document, Granularity, Interval, TimexType
from timeline.resolver import Resolver, resolve

THURSDAY = "2024-05-16"


def one(text, published=THURSDAY, **options):
    [timex] = resolve(text, published=published, **options)
    return timex


def test_document_and_shortcut_agree():
    text = "They met on Thursday, a year after 2013."
    document = Document(id="a", text=text, published=dt.date(2024, 5, 16))
    assert Resolver().resolve(document) == resolve(text, published=THURSDAY)


def test_every_form_of_publication_date():
    forms = [THURSDAY, "2024-05-16T23:59", "2024-05-16T23:59:59+02:00", "20240516", dt.date(2024, 5, 16)]
    forms.append(dt.datetime(2024, 5, 16, 23, 59, tzinfo=dt.UTC))
    assert {one("yesterday", published).edtf for published in forms} == {"2024-05-15"}


@pytest.mark.parametrize("wrong", ["yesterday", "2024-02-30", "16.05.2024", "2024-05-16x18:30", "1" * 5000, ""])
def test_impossible_publication_date(wrong):
    with pytest.raises(InvalidValueError, match="publication date"):
        resolve("today", published=wrong)


@pytest.mark.parametrize("text", ["on Thursday", "last week", "in May", "yesterday", "two years ago", "the ’90s"])
def test_without_publication_date_relative_expressions_have_a_reason(text):
    timex = one(text, None)
    assert timex.interval is None
    assert timex.anchor is None
    assert timex.reason == "the document has no publication date"
    assert "has no date: the document has no publication date" in timex.explain()


@pytest.mark.parametrize("text", ["16 May 2024", "since 2013", "the 1990s", "44 BC", "Q2 2024", "May 3-5, 2024"])
def test_without_publication_date_explicit_dates_work(text):
    assert one(text, None).interval == one(text).interval is not None


def test_anchor_is_the_publication_day_only_where_it_matters():
    assert one("on Thursday").anchor.kind == "publication"
    assert one("on Thursday").anchor.interval == Interval.of(Granularity.DAY, THURSDAY)
    assert one("on 3 March 2021").anchor is None


def test_bare_weekday_keeps_the_next_one_as_alternative():
    [alternative] = one("on Friday").alternatives
    assert (alternative.value, alternative.reason) == (
        "2024-05-17", "a bare weekday is the most recent one, the publication day included",
    )  # fmt: skip


@pytest.mark.parametrize(
    "text",
    [
        "is set to open on Monday",
        "was scheduled to resume Monday",
        "as early as Monday",
        "they will meet again on Monday",
    ],
)
def test_weekday_of_a_plan_lies_ahead(text):
    timex = one(text)
    assert timex.edtf == "2024-05-20"
    [other] = timex.alternatives
    assert other.value == "2024-05-13"
    assert other.reason.endswith(" of what lies ahead")


@pytest.mark.parametrize(
    "text", ["it plans to close, the firm said Monday", "the sum needed to close told them Monday"]
)
def test_a_plan_reported_on_a_weekday_does_not_move_it(text):
    assert one(text).edtf == "2024-05-13"


@pytest.mark.parametrize(
    ("text", "hour"), [("at 4 in the morning", 4), ("at 7 o’clock", 7), ("at 7 in the evening", 19)]
)
def test_hours_in_words(text, hour):
    assert one(text).interval.start.hour == hour


def test_day_without_year_is_the_nearest_with_the_other_year_as_alternative():
    assert one("on December 30", "2024-01-02").edtf == "2023-12-30"
    assert one("on January 3", "2023-12-30").edtf == "2024-01-03"
    [alternative] = one("on December 30", "2024-01-02").alternatives
    assert alternative.value == "2024-12-30"
    assert "nearest" in alternative.reason


def test_bare_month():
    assert one("in February", "2022-09-15").edtf == "2022-02"
    assert one("in December", "2022-09-15").edtf == "2022-12"


def test_weekday_that_contradicts_a_full_date():
    timex = one("on Tuesday, September 6, 2023")
    assert timex.edtf == "2023-09-06"
    assert timex.rules[-1] == "weekday contradicts date"
    [alternative] = timex.alternatives
    assert alternative.value == "2023-09-05"
    assert alternative.reason == (
        "the text says Tuesday, but the date that it states is a Wednesday, and the date wins"
    )  # fmt: skip


def test_weekday_decides_the_year_of_a_date_without_one():
    assert one("on Friday, May 16").edtf == "2025-05-16"
    assert one("on Thursday, May 16").alternatives == ()


def test_ambiguous_slashed_date():
    timex = one("dated 05/06/2024")
    assert (timex.edtf, timex.alternatives[0].value) == ("2024-05-06", "2024-06-05")
    assert one("dated 05/06/2024", day_first=True).edtf == "2024-06-05"
    assert one("dated 25/06/2024").edtf == "2024-06-25"


def test_side_of_time_changes_the_interval_and_not_the_span():
    timex = one("in power since 2013")
    assert (timex.text, timex.value, timex.edtf) == ("2013", "2013", "2013/..")
    assert timex.rules == ("open end", "year")


def test_possessive_date_belongs_to_its_noun():
    assert one("after Thursday’s talks").edtf == THURSDAY
    assert one("after Thursday").edtf == "2024-05-17/.."


@pytest.mark.parametrize("text", ["they moved around today", "they talked about Monday", "excited about tomorrow"])
def test_about_is_not_always_a_modifier(text):
    assert one(text).mod is None
    assert one("about two years ago").mod == "APPROX"


def test_time_of_day():
    timex = one("at 6:30 p.m. on Monday")
    assert timex.type is TimexType.TIME
    assert timex.interval.granularity is Granularity.MINUTE
    assert str(timex.interval.start) == "2024-05-13T18:30:00"
    assert one("on Monday night").interval.granularity is Granularity.PART_OF_DAY
    assert one("at 5 p.m.").interval.granularity is Granularity.HOUR


def test_hours_ago_need_the_hour_of_publication():
    assert one("two hours ago").reason == "the hour of publication is not known"
    assert str(one("two hours ago", "2024-05-16T18:30").interval.start) == "2024-05-16T16:00:00"


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("for three days", "it is a length of time, not a date"),
        ("every Monday", "it repeats, so it is no single date"),
        ("in recent months", "it is a vague length of time, not a date"),
        ("two days later", "the text has named no time before from which it could be counted"),
        ("several years ago", "the number of units is not stated"),
        ("between 2021 and 2019", "the range ends before it starts"),
        ("on 29 February last year", "2023 has no 29 February"),
    ],
)
def test_reasons(text, reason):
    assert one(text).reason == reason


def test_modifiers_do_not_pile_up():
    assert len(one("early " * 2000 + "May").rules) == 2


def test_paragraphs_are_not_joined():
    assert [timex.text for timex in resolve("on Thursday\n\nMay 16, 2024", published=THURSDAY)] == [
        "Thursday", "May 16, 2024",
    ]  # fmt: skip


def test_line_breaks_within_an_expression():
    assert one("on Thursday,\nMay 16,\n2024").text == "Thursday,\nMay 16,\n2024"


def test_spans_are_code_points():
    text = "İİ 🗓 met on Thursday"
    timex = one(text)
    assert text[timex.start : timex.end] == "Thursday"


def test_import_is_light():
    code = "import sys, timeline.resolver; print(sorted({'spacy', 'dateparser', 'icalendar'} & set(sys.modules)))"
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout == "[]\n"


@pytest.mark.parametrize("text", [None, 5, b"in May"])
def test_what_is_no_text(text):
    with pytest.raises(InvalidValueError, match=r"text is .*give a str"):
        resolve(text)


def test_what_is_no_document():
    with pytest.raises(InvalidValueError, match="no document but str"):
        Resolver().resolve("in May")
    with pytest.raises(InvalidValueError, match="language is 5; give a str"):
        resolve("in May", language=5)


def test_a_look_back_does_not_move_the_time_that_is_told():
    text = "They met on Friday. Lund had called two days earlier. In the evening he left."
    assert [timex.value for timex in resolve(text, published="2024-05-16")] == [
        "2024-05-10",
        "2024-05-08",
        "2024-05-10TEV",
    ]
    told = text.replace("had called", "called")
    assert resolve(told, published="2024-05-16")[-1].value == "2024-05-08TEV"
