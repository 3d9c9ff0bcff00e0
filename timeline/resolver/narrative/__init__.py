"""A narrative in one sweep: the years of all its days, months, seasons and feasts without one, decided together.

Each expression is a step of the text: `stated` with its year, `open` without one, or `counted` from what was told
before. A path gives every open one a year, and leaves some of the others aside. What it costs to go on, to go back, to
leave a stated year aside and so on stands in `narrative_costs.toml`; the cheapest path is found in one sweep over the
text (Viterbi 1967). The costs were fitted by `tools/narrative_costs.py`.
"""

from timeline.resolver.narrative.chosen_years import chosen_years, years_of_histories
from timeline.resolver.narrative.step import Step, open_unit, steps_of, title_steps

__all__ = ["Step", "chosen_years", "open_unit", "steps_of", "title_steps", "years_of_histories"]
