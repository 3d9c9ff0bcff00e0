"""Phrase tables: what is said as what it is, a pledge, a denial, a warning; what it is about; and when it was said."""

from functools import cache

import pytest

from tests.articles import article
from timeline import Extractor, Mention, Resolver, Status

# The type, the verb or noun that tells it, the topic ("-" for none), and the sentence.
SPEECH = [
    ("statement.pledge", "vowed", "clear the harbour", "The mayor vowed to clear the harbour."),
    ("statement.pledge", "pledged", "-", "The cabinet pledged nine million crowns for the harbour."),
    ("statement.pledge", "promised", "rebuild the pier", "The mayor promised on Friday to rebuild the pier."),
    ("statement.pledge", "promised", "fares would not rise", "The council promised that fares would not rise."),
    ("statement.pledge", "said", "send 90 nurses to Doba", "The Danish government said it would send 90 nurses to Doba."),
    ("statement.pledge", "said", "pay for the funeral", "The ministry said it would pay for the funeral."),
    ("statement.pledge", "said", "free the sailors", "Chad said on Sunday it will free the sailors."),
    ("statement.pledge", "said", "reopen the mine", "A spokeswoman for the cabinet said it would reopen the mine."),
    ("statement.announcement", "announced", "-", "The club announced a new coach."),
    ("statement.announcement", "announced", "it would be sold", "The club announced that it would be sold."),
    ("statement.announcement", "announcement", "-", "An announcement by the palace ended the rumours."),
    ("statement.admission", "admitted", "taking money", "The umpire admitted taking money."),
    ("statement.admission", "admitted", "misled its clients", "The bank admitted that it had misled its clients."),
    ("statement.admission", "acknowledged", "the dam was unsafe", "The firm acknowledged that the dam was unsafe."),
    ("statement.admission", "accepted", "-", "The railway accepted responsibility for the crash."),
    ("statement.confirmation", "confirmed", "two sailors had drowned", "The navy confirmed that two sailors had drowned."),
    ("statement.confirmation", "confirmed", "-", "The palace confirmed the wedding."),
    ("statement.apology", "apologised", "the delay", "The railway apologised for the delay."),
    ("statement.apology", "issued", "-", "The railway issued an apology."),
    ("rejection.denial", "denied", "taking money", "The umpire denied taking money."),
    ("rejection.denial", "denied", "hidden the files", "The bishop denied that he had hidden the files."),
    ("rejection.denial", "denied", "-", "The bishop denied the claims on Friday."),
    ("rejection.denial", "denial", "-", "The denial by the bishop convinced nobody."),
    ("rejection", "refused", "step down", "The mayor refused to step down."),
    ("rejection", "said", "approve the sale", "The watchdog said it would not approve the sale."),
    ("rejection", "said", "run again", "The president said he would not run again."),
    ("threat", "threatened", "sink the ferry", "The rebels threatened to sink the ferry."),
    ("threat", "threatened", "block the harbour", "The rebels threatened on Monday to block the harbour."),
    ("threat", "said", "expel nine envoys", "The foreign ministry said on Tuesday it would expel nine envoys."),
    ("threat.warning", "warned", "the dam might burst", "Engineers warned that the dam might burst."),
    ("threat.warning", "warned", "to avoid the shore", "The coastguard warned people to avoid the shore."),
    ("threat.warning", "issued", "the dam could burst", "The ministry issued a warning that the dam could burst."),
    ("demand", "demanded", "Chad withdraw its troops", "Norway demanded that Chad withdraw its troops."),
    ("demand", "demanded", "-", "The opposition demanded a recount."),
    ("accusation", "accused", "bribery", "Norway accused Anna Berg of bribery."),
    ("statement", "said", "the mine was empty", "A farmer said the mine was empty."),
    ("statement", "said", "the economy would recover", "Analysts said the economy would recover."),
    ("statement", "told", "she was tired", "The singer told reporters she was tired."),
    ("statement", "said", "sold the ferry", "The firm said it had sold the ferry."),
    ("statement", "said", "he would be tried", "The guards said he would be tried."),
    ("statement", "said", "cut 90 jobs", "The shipyard said it would cut 90 jobs."),
]  # fmt: skip

# What looks like one of them and is none.
NO_SUCH_SPEECH = [
    ("statement.admission", "Two sailors were admitted to hospital in Bergen."),
    ("statement.admission", "The keeper conceded a penalty."),
    ("statement.confirmation", "A second test confirmed the result."),
    ("statement.pledge", "The guards kept their promise to free the sailors."),
    ("statement.pledge", "The baker said she would help her son."),
    ("statement.pledge", "The government said he would pay the fine."),
    ("threat.warning", "The dam burst despite the warnings."),
    ("threat", "The union said that fans would boycott the match."),
    ("rejection.denial", "The court denied bail."),
    ("rejection", "The president said it would not rain."),
]

# The verb of what is said, its status, and the sentence: beside the saying it keeps its own.
CONTENTS = [
    ("clear", Status.PLANNED, "The mayor vowed to clear the harbour."),
    ("taking", Status.DENIED, "The umpire denied taking money."),
    ("step down", Status.DENIED, "The mayor refused to step down."),
    ("burst", Status.HYPOTHETICAL, "Engineers warned that the dam might burst."),
    ("sold", Status.HAPPENED, "The firm said it had sold the ferry."),
    ("cut", Status.PLANNED, "The shipyard said it would cut 90 jobs."),
]

# The date of the saying and that of what is said.
DATES = [
    ("2024-05-14", "-", "The ministry said on Tuesday it had closed the mine."),
    ("2024-05-14", "-", "The ministry said Tuesday it had closed the mine."),
    ("2024-05-14", "-", "The ministry said late on Tuesday it had closed the mine."),
    ("2024-05-14", "2024-05-13", "The ministry said on Tuesday it had closed the mine on Monday."),
    ("-", "2024-05-14", "The ministry said that on Tuesday it had closed the mine."),
    ("-", "2024-05-14", "The ministry said it had closed the mine on Tuesday."),
    ("2024-05-14", "2021", "The ministry denied on Tuesday that it had closed the mine in 2021."),
]

TITLES = [
    ("An umpire denies taking money", "An umpire denied taking money."),
    ("The bishop denies he has hidden the files", "The bishop denied that he had hidden the files."),
    ("The shipyard says it will cut 90 jobs", "The shipyard said it would cut 90 jobs."),
    ("The watchdog says it will not approve the sale", "The watchdog said it would not approve the sale."),
    ("The mayor vows to clear the harbour", "The mayor vowed to clear the harbour."),
    ("Engineers warn the dam may burst", "Engineers warned that the dam might burst."),
    ("Navy says four sailors have drowned", "Four sailors had drowned, the navy said."),
    ("Anna Berg says “I am happy”", '"I am happy," said Anna Berg.'),
]


@cache
def told() -> dict[str, dict[str, Mention]]:
    """The mentions of each sentence, by their triggers."""
    tables = (*(row[-1] for row in (*SPEECH, *NO_SUCH_SPEECH, *CONTENTS, *DATES, *TITLES)),)
    documents = [article(sentence) for sentence in dict.fromkeys(tables)]
    read = Extractor(detail="all").extract_each((one, Resolver().resolve(one)) for one in documents)
    found = zip(documents, read, strict=True)
    return {one.text: {mention.trigger.text: mention for mention in mentions} for one, mentions in found}


def when(mention: Mention) -> str:
    return mention.interval.edtf if mention.interval and not mention.is_loosely_dated else "-"


@pytest.mark.parametrize(("kind", "word", "topic", "sentence"), SPEECH)
def test_what_is_said_is_told_as_what_it_is(kind, word, topic, sentence):
    mention = told()[sentence][word]
    assert (mention.type.name, mention.status) == (kind, Status.HAPPENED)
    assert ", ".join(argument.name for argument in mention.arguments if argument.role == "topic") == topic.strip("-")
    assert any(argument.role == "agent" for argument in mention.arguments)


@pytest.mark.parametrize(("kind", "sentence"), NO_SUCH_SPEECH)
def test_what_looks_like_such_speech(kind, sentence):
    assert kind not in {mention.type.name for mention in told()[sentence].values()}


@pytest.mark.parametrize(("word", "status", "sentence"), CONTENTS)
def test_what_is_said_keeps_its_status(word, status, sentence):
    mention = told()[sentence][word]
    assert mention.status is status
    assert any(argument.role in ("agent", "patient") for argument in mention.arguments)


ONE_LINE = [
    ("vowed", "Anna Berg, the mayor of Bergen, vowed on Monday to rebuild the pier."),
    ("threatened", "Rebels in Chad threatened on Monday to attack Doba."),
    ("refused", "Anna Berg, the mayor of Bergen, refused on Monday to resign."),
    ("denied", "Idris Moussa, the president of Chad, denied attacking Doba."),
    ("said", "Norway said on Monday it would withdraw its soldiers from Chad."),
]


@pytest.mark.parametrize(("said", "sentence"), ONE_LINE)
def test_what_the_saying_tells_has_no_line_of_its_own(said, sentence):
    document = article(sentence)
    mentions = Extractor().extract(document, Resolver().resolve(document))
    assert [mention.trigger.text for mention in mentions] == [said]


@pytest.mark.parametrize(("said", "closed", "sentence"), DATES)
def test_when_it_was_said(said, closed, sentence):
    speech, content = sorted(told()[sentence].values(), key=lambda mention: mention.trigger.start)[:2]
    assert (when(speech), when(content)) == (said, closed)


@pytest.mark.parametrize(("title", "sentence"), TITLES)
def test_titles(title, sentence):
    assert title in {mention.title for mention in told()[sentence].values()}
