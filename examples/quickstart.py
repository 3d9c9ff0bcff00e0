"""Two short articles in, one timeline out; run it with `python examples/quickstart.py`."""

import datetime

import timeline

articles = [
    timeline.Document(
        id="wire",
        published=datetime.date(2024, 6, 20),
        text="Vladimir Putin met Kim Jong Un in Pyongyang on Wednesday. The two men signed a treaty.",
    ),
    timeline.Document(
        id="weekly",
        published=datetime.date(2024, 6, 27),
        text="Kim Jong Un and Vladimir Putin held talks in Pyongyang last week. Putin will visit Hanoi in July.",
    ),
]

tl = timeline.build(articles)
print(tl)
print()
print(tl.about("Kim")[0].explain())
