"""The registry of evidence: features and weights belong together, and each feature is found in news."""

import json
from functools import cache
from itertools import combinations
from pathlib import Path

import pytest

import timeline
from benchmarks.articles import document_of
from tests.merger.test_evidence import TOGETHER, chains
from timeline.errors import InvalidValueError, LexiconError
from timeline.merger import evidence
from timeline.merger.blocking import Blocks
from timeline.merger.chains import Chain
from timeline.merger.evidence import FEATURES, WEIGHTS, Registry, feature_registry, score, weigh
from timeline.merger.evidence.feature import Feature, feature, features
from timeline.merger.evidence.feature_registry import measures_of, read_weights
from timeline.merger.sources import sources_of

DATA = Path(__file__).parents[2].parent / "shared" / "data"
MEASURES = measures_of(evidence._MODULES)
STORY = "tl17-egypt"  # one that may be read, see `benchmarks.pairs`
MOST = 40  # documents of a corpus; few are enough to see most features


@feature("long", says="both are told at length", shows=lambda one, other: f"{len(one.mentions)}, {len(other.mentions)}")
def long(one, other):
    return len(one.mentions) > 1 and len(other.mentions) > 1


@features(Feature("early", says="both are early"), Feature("late", says="both are late"), where="within")
def places(one, other):
    return 1.0, 0.0


def test_a_feature_is_added_and_taken_out_again():
    one, other = chains(*TOGETHER[0])
    weights = {"within": 0.0, "across": 0.5}

    @feature("any", says="they are two", against="they are not one", shows=lambda one, other: "two")
    def any_(one, other):
        return 2.0

    more = Registry.of([*MEASURES, any_], read_weights() | {"any": weights})
    assert more.score(one, other) == score(one, other) + 1.0
    assert [(each.kind, each.weight) for each in more.weigh(one, other)][-1] == ("any", 1.0)
    assert more.score(one, one) == score(one, one)
    found = more.features["any"]
    assert (found.sentence(1.0), found.sentence(-1.0), found.words(one, other)) == (
        "they are two",
        "they are not one",
        "two",
    )
    less = Registry.of(MEASURES, read_weights())
    assert less.score(one, other) == score(one, other)
    assert less.weigh(one, other) == weigh(one, other)


def test_every_feature_has_the_weights_of_its_file():
    rows = read_weights()
    assert list(rows) == sorted(rows, key=list(FEATURES).index), "the file is in the order of the features"
    assert {name: weight._asdict() for name, weight in WEIGHTS.items()} == {
        name: {"within": 0.0, "across": 0.0} | row for name, row in rows.items()
    }


@pytest.mark.parametrize(
    ("measures", "rows", "message"),
    [
        ([long], {}, "weights.toml has no weights for the feature 'long'; add a line"),
        ([], {"long": {"within": 1, "across": 1}}, "weights.toml has weights for 'long', which is no feature; take"),
        ([long, long], {"long": {"within": 1, "across": 1}}, "two features have the name 'long'; give each its own"),
        ([long], {"long": {"across": 1}}, "the weights of 'long' are {'across': 1}; give within and across"),
        ([long], {"long": 1.5}, "the weights of 'long' are 1.5; give within and across"),
        ([long], {"long": {"within": 1, "across": "much"}}, "the weight of 'long' across is 'much'; give a number"),
        ([long], {"long": {"within": True, "across": 1}}, "the weight of 'long' within is True; give a number"),
        ([long], {"long": {"within": float("nan"), "across": 1}}, "'long' within is nan; give one below a million"),
        ([long], {"long": {"within": 1, "across": float("-inf")}}, "'long' across is -inf; give one below a million"),
        (
            [long],
            {"long": {"within": 1, "across": 10**400}},
            "across is a whole number too long to show; give one below",
        ),
        (
            [places],
            {"early": {"within": 1, "across": 1}, "late": {"within": 1}},
            "the weights of 'early' are .*; give within$",
        ),
    ],
)
def test_features_and_weights_that_do_not_fit_are_refused(measures, rows, message):
    with pytest.raises(LexiconError, match=message):
        Registry.of(measures, rows)


def test_what_gives_another_number_of_amounts_than_features_is_noticed():
    @features(Feature("one", says="one"), Feature("other", says="other"))
    def wrong(one, other):
        return (1.0,)

    row = {"within": 1.0, "across": 1.0}
    one, other = chains(*TOGETHER[0])
    with pytest.raises(
        InvalidValueError, match=r"^'one' and 'other': .* gives \(1.0,\); let it give a tuple of 2 numbers$"
    ):
        Registry.of([wrong], {"one": row, "other": row}).weigh(one, other)


@pytest.mark.parametrize("amount", ["much", None, (1.0,), float("nan")])
def test_what_gives_no_number_is_noticed(amount):
    @feature("odd", says="odd")
    def odd(one, other):
        return amount

    one, other = chains(*TOGETHER[0])
    with pytest.raises(InvalidValueError, match=r"^'odd': .*; let it give one number$"):
        Registry.of([odd], {"odd": {"within": 1.0, "across": 1.0}}).weigh(one, other)


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"long = {", "weights.toml: no TOML: "),
        (b"long = {}\nlong = {}", "weights.toml: no TOML: Cannot overwrite a value"),
        (b"\n# \xe9", "weights.toml, line 2: not UTF-8; save"),
        (b"long = " + b"9" * 5000, "weights.toml: a number has thousands of figures; give"),
    ],
)
def test_a_file_that_cannot_be_read_is_named(monkeypatch, tmp_path, content, message):
    (tmp_path / "weights.toml").write_bytes(content)
    monkeypatch.setattr(feature_registry, "files", lambda _: tmp_path)
    with pytest.raises(LexiconError, match=f"^{message}"):
        read_weights()


@cache
def amounts():
    """The features of which pairs of chains of real articles have any, within a document and across documents."""
    found = {"within": set(), "across": set()}
    for name in ("ecbplus", "meantime_en", "seeds", "tls_t17"):
        documents = _documents(name)
        resolver, extractor = timeline.Resolver(), timeline.Extractor(detail="all")
        parsed = [(document, resolver.resolve(document)) for document in documents]
        told = zip(parsed, extractor.extract_each(parsed), strict=True)
        mentions = [mention for (document, times), each in told for mention in timeline.place(document, times, each)]
        sources = sources_of(mentions, [document.record for document in documents])
        whole = [chain for source in sources.values() for chain in source.chains]
        for one, other in (pair for pair, _ in Blocks().replace([], whole)):
            _add(found["across"], one, other, "across")
        for source in sources.values():
            single = [Chain((mention,), chain.profile) for chain in source.chains for mention in chain.mentions]
            for one, other in combinations(single, 2):
                _add(found["within"], one, other, "within")
    return found


def _add(found, one, other, side):
    for measure in MEASURES:
        if measure.where in (side, "both"):
            values = measure.amounts(one, other)
            found.update(each.name for each, much in zip(measure.features, values, strict=True) if much)


def _documents(name):
    if name == "seeds":
        return list(timeline.read(DATA / "seeds"))
    rows = [json.loads(line) for line in (DATA / f"{name}.jsonl").open(encoding="utf-8")]
    if name == "tls_t17":  # whole articles of one story with their days
        [story] = [row for row in rows if row["topic"] == STORY]
        return [document_of(article, number) for number, article in enumerate(story["articles"][:14])]
    return [timeline.Document(id=str(row["id"]), text=row["text"]) for row in rows[:MOST]]


@pytest.mark.slow
@pytest.mark.skipif(not DATA.exists(), reason=f"the development data is not beside the project: {DATA}")
@pytest.mark.parametrize("side", ["within", "across"])
def test_every_weight_is_of_a_feature_that_news_has(side):
    weighed = {name for name, weight in WEIGHTS.items() if getattr(weight, side)}
    assert weighed - amounts()[side] == set()
