"""Feasts: movable, lunar and national holidays, and what only looks like one. Published on Thursday, 16 May 2024."""

from __future__ import annotations

import subprocess
import sys

import pytest

from timeline.languages.en import country_names
from timeline.resolver import resolve
from timeline.resolver.feasts import feast, senses
from timeline.resolver.meaning import Feast
from timeline.resolver.time_words import EITHER, HOLIDAYS, NATIONAL, feast_name

PUBLISHED = "2024-05-16"

# The expression itself stands between brackets; the words around it are its evidence.
PHRASES: dict[str, list[str]] = {
    # of the western Church
    "2018-04-01": ["on [Easter 2018]", "on [Easter Sunday 2018]", "on [easter 2018]", "on [Easter, 2018]"],
    "2024-03-29": ["on [Good Friday]", "on [Good Friday] in Dublin", "[good friday]"],
    "2024-05-09": ["on [Ascension Day]", "the feast of [Ascension Day]"],
    "2024-02-13": ["on [Shrove Tuesday]", "at [Mardi Gras]", "on [Pancake Day]"],
    "2024-03-24/2024-03-30": ["in [Holy Week]", "during [Holy Week]"],
    "2024-02-14/2024-03-30": ["during [Lent]", "for [Lent]"],
    "2025-04-20": ["[next Easter]"],
    "2023-12-24": ["on [Christmas Eve]", "on [Xmas Eve]", "on [christmas eve]"],
    "2024-01-01": ["on [New Year's Day]", "on [New Year’s Day]", "on [New Years Day 2024]"],
    "2024-03-31": ["we wish you a happy [Easter]", "they wished us a Happy [Easter]"
    ],
    # of the eastern Churches
    "2024-05-05": ["on [Orthodox Easter]", "on [Orthodox Easter 2024]", "Greek [Easter]", "[Easter] in Serbia",
        "Russia's [Easter Sunday]", "[Coptic Easter]", "In Ethiopia, [Easter 2024]"],
    "2024-05-03": ["on [Orthodox Good Friday]", "[Good Friday] in Greece"],
    "2023-01-07": ["on [Orthodox Christmas 2023]", "[orthodox christmas 2023]", "[Coptic Christmas, 2023]"],
    "2024-01-07": ["on [Orthodox Christmas]", "[Christmas] in Russia"],
    # Jewish
    "2024-04-23": ["on [Passover]", "on [Pesach 2024]", "by no means on [Passover 2024]"],
    "2024-04-23/2024-04-29": ["during [Passover]", "over [Passover 2024]"],
    "2024-10-03": ["on [Rosh Hashanah]", "on [Rosh Hashana 2024]", "at the [Jewish New Year]"],
    "2023-09-25": ["on [Yom Kippur 2023]", "[last Yom Kippur]"],
    "2021-11-29/2021-12-06": ["during [Hanukkah 2021]", "throughout [Chanukah 2021]"],
    "2021-11-30": ["[the second day of Hanukkah 2021]"],
    # Muslim: when the moon is seen
    "2024-04-10~": ["on [Eid al-Fitr]", "on [Eid ul-Fitr]", "on [Eid al Fitr 2024]", "on [eid al-fitr]", "on [Id al-Fitr]"],
    "2023-06-28~": ["on [Eid al-Adha 2023]", "on [Bakrid 2023]", "[last Eid al-Adha]"],
    "2024-03-11~/2024-04-09~": ["during [Ramadan]", "in [Ramadan 2024]", "over [Ramadhan]", "the month of [Ramadan]"],
    "2024-03-11~": ["[the first day of Ramadan]"],
    "2024-07-16~": ["on [Ashura]", "on [Ashura 2024]"],
    "2024-07-07~": ["at the [Islamic New Year]", "on [Hijri New Year 2024]"],
    # Hindu, Sikh and Buddhist
    "2023-11-12": ["for [Diwali 2023]", "on [Deepavali 2023]", "[last Diwali]", "[diwali 2023]"],
    "2024-03-25": ["on [Holi]", "on [holi 2024]"],
    "2024-10-12": ["on [Dussehra]", "on [Vijayadashami 2024]"],
    "2024-05-22~": ["on [Vesak]", "on [Vesak Day]", "on [Wesak 2024]", "[vesak day]"],
    # Chinese, Korean, Vietnamese and Persian
    "2024-02-10": ["before the [Lunar New Year] began", "on [Chinese New Year 2024]", "for [Tet]", "at [Seollal]",
        "[lunar new year 2024]", "on [Chinese New Year] in Singapore"],
    "2024-02-09": ["on [Lunar New Year's Eve]", "[Chinese New Year’s Eve 2024]"],
    "2024-09-17": ["at the [Mid-Autumn Festival]", "at the [Mid Autumn Festival]", "over [Chuseok]"],
    "2024-03-20": ["on [Nowruz]", "on [Norouz 2024]", "at the [Persian New Year]"],
    # national, with a country
    "2024-08-15": ["India's [Independence Day]", "India’s 77th [Independence Day]", "[Independence Day] in India",
        "Indian [Independence Day]", "India will mark its [Independence Day]", "In India, [Independence Day]"],
    "2024-03-06": ["on [Independence Day] in Ghana", "Ghana celebrated its 67th [Independence Day]",
        "Ghanaian [Independence Day]", "the [Independence Day] parade in Ghana"],
    "2019-07-04": ["[Independence Day 2019] in the United States", "US [Independence Day 2019]",
        "[Independence Day] in America in 2019"],
    "2024-10-14": ["Canadian [Thanksgiving]", "[Thanksgiving] in Canada", "Canada's [Thanksgiving Day]"],
    "2023-11-23": ["on [Thanksgiving]", "on [thanksgiving 2023]"],
    "2024-05-01": ["on [Labour Day] in France", "German [Labor Day]", "on [May Day]"],
    "2024-09-02": ["on [Labor Day]", "on [Labour Day] in Canada", "on [labor day 2024]"],
    "2024-03-10": ["British [Mother's Day]", "[Mother’s Day] in the UK", "on [Mothering Sunday]"],
    "2024-05-12": ["American [Mother's Day]", "[Mothers Day] in Australia", "[Mother’s Day] in the United States"],
    "2024-05-17": ["In Norway, [Constitution Day]", "Norway's [National Day]"],
    "2024-05-14": ["Israel's [Independence Day]"],
    # national, of one country
    "2023-07-01": ["on [Canada Day 2023]"],
    "2022-06-02": ["on the [Spring Bank Holiday 2022]"],
    "2024-04-27": ["on [King's Day]", "on [King’s Day]"],
    "2024-01-15": ["on [MLK Day]", "on [Martin Luther King Day]", "[Martin Luther King Jr. Day]"],
    "2024-02-19": ["on [Presidents' Day]", "on [Presidents Day]", "on [President’s Day 2024]"],
    "2024-11-05": ["on [Guy Fawkes Night]", "on [Bonfire Night]"],
    # weekends and weeks
    "2024-03-29/2024-04-01": ["over the [Easter weekend]", "[Easter weekend]", "on [easter weekend]"],
    "2023-11-23/2023-11-26": ["on [Thanksgiving weekend]", "the [Thanksgiving 2023 weekend]"],
    "2022-05-28/2022-05-30": ["on [Memorial Day 2022 weekend]", "[memorial day 2022 weekend]"],
    "2024-08-31/2024-09-02": ["over [Labor Day weekend]"],
    "2023-12-25/2023-12-31": ["in [Christmas week]"],
    # with a year beside
    "1931-12-25": ["on [Christmas '31]", "at [Christmas in 1931]", "at [Christmas of 1931]", "the [1931 Christmas] truce"],
    "1987-04-19": ["on [Easter of 1987]", "the [1987 Easter] march", "at [Easter in 1987]"],
    "2025-10-20": ["[next year's Diwali]", "on [Diwali next year]"],
    "2023-12-25": ["[last year’s Christmas]", "on [Christmas last year]"],
    "2010-08-11~/2010-09-09~": ["in [Ramadan of 2010]", "during [Ramadan in 2010]"],
    "2017-11-23": ["on [Thanksgiving], Nov. 23, 2017", "on [Thanksgiving Day] (23 November 2017)"],
    "2014-04-20": ["on [Easter Sunday], 20 April 2014", "on [Easter], April 20, 2014"],
    "2023-06-02": ["on [Vesak Day 2023] in Singapore"],
    # counted from one
    "2021-12-06": ["on [the eighth day of Hanukkah 2021]"],
    "2023-04-18~": ["on [the 27th day of Ramadan 2023]", "on [the twenty-seventh day of Ramadan 2023]"],
    "2023-04-22~": ["[two days after Ramadan 2023]"],
    "2023-04-21~": ["[the day after Ramadan 2023]", "on [Eid al-Fitr 2023] in Egypt"],
    "2023-11-24": ["[the day after Thanksgiving]", "on [the Friday after Thanksgiving]"],
    "2021-04-03": ["[the day before Easter 2021]", "on [the eve of Easter 2021]"],
    "2022-12-18": ["on [the Sunday before Christmas 2022]"],
    "2024-03-23/2024-03-24": ["on [the weekend before Easter]"],
    "2024-03-18/2024-03-24": ["in [the week before Easter]"],
    "2022-12-25/2023-01-01": ["from [Christmas to New Year's Day 2023]"],
    "2024-06-13~": ["[three days before Eid al-Adha]"],
}  # fmt: skip
CASES = [(edtf, phrase) for edtf, phrases in PHRASES.items() for phrase in phrases]


@pytest.mark.parametrize(("edtf", "phrase"), CASES, ids=[phrase for _, phrase in CASES])
def test_feast(edtf: str, phrase: str) -> None:
    expression = phrase[phrase.index("[") + 1 : phrase.index("]")]
    text = f"A party {phrase.replace('[', '').replace(']', '')}, and a guest."
    [timex] = [timex for timex in resolve(text, published=PUBLISHED) if timex.text in expression]
    assert (timex.text, timex.edtf) == (expression, edtf), timex.explain()


NOT_FEASTS = [
    "Yusuf Ramadan scored twice.", "The coach, Lena Christmas, resigned.", "Ramadan Osman was elected mayor.",
    "Mr. Ramadan spoke.", "They asked Dr Easter.", "He joined National Day Bank.", "They sued Memorial Day Hospital.",
    "Anna Holi painted it.", "The house was Lent to a friend.", "Mona Eid spoke to us.", "Tet Chen won.",
    "They are fed on Easter eggs.", "The Christmas Island ferry sank.", "the Good Friday Agreement",
    "They bought a Christmas tree.", "the Easter Bunny", "An Independence Day film flopped.", "the Tet Offensive",
    "in election day polls", "it was his mayday", "a national day of mourning", "the army days", "an eid card",
    "a holy week of prayer", "They won the Thanksgiving Bowl.", "a thanksgiving service", "He spoke of independence.",
    "her labour days", "the mother's days off", "a bank holiday let", "They sang a Christmas carol.",
]  # fmt: skip


@pytest.mark.parametrize("text", NOT_FEASTS)
def test_no_feast(text: str) -> None:
    assert [timex.text for timex in resolve(text, published=PUBLISHED) if timex.interval] == []


DIFFERING = {
    "on [Independence Day]": {"United States": "2024-07-04", "India": "2024-08-15", "Ghana": "2024-03-06"},
    "on [Mother's Day]": {"United States": "2024-05-12", "United Kingdom": "2024-03-10"},
    "on [Labour Day 2023]": {"Canada": "2023-09-04", "France": "2023-05-01", "New Zealand": "2023-10-23"},
    "on [Children's Day]": {"Japan": "2024-05-05", "India": "2024-11-14"},
    "on [Republic Day]": {"India": "2024-01-26", "Italy": "2024-06-02"},
    "on [National Day]": {"Singapore": "2024-08-09", "China": "2024-10-01"},
    "He flew to Ghana on [Independence Day]": {"Ghana": "2024-03-06"},
    "on [Eid]": {"eid al-fitr": "2024-04-10~", "eid al-adha": "2024-06-16~"},
    "on a [Bank Holiday]": {"spring bank holiday": "2024-05-27"},
    "on [Eid al-Adha 2006]": {"one": "2006-01-10~", "of them": "2006-12-31~"},
}


@pytest.mark.parametrize("phrase", DIFFERING)
def test_a_name_of_several_days_has_no_date_but_alternatives(phrase: str) -> None:
    [timex] = resolve(phrase.replace("[", "").replace("]", "") + ".", published=PUBLISHED)
    assert timex.text == phrase[phrase.index("[") + 1 : phrase.index("]")]
    assert (timex.interval, timex.value) == (None, None)
    given = [(other.interval.edtf, other.reason) for other in timex.alternatives if other.interval]
    for name, edtf in DIFFERING[phrase].items():
        assert any(date == edtf and name in reason for date, reason in given), given
    assert f"Perhaps {timex.alternatives[0].label}: " in timex.explain()


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("on Eid al-Adha 1850", "1850 has no known eid al-adha"),
        ("on Holi 2060", "2060 has no known holi"),
        ("on Hanukkah 1900", "1900 has no known hanukkah"),
        ("on Norwegian Independence Day 2020", "2020 has no known independence day in Norway"),
    ],
)
def test_a_year_of_which_no_day_is_known_is_the_reason(text: str, reason: str) -> None:
    [timex] = resolve(text, published=PUBLISHED)
    assert (timex.interval, timex.reason) == (None, reason)


def test_an_estimated_day_is_approximate_and_says_so() -> None:
    [timex] = resolve("They met on Eid al-Fitr.", published=PUBLISHED)
    assert timex.interval is not None
    assert timex.interval.approximate
    assert (timex.value, timex.mod) == ("2024-04-10", "APPROX")
    assert "estimated day" in timex.explain()


@pytest.mark.parametrize("name", HOLIDAYS)
def test_every_feast_has_its_days(name: str) -> None:
    assert feast_name(name.upper()) == name
    for year in range(2003, 2033):
        assert feast(Feast(name), year), year


@pytest.mark.parametrize("name", NATIONAL)
def test_every_country_of_a_feast_keeps_it(name: str) -> None:
    assert set(NATIONAL[name]["in"]) <= set(country_names().values())
    for sense in senses(Feast(name)).values() or [Feast(name)]:
        assert len(feast(sense, 2024)) == 1, sense


def test_what_a_name_may_mean_is_a_feast() -> None:
    assert {name for names in EITHER.values() for name in names} <= HOLIDAYS.keys() | NATIONAL.keys()


def test_the_calendars_are_loaded_for_a_feast_only() -> None:
    program = (
        "import sys, timeline\n"
        "timeline.resolve('They met on 3 May 2024, on Christmas and at Easter.')\n"
        "assert 'holidays' not in sys.modules\n"
        "timeline.resolve('They met on Diwali 2023.')\n"
        "assert 'holidays' in sys.modules\n"
    )
    assert subprocess.run([sys.executable, "-c", program], check=False).returncode == 0
