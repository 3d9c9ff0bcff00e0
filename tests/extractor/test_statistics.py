"""Phrase tables: figures, which are told like events and are none."""

import icalendar
import pytest

from tests.articles import article, every_mention, mentions
from timeline import build
from timeline.export.ics import left_out, to_ics

FIGURES = [
    ("trade.statistic", "Trade between Norway and Chad grows 26% to $240 billion", "Trade between Norway and Chad grew 26% to $240 billion in 2023."),
    ("trade.statistic", "Norway's exports to Chad reach $240 billion", "Norway's exports to Chad reached $240 billion last year."),
    ("trade.statistic", "Exports to Chad account for a third of Norway's trade", "Exports to Chad accounted for a third of Norway's trade in 2023."),
    ("trade.statistic", "Chad makes up 12 percent of Norway's exports", "Chad made up 12 percent of Norway's exports in 2023."),
    ("trade.statistic", "Norway's trade with Chad totals $3 billion", "Norway's trade with Chad, totaling $3 billion last year, has helped Jonas Lund."),
    ("trade.statistic", "Oil exports of Norway rise 5%", "Oil exports of Norway rose 5% in 2023."),
    ("trade.statistic", "26% increase in trade", "A 26% increase in trade surprised Jonas Lund in 2023."),
    ("trade.statistic", "Possible 3% drop in exports", "Norway expects a 3% drop in exports in 2025."),
    ("business.statistic", "Sales rise 5 percent", "Sales rose 5 percent in 2023."),
    ("business.statistic", "Profit falls 12% to $3 million", "Doba Oil said its profit fell 12% to $3 million in 2023."),
    ("business.statistic", "Doba Oil earns a profit of $3 million", "Doba Oil earned a profit of $3 million in 2023."),
    ("business.statistic", "Shares of Doba Oil drop 8%", "Shares of Doba Oil dropped 8% on Monday."),
    ("business.statistic", "Price of oil hits a record", "The price of oil hit a record on Monday."),
    ("business.statistic", "Doba Oil's sales may rise 5%", "Doba Oil's sales are expected to rise 5% in 2025."),
    ("business.statistic", "Rise in oil prices", "A rise in oil prices hit Norway in March."),
    ("business.statistic", "Doba Oil grows 20 percent", "Doba Oil grew 20 percent in 2023."),
    ("business.statistic", "Prices go up 5%", "Prices went up 5% in March."),
    ("business.statistic", "Prices in Norway go down", "Prices in Norway went down in 2023."),
    ("business.statistic", "Shares of Doba Oil close at 5 dollars", "Shares of Doba Oil closed at 5 dollars on Monday."),
    ("trade.statistic", "Chad's share of exports rises to 5%", "Chad's share of exports rose to 5% in 2023."),
    ("report.statistic", "Share of women in parliament reaches 40%", "The share of women in parliament reached 40% in 2023."),
    ("report.statistic", "Casualties rise to 40", "Casualties rose to 40 on Tuesday."),
    ("report.statistic", "Inflation stands at 12 percent", "Inflation stood at 12 percent in April."),
    ("report.statistic", "Unemployment in Norway falls to 4%", "Unemployment in Norway fell to 4% in March."),
    ("report.statistic", "Population of Oslo increases by 2,000", "The population of Oslo increased by 2,000 in 2023."),
    ("report.statistic", "Number of refugees rises to 40,000", "The number of refugees rose to 40,000 in May."),
    ("report.statistic", "The company loses 5% of its value", "The company lost 5% of its value on Monday."),
]  # fmt: skip


@pytest.mark.parametrize(("type_name", "title", "sentence"), FIGURES)
def test_figures(type_name, title, sentence):
    [mention] = [mention for mention in every_mention(sentence) if mention.type.is_statistic]
    assert (mention.type.name, mention.title) == (type_name, title)
    assert mention.interval is not None


EVENTS = [
    "Anna Berg fell on Monday.",
    "Jonas Lund rose to power in 2013.",
    "The government of Chad fell on Monday.",
    "Rebels reached Doba on Monday.",
    "Norway raised its budget by 10% on Monday.",
    "Norway increased taxes on Monday.",
    "A number of soldiers advanced on Doba on Monday.",
    "Norway exported three million barrels of oil to Chad in 2023.",
    "Trade was banned on Monday.",
    "The case closed on Monday.",
    "The population of Doba fled on Monday.",
    "Trade talks between Norway and Chad began on Monday.",
    "Jonas Lund gained 10 kilos in 2023.",
]


@pytest.mark.parametrize("sentence", EVENTS)
def test_no_figures(sentence):
    assert not [mention.title for mention in mentions(sentence) if mention.type.is_statistic]


def test_whose_trade_it_is_are_the_participants():
    [growth] = mentions("Trade between Norway and Chad grew 26% in 2023.")
    assert [argument.name for argument in growth.participants] == ["Norway", "Chad"]


def test_what_did_not_change_is_denied():
    [fall] = mentions("Norway's exports did not rise in 2023.")
    assert (fall.status.value, fall.title) == ("denied", "Norway's exports do not rise")


def test_a_calendar_holds_figures_on_request_only():
    tl = build([article("Norway's exports to Chad rose 5% in 2023.")])
    assert [reason for _, reason in left_out(tl)] == ["it is a statistic, no event"]
    assert "it is a statistic, no event" in to_ics(tl).replace("\r\n ", "").replace("\\", "")
    assert not icalendar.Calendar.from_ical(tl.to_ics()).walk("VEVENT")
    [event] = icalendar.Calendar.from_ical(tl.to_ics(statistics=True)).walk("VEVENT")
    assert event["summary"] == "Norway's exports to Chad rise 5%"
    assert "trade.statistic" in str(tl).replace("\n", "")
