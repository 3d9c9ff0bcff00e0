"""Makes the table of common English words (`timeline/languages/en/word_frequencies.txt`) from the package wordfreq.

python -m pip install wordfreq==3.1.1
python tools/word_frequencies.py > timeline/languages/en/word_frequencies.txt

A line holds a frequency and the words that have it. Frequencies are on the Zipf scale (van Heuven et al. 2014): the
logarithm to the base ten of how often a word stands in a thousand million words. Rarer words than `RAREST` are left
out: the merger takes them all for rare.
"""

from __future__ import annotations

from collections import defaultdict

import wordfreq

RAREST = 3.0

HEADER = """\
# English words by frequency on the Zipf scale, made by tools/word_frequencies.py from wordfreq 3.1.1 by Robyn Speer,
# whose data is licensed under CC BY-SA 4.0 (https://creativecommons.org/licenses/by-sa/4.0/); so is this file."""


def main() -> None:
    """Prints the table."""
    words = defaultdict(list)
    for word in wordfreq.iter_wordlist("en", wordlist="small"):
        frequency = wordfreq.zipf_frequency(word, "en", wordlist="small")
        if frequency >= RAREST and word.isalpha() and len(word) > 1:
            words[round(frequency, 1)].append(word)
    print(HEADER)
    for frequency in sorted(words, reverse=True):
        print(frequency, *sorted(words[frequency]))


if __name__ == "__main__":
    main()
