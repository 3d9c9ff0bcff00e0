"""Words of the text as a title may use them: nouns with their owners by name, and clauses cut to their core."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.extractor.arguments.argument_phrases import Found
from timeline.extractor.names import Names, entity_of, is_bare_pronoun, is_pronoun, meant_by
from timeline.parsing.clauses import core_of
from timeline.parsing.noun_phrases import phrase_tokens, words_of
from timeline.parsing.syntax import children

if TYPE_CHECKING:
    from spacy.tokens import Token

LONGEST = 90  # characters of a title
_MOST_NAMES = 4
_ROW = 60  # characters of names in a row
_TODAY = {"would": "will", "could": "can", "might": "may", "was": "is", "were": "are", "had": "has"}
_ARTICLES = ("The", "A", "An", "Two", "Three", "Some", "His", "Her", "Its", "Their", "More", "Many", "Several")


def joined(arguments: list[Found], names: Names, *, owner: str = "") -> str:
    """Names in a row: "A, B and C". `owner` is the line so far, to whose names pronouns may go back."""
    shown: list[str] = []
    for argument in arguments:
        text = _shown(argument, names, " ".join((owner, *shown)).strip())
        if text not in shown:
            shown.append(text)
    kept = next(n for n in range(min(len(shown), _MOST_NAMES), 0, -1) if n == 1 or len(", ".join(shown[:n])) < _ROW)
    shown[kept:] = ["others"] if kept < len(shown) else []
    return shown[0] if len(shown) == 1 else f"{', '.join(shown[:-1])} and {shown[-1]}"


def _shown(argument: Found, names: Names, owner: str) -> str:
    is_described = argument.kind is None and argument.token.pos_ not in ("VERB", "AUX")
    if is_described and not is_bare_pronoun(argument.token):
        return within(phrase(argument.token, names, owner=owner)) or within(argument.name)
    return f"the {argument.name}" if owner and _has_article(argument.token) else within(argument.name)


def _has_article(token: Token) -> bool:
    """Whether the text puts "the" before the name."""
    entity = entity_of(token)
    if entity is None or token.ent_type_ not in ("GPE", "LOC", "FAC") or token.dep_ == "compound":
        return False
    return entity[0].lower_ == "the" or (entity.start > 0 and entity[0].nbor(-1).lower_ == "the")


def within(name: str) -> str:
    """The name as it stands within a line: "The minister" opens a sentence, "the minister" does not."""
    first, space, rest = name.partition(" ")
    return f"{first.lower()}{space}{rest}" if first in _ARTICLES else name


def phrase(noun: Token, names: Names, *, owner: str = "") -> str:
    """The noun with its modifiers, "his" told by the name unless that stands in the line so far."""
    words = []
    runs = _runs(phrase_tokens(noun))
    for part in runs:
        first = part[0]
        if first.dep_ == "poss" and is_pronoun(first.text):
            owners = [named.name for named in meant_by(first, names)]
            if owner and all(name.lower() in owner.lower() for name in owners):
                words.append(words_of(part))
            elif owners:
                words.append(f"{possessive(' and '.join(owners))} {words_of(part[1:])}")
            else:
                words.append(words_of(part[1:]))
        elif first.dep_ == "det" and first.lower_ in ("this", "that", "these", "those"):
            words.append(f"{'the ' if first.lower_ in ('this', 'that') else ''}{words_of(part[1:])}")
        else:
            words.append(words_of(part))
    text = " ".join(words)
    first = runs[0][0]
    is_opening = first.is_sent_start and first.is_title and first.pos_ != "PROPN" and not first.ent_type_
    return text[:1].lower() + text[1:] if is_opening else text


def _runs(tokens: list[Token]) -> list[list[Token]]:
    """The tokens, a new run at each owner's pronoun and each "this"."""
    runs: list[list[Token]] = []
    for token in tokens:
        opens = token.dep_ in ("poss", "det") and is_pronoun(token.text)
        if opens or not runs:
            runs.append([token])
        else:
            runs[-1].append(token)
    return runs


def possessive(name: str) -> str:
    """The name as an owner: "Jonas Lund’s", "the Saints’"."""
    return f"{name}{'’' if name.endswith('s') else '’s'}"


def clause(head: Token, names: Names, *, speaker: str, room: int) -> str:
    """What somebody says, cut to its core and told as of today: "he will resign".

    Nothing where its subject is a pronoun for somebody else than the speaker.
    """
    subjects = children(head, "nsubj", "nsubjpass", "csubj", "expl")
    if not subjects or head.pos_ not in ("VERB", "AUX"):
        return ""
    subject = subjects[0]
    meant = [named.name for named in meant_by(subject, names)]
    is_loose = is_bare_pronoun(subject)
    if is_loose and meant != [speaker] and len(meant) != 1:
        return ""
    who = phrase(subject, names, owner=speaker)
    if is_loose:
        who = subject.lower_ if meant == [speaker] else meant[0]
    said = core_of(head, after=subject.right_edge.i if not is_loose else subject.i, room=room - len(who))
    plural = subject.tag_ in ("NNS", "NNPS") or subject.lower_ == "they" or bool(children(subject, "conj"))
    is_past = head.head.tag_ in ("VBD", "VBN")
    words = [_as_of_today(token, plural=plural) if is_past else token.text for token in said]
    told = "".join(word + token.whitespace_ for word, token in zip(words, said, strict=True))
    return f"{within(who)} {' '.join(told.split())}".rstrip() if said else ""


def _as_of_today(token: Token, *, plural: bool) -> str:
    is_auxiliary = token.pos_ == "AUX"
    if not is_auxiliary or token.lower_ not in _TODAY:
        return token.text
    return "have" if token.lower_ == "had" and plural else _TODAY[token.lower_]
