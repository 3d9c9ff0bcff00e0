"""The spaCy components: what they leave on a `Doc`, that it travels, and what they ask of a pipeline."""

import datetime as dt
import json
import os
import subprocess
import sys
from functools import cache

import pytest
import spacy
from spacy.tokens import Doc, DocBin
from spacy.tokens.underscore import Underscore

import timeline
from tests.articles import article, mentions
from timeline.components import make_extractor, make_resolver  # noqa: F401 - registers, installed or not
from timeline.errors import InvalidValueError, PipelineError
from timeline.parsing.language_model import load_model
from timeline.placement import place
from timeline.resolver import Resolver

NEWS = """Ministers Meet In Oslo

OSLO (AP) — Prime Minister Jonas Lund met Idris Moussa on Thursday. Lund will visit Chad in July.

Police arrested Anna Berg in Bergen last week.
"""
FRIDAY = dt.date(2024, 5, 17)


@cache
def pipeline(**extractor):
    """An English pipeline of other components than the one that the extractor would load itself."""
    loaded = load_model()
    nlp = spacy.blank("en")
    for name in loaded.pipe_names:
        nlp.add_pipe(name, source=loaded)
    nlp.add_pipe("timeline_resolver")
    nlp.add_pipe("timeline_extractor", config=extractor)
    return nlp


def read(text=NEWS, context=None, **extractor):
    [(doc, _)] = pipeline(**extractor).pipe([(text, context or {"published": FRIDAY})], as_tuples=True)
    return doc


def titles(doc):
    return [(mention.title, mention.interval and mention.interval.edtf) for mention in doc._.mentions]


TOLD = [
    ("Jonas Lund and Idris Moussa meet in Oslo", "2024-05-16"),
    ("Jonas Lund to visit Chad", "2024-07"),
    ("Police arrest Anna Berg in Bergen", "2024-W19"),
]


class TestResults:
    def test_spans(self):
        doc = read()
        assert [(span.text, span.label_) for span in doc.spans["timexes"]] == [
            ("Thursday", "DATE"),
            ("July", "DATE"),
            ("last week", "DATE"),
        ]
        assert [(span.text, span.label_) for span in doc.spans["events"]] == [
            ("met", "meeting"),
            ("visit", "visit"),
            ("arrested", "legal.arrest"),
        ]

    def test_values(self):
        doc = read()
        assert [timex.edtf for timex in doc._.timexes] == ["2024-05-16", "2024-07", "2024-05-06/2024-05-12"]
        assert [title for title, _ in titles(doc)] == [title for title, _ in TOLD]
        for mention, span in zip(doc._.mentions, doc.spans["events"], strict=True):
            assert NEWS[mention.trigger.start : mention.trigger.end] == mention.trigger.text == span.text

    def test_the_same_as_without_spacy_around_it(self):
        doc = read(context=article(NEWS, published=FRIDAY))
        document = article(NEWS, published=FRIDAY)
        assert doc._.mentions == place(document, Resolver().resolve(document), mentions(NEWS, published=FRIDAY))
        assert doc._.document == article(NEWS, published=FRIDAY)

    def test_a_sentence_that_the_parser_joined_to_a_headline_is_cut(self):
        nlp = pipeline()
        doc = nlp.make_doc("Talks In Oslo\n\nJonas Lund met Idris Moussa in Bergen in 2023.")
        for token in doc:
            token.is_sent_start = token.i == 0
        doc = nlp(doc)
        assert len(list(doc.sents)) == 1
        [met] = doc._.mentions
        assert (met.sentence.text, met.trigger.text) == ("Jonas Lund met Idris Moussa in Bergen in 2023.", "met")

    def test_headlines_make_no_events(self):
        doc = read()
        assert all(span.start_char > NEWS.index("OSLO") for span in doc.spans["events"])

    def test_a_timeline_from_docs(self):
        doc = read()
        tl = timeline.merge(doc._.mentions, documents=[doc._.document.record])
        assert [event.title for event in tl.dated][:1] == ["Police arrest Anna Berg in Bergen"]

    def test_the_data_is_json(self):
        doc = read()
        for data in (doc._.timeline_timexes, doc._.timeline_events):
            assert json.loads(json.dumps(data)) == data

    def test_an_empty_doc(self):
        doc = read("")
        assert (doc._.timexes, doc._.mentions) == ([], [])

    @pytest.mark.parametrize("text", ["\n", "Oslo", "\n\n  On Monday.\n"])
    def test_texts_without_events(self, text):
        assert read(text)._.mentions == []

    def test_a_doc_may_be_processed_again(self):
        doc = read()
        once = doc._.mentions
        again = pipeline()(doc)
        assert again._.mentions == once
        assert len(again.spans["events"]) == len(once)


class TestTravel:
    def test_to_bytes(self):
        doc = read()
        back = Doc(pipeline().vocab).from_bytes(doc.to_bytes())
        assert back._.mentions == doc._.mentions
        assert back._.timexes == doc._.timexes
        assert back._.document == doc._.document
        assert [(span.start, span.label_) for span in back.spans["events"]] == [
            (span.start, span.label_) for span in doc.spans["events"]
        ]

    def test_a_doc_bin(self):
        kept = DocBin(docs=[read()], store_user_data=True).to_bytes()
        [back] = DocBin().from_bytes(kept).get_docs(pipeline().vocab)
        assert back._.mentions == read()._.mentions

    @pytest.mark.slow
    def test_two_processes(self):
        given = [(NEWS, {"published": FRIDAY, "id": str(number)}) for number in range(4)]
        given.append((NEWS, None))
        one, two = (list(pipeline().pipe(given, as_tuples=True, n_process=count)) for count in (1, 2))
        assert [context for _, context in two] == [context for _, context in given]
        assert [doc._.mentions for doc, _ in two] == [doc._.mentions for doc, _ in one]
        assert [doc._.document for doc, _ in two] == [doc._.document for doc, _ in one]
        assert [titles(doc)[0][1] for doc, _ in two] == ["2024-05-16"] * 4 + [None]

    @pytest.mark.slow
    def test_docs_of_the_user_in_two_processes(self):
        nlp = pipeline()
        given = [nlp.make_doc(NEWS) for _ in range(3)]
        for doc in given:
            doc._.published = FRIDAY
        assert [titles(doc)[0] for doc in nlp.pipe(given, n_process=2)] == TOLD[:1] * 3

    def test_a_pipeline_on_disk(self, tmp_path):
        nlp = spacy.blank("en")
        nlp.add_pipe("timeline_resolver", config={"domain": "narrative", "day_first": True})
        nlp.to_disk(tmp_path)
        [timex] = spacy.load(tmp_path)("Signed on 05/06/2024.")._.timexes
        assert timex.edtf == "2024-06-05"
        assert "read as narrative" in timex.rules

    def test_a_full_pipeline_on_disk(self, tmp_path):
        pipeline().to_disk(tmp_path)
        [(doc, _)] = spacy.load(tmp_path).pipe([(NEWS, {"published": FRIDAY})], as_tuples=True)
        assert doc._.mentions == read()._.mentions


class TestPublicationDate:
    @pytest.mark.parametrize("published", [FRIDAY, "2024-05-17", dt.datetime(2024, 5, 17, 9, 30), "2024-05-17T09:30"])
    def test_in_the_context(self, published):
        assert titles(read(context={"published": published}))[0] == TOLD[0]

    def test_of_a_document_as_context(self):
        document = timeline.Document(id="x", text=NEWS, published=FRIDAY, title="Ministers Meet In Oslo")
        doc = read(context=document)
        assert doc._.document == document
        assert doc._.mentions[0].document == "x"

    def test_on_a_doc_of_the_user(self):
        doc = pipeline().make_doc(NEWS)
        doc._.published = "2024-05-17"
        assert doc._.published == FRIDAY
        assert titles(pipeline()(doc))[0] == TOLD[0]

    def test_none(self):
        doc = pipeline()(NEWS)
        assert titles(doc)[0] == (TOLD[0][0], None)
        assert doc._.published is None
        assert doc._.timexes == timeline.resolve(NEWS)

    @pytest.mark.parametrize("context", ["a note", 7, ["published"], {"source": "wire"}])
    def test_a_context_about_something_else(self, context):
        assert titles(read(context=context))[0] == (TOLD[0][0], None)

    @pytest.mark.parametrize("published", ["soon", "2024-05", "2024-02-30", 20240517, ("2024", "05")])
    def test_a_bad_one_is_refused(self, published):
        with pytest.raises(InvalidValueError, match="publi"):
            read(context={"published": published})
        doc = pipeline().make_doc(NEWS)
        with pytest.raises(InvalidValueError, match="publi"):
            doc._.published = published

    def test_a_bad_id_is_refused(self):
        with pytest.raises(InvalidValueError, match="id is 7; give a str"):
            read(context={"id": 7})


class TestConfig:
    def test_the_resolver_alone_needs_no_parse(self):
        nlp = spacy.blank("en")
        nlp.add_pipe("timeline_resolver", config={"day_first": True})
        doc = nlp("Signed on 05/06/2024.")
        assert [span.text for span in doc.spans["timexes"]] == ["05/06/2024"]
        assert doc._.timexes[0].edtf == "2024-06-05"

    def test_language(self):
        nlp = spacy.blank("de")
        nlp.add_pipe("timeline_resolver", config={"language": "de"})
        assert [timex.edtf for timex in nlp("Sie trafen sich am 16. Mai 2024.")._.timexes] == ["2024-05-16"]

    def test_no_events_of_a_document_in_another_language(self):
        assert read(context={"language": "de"})._.mentions == []

    def test_dated_only(self):
        text = "Jonas Lund met Idris Moussa on Thursday. Anna Berg resigned."
        assert [mention.trigger.text for mention in read(text)._.mentions] == ["met", "resigned"]
        assert [mention.trigger.text for mention in read(text, dated_only=True)._.mentions] == ["met"]

    def test_types_of_a_file(self, tmp_path):
        file = tmp_path / "fishing.toml"
        file.write_text('[catch]\ngroup = "sea"\ndefinition = "Fish."\nsay = "catch"\nverbs = ["net"]\n')
        doc = read("Jonas Lund netted cod on Thursday.", types=str(file))
        assert [span.label_ for span in doc.spans["events"]] == ["catch"]

    def test_facts_of_types(self):
        [mention] = (
            Doc(pipeline().vocab).from_bytes(read("Anna Berg praised Jonas Lund on Monday.").to_bytes())._.mentions
        )
        assert (mention.type.name, mention.type.facts) == ("support", timeline.TypeFacts(prominence=0.5, speech=True))

    def test_others(self):
        text = "Jonas Lund may rest."
        assert read(text)._.mentions == []
        assert [mention.trigger.text for mention in read(text, detail="all")._.mentions] == ["rest"]

    def test_speech(self):
        text = "It rained on Monday, Anna Berg said."
        found = read(text, detail="all")._.mentions
        assert [mention.trigger.text for mention in found] == ["rained", "said"]

    def test_the_weakest_ground(self):
        text = "Jonas Lund met Idris Moussa on Thursday. Anna Berg resigned."
        loose = read(text, weakest="narrative")._.mentions[1]
        assert (loose.dated_by, read(text)._.mentions[1].timex) == ("narrative", None)

    def test_what_the_components_declare(self):
        analysis = pipeline().analyze_pipes()
        assert not any(analysis["problems"].values())

    def test_an_unknown_domain_is_refused(self):
        with pytest.raises(InvalidValueError, match="no domain 'sports'"):
            spacy.blank("en").add_pipe("timeline_resolver", config={"domain": "sports"})


class TestWhatIsMissing:
    def test_a_blank_pipeline(self):
        nlp = spacy.blank("en")
        nlp.add_pipe("timeline_resolver")
        nlp.add_pipe("timeline_extractor")
        with pytest.raises(PipelineError, match=r"has no tagger and no attribute_ruler and .* no parser and no ner; "):
            nlp(NEWS)

    @pytest.mark.filterwarnings("ignore:.W108")
    @pytest.mark.parametrize("name", ["tagger", "parser", "ner", "attribute_ruler", "lemmatizer"])
    def test_one_component(self, name):
        nlp = pipeline()
        with nlp.select_pipes(disable=name), pytest.raises(PipelineError, match=f"no {name}"):
            nlp(NEWS)

    def test_the_resolver(self):
        nlp = spacy.blank("en")
        nlp.add_pipe("timeline_extractor")
        with pytest.raises(PipelineError, match="add timeline_resolver"):
            nlp(NEWS)

    @pytest.mark.parametrize("name", ["published", "document", "timeline_events"])
    def test_an_attribute_whose_name_somebody_else_has_taken(self, monkeypatch, name):
        monkeypatch.setitem(Underscore.doc_extensions, name, ("mine", None, None, None))
        with pytest.raises(PipelineError, match=rf"Doc\._\.{name} is another extension attribute"):
            spacy.blank("en").add_pipe("timeline_resolver")

    def test_in_build(self):
        with pytest.raises(PipelineError, match="no parser"):
            timeline.build([article(NEWS)], nlp=spacy.blank("en"))

    def test_a_parse_of_another_text(self):
        with pytest.raises(InvalidValueError, match="of another text"):
            timeline.Extractor().extract_parsed(article("Anna Berg left."), read(), [])


def test_no_import_is_needed(tmp_path):
    code = (
        "import spacy; nlp = spacy.blank('en'); nlp.add_pipe('timeline_resolver'); nlp.add_pipe('timeline_extractor');"
        "print(nlp.pipe_names)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], env={**os.environ, "PYTHONPATH": ""}, capture_output=True, text=True, cwd=tmp_path
    )
    assert done.stdout.strip() == "['timeline_resolver', 'timeline_extractor']", done.stderr
