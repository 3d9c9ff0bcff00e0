"""Parsed runs of a document's own sentences: parsed here, or cut out of a `Doc` that a pipeline has parsed already."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, NamedTuple

from timeline.errors import PipelineError
from timeline.extractor.parsing.prose import Block

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

# One for one, so that offsets stay: line breaks to blanks, and what is half a character to the sign for that.
_PARSED_AS = {**dict.fromkeys(map(ord, "\r\n\t"), " "), **dict.fromkeys(range(0xD800, 0xE000), "\ufffd")}
_LAYERS = {"TAG": "tagger", "POS": "attribute_ruler", "LEMMA": "lemmatizer", "DEP": "parser", "ENT_IOB": "ner"}
_CUT: list[int | str] = ["TAG", "POS", "LEMMA", "HEAD", "DEP", "ENT_IOB", "ENT_TYPE"]


class Parsed(NamedTuple):
    """A block and its parse, a `Doc` of its own."""

    block: Block
    doc: Doc


def parse(text: str, blocks: Iterable[Block], nlp: Language) -> Iterator[Parsed]:
    """The blocks of a text, parsed one by one; raises `PipelineError` where the pipeline does not do all that."""
    texts = ((text[block.start : block.end].translate(_PARSED_AS), block) for block in blocks)
    for doc, block in nlp.pipe(texts, as_tuples=True, batch_size=32):
        _check(doc)
        doc.tensor = doc.tensor[:0]  # half of the memory of a long text, and nothing here reads it
        yield Parsed(block, doc)


def cut(doc: Doc, blocks: Iterable[Block]) -> Iterator[Parsed]:
    """The blocks of a text, cut out of the parse of the whole; raises `PipelineError` where it is no full parse."""
    _check(doc)
    layers = doc.to_array(_CUT)
    for block in blocks:
        span = doc.char_span(block.start, block.end, alignment_mode="contract")
        if span is not None:
            part = span.as_doc(array_head=_CUT, array=layers)  # type: ignore[call-arg]  # the stub lacks them
            yield Parsed(Block(span.start_char, span.end_char), part)


def _check(doc: Doc) -> None:
    layers = _LAYERS.items()  # on every token: an attribute_ruler alone gives some of them a tag and a lemma
    missing = [component for layer, component in layers if not doc.has_annotation(layer, require_complete=True)]
    if missing:
        raise PipelineError(
            f"the spaCy pipeline has no {' and no '.join(missing)}; events are read off a full parse, so take an "
            "English pipeline with tagger, attribute_ruler, lemmatizer, parser and ner, such as en_core_web_sm"
        )
