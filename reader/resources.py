"""Where the data that ships with the program lies."""

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent


def resource_dir(name: str) -> Path:
    """The folder of bundled data: inside the package in a wheel, beside the package in a checkout."""
    bundled = _PACKAGE / name
    return bundled if bundled.is_dir() else _PACKAGE.parent / name
