"""What an editor would not print: faults of a title, by the parse of the title and that of the sentence it tells.

no object     the verb lacks what it needs behind it: "Norway calls", "The court rules the ban"; "pulls down in Doba"
no subject    nobody does it: "Taking", "Accusing Chad of the attack"
function word it ends in a preposition, article, conjunction or auxiliary: "Anna Berg arrives in"
repeated      a word stands there twice, and more often than in the sentence: "reach a deal deal", "picks up Lund up"
number        subject and verb disagree: "Rebels attacks", "Norway attack"
cut name      a part of a name that stands whole in the sentence: "Bank lowers rates" of the Bank of Norway
pronoun       it opens with a word that only the article explains: "They leave"
no event      neither the word that reports the event nor another verb is there
small start   it opens without a capital
long          of more than 100 characters

The checks ask spaCy and the lists below, nothing of the library, whose titles they judge.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

import attrs

from timeline import Mention

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span, Token

_LONGEST = 100  # characters, as an editor's column has them


def _set_of(words: str) -> frozenset[str]:
    return frozenset(words.split())


_BE = _set_of("is are be being been")
_PREPOSITIONS = _set_of("""
    of to for from with by at on in into onto as than over about against between among under after before during near
    through off up out down around behind across without toward towards upon via per
""")
_ENDS_NO_TITLE = _BE | _PREPOSITIONS | _set_of("""
    was were has have had does do will may can could would must the a an and or but that which who whose if when while
    because his its their our my your ’s 's
""")  # fmt: skip
_OPENS_NO_TITLE = _set_of("""
    he she it they we i you him them us me his its their our my your himself herself itself themselves this that these
    those who which what whose
""")
# What is many without showing it, and what may be one or many.
_PLURAL = _set_of("police people others many several few both cattle clergy two three")
_EITHER = _set_of("""
    team government group majority number dozen family staff crew media half rest couple pair public army party percent
    % minority lot part series all some most any none more club band side data politics
""")
# Verbs that tell nothing without an object, a clause or a phrase behind them.
_NEEDS_MORE = _set_of("""
    say tell call ask urge accuse blame charge warn announce claim demand promise pledge vow threaten want seek need
    make take give put set send bring get become have hold carry cause force allow help let keep lead rely depend
    consist belong refer amount aim enable prevent accept reject deny describe name appoint elect declare find build
    use include contain affect impose lift buy acquire kill injure wound arrest detain hit target seize capture unveil
    introduce release discuss raise reduce cut condemn criticize criticise praise support oppose order visit require
    offer sign join receive reach launch commit add mention note point think believe consider
""")
_NAMES = frozenset({"PERSON", "ORG", "GPE", "LOC", "FAC", "EVENT", "PRODUCT"})
_TIMES = re.compile(r" \([^()]*\)$")  # how often: "meet in Oslo (42 times)"


@attrs.frozen(kw_only=True, eq=False)
class Told:
    """A title, the sentence that it tells, and the word of the sentence that reports the event."""

    title: Doc
    sentence: Doc
    trigger: Token

    @classmethod
    def of(cls, mention: Mention, *, title: Doc, sentence: Doc) -> Told:
        """The title of a mention, with its parse and that of its sentence."""
        start, end = (place - mention.sentence.start for place in (mention.trigger.start, mention.trigger.end))
        words = sentence.char_span(start, end, alignment_mode="expand") or sentence[:]
        return cls(title=title, sentence=sentence, trigger=words.root)

    @property
    def words(self) -> list[Token]:
        """The words of the title without how often it happened and the marks."""
        end = len(_TIMES.sub("", self.title.text))
        return [token for token in self.title if token.idx < end and not token.is_punct and not token.is_space]

    @property
    def verb(self) -> Token | None:
        """The word of the title that is a form of the verb that reports the event."""
        if self.trigger.pos_ not in ("VERB", "AUX"):
            return None
        lemma = self.trigger.lemma_.lower()
        forms = {lemma, *_present(lemma), self.trigger.lower_}
        return next((word for word in self.words if word.lower_ in forms or word.lemma_.lower() == lemma), None)

    @property
    def is_passive(self) -> bool:
        """Whether "is" or "be" stands before that verb."""
        verb = self.verb
        before = {word.lower_ for word in self.title[max(0, verb.i - 3) : verb.i]} if verb else set()
        return bool(before & _BE) and verb is not None and not verb.lower_.endswith("ing")

    def behind(self, verb: Token) -> list[Token]:
        """The words behind the verb and its particles."""
        behind = [word for word in self.words if word.i > verb.i]
        particles = {child.lower_ for child in self.trigger.children if child.dep_ == "prt"}
        while behind and behind[0].lower_ in particles | {"not", "allegedly"}:
            behind.pop(0)
        return behind


def faults(told: Told) -> list[str]:
    """The kinds of faults of a title."""
    return [kind for kind, has in _CHECKS.items() if has(told)]


def _lacks_object(told: Told) -> bool:
    verb, trigger = told.verb, told.trigger
    if verb is None or _lacks_subject(told):
        return False
    behind = told.behind(verb)
    parts = [child for child in trigger.children if child.ent_type_ not in ("DATE", "TIME")]
    predicates = [part for part in parts if _is_predicate(part) and part.i > trigger.i]
    if not told.is_passive:
        objects = [part for part in parts if part.dep_ in ("dobj", "nsubjpass")]
        needs = bool(objects) or any(part.dep_ in ("ccomp", "xcomp") for part in parts)
        if not behind:
            return needs or bool(predicates) or verb.lemma_.lower() in _NEEDS_MORE
        is_lost = behind[0].lower_ in _PREPOSITIONS and behind[0].lower_ != "to"
        if is_lost and objects and not _shares_word(objects, behind):
            return True
    return any(part.i > trigger.i and not _shares_word([part], told.words) for part in predicates)


def _is_predicate(part: Token) -> bool:
    """Whether it says what becomes of an object: "unlawful" of "ruled the ban unlawful", "president"."""
    is_bare = part.tag_ in ("JJ", "RP", "NN") and not any(
        child.dep_ in ("aux", "cop", "mark") for child in part.children
    )
    is_small_clause = part.dep_ == "ccomp" or (part.dep_ == "advmod" and part.tag_ == "JJ")
    return part.dep_ in ("oprd", "acomp", "attr") or (is_small_clause and is_bare)


def _shares_word(parts: Sequence[Token], words: Sequence[Token]) -> bool:
    """Whether a word of the parts of the sentence, or right before them, is among those of the title."""
    inside = {token.lower_ for part in parts for token in (part, *part.lefts, *part.conjuncts)}
    return any(word.lower_ in inside for word in words)


def _lacks_subject(told: Told) -> bool:
    words = [word for word in told.words if word.lower_ not in ("to", "may", "not", "allegedly", "be")]
    return told.verb is not None and words[0] == told.verb and not _is_noun(told.verb, told)


def _is_noun(word: Token, told: Told) -> bool:
    return word.pos_ in ("NOUN", "PROPN") and not word.lower_.endswith(("ing", "ed"))


def _ends_in_function_word(told: Told) -> bool:
    words = told.words
    if not words or words[-1].lower_ not in _ENDS_NO_TITLE or _is_abbreviation(words[-1]):
        return False
    last = words[-1].lower_
    if last not in _PREPOSITIONS or last in ("to", "of", "as", "than", "for", "from", "with"):
        return True
    return not any(_is_particle(token) for token in told.sentence if token.lower_ == last)


def _is_abbreviation(word: Token) -> bool:
    """Whether a function word in capitals is a name: "US", "IT"."""
    return len(word) > 1 and word.is_upper


def _is_particle(token: Token) -> bool:
    """Whether it belongs to its verb and nothing hangs on it: "turns himself in"."""
    return token.dep_ in ("prt", "advmod") or (token.pos_ in ("ADV", "ADP") and not list(token.children))


def _repeats(told: Told) -> bool:
    words = [word.lower_ for word in told.words]
    spoken = [token.lower_ for token in told.sentence if not token.is_punct and not token.is_space]
    if any(pair[0] == pair[1] for pair in set(pairwise(words)) - set(pairwise(spoken))):
        return True
    there = Counter(spoken)
    particles = {child.lower_ for child in told.trigger.children if child.dep_ == "prt"}
    full = [word.lower_ for word in told.words if word.is_alpha and (len(word) > 2 and not word.is_stop)]
    full += [word for word in words if word in particles]
    return any(number > max(1, there[word]) for word, number in Counter(full).items())


def _disagrees(told: Told) -> bool:
    verb = told.verb or next((word for word in told.words if _is_finite(word)), None)
    lemma = told.trigger.lemma_.lower() if told.verb else verb.lemma_.lower() if verb else ""
    finite = _finite(told, verb, lemma) if verb else None
    if finite is None:
        return False
    is_many = _is_many([word for word in told.words if word.i < finite.i and word.lower_ != "allegedly"], told)
    is_one = finite.lower_ in ("is", "does") or finite.lower_ in _present(lemma)
    return is_many is not None and is_many == is_one


def _is_finite(word: Token) -> bool:
    return word.tag_ in ("VBZ", "VBP") and word.dep_ == "ROOT" and word.is_alpha and not _is_abbreviation(word)


def _finite(told: Told, verb: Token, lemma: str) -> Token | None:
    """The word that shows a number, the verb or what stands before it: "are", "do"; `None` behind "to" and "may"."""
    before = [word for word in told.words if word.i < verb.i and word.lower_ not in ("not", "allegedly")]
    last = before[-1].lower_ if before else "to"
    if last in ("is", "are", "does", "do"):
        return before[-1]
    return verb if last not in ("to", "may", "be") and verb.lower_ in (lemma, *_present(lemma)) else None


def _is_many(subject: Sequence[Token], told: Told) -> bool | None:
    """The number of the words before a verb; `None` where it cannot be told."""
    places = [number for number, word in enumerate(subject) if word.lower_ in _PREPOSITIONS]
    row = subject[: places[0]] if places else subject
    if not row or any(word.lower_ == "and" for word in subject[len(row) :]):
        return None
    joints = [word for word in row if word.lower_ in ("and", "&")]
    if joints:
        is_name = any(entity.text in told.title.text and " and " in entity.text for entity in told.sentence.ents)
        return None if is_name or joints[0].lower_ == "&" else True
    head = row[-1]
    if head.lower_ in _PLURAL:
        return True
    if head.lower_ in _EITHER or any(word.lower_ in _EITHER for word in row):
        return None
    spoken = next((token for token in told.sentence if token.text == head.text), head)
    spoken_words = {token.lower_ for token in told.sentence}
    is_named_in_full = len(row) > 1 and row[-2].pos_ == "PROPN" and row[-2].lower_ not in spoken_words
    if spoken.ent_type_ == "PERSON" or is_named_in_full:
        return False
    return {"NNS": True, "NN": False, "NNP": False}.get(spoken.tag_)


def _cuts_name(told: Told) -> bool:
    return any(_is_cut(entity, told) for entity in told.sentence.ents if entity.label_ in _NAMES)


def _is_cut(name: Span, told: Told) -> bool:
    """Whether the title has a first or single part of the name only, and that part stands nowhere alone.

    What stands before two words that remain may go: a country, a title. A name at the end of another may stand alone:
    the city of the "University of Oslo".
    """
    parts = [token for token in name if token.pos_ == "PROPN" and token.text[:1].isupper()]
    there = {token.text for token in told.sentence}
    elsewhere = {token.text for token in told.sentence if not name.start <= token.i < name.end}
    shown = {word.text for word in told.words if not _is_of_other_name(word, there)}
    inside = [token for token in parts if token.text in shown]
    if len(inside) == len(parts) or not inside or all(token.text in elsewhere for token in inside):
        return False
    if len(inside) > 1:
        return inside != parts[-len(inside) :]
    return not (inside[0] == parts[-1] and inside[0].dep_ == "pobj")


def _is_of_other_name(word: Token, there: set[str]) -> bool:
    """Whether a capital beside the word, which the sentence has not, tells that it belongs to the name of another."""
    beside = [word.doc[place] for place in (word.i - 1, word.i + 1) if 0 <= place < len(word.doc)]
    return any(other.pos_ == "PROPN" and other.is_title and other.i > 0 and other.text not in there for other in beside)


def _is_pronoun_first(told: Told) -> bool:
    words = told.words
    return bool(words) and words[0].lower_ in _OPENS_NO_TITLE and not _is_abbreviation(words[0])


def _lacks_event(told: Told) -> bool:
    stem = told.trigger.lemma_.lower().removesuffix("ing")
    stem = stem[: max(3, len(stem) - 2)]
    if told.verb is not None or any(word.lemma_.lower().startswith(stem) for word in told.words):
        return False
    if told.trigger.pos_ in ("VERB", "AUX"):
        return not any(word.lower_ == told.trigger.lower_ or word.lower_.startswith(stem) for word in told.words)
    return all(word.pos_ in ("PROPN", "DET", "ADP", "CCONJ", "PART") for word in told.words)


def _starts_small(told: Told) -> bool:
    text = told.title.text
    return text[:1].islower() and not text[1:2].isupper()


def _is_long(told: Told) -> bool:
    return len(told.title.text) > _LONGEST


def _present(lemma: str) -> tuple[str, str]:
    """Forms of the third person: "attacks", "reaches", "carries"."""
    irregular = {"be": "is", "have": "has"}.get(lemma)
    if irregular:
        return irregular, irregular
    return f"{lemma}s", f"{lemma[:-1]}ies" if lemma.endswith("y") else f"{lemma}es"


_CHECKS: dict[str, Callable[[Told], bool]] = {
    "no object": _lacks_object,
    "no subject": _lacks_subject,
    "function word": _ends_in_function_word,
    "repeated": _repeats,
    "number": _disagrees,
    "cut name": _cuts_name,
    "pronoun": _is_pronoun_first,
    "no event": _lacks_event,
    "small start": _starts_small,
    "long": _is_long,
}
KINDS = tuple(_CHECKS)
