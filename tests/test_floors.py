"""The headless floors know nothing of the screen, and cheap commands load nothing dear."""

import subprocess
import sys

import pytest

HEADLESS = (
    "model",
    "text",
    "mentions",
    "sources",
    "furniture",
    "compare",
    "stories",
    "claims",
    "library",
    "notes",
    "cli",
)


def loaded_after(code: str) -> set[str]:
    """The top-level names of the modules that a fresh interpreter holds after running `code`."""
    script = f"import sys\n{code}\nprint('\\n'.join(sorted({{name.split('.')[0] for name in sys.modules}})))"
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    return set(done.stdout.split())


def test_the_headless_floors_load_neither_textual_nor_rich():
    everything = "import " + ", ".join(f"reader.{floor}" for floor in HEADLESS)
    assert not loaded_after(everything) & {"textual", "rich"}


def test_the_whole_story_is_told_without_textual_or_rich():
    loaded = loaded_after("from reader.__main__ import main; assert main(['--plain']) == 0")
    assert not loaded & {"textual", "rich"}


@pytest.mark.parametrize("argument", ["--version", "--help"])
def test_version_and_help_load_no_engine(argument):
    code = f"from reader.__main__ import main\ntry: main(['{argument}'])\nexcept SystemExit: pass"
    assert not loaded_after(code) & {"textual", "rich", "pydantic", "rapidfuzz"}
