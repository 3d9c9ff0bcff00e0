"""Phrase table: what ends is not told as if it began. Each sentence with the title of the word in brackets."""

from __future__ import annotations

import pytest

from tests.articles import article
from timeline import Extractor, Resolver

ENDS = [
    ("The [strike] ended on Monday.", "Strike ends"),
    ("Dockers ended their [strike] after 11 days.", "Dockers end their strike"),
    ("The [strike] will end on Friday.", "Strike to end"),
    ("The [strike] may end soon.", "Strike may end"),
    ("The [strike] did not end.", "Strike does not end"),
    ("The union called for the [strike] to end.", "Strike may end"),
    ("The WHO declared the [outbreak] over on Monday.", "Outbreak is over"),
    ("The general declared the [war] over.", "War is over"),
    ("The [siege] of the school is over.", "Siege of the school is over"),
    ("The three-day [blockade] has come to an end.", "Blockade comes to an end"),
    ("Pilots halted their [walkout] at noon.", "Pilots’ walkout is halted"),
    ("The [truce] between Peru and Chile expired on Sunday.", "Peru and Chile’s truce expires"),
    ("The [trial] of Per Holm ended on Monday.", "Trial of Per Holm ends"),
    ("The state of [emergency] ended on Monday.", "Emergency ends"),
    ("The rescue [operation] was halted.", "Rescue operation is halted"),
    ("The [war] that ended in 1945 killed millions.", "War ends"),
    ("Chad stopped [sending] oil to Niger in May.", "Chad stops sending oil to Niger"),
    ("Factories ceased [producing] the rifle in 1998.", "Factories cease producing the rifle"),
    ("The state quit [paying] pensions.", "The state quits paying pensions"),
    ("The firm gave up [making] pianos.", "The firm gives up making pianos"),
    ("The drug stopped being [sold] in 2003.", "The drug stops being sold"),
    ("The shop will stop [selling] knives in June.", "The shop to stop selling knives"),
    ("The shop did not stop [selling] knives.", "The shop does not stop selling knives"),
]
GOES_ON = [
    ("The [siege] of the school is not over.", "Siege of the school"),
    ("The firm began [making] pianos.", "The firm makes pianos"),
    ("The bridge was closed during the [strike].", "Strike"),
    ("The [strike] goes on.", "Strike"),
    ("The [trial] of Per Holm began on Monday.", "Trial of Per Holm"),
    ("The [war] is far from over.", "War"),
]


@pytest.fixture(scope="module")
def titles() -> dict[str, str]:
    found = {}
    extractor, resolver = Extractor(detail="all"), Resolver()
    sentences = [sentence for sentence, _ in (*ENDS, *GOES_ON)]
    documents = [article(sentence.replace("[", "").replace("]", "")) for sentence in sentences]
    read = extractor.extract_each((document, resolver.resolve(document)) for document in documents)
    for sentence, mentions in zip(sentences, read, strict=True):
        start = sentence.index("[")
        found[sentence] = next(
            (found.title for found in mentions if found.trigger.start <= start < found.trigger.end), ""
        )
    return found


@pytest.mark.parametrize(("sentence", "title"), [*ENDS, *GOES_ON])
def test_title(titles, sentence, title):
    assert titles[sentence] == title
