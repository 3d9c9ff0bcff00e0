"""Phrase tables: on which side of the publication the words of a sentence put a date. Published on Thursday, 16 May 2024.

Each date stands once ahead and once behind, or the words say nothing of it: then a weekday is the most recent one, a
month or a day of one the nearest.
"""

from __future__ import annotations

import pytest

from timeline.resolver import resolve

PUBLISHED = "2024-05-16"

PLANS = [
    "Nurses called a walkout for [Monday].",
    "Nurses called a walkout for [3 October].",
    "The council set the hearing for [Monday].",
    "The club has booked the hall for [Monday].",
    "Both sides fixed the signing for [Monday].",
    "The ferry company scheduled a test run for [September].",
    "A vote is set for [Monday].",
    "A hearing is scheduled for [March].",
    "A hearing scheduled on [Monday] will be public.",
    "The inquiry is slated for [February].",
    "The launch is planned for [Monday].",
    "The judge has scheduled a hearing [Monday] on the fee.",
    "Organisers planned a march in Turku on [Saturday].",
    "The verdict is expected on [Monday].",
    "The verdict is expected in [March].",
    "The board has set [3 October] as the last day of bids.",
    "Miners announced a strike for [Tuesday].",
    "The dividend is payable [3 October] to holders.",
]
SHIFTS = [
    "The match was moved to [Monday].",
    "The opening was postponed until [Monday].",
    "The trial was adjourned until [March].",
    "The launch has been delayed to [October].",
    "They brought the vote forward to [Monday].",
    "The tour was put off until [October].",
    "The lender extended its offer to [3 October].",
    "The ban was extended through [February].",
    "The match was moved from Sunday to [Monday].",
    "They postponed the vote from 3 June to [3 October].",
    "The concert was rescheduled for [Saturday].",
    "The premier pushed the debate back to [Tuesday].",
    "The bridge is closed until [Monday].",
    "The bridge was closed until [Monday].",
]
DEADLINES = [
    "Claims must be filed by [Friday].",
    "The report is due on [Friday].",
    "The report is due in [March].",
    "The deadline is [Friday].",
    "The deadline for bids is [3 October].",
    "Owners have to register by [Friday].",
    "The court wants an answer by [Friday].",
    "Staff should return the keys by [Friday].",
]
ORDERS = [
    "A judge ordered him to appear on [Monday].",
    "Both firms agreed to meet on [Monday].",
    "The ministers agreed to reopen the border in [October].",
    "The bishop promised to resign in [February].",
    "She invited the envoys to dine with her on [Saturday].",
    "The union threatened to strike on [Monday].",
    "The mayor decided to close the pool in [October].",
    "The firm announced plans to sell the mill in [October].",
    "They told the tenants to leave on [Monday].",
    "The firm has a plan to sell the mill in [February].",
    "The barge is to bring gravel on [Monday].",
    "Two tenors are to sing on [Saturday].",
    "The bishop invited the abbot to a meeting in Visby on [Saturday].",
    "The court summoned the heirs to a hearing on [Monday].",
    "The premier has invited both unions to talks on [Tuesday].",
    "Both brewers expect to merge in [the fourth quarter].",
]
FUTURES = [
    "The mill will open in [June].",
    "The mill will open in [February].",
    "On [Monday] the board will vote.",
    "On [Monday], the board is due to vote.",
    "The board said it would vote on [Monday].",
    "The envoy may travel to Lima on [Monday].",
    "The envoy is to travel to Lima on [Monday].",
    "The envoy is going to resign on [Monday].",
    "The envoys are meeting on [Monday].",
    "The fair opens on [Monday].",
    "The exhibition opens in [February].",
    "The chairman, who fell ill in 2022, will step down in [October].",
    "The board plans to vote on [Monday].",
    "It said that on [Monday] the pool will close.",
    "The board voted last week, and on [Monday] it will meet again.",
    "They’ll sing in Cork on [Boxing Day].",
    "The choir will sing on [Bastille Day].",
    "Voters will elect a mayor in the [October] poll.",
]

PAST_EVENTS = [
    "The court summoned the envoy to the palace on [Monday].",
    "The abbot was invited to the hearing on [Monday].",
    "They had been bringing gravel to it on [Monday].",
    "The owner admitted to being there on [Monday].",
    "The brewers will report a profit for [the fourth quarter].",
    "The brewers lost money in [the fourth quarter].",
    "The brewers will cut jobs after they lost money in [the fourth quarter].",
    "Sales began to fall in [January].",
    "Sales began to fall in [June].",
    "He was forced to resign in [June].",
    "He was forced to resign on [Monday].",
    "She failed to show up on [Monday].",
    "The envoy came to Cork to meet Tesh on [Monday].",
    "The envoy flew to Lima to sign the pact on [Monday].",
    "He managed to flee on [Monday].",
    "He refused to testify on [Monday].",
    "The firm tried to sell the mill in [June].",
    "He used to meet her in [June].",
    "The soldiers seem to have left on [Monday].",
    "The rebels may have shelled the port on [Monday].",
    "He could have left in [June].",
    "The pilot must have slept on [Monday].",
    "He would later resign in [June].",
    "Rescuers could not reach the hut on [Monday].",
    "The mill opened in [June].",
    "In [June] the mill burnt down, and 40 jobs were lost.",
    "On [Monday] the board voted.",
    "They met on [Bastille Day].",
    "They met on [Boxing Day].",
    "He was charged on [Monday].",
    "He agreed on [Monday] to pay the fine.",
    "The mill was sold on [Monday], and will be torn down.",
    "It will not help, the mayor said [Monday].",
    "He will go, officials said on [Monday].",
    "He said on [Monday] that he will go.",
    "The body was not found until [Monday].",
    "The pact, which will cost jobs, was signed in [June].",
    "The mill that Tesh will buy was built in [June].",
    "They waited until [Monday].",
    "It has been shut since [June].",
    "Since [June] they have met twice, and they will meet again.",
    "The exhibition moved to Paris in [June].",
    "The price rose to 40 euros in [June].",
    "He planned the raid and fled on [Monday].",
    "The parade began as planned on [Monday].",
    "The planned walkout began on [Monday].",
    "He returned to power in [June].",
]

SAYS_NOTHING = [
    ("The series was due to start in Malm on [13 April].", "2024-04-13"),
    ("Her talks were scheduled for [March].", "2024-03"),
    ("He was due to appear on [Monday] but fell ill.", "2024-05-13"),
    ("He was to resign on [Monday].", "2024-05-13"),
    ("The talks had been scheduled for [Monday].", "2024-05-13"),
    ("They had planned to meet on [Monday].", "2024-05-13"),
    ("A walkout set for [Monday] was called off.", "2024-05-13"),
    ("The talks had been due to end on [Monday].", "2024-05-13"),
    ("He was supposed to resign on [Monday].", "2024-05-13"),
    ("The vote was moved from [Monday].", "2024-05-13"),
    ("A report on [Monday].", "2024-05-13"),
    ("They will discuss [Monday]’s attack.", "2024-05-13"),
    ("The inquiry will look into the [Monday] raid.", "2024-05-13"),
    ("The vote had been scheduled for [June].", "2024-06"),
    ("The fair in [June].", "2024-06"),
    ("The fair in [August].", "2024-08"),
    ("The fair in [March].", "2024-03"),
    ("Officials called for a ballot on [3 June].", "2024-06-03"),
    ("Today is [Thursday].", "2024-05-16"),
]

AHEAD = {
    "Monday": "2024-05-20", "Tuesday": "2024-05-21", "Friday": "2024-05-17", "Saturday": "2024-05-18",
    "June": "2024-06", "September": "2024-09", "October": "2024-10", "February": "2025-02", "March": "2025-03",
    "3 October": "2024-10-03", "Boxing Day": "2024-12-26", "Bastille Day": "2024-07-14",
    "the fourth quarter": "2024-36",
}  # fmt: skip
BEHIND = {
    "Monday": "2024-05-13", "June": "2023-06", "January": "2024-01", "Boxing Day": "2023-12-26",
    "Bastille Day": "2023-07-14", "the fourth quarter": "2023-36",
}  # fmt: skip


def dated(marked: str) -> str | None:
    """The date between brackets as EDTF, without the open side of "until" and "since"."""
    start, text = marked.index("["), marked.replace("[", "").replace("]", "")
    found = resolve(text, published=PUBLISHED)
    return next(str(timex.edtf).strip("./") for timex in found if timex.start <= start < timex.end)


def name(marked: str) -> str:
    return marked[marked.index("[") + 1 : marked.index("]")]


@pytest.mark.parametrize("marked", [*PLANS, *SHIFTS, *DEADLINES, *ORDERS, *FUTURES])
def test_what_lies_ahead(marked):
    assert dated(marked) == AHEAD[name(marked)]


@pytest.mark.parametrize("marked", PAST_EVENTS)
def test_what_only_looks_so(marked):
    assert dated(marked) == BEHIND[name(marked)]


@pytest.mark.parametrize(("marked", "edtf"), SAYS_NOTHING)
def test_what_does_not_tell(marked, edtf):
    assert dated(marked) == edtf
