"""When each event of a document must have begun: claims of small rules, and what they leave together.

| rule         | module       | what it says                                                           |
|--------------|--------------|------------------------------------------------------------------------|
| `stated`     | `stated`     | it began in the time by which its words date it                        |
| `told`       | `told`       | what is told as done is over on the day of the report, a plan is ahead |
| `tlink`      | `linked`     | it came after, before or within another event or time                  |
| `life`       | `lives`      | of one party an arrest comes before its verdict, a death its funeral   |
| `purpose`    | `purposes`   | what an act was done for comes after the act                           |
| `report day` | `report_day` | such reports tell of that day, or of days before or after it           |
| `narrative`  | `report_day` | such reports tell of the time that was named last                      |
"""

from timeline.placement.network import Network
from timeline.placement.orders import ORDERING, orders
from timeline.placement.place import place

__all__ = ["ORDERING", "Network", "orders", "place"]
