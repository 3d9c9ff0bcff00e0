"""Contests: denials that somebody utters, which leave open what happened."""

from __future__ import annotations

from timeline.languages.en import cues
from timeline.model import Mention, Status


def is_contest(mention: Mention) -> bool:
    """Whether somebody is said to deny it: "Norway denied the attack", "there was no attack, Norway said".

    Where the text itself tells that it did not happen, that is no contest but a report.
    """
    if mention.status is not Status.DENIED:
        return False
    cue = mention.status_cue
    return mention.attribution is not None or (cue is not None and cue.text.casefold() in cues("contests", "denying"))
