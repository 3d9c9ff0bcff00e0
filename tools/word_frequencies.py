"""Makes the table of common English words (`timeline/languages/en/word_frequencies.txt`) from the package wordfreq.

python -m pip install wordfreq==3.1.1
python tools/word_frequencies.py > timeline/languages/en/word_frequencies.txt

The wheel of that version has the SHA-256 4b1c6ecffc6198be3396d5cf871c4423ca71c907c231348d352dd54d62b97473; the tool
refuses another version, and another list in it.

A line holds a frequency and the words that have it. Frequencies are on the Zipf scale (van Heuven et al. 2014): the
logarithm to the base ten of how often a word stands in a thousand million words. Rarer words than `RAREST` are left
out: the merger takes them all for rare.
"""

from __future__ import annotations

import hashlib
import sys
from collections import defaultdict
from importlib.metadata import version
from pathlib import Path

import wordfreq

VERSION = "3.1.1"
LIST = "small_en.msgpack.gz"
LIST_SHA256 = "f94a80cba6a3857b260d0666b5432bb7ea9b85315574dee9c306e87f61298247"
RAREST = 3.0

HEADER = """\
# English words by frequency on the Zipf scale, made by tools/word_frequencies.py from wordfreq 3.1.1.
#
# SPDX-FileCopyrightText: 2022 Robyn Speer
# SPDX-License-Identifier: CC-BY-SA-4.0
#
# The data of wordfreq by Robyn Speer are licensed under Creative Commons Attribution-ShareAlike 4.0
# (https://creativecommons.org/licenses/by-sa/4.0/); so is this file. Changed here: only the list "small" of English, of
# it words of letters alone, two or more, from 3.0 up, grouped by their frequency to a tenth. NOTICE credits the sources
# of wordfreq, among them SUBTLEX-US and SUBTLEX-UK by Marc Brysbaert et al., which are freely available."""


def main() -> None:
    """Prints the table; refuses another wordfreq than the one that the checked-in file was made from."""
    if problem := changed():
        sys.exit(problem)
    words = defaultdict(list)
    for word in wordfreq.iter_wordlist("en", wordlist="small"):
        frequency = wordfreq.zipf_frequency(word, "en", wordlist="small")
        if frequency >= RAREST and word.isalpha() and len(word) > 1:
            words[round(frequency, 1)].append(word)
    print(HEADER)
    for frequency in sorted(words, reverse=True):
        print(frequency, *sorted(words[frequency]))


def changed() -> str | None:
    """Why the installed wordfreq is not the source of the checked-in table, `None` where it is."""
    if version("wordfreq") != VERSION:
        return f"wordfreq {version('wordfreq')} is installed; python -m pip install wordfreq=={VERSION}"
    found = hashlib.sha256((Path(wordfreq.__file__).parent / "data" / LIST).read_bytes()).hexdigest()
    return None if found == LIST_SHA256 else f"the list {LIST} of wordfreq has the SHA-256 {found}, not {LIST_SHA256}"


if __name__ == "__main__":
    main()
