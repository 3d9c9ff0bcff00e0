"""The words of a title: forms of verbs, and marks as print has them."""

from __future__ import annotations

import re

from timeline.languages.en import verb_forms

_VOWELS = "aeiou"
_MARKS = (("``", "“"), ("''", "”"), ("“ ", "“"), (" ”", "”"), ("-LRB-", "("), ("-RRB-", ")"))
_SPACED = (
    (re.compile(r"(?<=\w) - (?=\w)"), "-"),  # texts that were once tokens: "co - workers"
    (re.compile(r" (['’]s?\b|n['’]t\b|[,;:.%)])"), r"\1"),
    (re.compile(r"([($£€]) (?=[\w“])"), r"\1"),
    (re.compile(r"\b(\d{1,3}), (\d{3})\b"), r"\1,\2"),
)
_PAIRS = (("(", ")"), ("“", "”"), ("‘", "’"))


def inflect(lemma: str, *, plural: bool) -> str:
    """The present tense of a verb phrase: "hold talks" to "holds talks".

    >>> inflect("reach a deal", plural=False), inflect("carry out", plural=False), inflect("meet", plural=True)
    ('reaches a deal', 'carries out', 'meet')
    """
    verb, _, rest = lemma.partition(" ")
    if not plural:
        if (form := verb_forms()["present"].get(verb)) is not None:
            verb = form
        elif verb.endswith(("s", "x", "z", "ch", "sh", "o")):
            verb += "es"
        elif verb.endswith("y") and verb[-2:-1] not in _VOWELS:
            verb = verb[:-1] + "ies"
        else:
            verb += "s"
    elif verb == "be":
        verb = "are"
    return f"{verb} {rest}".rstrip()


def participle(lemma: str) -> str:
    """The past participle of a verb phrase.

    >>> [participle(lemma) for lemma in ("sign", "take over", "carry out", "ban", "close")]
    ['signed', 'taken over', 'carried out', 'banned', 'closed']
    """
    verb, _, rest = lemma.partition(" ")
    form = verb_forms()["participles"].get(verb)
    if form is None:
        if verb.endswith("e"):
            form = verb + "d"
        elif verb.endswith("y") and verb[-2:-1] not in _VOWELS:
            form = verb[:-1] + "ied"
        else:
            form = _doubled(verb) + "ed"
    return f"{form} {rest}".rstrip()


def gerund(lemma: str) -> str:
    """The verb phrase as a noun.

    >>> [gerund(lemma) for lemma in ("ban", "take over", "flee", "die")]
    ['banning', 'taking over', 'fleeing', 'dying']
    """
    verb, _, rest = lemma.partition(" ")
    if verb.endswith("ie"):
        verb = verb[:-2] + "y"
    elif verb.endswith("e") and not verb.endswith(("ee", "ye", "oe")) and verb != "be":
        verb = verb[:-1]
    else:
        verb = _doubled(verb)
    return f"{verb}ing {rest}".rstrip()


def _doubled(verb: str) -> str:
    return verb + verb[-1] if verb in verb_forms()["doubling"] else verb


def tidy(title: str) -> str:
    """White space and marks as print has them, a capital at the start, no mark that lost its partner.

    >>> tidy('the leader ’s new " plan ,')
    'The leader’s new plan'
    """
    for token, mark in _MARKS:
        title = title.replace(token, mark)
    for opening, closing in _PAIRS:
        if closing != "’" and title.count(opening) != title.count(closing):
            title = title.replace(opening, " ").replace(closing, " ")
    if title.count('"') % 2:
        title = title.replace('"', " ")
    title = re.sub(r'(^| )" ?([^"]*?) ?"', r'\1"\2"', title)
    title = " ".join(title.split())
    for spaced, close in _SPACED:
        title = spaced.sub(close, title)
    title = title.strip(" ,;:—–-_*")
    return title if title[1:2].isupper() else title[:1].upper() + title[1:]  # "iPhone" stays


def fitted(parts: list[str], *, most: int) -> str:
    """The parts in a row, the last ones left out as far as the line would be too long; the first always stays."""
    line = ""
    for part in parts:
        longer = f"{line} {part}".strip()
        if line and len(longer) > most:
            continue
        line = longer
    return line
