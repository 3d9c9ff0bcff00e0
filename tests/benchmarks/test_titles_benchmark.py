"""The grammar check of titles: as many that an editor prints as that he does not, on sentences of our own."""

from functools import cache

import pytest
from click.testing import CliRunner

from benchmarks.title_faults import KINDS, Told, faults
from benchmarks.titles import judge, main
from timeline.parsing.language_model import load_model

# kind, title that has the fault, title that has not, sentence, word that reports the event
PAIRS = [
    ("no object", "Norway calls", "Norway calls for a truce", "Norway called for a truce on Monday.", "called"),
    ("no object", "The union says", "The union says talks have failed", "The union said on Monday that talks had failed.", "said"),
    ("no object", "The court rules the ban", "The court rules the ban unlawful", "The court ruled the ban unlawful on Monday.", "ruled"),
    ("no object", "A sailor pulls down in Doba", "A sailor pulls down the flag in Doba", "A sailor pulled the flag down in Doba.", "pulled"),
    ("no object", "Chad extradites", "Chad extradites Idris Moussa", "Chad caught Idris Moussa and extradited him to Norway.", "extradited"),
    ("no object", "Norway urges", "Norway urges Chad to free the sailors", "Norway urged Chad to free the sailors.", "urged"),
    ("no subject", "Accusing Chad of the raid", "Norway accuses Chad of the raid", "Norway spoke, accusing Chad of the raid.", "accusing"),
    ("no subject", "Leaving for Oslo", "Anna Berg leaves for Oslo", "Anna Berg packed and left for Oslo.", "left"),
    ("function word", "Anna Berg arrives in", "Anna Berg arrives in Oslo", "Anna Berg arrived in Oslo on Monday.", "arrived"),
    ("function word", "Norway takes part in the", "Norway takes part in the drills", "Norway took part in the drills.", "took"),
    ("function word", "A loan is asked for", "The banker turns himself in", "The banker turned himself in on Monday, who asked for a loan.", "turned"),
    ("function word", "Doba accident is", "The ferry breaks down", "The ferry broke down after the Doba accident.", "broke"),
    ("function word", "Jonas Lund and", "Oil price goes up", "The oil price went up, Jonas Lund and Anna Berg said.", "went"),
    ("repeated", "Norway and Chad reach a deal deal", "Norway and Chad reach a deal", "Norway and Chad reached a deal.", "reached"),
    ("repeated", "Norway is committed to to a truce", "Norway is committed to a truce", "Norway is committed to a truce.", "committed"),
    ("repeated", "Lund picks up Berg up", "Lund picks up Berg", "Lund picked up Berg in Oslo.", "picked"),
    ("repeated", "Suit is filed suit", "Suit is filed", "The suit was filed on Monday.", "filed"),
    ("number", "Rebels attacks a village", "Rebels attack a village", "Rebels attacked a village on Monday.", "attacked"),
    ("number", "Norway attack Chad", "Norway attacks Chad", "Norway attacked Chad on Monday.", "attacked"),
    ("number", "Three men is arrested", "Three men are arrested", "Three men were arrested on Monday.", "arrested"),
    ("number", "Police arrests three men", "Police arrest three men", "Police arrested three men on Monday.", "arrested"),
    ("number", "Norway and Chad signs a treaty", "Norway and Chad sign a treaty", "Norway and Chad signed a treaty.", "signed"),
    ("number", "The mayor of the islands resign", "The mayor of the islands resigns", "The mayor of the islands resigned.", "resigned"),
    ("number", "The rebels does not attack", "The rebels do not attack", "The rebels did not attack on Monday.", "attack"),
    ("cut name", "Strand resigns", "Petra Strand resigns", "Petra Strand resigned on Monday.", "resigned"),
    ("cut name", "Bank cuts rates", "The Bank of Norway cuts rates", "The Bank of Norway cut rates on Monday.", "cut"),
    ("pronoun", "They leave Oslo", "The sailors leave Oslo", "They left Oslo on Monday, the sailors said.", "left"),
    ("pronoun", "His party wins", "US firms win", "His party won on Monday.", "won"),
    ("no event", "Norway in Chad", "Norway bans the film", "Norway banned the film in Chad.", "banned"),
    ("small start", "rebels leave Doba", "iPhone sales in Doba", "Rebels left Doba after sales of the iPhone.", "left"),
    ("long", "Rebels leave " + "Doba and " * 12 + "Oslo", "Rebels leave Doba", "Rebels left Doba.", "left"),
]  # fmt: skip


@cache
def parsed():
    texts = list(dict.fromkeys(text for _, bad, good, sentence, _ in PAIRS for text in (bad, good, sentence)))
    return dict(zip(texts, load_model().pipe(texts), strict=True))


def told(title, sentence, word):
    doc = parsed()[sentence]
    return Told(title=parsed()[title], sentence=doc, trigger=next(token for token in doc if token.text == word))


@pytest.mark.parametrize(("kind", "bad", "good", "sentence", "word"), PAIRS)
def test_what_an_editor_prints(kind, bad, good, sentence, word):
    assert kind in faults(told(bad, sentence, word))
    assert kind not in faults(told(good, sentence, word))


def test_every_kind_has_a_pair():
    assert {kind for kind, *_ in PAIRS} == set(KINDS)


def test_shares_of_faulty_titles():
    _, bad, good, sentence, word = PAIRS[0]
    figures = (judge(told(bad, sentence, word)) + judge(told(good, sentence, word))).figures
    assert (figures["titles"], figures["faulty"], figures["no object"], figures["number"]) == (2, 50.0, 50.0, 0.0)


def test_says_where_there_is_no_corpus(tmp_path):
    outcome = CliRunner().invoke(main, ["--data", str(tmp_path)])
    assert outcome.exit_code == 1
    assert "holds neither editor_dev.jsonl nor m2e2_dev.jsonl" in outcome.output
