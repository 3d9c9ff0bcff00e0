"""Words of the text as a title may use them: nouns with their owners by name, and clauses cut to their core."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.extractor.arguments.argument_phrases import Found
from timeline.extractor.names import Names, entity_of, is_bare_pronoun, is_pronoun, meant_by
from timeline.languages.en import cue_words, cues, government_of
from timeline.parsing.clauses import core_of
from timeline.parsing.noun_phrases import phrase_tokens, words_of
from timeline.parsing.syntax import children

if TYPE_CHECKING:
    from timeline.parsing.tree import Token

# Set by hand on the development corpora.
LONGEST = 90  # characters of a title
_MOST_NAMES = 4  # in a row
_ROW = 60  # characters of names in a row


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
    is_small = first == first.capitalize() and first.lower() in cues("title_words", "small")
    return f"{first.lower()}{space}{rest}" if is_small else name


def phrase(noun: Token, names: Names, *, owner: str = "") -> str:
    """The noun with its modifiers, the name for "his" unless that stands in the line so far."""
    runs = _runs(phrase_tokens(noun))
    text = " ".join(_words_of_run(run, names, owner) for run in runs)
    return text[:1].lower() + text[1:] if has_opening_capital(runs[0][0]) else text


def has_opening_capital(word: Token) -> bool:
    """Whether it has a capital letter only because it opens a sentence."""
    is_name = word.pos_ == "PROPN" or word.ent_type_ not in ("", "CARDINAL")  # "Four" of "Four men" is none
    return word.is_sent_start and word.is_title and not is_name


def _words_of_run(run: list[Token], names: Names, owner: str) -> str:
    """The words of a part of a phrase: "Lund’s party" for "his party", "the party" for "this party"."""
    first, rest = run[0], run[1:]
    if first.tag_ == "WP$" and (owned := _noun_of_relative(first)) is not None:
        return f"{possessive(phrase(owned, names, owner=owner))} {words_of(rest)}"
    if first.tag_ == "WDT" and first.dep_ == "det":
        return words_of(rest)
    if first.dep_ == "poss" and is_pronoun(first.text):
        owners = [named.name for named in meant_by(first, names)]
        if owner and all(_is_within(name, owner) for name in owners):
            return words_of(run)
        return f"{possessive(' and '.join(owners))} {words_of(rest)}" if owners else words_of(rest)
    if first.dep_ == "det" and first.lower_ in cues("grammar", "demonstrative"):
        return f"{'the ' if first.lower_ in cues('grammar', 'demonstrative_singular') else ''}{words_of(rest)}"
    return words_of(run)


def _is_within(name: str, line: str) -> bool:
    """Whether a line has the name, or the country whose government it stands for."""
    return any(form.lower() in line.lower() for form in (name, government_of(name) or name))


def _noun_of_relative(word: Token) -> Token | None:
    """The noun that "whose" stands for."""
    clause = next((above for above in word.ancestors if above.dep_ == "relcl"), None)
    return clause.head if clause is not None else None


def _runs(tokens: list[Token]) -> list[list[Token]]:
    """The tokens, a new run at each owner's pronoun and each "this"."""
    runs: list[list[Token]] = []
    for token in tokens:
        opens = token.dep_ in ("poss", "det") and (is_pronoun(token.text) or token.tag_ in ("WP$", "WDT"))
        if opens or not runs:
            runs.append([token])
        else:
            runs[-1].append(token)
    return runs


def possessive(name: str) -> str:
    """The name as an owner: "Jonas Lund’s", "the Saints’"."""
    return f"{name}{'’' if name.endswith('s') else '’s'}"


def clause(head: Token, names: Names, *, speaker: str, room: int) -> str:
    """What somebody says, cut to its core and put as of today: "he will resign", "why the mine will close".

    Nothing where its subject is a pronoun that no speaker explains.
    """
    subjects = children(head, "nsubj", "nsubjpass", "csubj", "expl")
    if not subjects or head.pos_ not in ("VERB", "AUX"):
        return ""
    subject = subjects[0]
    who = _subject_of_clause(subject, names, speaker)
    if who is None:
        return _quoted(head, subject, room=room)
    asked = [word for word in head.doc[head.left_edge.i : subject.left_edge.i] if word.head.i >= head.i and _asks(word)]
    who = " ".join((*(word.lower_ for word in asked[:1]), within(who)))
    after = subject.i if is_bare_pronoun(subject) else subject.right_edge.i
    said = core_of(head, after=after, room=room - len(who))
    words = _as_of_today(said, plural=_is_many(subject)) if head.head.tag_ in ("VBD", "VBN") else _with_space(said)
    return f"{who} {' '.join(words.split())}".rstrip() if said else ""


def _quoted(head: Token, subject: Token, *, room: int) -> str:
    """What somebody says of himself in his own words, where no word of them is left out: "“we will not give up”"."""
    if not any(mark.is_quote for mark in subject.sent):
        return ""
    said = core_of(head, after=subject.i - 1, room=room - 2)
    whole = [token for number, token in enumerate(said) if token.i == subject.i + number]
    needed = {head.i, *(part.i for part in children(head, "dobj", "prt", "attr", "acomp", "oprd", "xcomp", "ccomp"))}
    if not needed <= {token.i for token in whole} or any(token.is_quote for token in whole):
        return ""
    words = words_of(whole)
    return f"“{words if subject.text == 'I' else words[:1].lower() + words[1:]}”"


def _asks(word: Token) -> bool:
    """Whether the word opens a question: "why", "whether"."""
    return word.tag_ in ("WRB", "WP", "WDT") or word.lower_ in cues("title_words", "asking")


def _subject_of_clause(subject: Token, names: Names, speaker: str) -> str | None:
    """Who is talked of: a noun phrase, a name, "he" for the speaker; `None` for a pronoun that may mean anybody."""
    if not is_bare_pronoun(subject):
        return phrase(subject, names, owner=speaker)
    if subject.lower_ in cues("title_words", "speakers"):
        return None
    meant = [named.name for named in meant_by(subject, names)]
    is_speaker = all(name in speaker or speaker in name for name in meant)  # nobody else is known who it could be
    if speaker and is_speaker and subject.lower_ in cues("title_words", "of_speaker"):
        return subject.lower_
    return meant[0] if len(meant) == 1 else None


def _is_many(subject: Token) -> bool:
    is_plural = subject.tag_ in ("NNS", "NNPS") or subject.lower_ == "they"
    return is_plural or bool(children(subject, "conj"))


def _with_space(tokens: list[Token]) -> str:
    return "".join(token.text_with_ws for token in tokens)


def _as_of_today(tokens: list[Token], *, plural: bool) -> str:
    """The words of reported speech in the tenses of the day on which it was said: "will" for "would"."""
    today = cue_words("title_words", "as_of_today_plural" if plural else "as_of_today")
    words = (today.get(token.lower_, token.text) if token.pos_ == "AUX" else token.text for token in tokens)
    return "".join(word + token.whitespace_ for word, token in zip(words, tokens, strict=True))
