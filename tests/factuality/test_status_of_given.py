"""Whether it really happened, of given words: the event is the word in brackets, whatever its type."""

import pytest

from tests.articles import article, extractor
from timeline import Resolver, Status

SENTENCES = {
    Status.HAPPENED: """
        The two men had not [met] until Thursday.
        Norway did not [attack] until the talks had failed.
        While [buying] oil from Chad, Norway denied selling weapons.
        The army has not attacked Doba, but it [bombed] Oslo.
        Police said Berg [killed] a banker.
        According to the ministry, Norway [bombed] Doba.
        Lund condemned the [attack] on Doba.
        Lund will speak about the [attack] on Doba.
        Norway will answer the [attack].
        The minister confirmed that Lund had [resigned].
        Lund regrets that Norway [bombed] Doba.
        Lund admitted [bombing] Doba.
        Norway stopped [bombing] Doba.
        Lund forgot that he had [met] Moussa.
        Lund managed to [escape].
        Norway forced Chad to [withdraw].
        Norway was forced to [withdraw].
        After [meeting] Moussa, Lund flew home.
        Lund, who [resigned] on Monday, will return.
        Lund could not be reached after the [attack].
        Lund would later [resign].
        Two years later Norway would [invade] Chad.
        Norway, which Chad had [attacked], asked for help.
        No more than ten people were [arrested].
        Not only did Norway [attack] Chad, it stayed.
        Nobody expected Norway to attack, but it [attacked].
        Anna Berg was the first woman to [win] the race.
    """,
    Status.ONGOING: """
        Norway is [bombing] Doba.
        Talks are [continuing] in Oslo.
        Rescuers are still [searching] for survivors.
        The [trial] is under way in Oslo.
        Police are [investigating] the attack.
        The [search] continues.
        The [talks] continue in Oslo.
        Norway has been [bombing] Doba since Monday.
    """,
    Status.PLANNED: """
        Lund postponed his [trip] to Chad.
        The [summit] has been postponed until June.
        The [vote] was put off for a week.
        Rain delayed the [launch] to Friday.
        The Kremlin had announced the [trip] on Monday.
        Norway announced [sanctions] against Chad.
        Doba Oil will close the mine, [cutting] 200 jobs.
        Norway will [lift] the ban.
        The [trial] is set to begin on Wednesday.
        The [trial] is scheduled to open in Oslo on Wednesday.
        The [election] will be held in June.
        The [election] takes place on 3 June.
        Lund is going to [resign].
        Lund said he will [resign].
        Lund said he would [resign].
        Lund announced that he would [resign].
        Norway plans to [sell] ferries to Chad.
        Lund will be [sworn] in on Monday.
        Doba Oil is to [buy] a mine.
        Doba Oil agreed to [buy] a mine.
        Doba Oil has agreed a plan to [build] a mine.
        A plan to [build] a mine was presented.
        Lund promised [talks] with Chad.
        The ministers will attend a [summit] in Oslo.
        Lund will take part in [talks] next week.
        Lund leaves for a [visit] to Chad on Friday.
        Next week's [talks] will be difficult.
        Lund is preparing for a [visit] to Chad.
        Norway prepared an [attack] on Chad.
        There will be a [vote] on Friday.
        The bridge will be [closed] and rebuilt.
        The bridge will be closed and [rebuilt].
        The bridge will [open] in June and will carry trains.
        Lund flew to Oslo to [meet] Moussa.
    """,
    Status.ALLEGED: """
        Norway backed Chad's assertion that Sweden had [attacked] Doba.
        Chad accused Norway of [bombing] Doba.
        Police accuse Berg of having [killed] a banker.
        Berg is accused of [killing] a banker.
        Berg was charged with [killing] a banker.
        Berg is suspected of the [murder] of a banker.
        Norway allegedly [bombed] Doba.
        Norway is said to have [bombed] Doba.
        Chad claimed Norway had [bombed] Doba.
        Rebels believe that Norway [bombed] Doba.
        The alleged [attack] took place in Doba.
        Berg is believed to have [died] in Doba.
        Rumours that Lund had [resigned] spread.
        Norway reportedly [bombed] Doba.
        According to officials who asked not to be named, Norway [bombed] Doba.
        Officials said on condition of anonymity that Norway [bombed] Doba.
        Norway [bombed] Doba, sources said.
    """,
    Status.HYPOTHETICAL: """
        Norway is expected to [sign] the treaty in June.
        The treaty is expected to be [signed] in June.
        Lund stressed the importance of continuing to [deepen] relations.
        Lund did not ask Chad to [withdraw].
        Norway bought grain in case the strike [drags] on.
        There are fears that Chad [attacked] Doba.
        The vote will probably [take] place in June.
        Had Norway [attacked], Chad would have answered.
        Norway would [attack] Chad if it were asked.
        Lund warned that Chad could [attack] Doba.
        Lund warned that an [attack] could follow.
        Lund called for a [ceasefire].
        Lund called for an immediate [ceasefire] in Doba.
        Lund demanded that Chad [withdraw] its troops.
        Lund urged Chad to [withdraw] its troops.
        Lund proposed a [summit] in Oslo.
        Norway may [impose] sanctions on Chad.
        Norway is considering [sanctions] against Chad.
        Norway threatened to [bomb] Doba.
        Will Norway and Chad [meet] again?
        A [strike] would hurt Norway.
        It is unclear whether Norway [bombed] Doba.
        Lund did not say whether he had [met] Moussa.
        Norway failed to rule out an [attack] on Chad.
        The minister hopes the two sides will [meet].
        Norway fears that Chad will [attack].
        Lund wants Norway to [buy] a mine.
        Lund wants the [war] in Chad to end.
        A [merger] is possible.
        A [merger] is being discussed.
        An [attack] is unlikely.
        The company may [be] sold.
        Lund asked Moussa to [resign].
        Lund offered to [resign].
        Berg faces a possible [trial].
        In case of an [attack], Norway will help.
        Chad must [withdraw] its troops, Lund said.
        Norway should [buy] the mine.
        Norway needs to [buy] the mine.
        Norway's [purchase] of the mine would cost a million.
    """,
    Status.DENIED: """
        Chad has not [deployed] troops in Doba.
        Norway has denied [supplying] weapons to Chad.
        Norway denied that it had [supplied] weapons to Chad.
        Norway never [attacked] Chad.
        No one was [arrested].
        The [visit] was called off.
        The [visit] was cancelled on Monday.
        Lund called off a planned [visit] to Chad.
        Lund refused to [meet] Moussa.
        Lund declined to [comment].
        Lund failed to [win] the vote.
        Norway ruled out an [attack] on Chad.
        Norway rejected [talks] with Chad.
        Neither Norway nor Chad [signed] the treaty.
        Norway has yet to [sign] the treaty.
        Norway stopped short of [attacking] Chad.
        Police prevented an [attack] on Doba.
        An [attack] was prevented in Doba.
        Lund was to have [visited] Chad.
        Lund should have [resigned].
        Norway will not [attack] Chad.
        Norway did not [attack] and did not threaten Chad.
        Norway neither attacked nor [threatened] Chad.
        There was no [attack] on Doba.
        The attempt to [kill] Lund failed.
        The two sides failed to reach an [agreement].
        Talks ended without an [agreement].
        No [agreement] was reached.
        Lund's decision not to [attend] angered Moussa.
        Lund decided against [attending] the summit.
        Lund decided not to [attend] the summit.
    """,
}


def judged(marked: str) -> Status:
    start, end = marked.index("["), marked.index("]") - 1
    document = article(marked.replace("[", "").replace("]", ""))
    [mention] = extractor().mentions_at(document, Resolver().resolve(document), [(start, end)])
    return mention.status


@pytest.mark.parametrize(
    ("status", "sentence"),
    [(status, line.strip()) for status, lines in SENTENCES.items() for line in lines.strip().splitlines()],
)
def test_status_of_the_word_in_brackets(status, sentence):
    assert judged(sentence) is status
