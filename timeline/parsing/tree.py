"""A parse as plain objects, read off spaCy's once: its own look each attribute up again whenever one asks for it.

They are called as in spaCy and give what its own give.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import wraps
from typing import TYPE_CHECKING, Any, TypeVar, TypeVarTuple, Unpack, overload

import attrs

from timeline.parsing.lemmas import mended_lemma

if TYPE_CHECKING:
    import spacy.tokens

# As spaCy calls its attributes.
_WORDS = ("ORTH", "LOWER", "LEMMA", "POS", "TAG", "DEP", "ENT_TYPE")
_NUMBERS = ("ENT_IOB", "IDX", "HEAD", "SPACY", "IS_PUNCT", "IS_QUOTE", "LIKE_NUM")
_IOB = ("", "I", "O", "B")


@attrs.define(eq=False, repr=False)
class Token:
    """A word, its place in the tree, and what the pipeline takes it for."""

    doc: Doc
    i: int
    idx: int
    text: str
    whitespace_: str
    lower_: str
    lemma_: str
    pos_: str
    tag_: str
    dep_: str
    ent_type_: str
    ent_iob_: str
    is_punct: bool
    is_quote: bool
    like_num: bool
    head: Token = attrs.field(init=False)
    left_edge: Token = attrs.field(init=False)
    right_edge: Token = attrs.field(init=False)
    sent: Span = attrs.field(init=False)
    children: Sequence[Token] = attrs.field(init=False, default=())
    answers: dict[object, Any] | None = attrs.field(init=False, default=None)

    def __repr__(self) -> str:
        return self.text

    def __len__(self) -> int:
        return len(self.text)

    @property
    def text_with_ws(self) -> str:
        """The word and the blank behind it."""
        return self.text + self.whitespace_

    @property
    def lefts(self) -> list[Token]:
        """What hangs on it and stands before it."""
        return [child for child in self.children if child.i < self.i]

    @property
    def rights(self) -> list[Token]:
        """What hangs on it and stands behind it."""
        return [child for child in self.children if child.i > self.i]

    @property
    def subtree(self) -> Iterator[Token]:
        """The word with all that hangs on it, in the order of the tree."""
        if not self.children:
            yield self
            return
        for child in self.lefts:
            yield from child.subtree
        yield self
        for child in self.rights:
            yield from child.subtree

    @property
    def ancestors(self) -> Iterator[Token]:
        """The words above it up to the root."""
        token = self
        while token.head is not token:
            token = token.head
            yield token

    @property
    def conjuncts(self) -> tuple[Token, ...]:
        """The words that are joined to it, before and behind."""
        first = self
        while first.dep_ == "conj" and first.head is not first:
            first = first.head
        joined = [first]
        for token in joined:
            joined += [child for child in token.children if child.dep_ == "conj" and child.i > token.i]
        return tuple(token for token in joined if token is not self)

    def nbor(self, step: int = 1) -> Token:
        """The word behind it, or so many words away; raises `IndexError` where there is none."""
        place = self.i + step
        if place < 0:
            raise IndexError(f"no word {-step} before {self.text!r}")
        return self.doc.tokens[place]

    @property
    def is_sent_start(self) -> bool:
        """Whether it is the first of its sentence."""
        return self.i == self.sent.start

    @property
    def is_title(self) -> bool:
        """Whether it is written with one capital, in front."""
        return self.text.istitle()

    @property
    def is_upper(self) -> bool:
        """Whether it is written in capitals."""
        return self.text.isupper()

    @property
    def is_alpha(self) -> bool:
        """Whether it consists of letters."""
        return self.text.isalpha()

    @property
    def is_digit(self) -> bool:
        """Whether it consists of figures."""
        return self.text.isdigit()

    @property
    def is_space(self) -> bool:
        """Whether it is a run of blanks."""
        return self.text.isspace()


@attrs.define(eq=False, repr=False)
class Span:
    """The words from one place up to another, not with it: a sentence, an entity with its label, any run of words."""

    doc: Doc
    start: int
    end: int
    label_: str = ""
    answers: dict[object, Any] | None = attrs.field(init=False, default=None)

    def __repr__(self) -> str:
        return self.text

    def __len__(self) -> int:
        return self.end - self.start

    def __iter__(self) -> Iterator[Token]:
        return iter(self.doc.tokens[self.start : self.end])

    @overload
    def __getitem__(self, place: int) -> Token: ...
    @overload
    def __getitem__(self, place: slice) -> Span: ...
    def __getitem__(self, place: int | slice) -> Token | Span:
        if isinstance(place, slice):
            start, end, _ = place.indices(len(self))
            return Span(self.doc, self.start + start, self.start + max(start, end))
        return self.doc.tokens[self.start : self.end][place]

    @property
    def text(self) -> str:
        """The words as they are written."""
        tokens = self.doc.tokens[self.start : self.end]
        return "".join([token.text_with_ws for token in tokens[:-1]] + [token.text for token in tokens[-1:]])

    def words_at(self, start: int, end: int) -> Span | None:
        """Those of the words that stand, be it in part, between two characters; `None` where there are none."""
        inside = [token.i for token in self if token.idx < end and start < token.idx + len(token.text)]
        return Span(self.doc, inside[0], inside[-1] + 1) if inside else None

    @property
    def start_char(self) -> int:
        """Where its first word starts among the characters."""
        return self.doc.tokens[self.start].idx

    @property
    def end_char(self) -> int:
        """Where its last word ends among the characters."""
        last = self.doc.tokens[self.end - 1]
        return last.idx + len(last.text)

    @property
    def root(self) -> Token:
        """The highest of its words in the tree, the first of several; a mark on which nothing hangs comes last."""
        return _root(self)


@attrs.define(eq=False)
class Doc:
    """The parse of one text."""

    tokens: list[Token] = attrs.field(factory=list)
    sents: list[Span] = attrs.field(factory=list)
    ents: list[Span] = attrs.field(factory=list)
    answers: dict[object, Any] | None = None

    def __len__(self) -> int:
        return len(self.tokens)

    def __iter__(self) -> Iterator[Token]:
        return iter(self.tokens)

    @overload
    def __getitem__(self, place: int) -> Token: ...
    @overload
    def __getitem__(self, place: slice) -> Span: ...
    def __getitem__(self, place: int | slice) -> Token | Span:
        if isinstance(place, slice):
            start, end, _ = place.indices(len(self.tokens))
            return Span(self, start, max(start, end))
        return self.tokens[place]


def forget(doc: Doc) -> None:
    """Takes the words of a parse apart, which hold each other; garbage collection would find them late."""
    for token in doc.tokens:
        del token.head, token.left_edge, token.right_edge, token.children, token.answers
    doc.tokens, doc.sents, doc.ents, doc.answers = [], [], [], None


def read_parse(source: spacy.tokens.Doc) -> Doc:
    """What spaCy has parsed, with the lemmas mended."""
    doc = Doc()
    words = source.to_array([*_WORDS]).T.tolist()
    numbers = source.to_array([*_NUMBERS]).astype("int64").T.tolist()
    name = source.vocab.strings.__getitem__
    columns = zip(*(map(name, column) for column in words), *numbers, strict=True)
    for i, (text, lower, lemma, pos, tag, dep, entity, iob, idx, _, space, punct, quote, number) in enumerate(columns):
        lemma = mended_lemma(lemma, lower, pos, tag)
        flags = bool(punct), bool(quote), bool(number)
        doc.tokens.append(Token(doc, i, idx, text, " " * space, lower, lemma, pos, tag, dep, entity, _IOB[iob], *flags))
    _join(doc.tokens, numbers[_NUMBERS.index("HEAD")])
    doc.sents = [Span(doc, sentence.start, sentence.end) for sentence in source.sents]
    for sentence in doc.sents:
        for token in sentence:
            token.sent = sentence
    doc.ents = [Span(doc, entity.start, entity.end, entity.label_) for entity in source.ents]
    return doc


def _join(tokens: list[Token], steps: list[int]) -> None:
    """Hangs the words together; the steps lead from each to its head."""
    for token, step in zip(tokens, steps, strict=True):
        token.head = head = tokens[token.i + step]
        token.left_edge = token.right_edge = token
        if step:
            head.children = [*head.children, token]
    for token in tokens:
        above = token.head
        while token.i < above.left_edge.i:
            above.left_edge, above = token, above.head
    for token in reversed(tokens):
        above = token.head
        while token.i > above.right_edge.i:
            above.right_edge, above = token, above.head


_Asked = TypeVar("_Asked", Token, Span, Doc)
_Details = TypeVarTuple("_Details")
_Answer = TypeVar("_Answer")


def once(
    question: Callable[[_Asked, Unpack[_Details]], _Answer],
) -> Callable[[_Asked, Unpack[_Details]], _Answer]:
    """A question to words or a parse of which the answer is remembered there; details of it stand behind."""

    @wraps(question)
    def ask(asked: _Asked, *details: *_Details) -> _Answer:
        key = (question, details) if details else question
        answers = asked.answers
        if answers is None:
            answers = asked.answers = {}
        elif key in answers:
            known: _Answer = answers[key]
            return known
        answers[key] = answer = question(asked, *details)
        return answer

    return ask


@once
def _root(span: Span) -> Token:
    tops = [token for token in span if not span.start <= token.head.i < span.end or token.head is token]
    return min(tops, key=_height) if tops else span[0]


def _height(token: Token) -> int:
    if token.head is token:
        return -1
    is_mark = (token.is_punct or token.is_space) and not token.children
    return len(token.doc) - 1 if is_mark else sum(1 for _ in token.ancestors)
