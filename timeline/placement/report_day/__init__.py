"""The day of the report: how likely what an article tells without a date of its own began then, earlier or later."""

from timeline.placement.report_day.report_days import report_days

__all__ = ["report_days"]
