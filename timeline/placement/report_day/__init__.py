"""The day of the report: when what an article tells without a date of its own began, as a fitted chance for each time."""

from timeline.placement.report_day.report_days import report_days

__all__ = ["report_days"]
