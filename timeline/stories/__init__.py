"""Stories: documents of mixed subjects, taken apart by what they are on, before or after they are made a timeline."""

from __future__ import annotations

from collections.abc import Iterable

from timeline.merger.profiles import Profile
from timeline.model import Document, DocumentRecord, Story, Timeline
from timeline.stories.names_written import names_in, names_told
from timeline.stories.story_groups import groups_of
from timeline.stories.story_names import Written, names_of

__all__ = ["stories", "stories_of"]


def stories(timeline: Timeline) -> tuple[Story, ...]:
    """What `Timeline.stories` gives."""
    return _stories(timeline.documents, names_told(timeline.mentions))


def stories_of(documents: Iterable[Document]) -> tuple[Story, ...]:
    """The stories that the timeline of some documents would have, without extracting events.

    Only the names can differ: here the capital letters in the texts say which words are one name.
    """
    every = sorted(documents, key=lambda document: document.id)
    return _stories([document.record for document in every], names_in(every))


def _stories(documents: Iterable[DocumentRecord], written: Written) -> tuple[Story, ...]:
    groups = groups_of(map(Profile.of, documents))
    groups.sort(key=lambda group: (-len(group), group[0].sort_key))
    named = zip(names_of(groups, written), groups, strict=True)
    return tuple(Story(name=name, documents=group) for name, group in named)
