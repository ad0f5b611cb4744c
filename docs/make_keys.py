"""Makes `docs/keys.md`, the table of all keys, from the list of actions.

python docs/make_keys.py
"""

from pathlib import Path

from reader.tui.actions import WHERE, described

TABLE = Path(__file__).with_name("keys.md")


def table() -> str:
    """The keys of every place with what they do, in Markdown."""
    lines = [
        "# Keys",
        "",
        "Made by `python docs/make_keys.py` from the list of actions in `reader/tui/actions.py`.",
        "",
    ]
    lines += ["Every action that isn't a step of the cursor can also be found by its name with ctrl+p.", ""]
    for place, heading in WHERE.items():
        lines += [f"## {heading}", "", "| Keys | What they do |", "|---|---|"]
        lines += [f"| {_keys(keys)} | {description} |" for keys, description in described(place)]
        lines.append("")
    return "\n".join(lines)


def _keys(keys: str) -> str:
    return " or ".join(f"`{key}`" for key in keys.split(" or "))


if __name__ == "__main__":
    TABLE.write_text(table(), encoding="utf-8")
