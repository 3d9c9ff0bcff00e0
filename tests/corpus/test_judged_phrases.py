"""Phrase tables of what careful readers found: years beside feasts and counts, nights that go on, dates in apposition.

Published on Thursday, 16 May 2024.
"""

from __future__ import annotations

import pytest

from timeline.resolver import resolve

PUBLISHED = "2024-05-16"

# The text, and the EDTF of what is found in it, in the order of the text; "-" is found and has no date.
YEARS_OF_FEASTS = [
    ("The Christmas market of 2018 was full.", ["2018-12-25", "2018"]),
    ("They recalled the Easter flood of 1997.", ["1997-03-30", "1997"]),
    ("The Halloween fire in 2009 cost two lives.", ["2009-10-31", "2009"]),
    ("The New Year's Eve concert of 2005 was sold out.", ["2005-12-31", "2005"]),
    ("A Boxing Day landslide in 2010 shut the road.", ["2010-12-26", "2010"]),
    ("The Good Friday storm of April 1999 sank it.", ["1999-04-02", "1999-04"]),
    ("The Labor Day march last year was small.", ["2023-09-04", "2023"]),
    ("Thanksgiving weekend 2017 flights ran late.", ["2017-11-23/2017-11-26"]),
    ("Easter weekend of 2016 was wet.", ["2016-03-25/2016-03-28"]),
    ("Memorial Day weekend in 2019 brought hail.", ["2019-05-25/2019-05-27"]),
    # the year is not that of the feast
    ("At Christmas people recalled the flood of 1953.", ["2023-12-25", "1953"]),
    ("On Christmas Eve he sold the boat of 1912.", ["2023-12-24", "1912"]),
    ("For Christmas we baked 2010 loaves.", ["2023-12-25"]),
    ("Last Christmas a fire like that of 1987 broke out.", ["2023-12-25", "1987"]),
]
YEARS_BEFORE_PLURALS = [
    ("In the first four months of 2019 sales fell.", ["2019-01/2019-04"]),
    ("At the end of 2015 shares recovered.", ["2015-09~/2015-12~"]),
    ("In the second half of 2018 jobs were cut.", ["2018-41"]),
    ("In the course of 2011 schools were shut.", ["2011"]),
    ("For most of 2016 workers were idle.", ["2016"]),
    ("In the last weeks of 1944 soldiers starved.", ["-", "1944"]),
    ("For the rest of 2013 homes stood empty.", ["2013-09~/2013-12~"]),
    ("In 1995 and 2005 votes were lost.", ["1995", "2005"]),
    ("In 1985 and 2000 seats changed hands.", ["1985", "2000"]),
    # numbers of things
    ("Three quarters of 2010 votes were void.", []),
    ("The last of 1700 runners came home.", []),
    ("Between 1990 and 2000 votes were lost.", []),
    ("He won 1995 and 2005 votes.", []),
    ("The rest of 1500 soldiers fled.", []),
    ("A half of 1990 copies were sold.", []),
]
APPOSITIONS = [
    ("A year earlier, in June 2012, it had failed.", ["2012", "2012-06"]),
    ("The following day, 9 August 1997, they sailed.", ["1997-08-09", "1997-08-09"]),
    ("That year, 1348, the plague came.", ["1348", "1348"]),
    ("Two months later, in October 2015, they parted.", ["2015-10", "2015-10"]),
    ("The dam broke in 2001. Four years later, in 2005, it was rebuilt.", ["2001", "2005", "2005"]),
    ("The next year, 1975, was dry.", ["1975", "1975"]),
    # not the same
    ("The following day he read of 9 August 1997.", ["-", "1997-08-09"]),
    ("Last year, in June 2012 style, they sang.", ["2023", "2012-06"]),
]
NIGHTS_THAT_GO_ON = [
    ("They were called at 11 p.m. on Saturday and left at 2 a.m.", ["2024-05-11", "2024-05-12"]),
    (
        "They were called at 11:10 p.m. on Saturday. One died at 3:05 a.m.",
        ["2024-05-11T23:10:00", "2024-05-12T03:05:00"],
    ),
    ("The bar opened at 8 p.m. on 5 May 2019 and shut around 4 a.m.", ["2019-05-05", "2019-05-06~"]),
    ("On Sunday the hall opened at 7 p.m. and was empty by 1 a.m.", ["2024-05-12", "2024-05-12", "../2024-05-13"]),
    ("At midnight on Friday it fell silent; at 3 a.m. it rained.", ["2024-05-11T00:00:00", "2024-05-11"]),
    # the day before, or the same day
    ("They were called at 9 p.m. on Saturday after a fire at 2 a.m.", ["2024-05-11", "2024-05-11"]),
    ("At 9 p.m. on Saturday he rang; he had called at 2 a.m.", ["2024-05-11", "2024-05-11"]),
    ("He worked at 2 a.m. on Sunday and slept at 10 p.m.", ["2024-05-12", "2024-05-12"]),
    ("They came at 3 p.m. on Saturday and left at 5 a.m.", ["2024-05-11", "2024-05-11"]),
]
UNKNOWN_DAYS = [
    ("The siege ended at 7 p.m. on the third day.", ["-"]),
    ("He spoke at 9 p.m. on the eve of the vote.", ["-"]),
    ("Doors open at 6 p.m. on the day.", ["-"]),
    ("On Friday he rang; at 7 p.m. on the day of the vote he rang again.", ["2024-05-10", "-"]),
    ("He came at 7 p.m. on the day before yesterday.", ["2024-05-14"]),
    ("He came at 7 p.m. on Friday, the second day of the trial.", ["2024-05-10"]),
]
CLOCKS = [
    ("The bus goes at 8 sharp on Monday.", ["2024-05-20"]),
    ("It goes on Monday at 9 on the dot.", ["2024-05-20"]),
    ("The truce began at 0600 on Monday.", ["2024-05-13T06:00:00"]),
    ("Between 3 and 4 in the morning shots fell.", ["2024-05-16"]),
    ("From 2 to 5 in the afternoon on Sunday it rained.", ["2024-05-12"]),
    # no times
    ("At 8 sharp bends the bus slid.", []),
    ("The index closed at 1653 on Monday.", ["2024-05-13"]),
    ("Between 3 and 4 men died in the morning.", ["2024-05-16"]),
    ("They paid 0600 on Monday.", ["2024-05-13"]),
]
ZONES = [
    ("Polls close at 8 p.m. Eastern on Thursday.", "Eastern"),
    ("It lands at 9:15 p.m. Pacific.", "Pacific"),
    ("It starts at noon Central on Monday.", "Central"),
    ("At 8 p.m. Eastern Airlines gave up.", None),
    ("At 9 a.m. Central Bank staff met.", None),
    ("At 9 a.m. mountain guides met.", None),
]
WEEKS_FROM_A_DAY = [
    ("On Monday week the strike begins.", ["2024-05-27"]),
    ("Tomorrow week the panel meets.", ["2024-05-24"]),
    ("It opens on Saturday fortnight.", ["2024-06-01"]),
    ("It opens three weeks from today.", ["2024-06-06"]),
    ("It ends ten days from today.", ["2024-05-26"]),
    ("It ends six months from now.", ["2024-11"]),
    ("The Monday week of prayer ended.", ["2024-05-13"]),
    ("On Monday weeks of talks ended.", ["2024-05-13", "-"]),
]
WEEKDAYS_TOLD = [
    ("Voting is on Sunday, 9 June; the count starts on the Monday.", ["2024-06-09", "2024-06-10"]),
    ("He came on 3 April 2018 and left on the Friday.", ["2018-04-03", "2018-04-06"]),
    ("He was held on 14 July 1999, and on the Monday he was free.", ["1999-07-14", "1999-07-19"]),
    ("It happened on a cold Tuesday in February 1956.", ["-", "1956-02"]),
    ("One wet Sunday in May she left.", ["-", "2024-05"]),
    ("The office is open Monday to Friday.", ["-"]),
    ("Hours: Tuesday to Saturday.", ["-", "-"]),
    # a day of its own
    ("They met on Monday and on the Friday train he slept.", ["2024-05-13", "2024-05-10"]),
    ("It was a bad Monday for the markets.", ["2024-05-13"]),
    ("In a rare Sunday session the house voted.", ["2024-05-12"]),
    ("The office was shut Monday to Wednesday.", ["2024-05-13/2024-05-15"]),
    ("The fair was on from Friday to Sunday.", ["2024-05-10/2024-05-12"]),
]
DAYS_OF_PARTS = [
    ("In the evening of the 14th the fleet sailed.", ["2024-05-14"]),
    ("On the morning of the 3rd they met.", ["2024-05-03"]),
    ("On the night of the 6th, he died.", ["2024-05-06"]),
    ("In the morning of the 3rd round he led.", ["2024-05-16"]),
    ("It was the night of the 3rd attempt.", []),
]
RANGES_IN_A_YEAR = [
    ("The show was extended from 30 June to 14 July.", ["2024-06-30/2024-07-14"]),
    ("The ban was prolonged from September to October.", ["2024-09/2024-10"]),
    ("It was shut from 3 June to 9 August.", ["2023-06-03/2023-08-09"]),
    ("It was shut from November to February.", ["2023-11/2024-02"]),
    ("It was shut from 3 June 2021 to 14 July 2023.", ["2021-06-03/2023-07-14"]),
]
WHOLES = [
    ("During the week of October 12-18, 1987, stocks fell.", ["1987-10-12/1987-10-18"]),
    ("In the week of 3–9 June 2019 it rained.", ["2019-06-03/2019-06-09"]),
    ("Dated this 2nd day of May in the year of our Lord 1786.", ["1786-05-02"]),
    ("In the year of grace 1431 she died.", ["1431"]),
    ("Anno 1634 the mill was built.", ["1634"]),
    ("As far back as 1911 it leaked.", ["1911"]),
    ("In the last quarter of the 19th century it grew.", ["1875/1899"]),
    ("In the first quarter of the twentieth century it shrank.", ["1900/1924"]),
    ("In the last quarter of 2019 sales fell.", ["2019-36"]),
    ("In the first quarter sales fell.", ["2024-33"]),
    ("A quarter of 2010 votes were void.", []),
    ("The annoying 1634 men left.", []),
]
SHIFTED_PARTS = [
    ("The vote was put off until mid-June.", ["../2024-06-20~"]),
    ("The vote was put off until the end of June.", ["../2024-06~"]),
    ("The fair was moved to mid-July.", ["2024-07-11~/2024-07-20~"]),
    ("Work began in mid-June.", ["2023-06-11~/2023-06-20~"]),
    ("Work began at the end of June.", ["2023-06-21~/2023-06-30~"]),
]
TABLES = {
    "weekdays told": WEEKDAYS_TOLD,
    "days of parts": DAYS_OF_PARTS,
    "ranges in a year": RANGES_IN_A_YEAR,
    "wholes": WHOLES,
    "shifted parts": SHIFTED_PARTS,
    "years of feasts": YEARS_OF_FEASTS,
    "years before plurals": YEARS_BEFORE_PLURALS,
    "appositions": APPOSITIONS,
    "nights that go on": NIGHTS_THAT_GO_ON,
    "unknown days": UNKNOWN_DAYS,
    "clocks": CLOCKS,
    "weeks from a day": WEEKS_FROM_A_DAY,
}


@pytest.mark.parametrize(
    ("text", "expected"),
    [pytest.param(*row, id=f"{name}: {row[0]}") for name, rows in TABLES.items() for row in rows],
)
def test_edtf(text: str, expected: list[str]) -> None:
    assert [timex.edtf or "-" for timex in resolve(text, published=PUBLISHED)] == expected


@pytest.mark.parametrize(("text", "zone"), ZONES)
def test_zones_of_a_region(text: str, zone: str | None) -> None:
    first = resolve(text, published=PUBLISHED)[0].interval
    assert first is not None
    assert first.zone == zone
