"""A pile of news articles in, one ordered, explained timeline out.

>>> import timeline
>>> [timex] = timeline.resolve("They met on Thursday.", published="2024-05-16")
>>> timex.text, timex.edtf
('Thursday', '2024-05-16')
"""
