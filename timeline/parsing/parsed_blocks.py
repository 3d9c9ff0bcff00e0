"""Parsed runs of a document's own sentences: parsed here, or cut out of a `Doc` that a pipeline has parsed already."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING, Any, NamedTuple

from timeline.errors import PipelineError
from timeline.parsing.prose import Block
from timeline.parsing.tree import Doc, read_parse

if TYPE_CHECKING:
    import numpy as np
    import spacy.tokens
    from numpy.typing import NDArray
    from spacy.language import Language

# One for one, so that offsets stay: line breaks to blanks, and what is half a character to the sign for that.
_PARSED_AS = {**dict.fromkeys(map(ord, "\r\n\t"), " "), **dict.fromkeys(range(0xD800, 0xE000), "\ufffd")}
_UNSIGNED = 2**64
_INSIDE, _BEGINS = 1, 3  # an entity, in `ENT_IOB`
_LAYERS = {"TAG": "tagger", "POS": "attribute_ruler", "LEMMA": "lemmatizer", "DEP": "parser", "ENT_IOB": "ner"}


class Parsed(NamedTuple):
    """A block and its parse."""

    block: Block
    doc: Doc


def parse(
    texts: Iterable[tuple[str, list[Block]]], nlp: Language, progress: Callable[[int], None] | None = None
) -> Iterator[list[Parsed]]:
    """The blocks of each text, parsed one by one; raises `PipelineError` where the pipeline does not do all that.

    Blocks of several texts go through the pipeline together, which is quicker and changes nothing. `progress` is told
    the characters of all texts that are done.
    """
    begun: deque[tuple[str, list[Block]]] = deque()

    def pieces() -> Iterator[tuple[str, Block]]:
        for text, blocks in texts:
            begun.append((text, blocks))
            yield from ((text[block.start : block.end].translate(_PARSED_AS), block) for block in blocks)

    done, parsed = 0, []
    for doc, block in nlp.pipe(pieces(), as_tuples=True, batch_size=32):
        while not begun[0][1]:
            done += len(begun.popleft()[0])
            yield []
        _check(doc)
        parsed.append(Parsed(block, read_parse(doc)))
        if progress:
            progress(done + block.end)
        if len(parsed) == len(begun[0][1]):
            done += len(begun.popleft()[0])
            yield parsed
            parsed = []
    yield from ([] for _ in begun)


def cut(doc: spacy.tokens.Doc, blocks: Iterable[Block]) -> Iterator[Parsed]:
    """The blocks of a text, cut out of the parse of the whole; raises `PipelineError` where it is no full parse."""
    from spacy.attrs import DEP, ENT_IOB, ENT_TYPE, HEAD, LEMMA, ORTH, POS, SPACY, TAG  # loaded when there is a `Doc`
    from spacy.tokens import Doc as Parse

    _check(doc)
    kept: list[int | str] = [HEAD, DEP, ENT_IOB, ENT_TYPE, TAG, POS, LEMMA]
    words, layers = doc.to_array([ORTH, SPACY]), doc.to_array(kept)
    for block in blocks:
        span = doc.char_span(block.start, block.end, alignment_mode="contract")
        if span is not None:
            inside = slice(span.start, span.end)
            forms, spaces = words[inside].T.tolist()
            part = Parse(doc.vocab, words=forms, spaces=[bool(space) for space in spaces])
            mended: Any = _mended(layers[inside].astype("uint64"), span)
            part.from_array(kept, mended)
            yield Parsed(Block(span.start_char, span.end_char), read_parse(part))


def _mended(layers: NDArray[np.uint64], span: spacy.tokens.Span) -> NDArray[np.uint64]:
    """Heads, labels and entities of a part of a parse, with whole sentences and entities at its borders.

    A word whose head is left outside takes the place of that head below the next word inside. Where there is none, the
    first such word of a sentence becomes its root.
    """
    roots: dict[int, int] = {}
    for place, head in enumerate(layers[:, 0].astype("int64").tolist()):
        if 0 <= place + head < len(layers):
            continue
        below = span[place]
        while below.head.i != below.i and not span.start <= below.head.i < span.end:
            below = below.head
        if below.head.i == below.i:
            root = roots.setdefault(below.i, place)
            head, label = root - place, below.dep if root == place else layers[place, 1]
        else:
            head, label = below.head.i - span.start - place, below.dep
        layers[place, :2] = head % _UNSIGNED, label
    if layers[0, 2] == _INSIDE:
        layers[0, 2] = _BEGINS
    return layers


def _check(doc: spacy.tokens.Doc) -> None:
    layers = _LAYERS.items()  # on every token: an attribute_ruler alone gives some of them a tag and a lemma
    missing = [component for layer, component in layers if not doc.has_annotation(layer, require_complete=True)]
    if missing:
        raise PipelineError(
            f"the spaCy pipeline has no {' and no '.join(missing)}; events are read off a full parse, so take an "
            "English pipeline with tagger, attribute_ruler, lemmatizer, parser and ner, such as en_core_web_sm"
        )
