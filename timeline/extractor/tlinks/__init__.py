"""What the text states of order in time: TLINKs, TimeML's word for links of two events or of one and a time."""

from timeline.extractor.tlinks.link_mentions import with_tlinks
from timeline.extractor.tlinks.sentence_openings import with_tlinks_of_sentences

__all__ = ["with_tlinks", "with_tlinks_of_sentences"]
