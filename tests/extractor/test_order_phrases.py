"""Which of two events a sentence puts first, and sentences whose words of order mean something else."""

from functools import cache

import pytest

from tests.articles import article, extractor, extractor_of_all
from timeline import Interval, Resolver

FIRST_AND_SECOND = [  # a text, the word of the earlier event, and that of the later one
    ("The workers marched after the bank collapsed.", "collapsed", "marched"),
    ("After the ferry sank, the minister resigned.", "sank", "resigned"),
    ("Following the trial, Lund moved to Oslo.", "trial", "moved"),
    ("The bank closed two branches following the robbery.", "robbery", "closed"),
    ("Lund signed the treaty before he visited Chad.", "treaty", "visited"),
    ("Before leaving Lagos, Okafor met the bishops.", "met", "leaving"),
    ("Voters have elected three mayors since the coup.", "coup", "elected"),
    ("Prices have doubled since the dam collapsed.", "collapsed", "doubled"),
    ("The two sides have not met since the ambush, but Lund has written since he was freed.", "freed", "written"),
    ("Rebels besieged the town until the army attacked them.", "besieged", "attacked"),
    ("Police searched the port ahead of the visit.", "searched", "visit"),
    ("The army withdrew prior to the vote.", "withdrew", "vote"),
    ("Once the court freed him, Moussa fled to Lagos.", "freed", "fled"),
    ("As soon as the talks ended, rebels attacked the town.", "talks", "attacked"),
    ("Thousands fled in the wake of the earthquake.", "earthquake", "fled"),
    ("Chad expelled two envoys in response to the raid.", "raid", "expelled"),
    ("In retaliation for the bombing, the army shelled the camp.", "bombing", "shelled"),
    ("Chad closed its border in the aftermath of the coup.", "coup", "closed"),
    ("Moussa flew to Lagos on the eve of the election.", "flew", "election"),
    ("The minister resigned two days after the vote.", "vote", "resigned"),
    ("Two weeks before the summit, Lund visited Chad.", "visited", "summit"),
    ("She was arrested hours after the blast.", "blast", "arrested"),
    ("The mayor died the day after the attack.", "attack", "died"),
    ("Dozens were killed in the weeks after the coup.", "coup", "killed"),
    ("He fled the country within days of the verdict.", "verdict", "fled"),
    ("The arrests came a month after the protest.", "protest", "arrests"),
    ("The arrest led to protests in Lagos.", "arrest", "protests"),
    ("The verdict sparked riots across the city.", "verdict", "riots"),
    ("The explosion triggered a fire at the refinery.", "explosion", "fire"),
    ("The raid prompted Chad to expel two envoys.", "raid", "expel"),
    ("A strike followed the vote.", "vote", "strike"),
    ("The vote was followed by a strike.", "vote", "strike"),
    ("The riots were sparked by the arrest of a priest.", "arrest", "riots"),
    ("The protest stemmed from a clash at the mine.", "clash", "protest"),
    ("Lund met Moussa in Oslo and then flew to Lagos.", "met", "flew"),
    ("Rebels seized the town and later burned the bridge.", "seized", "burned"),
    ("Police said that rebels had attacked the port.", "attacked", "said"),
    ("Lund said he met Moussa in Oslo.", "met", "said"),
    ("Rebels have freed two nurses, the army said.", "freed", "said"),
    ("The bank announced that it had sold the mine.", "sold", "announced"),
    ("The minister told reporters that Chad had signed the treaty.", "treaty", "told"),
    ("Lund said Norway will close the embassy.", "said", "close"),
    ("The mayor, who had fled to Lagos, returned on Monday.", "fled", "returned"),
    ("Police searched the house where Moussa had hidden the weapons.", "hidden", "searched"),
    ("Rebels had left the town when the army arrived.", "left", "arrived"),
    ("Because the court had freed him, Moussa travelled to Chad.", "freed", "travelled"),
    ("When the alarm sounded, the guards fled.", "sounded", "fled"),
    ("The price fell when the bank collapsed.", "collapsed", "fell"),
    ("Lund met Moussa in Oslo. Hours later, Chad attacked Cameroon.", "met", "attacked"),
    ("The court freed Moussa. Two days later, he flew to Lagos.", "freed", "flew"),
    ("The court freed Moussa. Two weeks later he flew to Lagos.", "freed", "flew"),
    ("Rebels attacked the port. Three days earlier, the army withdrew.", "withdrew", "attacked"),
    ("The minister resigned. A month earlier the court fined her.", "fined", "resigned"),
    ("Chad attacked Cameroon. Earlier, Lund met Moussa.", "met", "attacked"),
    ("The talks collapsed. Subsequently, Chad closed its border.", "collapsed", "closed"),
    ("The minister resigned on Monday. She had visited Chad in March.", "visited", "resigned"),
    ("Lund was arrested in Oslo. He had fled Lagos by boat.", "fled", "arrested"),
    ("Norway will close the embassy after the vote.", "vote", "close"),
    ("The army plans to leave the town before the election.", "leave", "election"),
    ("The company closed the plant after workers went on strike.", "went", "closed"),
    ("Moussa was jailed after he attacked a guard.", "attacked", "jailed"),
    ("The minister said on Tuesday that Chad would attack Cameroon.", "said", "attack"),
    ("The bank had sold the mine by the time the court fined it.", "sold", "fined"),
    ("Lund resigned, prompting protests in Oslo.", "resigned", "protests"),
    ("The bomb exploded, leading to the arrest of three men.", "exploded", "arrest"),
    ("The strike, which followed the death of a miner, ended on Monday.", "death", "strike"),
    ("The arrests, which came a day after the vote, angered Chad.", "vote", "arrests"),
    ("Lund apologised for a crash caused by the storm.", "storm", "crash"),
    ("Rebels attacked the port. Chad has since closed its border.", "attacked", "closed"),
    ("Rebels attacked the port. The men have since been arrested.", "attacked", "arrested"),
    ("Moussa was jailed in 2019 and was freed two years later.", "jailed", "freed"),
    ("Rebels attacked the port. The next day, the army shelled the camp.", "attacked", "shelled"),
    ("Lund was arrested in Oslo. The following morning he escaped.", "arrested", "escaped"),
    ("The court fined the bank. The previous week, the mayor resigned.", "resigned", "fined"),
    ("On arriving in Oslo, Lund met Okafor.", "arriving", "met"),
    ("Having visited Chad, Lund flew to Oslo.", "visited", "flew"),
    ("Chad expelled two envoys in the run-up to the election.", "expelled", "election"),
    ("The union voted to march after managers rejected its plan.", "rejected", "voted"),
    ("Lund did not resign until the court fined him.", "fined", "resign"),
    ("Rebels attacked the port. In response, Chad shelled the camp.", "attacked", "shelled"),
    ("The bank collapsed. As a result, the minister resigned.", "collapsed", "resigned"),
    ("Chad attacked Cameroon. Prior to that, Lund met Moussa.", "met", "attacked"),
]
WITHIN = [  # a text, the word of the event around, and that of the one within or at the same time
    ("Lund met Moussa during the summit.", "summit", "met"),
    ("Three men were arrested during the protest.", "protest", "arrested"),
    ("Lund thanked the nurses at a ceremony in Oslo.", "ceremony", "thanked"),
    ("Okafor opened a school on a visit to Chad.", "visit", "opened"),
    ("Rebels burned the bridge while the army was shelling the town.", "shelling", "burned"),
    ("Lund fell when he was visiting the mine.", "visiting", "fell"),
    ("Shares fell amid a strike at the port.", "strike", "fell"),
    ("Police arrested two men as rebels attacked the port.", "attacked", "arrested"),
    ("The arrests came as rebels attacked the port.", "attacked", "arrests"),
    ("Lund died at the height of the siege.", "siege", "died"),
    ("Okafor resigned three months into the war.", "war", "resigned"),
    ("The ship sank while carrying weapons to Chad.", "carrying", "sank"),
    ("While visiting Chad, Lund met Okafor.", "visiting", "met"),
    ("Moussa was freed on the second day of the talks.", "talks", "freed"),
]
NO_ORDER = [  # a text, and a word that is not linked in time to any other
    ("Lund was named after the general who won the battle.", "named"),
    ("Okafor looked after the victims of the attack.", "looked"),
    ("The job was much sought after by lawyers of the mayor.", "sought"),
    ("Since Chad signed the treaty, Lund opposes it.", "opposes"),
    ("Chad protested, since the vote was rigged.", "protested"),
    ("Since the mine closed, he rejects the plan.", "rejects"),
    ("As president, Lund signed the treaty.", "signed"),
    ("Lund served as judge and freed Moussa.", "freed"),
    ("Moussa appeared before a judge in Oslo.", "appeared"),
    ("The treaty went before parliament.", "went"),
    ("Then President Okafor visited Chad.", "visited"),
    ("Lund met the then minister in Oslo.", "met"),
    ("Lund finished ahead of Moussa in the race.", "finished"),
    ("The road led to the port.", "led"),
    ("A path led to the house that rebels burned.", "burned"),
    ("Lund did not sign the treaty after the talks.", "sign"),
    ("Moussa never met Okafor before the vote.", "met"),
    ("Lund would resign if the vote failed.", "resign"),
    ("If the talks fail, Chad will attack after the summit.", "fail"),
    ("While Chad signed the treaty, Norway rejected it.", "rejected"),
    ("While Lagos grew, Doba shrank.", "grew"),
    ("Lund met Moussa and visited Chad.", "visited"),
    ("Rebels attacked the port, and the army fled.", "fled"),
    ("Okafor was stopped before he could flee.", "stopped"),
    ("Police followed the truck that carried weapons.", "followed"),
    ("The law follows the treaty of the union.", "follows"),
    ("Lund said nothing. Okafor visited Chad.", "visited"),
    ("Lund met Moussa in Oslo. Later talks with Chad failed.", "failed"),
    ("Lund met Moussa in Oslo. Earlier plans were dropped by Chad.", "dropped"),
    ("Lund met Moussa in Oslo. Then Prime Minister Okafor visited Chad.", "visited"),
    ("Lund will meet Moussa in Oslo. Then, Chad attacked Cameroon.", "attacked"),
    ("Lund met Moussa in Oslo. Two ministers later elected visited Chad.", "met"),
    ("Lund met Moussa in Oslo. He visited Chad.", "visited"),
    ("The court fined the bank in a case over the mine.", "fined"),
    ("The minister resigned over the strike.", "resigned"),
    ("The army attacked the port despite the ceasefire.", "attacked"),
    ("The storm was worse than the flood.", "flood"),
    ("Lund asked after Moussa and visited Chad.", "visited"),
    ("Day after day, workers protested in Lagos.", "protested"),
    ("One after another, the ministers resigned.", "resigned"),
    ("After all, Lund signed the treaty.", "signed"),
    ("Above all, Chad attacked the port first.", "attacked"),
    ("The firm, now called Nord after its founder, sold the mine.", "sold"),
    ("Lund put Norway before party and resigned.", "resigned"),
    ("The dispute went before the court, which fined the bank.", "fined"),
    ("Okafor is running ahead of Lund in the polls.", "running"),
    ("The price of the visit rose to a million.", "rose"),
    ("The victory led Lund to the final.", "victory"),
    ("The minister led a march to the port.", "led"),
    ("He has a plan in response to critics and visited Chad.", "visited"),
    ("The treaty, once signed, binds Chad.", "binds"),
    ("Moussa was once elected mayor of Doba.", "elected"),
    ("The following ministers resigned.", "resigned"),
    ("Chad signed the following treaty.", "signed"),
    ("Lund arrived in the morning and met Okafor at noon.", "arrived"),
    ("Rebels as well as soldiers attacked the town.", "attacked"),
    ("Lund as much as admitted the fraud and resigned.", "resigned"),
    ("As expected, Chad attacked the port.", "attacked"),
    ("Norway attacked as many ports as Chad.", "attacked"),
    ("Doba is the town after which the ferry was named.", "named"),
    ("Police followed the march through Oslo.", "march"),
    ("Lund focused on winning the election.", "election"),
    ("Okafor caused a crash in Oslo.", "crash"),
    ("The minister went into the talks.", "talks"),
    ("Norway voted on the last day of May.", "voted"),
    ("The next mayor visited Chad. Lund met Okafor.", "met"),
    ("Lund met Okafor. The next election divides Chad.", "met"),
    ("Lund met Okafor. The previous minister visited Chad.", "met"),
    ("Lund met Okafor. He has visited Chad since he was a boy.", "met"),
    ("The army says the army says that rebels said nothing.", "says"),
    ("The vote did not lead to protests.", "protests"),
    ("Okafor will speak before the assembly.", "assembly"),
    ("Moussa had last visited Chad in May. He met Okafor.", "met"),
    ("Rebels attacked the port. In response to critics Lund visited Chad.", "attacked"),
    ("Lund met Moussa in Oslo. Previously dropped plans divide Chad.", "met"),
    ("The party split as it did in May.", "split"),
    ("As Lund said, Chad attacked Cameroon.", "attacked"),
    ("Rebels attacked the port as planned.", "attacked"),
]  # fmt: skip
TO_TIMES = [  # a text, a word, how it stands to a time, and the time; none at all where there is no time
    ("Okafor fled to Lagos after Tuesday's deadline.", "fled to", "AFTER", "2024-05-14"),
    ("Lund has visited Chad twice since the 2021 season.", "visited", "AFTER", "2021"),
    ("Chad attacked Cameroon in the weeks after 3 May.", "attacked", "AFTER", "2024-05-04/.."),
    ("Rebels attacked the town before the 2019 season.", "attacked", "BEFORE", "2019"),
    ("Chad freed Moussa ahead of Monday's deadline.", "freed", "BEFORE", "2024-05-13"),
    ("Rebels besieged the town until Friday.", "besieged", "BEFORE", "../2024-05-17"),
    ("The minister resigned on Tuesday.", "resigned", None, None),
    ("Rebels freed the nurses on 3 May.", "freed", None, None),
    ("Lund sold the 2019 ferry to Chad.", "sold", None, None),
    ("Okafor fled to Lagos over Tuesday's deadline.", "fled to", None, None),
    ("Nobody visited Chad after the 2021 season.", "visited", None, None),
]


@cache
def found(are_all):
    """The mentions of all texts, those of `TO_TIMES` as by default, by the text."""
    tables = (FIRST_AND_SECOND, WITHIN, NO_ORDER) if are_all else (TO_TIMES,)
    texts = [row[0] for table in tables for row in table]
    documents = [article(text, id=str(number)) for number, text in enumerate(texts)]
    given = [(document, Resolver().resolve(document)) for document in documents]
    made = extractor_of_all() if are_all else extractor()
    return dict(zip(texts, made.extract_each(given), strict=True))


def links_of(text):
    """A triple for each link of a text to another event: the word of it, the relation, the word of the other."""
    mentions = found(True)[text]
    words = {mention.id: mention.trigger.text.split()[0] for mention in mentions}
    return {
        (words[mention.id], link.relation, words[link.mention])
        for mention in mentions
        for link in mention.tlinks
        if link.mention is not None
    }


@pytest.mark.parametrize(("text", "first", "second"), FIRST_AND_SECOND)
def test_first_and_second(text, first, second):
    first, second = first.split()[0], second.split()[0]
    links = links_of(text)
    assert (second, "AFTER", first) in links
    assert (first, "AFTER", second) not in links


@pytest.mark.parametrize(("text", "around", "within"), WITHIN)
def test_within(text, around, within):
    links = links_of(text)
    assert {(within, "IS_INCLUDED", around), (around, "SIMULTANEOUS", within)} & links
    assert not [link for link in links if link[1] == "AFTER"]


@pytest.mark.parametrize(("text", "word"), NO_ORDER)
def test_no_order(text, word):
    assert [link for link in links_of(text) if word in (link[0], link[2])] == []


@pytest.mark.parametrize(("text", "word", "relation", "time"), TO_TIMES)
def test_to_times(text, word, relation, time):
    links = [link for mention in found(False)[text] if mention.trigger.text == word for link in mention.tlinks]
    got = [(link.relation, link.time) for link in links if link.time]
    assert got == ([] if relation is None else [(relation, Interval.parse(time))])
