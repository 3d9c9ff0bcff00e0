"""When two written names can be the same person, country or organisation."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_WORD = re.compile(r"[^\W_]+(?:['.\-][^\W_]+)*")
_POSSESSIVE = re.compile(r"'s$")
_ARTICLE = re.compile(r"^(?:al|el)-")  # "Assad" is al-Assad
_LETTERS = str.maketrans("’ʼ‘‐‑łŁøØđĐı", "'''--lLoOdDi")  # what Unicode does not take apart


@lru_cache(maxsize=65536)
def name_words(name: str) -> tuple[str, ...]:
    """The words of a name as they are compared: no case, accents, articles or possessives.

    >>> name_words("the Czech Republic’s"), name_words("Emmanuel Macron")
    (('czech', 'republic'), ('emmanuel', 'macron'))
    """
    plain = unicodedata.normalize("NFKD", name.translate(_LETTERS))
    plain = "".join(char for char in plain if not unicodedata.combining(char)).casefold()
    found = [_ARTICLE.sub("", _POSSESSIVE.sub("", word)).replace(".", "") for word in _WORD.findall(plain)]
    # "the" says nothing anywhere, "a" only in front: "Hepatitis A" is not "Hepatitis B"
    words = [word for place, word in enumerate(found) if word != "the" and (place or word not in ("a", "an"))]
    return tuple(words or found)


def is_same_name(one: str, other: str) -> bool:
    """Whether one name can be a short form of the other: its words stand in the other, at its start or its end.

    >>> is_same_name("Xi", "Xi Jinping"), is_same_name("Putin", "Russian President Vladimir Putin")
    (True, True)
    >>> is_same_name("South Korea", "North Korea"), is_same_name("China", "South China Sea")
    (False, False)
    """
    short, long = sorted((name_words(one), name_words(other)), key=len)
    if not short:
        return False
    return long[: len(short)] == short or long[-len(short) :] == short
