"""Names within one document: what an entity is called in full, and whom a pronoun or a description means."""

from timeline.extractor.names.antecedents import is_expletive
from timeline.extractor.names.descriptions import can_describe
from timeline.extractor.names.document_names import Names
from timeline.extractor.names.entities import Named, entity_heads, entity_of, written
from timeline.extractor.names.reference import is_bare_pronoun, meant_by
from timeline.languages.en import is_pronoun

__all__ = [
    "Named",
    "Names",
    "can_describe",
    "entity_heads",
    "entity_of",
    "is_bare_pronoun",
    "is_expletive",
    "is_pronoun",
    "meant_by",
    "written",
]
