"""When it happened: which time expression dates a trigger, and whether the tense agrees."""

from timeline.extractor.dating.choose_date import date_of
from timeline.extractor.dating.dated import Dated
from timeline.extractor.dating.parsed_timexes import ParsedTimex, ParsedTimexes

__all__ = ["Dated", "ParsedTimex", "ParsedTimexes", "date_of"]
