"""PLOVER's names of event types, and how a status changes them.

PLOVER (Political Language Ontology for Verifiable Event Records, Open Event Data Alliance; codebook of Halterman et al.
2023) codes what is only promised, threatened or refused as an act of speech.
"""

from __future__ import annotations

from timeline.model.status import Status

_COOPERATION = frozenset({"AGREE", "CONSULT", "SUPPORT", "COOPERATE", "AID", "CONCEDE", "RETREAT"})
_HOSTILITY = frozenset({"PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT"})
_SPEECH = frozenset({"REQUEST", "ACCUSE", "REJECT", "THREATEN"})
PLOVER_TYPES = _COOPERATION | _HOSTILITY | _SPEECH


def plover_name(done: str | None, status: Status) -> str | None:
    """The PLOVER type of an event that is `done` when it happens, as its status tells it.

    Cooperation that is promised is AGREE and REJECT when refused; hostility that is announced is THREATEN, and nothing
    when it is denied. Hostility that is tried, ordered or feared keeps its name.

    >>> from timeline import Status
    >>> plover_name("AID", Status.HAPPENED), plover_name("AID", Status.PLANNED), plover_name("ASSAULT", Status.PLANNED)
    ('AID', 'AGREE', 'THREATEN')
    """
    if done is None or status.is_fact or status.value == "alleged":
        return done
    if done in _COOPERATION:
        return "REJECT" if status.value == "denied" else "AGREE"
    if status.value == "denied":
        return None
    return "THREATEN" if done in _HOSTILITY and status.value == "planned" else done
