"""Whether it really happened, who says so, and whether it lies ahead or behind: one judgement for all stages."""
