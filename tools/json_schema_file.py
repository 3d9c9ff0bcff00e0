"""Makes `timeline/export/timeline.schema.json`, the JSON Schema of the contract, from the table of JSON fields.

python tools/json_schema_file.py > timeline/export/timeline.schema.json

The same schema is `timeline.export.json.schema()`; the file is for validators that are not written in Python.
"""

from __future__ import annotations

import json

from timeline.export.json import schema


def main() -> None:
    """Prints the schema."""
    print(json.dumps(schema(), ensure_ascii=False, indent=2))


if __name__ == "__main__":
    main()
