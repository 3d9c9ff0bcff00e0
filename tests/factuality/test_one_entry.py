"""One entry in `cues.toml` is all that a new construction needs: each row adds one, and with it the status changes."""

import pytest

from tests.factuality.test_from_parse import judged
from timeline import Status
from timeline.languages.en import word_lists

ENTRIES = [
    # a verb that governs a clause without tense
    ("governors", "planned", "undertake", "Norway undertook to [meet] Chad.", Status.PLANNED),
    ("governors", "hypothetical", "toy with", "Norway toyed with [attacking] Chad.", Status.HYPOTHETICAL),
    ("governors", "alleged", "moot", "Lund is mooted to have [met] Moussa.", Status.ALLEGED),
    ("governors", "denied", "omit", "Norway omitted to [meet] Chad.", Status.DENIED),
    ("governors", "denied", "desist from", "Norway desisted from [attacking] Chad.", Status.DENIED),
    ("governors", "ongoing", "persist", "Norway persists in [bombing] Chad.", Status.ONGOING),
    # a verb and its object
    ("governors", "denied", "torpedo", "Norway torpedoed [talks] with Chad.", Status.DENIED),
    # a verb and a "that" clause
    ("governors", "alleged", "hint", "Chad hinted that Norway had [bombed] Doba.", Status.ALLEGED),
    ("governors", "hypothetical", "query", "Chad queries that Norway [bombed] Doba.", Status.HYPOTHETICAL),
    ("governors", "refuting", "rebut", "Norway rebutted that it had [bombed] Doba.", Status.DENIED),
    ("governors", "refuting", "quash", "Norway quashed rumours that it had [bombed] Doba.", Status.DENIED),
    # a passive verb of reporting
    ("governors", "alleged", "whisper", "Lund is whispered to have [met] Moussa.", Status.ALLEGED),
    ("reporting", "verbs", "whisper", "Lund is whispered to have [met] Moussa.", Status.ALLEGED),
    ("governors", "alleged", "whisper", "It is whispered that Lund [met] Moussa.", Status.ALLEGED),
    # a noun
    ("heads", "planned", "scheme", "The scheme to [bomb] Doba shocked Chad.", Status.PLANNED),
    ("heads", "hypothetical", "spectre", "The spectre of [war] frightened Chad.", Status.HYPOTHETICAL),
    ("heads", "alleged", "gossip", "There was gossip that Lund had [resigned].", Status.ALLEGED),
    ("heads", "denied", "disinclination", "The disinclination to [meet] Moussa angered Chad.", Status.DENIED),
    ("heads", "denied", "scuppering", "The scuppering of [talks] angered Chad.", Status.DENIED),
    # an adverb
    ("adverbs", "alleged", "ostensibly", "Norway ostensibly [bombed] Doba.", Status.ALLEGED),
    ("adverbs", "hypothetical", "conceivably", "Norway conceivably [bombed] Doba.", Status.HYPOTHETICAL),
    ("adverbs", "denied", "hardly", "Norway hardly [bombed] Doba.", Status.DENIED),
    # an adjective before or behind an event noun
    ("modifiers", "alleged", "rumoured", "The rumoured [attack] shocked Chad.", Status.ALLEGED),
    ("modifiers", "denied", "abandoned", "The abandoned [talks] angered Chad.", Status.DENIED),
    ("predicates", "denied", "moot", "The [visit] is moot.", Status.DENIED),
    ("predicates", "hypothetical", "doubtful", "The [visit] is doubtful.", Status.HYPOTHETICAL),
    # an adjective that governs a clause
    ("governors", "denied", "reluctant", "Norway was reluctant to [meet] Chad.", Status.DENIED),
    ("verdicts", "hypothetical", "doubtful", "It is doubtful that Norway [bombed] Doba.", Status.HYPOTHETICAL),
    ("verdicts", "denied", "spurious", "It is spurious that Norway [bombed] Doba.", Status.DENIED),
    ("verdicts", "denied", "spurious", "Reports that Norway [bombed] Doba are spurious.", Status.DENIED),
    ("verdicts", "alleged", "plausible", "It is plausible that Norway [bombed] Doba.", Status.ALLEGED),
    # a preposition or a conjunction
    ("markers", "denied", "barring", "Barring an [attack], Norway will stay.", Status.DENIED),
    ("markers", "hypothetical", "except", "Except Chad [attacked] Doba, Norway will stay.", Status.HYPOTHETICAL),
    # modal verbs, pronouns, sources
    ("pronouns", "nobody", "naught", "Naught [attacked] Chad.", Status.DENIED),
    ("reporting", "unnamed", "whisperer", "Norway [bombed] Doba, whisperers said.", Status.ALLEGED),
]


@pytest.fixture
def with_entry(monkeypatch):
    def add(section: str, name: str, entry: str) -> None:
        tables = word_lists._cue_tables()
        monkeypatch.setitem(tables[section], name, [*tables[section][name], entry])
        word_lists.cues.cache_clear()

    yield add
    monkeypatch.undo()
    word_lists.cues.cache_clear()


@pytest.mark.parametrize(("section", "name", "entry", "marked", "status"), ENTRIES)
def test_one_entry_is_enough(with_entry, section, name, entry, marked, status):
    assert judged(marked).status is not status
    with_entry(section, name, entry)
    assert judged(marked).status is status


@pytest.mark.parametrize("verb", ["rumoured", "rumored", "said", "reported", "alleged", "believed", "claimed"])
def test_passive_of_reporting(verb):
    assert judged(f"Lund is {verb} to have [left] Oslo.").status is Status.ALLEGED
