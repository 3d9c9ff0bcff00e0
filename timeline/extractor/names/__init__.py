"""Names within one document: what an entity is called in full, and whom a pronoun means."""

from timeline.extractor.names.entities import Names, entity_heads, entity_of, written

__all__ = ["Names", "entity_heads", "entity_of", "written"]
