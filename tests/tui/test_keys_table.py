"""`docs/keys.md` says what the keys do today."""

import runpy
from pathlib import Path

DOCS = Path(__file__).resolve().parents[2] / "docs"


def test_the_table_of_keys_is_the_one_that_the_actions_make() -> None:
    made = runpy.run_path(str(DOCS / "make_keys.py"))
    assert (DOCS / "keys.md").read_text(encoding="utf-8") == made["table"](), "run python docs/make_keys.py"
