"""Documents → time expressions: recognise them, compose their meaning, anchor it to the publication date.

>>> [timex] = resolve("The two met last Thursday.", published="2024-05-16")
>>> print(timex.explain())
“last Thursday” is 9 May 2024, counted from the publication date 16 May 2024 (rules: last, this or next weekday).
"""

from timeline.resolver.resolver import Resolver, resolve
from timeline.resolver.timex_resolver import TimexResolver

__all__ = ["Resolver", "TimexResolver", "resolve"]
