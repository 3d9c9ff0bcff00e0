"""One readable line for an event, in the present tense."""

from timeline.extractor.titles.compose_title import title_of

__all__ = ["title_of"]
