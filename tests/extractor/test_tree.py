"""The tree that is read off a parse gives what spaCy's own words and spans give."""

import pytest

from timeline.parsing.language_model import load_model
from timeline.parsing.tree import once, read_parse

TEXT = (
    "Anna Berg, the mayor of Tromso, was not re-elected on 3 May 2019. “Why?” asked the 12 councillors, who had met, "
    "dined and then left.  A ferry sank on Monday that nobody had ever seen before near Bodo, killing two, and the "
    "U.S. envoy, whom they'd told of it, said nothing. What did she say she would sell, and to whom?"
)
FLAT = (
    *("i", "idx", "text", "whitespace_", "text_with_ws", "lower_", "pos_", "tag_", "dep_", "ent_type_", "ent_iob_"),
    *("is_punct", "is_quote", "like_num", "is_title", "is_upper", "is_alpha", "is_digit", "is_space"),
)
LINKS = ("children", "lefts", "rights", "subtree", "ancestors", "conjuncts")


@pytest.fixture(scope="module")
def source():
    return load_model()(TEXT)


@pytest.fixture(scope="module")
def doc(source):
    return read_parse(source)


@pytest.mark.parametrize("name", FLAT)
def test_what_a_word_is(doc, source, name):
    assert [getattr(token, name) for token in doc] == [getattr(token, name) for token in source]


@pytest.mark.parametrize("name", LINKS)
def test_what_a_word_hangs_together_with(doc, source, name):
    assert [[other.i for other in getattr(token, name)] for token in doc] == [
        [other.i for other in getattr(token, name)] for token in source
    ]


@pytest.mark.parametrize("name", ["head", "left_edge", "right_edge"])
def test_a_word_by_another(doc, source, name):
    assert [getattr(token, name).i for token in doc] == [getattr(token, name).i for token in source]


def test_lemmas_are_mended():
    assert read_parse(load_model()("The court fined Lund in Tromso."))[2].lemma_ == "fine"


def test_neighbours_end_with_the_text(doc):
    assert doc[1].nbor(-1) is doc[0]
    assert doc[0].nbor() is doc[1]
    for token, step in ((doc[0], -1), (doc[-1], 1)):
        with pytest.raises(IndexError):
            token.nbor(step)


def test_sentences_and_entities(doc, source):
    assert [str(sentence) for sentence in doc.sents] == [str(sentence) for sentence in source.sents]
    assert [token.sent.start for token in doc] == [token.sent.start for token in source]
    assert [token.is_sent_start for token in doc] == [bool(token.is_sent_start) for token in source]
    assert [(entity.text, entity.label_) for entity in doc.ents] == [(e.text, e.label_) for e in source.ents]


def test_every_run_of_words(doc, source):
    for start in range(len(doc)):
        for end in range(start + 1, len(doc) + 1):
            ours, theirs = doc[start:end], source[start:end]
            assert (ours.text, len(ours), ours.root.i) == (theirs.text, len(theirs), theirs.root.i)
            assert (ours.start_char, ours.end_char) == (theirs.start_char, theirs.end_char)


def test_parts_of_a_run(doc, source):
    assert doc[3:9][-2:].text == source[3:9][-2:].text
    assert doc[3:9][1].i == source[3:9][1].i
    assert doc[-2:].text == source[-2:].text
    assert (doc[5:5].text, len(doc[5:2]), doc[:0].text) == ("", 0, "")


def test_words_by_their_characters(doc):
    sentence = doc.sents[0]
    start = TEXT.index("mayor")
    assert sentence.words_at(start, start + 5).text == "mayor"
    assert sentence.words_at(start + 2, start + 7).text == "mayor of"
    assert sentence.words_at(start + 5, start + 6) is None


def test_an_answer_is_remembered(doc):
    asked = []

    @once
    def question(token):
        """How long it is."""
        asked.append(token)
        return len(token)

    assert [question(doc[0]), question(doc[0]), question(doc[1])] == [4, 4, 4]
    assert asked == [doc[0], doc[1]]
    assert question.__doc__ == "How long it is."
