"""Writes an imported tree as a file that diffs well."""

import json
from pathlib import Path


def write(path: Path, document: dict) -> None:
    """Writes a file that diffs well: sorted, one symbol a line."""

    def compact(value) -> str:
        return json.dumps(value, ensure_ascii=False, separators=(",", ":"))

    def lines(records: dict) -> str:
        body = ",\n".join(f"{compact(name)}:{compact(records[name])}" for name in sorted(records))
        return "{\n" + body + "\n}" if body else "{}"

    parts = [
        f'"meta":{json.dumps(document["meta"], ensure_ascii=False, indent=0)}',
        f'"absent":{compact(document["absent"])}',
        f'"choices":{lines(document["choices"])}',
        f'"symbols":{lines(document["symbols"])}',
        f'"watched":{lines(document["watched"])}',
        f'"dependents":{lines(document["dependents"])}',
        f'"around":{lines(document["around"])}',
        f'"raisers":{lines(document["raisers"])}',
        f'"undefined":{compact(document["undefined"])}',
    ]
    path.write_text("{\n" + ",\n".join(parts) + "\n}\n", encoding="utf-8")
