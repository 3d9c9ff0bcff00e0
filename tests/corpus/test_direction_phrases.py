"""Phrase tables: dates ahead and behind that hang on more than the nearest verb. Published on Thursday, 16 May 2024.

What is marked stands with its date: [Monday|2024-05-20].
"""

from __future__ import annotations

import re

import pytest

from timeline.resolver import resolve

PUBLISHED = "2024-05-16"
_MARKED = re.compile(r"\[([^|\]]+)\|([^\]]+)\]")

MOVED = [  # two dates, the new one ahead
    "The debate was moved from [Monday|2024-05-20] to [Tuesday|2024-05-21].",
    "The derby was brought forward from [Sunday|2024-05-19] to [Saturday|2024-05-18].",
    "The inquest was put back from [Friday|2024-05-17] to [Monday|2024-05-20].",
    "The auction was postponed from [June 4|2024-06-04] to [June 18|2024-06-18].",
    "The council moved the hearing from [3 June|2024-06-03] to [24 June|2024-06-24].",
    "The start of term was delayed from [August|2024-08] to [September|2024-09].",
]
CANCELLED = [  # what was taken back was still to come
    "Organisers cancelled a rally that had been planned for [Saturday|2024-05-18].",
    "The choir called off a concert which had been set for [Sunday|2024-05-19].",
    "The mayor has scrapped the parade that had been scheduled for [8 June|2024-06-08].",
    "Police banned a march planned for [Saturday|2024-05-18].",
    "The envoy postponed a trip to Riga that had been due on [Monday|2024-05-20].",
    "The march had been planned for [Saturday|2024-05-11].",
    "She had cancelled the trip on [Saturday|2024-05-11].",
]
ENDS = [  # until
    "Tenants have until [Friday|2024-05-17] to pay.",
    "The offer lasts until [Friday|2024-05-17].",
    "He stays in jail until a hearing on [Monday|2024-05-20].",
    "She was remanded in custody to appear again on [Monday|2024-05-20].",
    "They waited until [Monday|2024-05-13].",
    "The road was blocked until [Monday|2024-05-13], when soldiers cleared it.",
    "Until [Monday|2024-05-13] nobody knew of the leak.",
]
CONDITIONS = [
    "If the motion fails on [Monday|2024-05-20], the cabinet falls.",
    "Unless rain comes by [Sunday|2024-05-19], the crop is lost.",
    "The owners want to know if he lied on [Monday|2024-05-13].",
]
WANTED = [
    "Miners insist that the vote be held on [Monday|2024-05-20].",
    "The party demanded that the poll be held in [October|2024-10].",
    "The judge asked that the files be sealed until [October|2024-10].",
    "The man thought to be held in the raid on [Monday|2024-05-13] is free.",
]
HEADLINES = [
    "Bishop to visit Gozo in [October|2024-10]",
    "Walkout to halt trams on [Monday|2024-05-20]",
    "Panel to rule on ferry fares [Friday|2024-05-17]",
    "Gale kills two in Turku on [Tuesday|2024-05-14]",
    "Tesh hailed first win to date on [Tuesday|2024-05-14]",
]
BESIDE = [
    "It begins at 7 p.m. (local time) on [Friday|2024-05-17].",
    "It began at 7 p.m. (local time) on [Friday|2024-05-10].",
    "The new rules (adopted last year) apply from next week, and the office opens on [Friday|2024-05-17].",
    "The club flies to Doha ahead of [Tuesday|2024-05-21]’s match.",
    "The club flew to Doha ahead of [Tuesday|2024-05-14]’s match.",
    "Tin for [July|2024-07] delivery fell.",
    "Tin for delivery in [July|2024-07] fell.",
    "The delivery in [July|2023-07] fell through.",
    "The gallery reopens after a fire in [November|2023-11].",
    "The gallery reopens in [November|2024-11].",
    "The couple plan to wed on [Valentine’s Day|2025-02-14].",
    "The firm signed the lease in [September|2023-09].",
    "The fair runs until [Sunday|2024-05-19].",
    "The council reconvenes on [Monday|2024-05-20].",
]
NOUNS = [  # what hangs on a noun, not on the verb
    "A poll will be held in June, five months after the coup in [January|2024-01].",
    "Sales figures for [April|2024-04] will be published soon.",
    "Data for [March|2024-03] are due next week.",
    "Plans for [October|2024-10] will be published soon.",
    "Both camps have agreed a truce starting on [Saturday|2024-05-18].",
    "Both camps agreed a truce from [Saturday|2024-05-18].",
    "Three raids, starting on [Saturday|2024-05-11], killed six.",
    "The truce, to begin on [Saturday|2024-05-18], was signed yesterday.",
    "The poll, on [Saturday|2024-05-18], will be the first in years.",
    "The mayor, on [Saturday|2024-05-11], said he would go.",
    "She was freed pending a hearing on [11 June|2024-06-11].",
    "She was freed after a hearing on [11 April|2024-04-11].",
]
CLAUSES = [
    "She must explain why she flew to Malta in [February|2024-02].",
    "The court will rule on how he won office in [February|2024-02].",
    "He is accused of planning to flee in [February|2024-02].",
    "He is planning to flee in [February|2025-02].",
    "Brokers expected prices to rise in [April|2024-04], but they fell.",
    "Brokers expect prices to rise in [April|2025-04], but not by much.",
    "He is not coming on [Saturday|2024-05-18].",
    "They open the coming [Saturday|2024-05-18].",
    "She has been ruled out until [August|2024-08].",
    "She becomes dean in [January|2025-01].",
    "She became dean in [January|2024-01].",
    "Miners voted to strike from [3 June|2024-06-03].",
    "Miners voted to strike a blow for peace on [Monday|2024-05-13].",
]
RANGES = [  # what moves is no date
    "Rain moved over the coast from [Monday|2024-05-13/2024-05-15] to Wednesday.",
    "He travelled back from [Monday|2024-05-13/2024-05-15] to Wednesday.",
    "Talks went on and off from [Monday|2024-05-13/2024-05-15] to Wednesday.",
]


@pytest.mark.parametrize(
    "marked", [*MOVED, *CANCELLED, *ENDS, *CONDITIONS, *WANTED, *HEADLINES, *BESIDE, *NOUNS, *CLAUSES, *RANGES]
)
def test_each_date_lies_on_its_side(marked):
    text, wanted, done = "", {}, 0
    for match in _MARKED.finditer(marked):
        text += marked[done : match.start()]
        wanted[len(text)] = match[2]
        text += match[1]
        done = match.end()
    found = resolve(text + marked[done:], published=PUBLISHED)
    dated = {
        start: next((str(t.edtf).strip("./").partition("T")[0] for t in found if t.start <= start < t.end), None)
        for start in wanted
    }
    assert dated == wanted
