"""Where a person's own judgements are kept."""

import os
from pathlib import Path

VARIABLE = "READER_JUDGEMENTS"
"""Names another file in the environment."""


def own_place() -> Path:
    """The file of a person's own judgements, whether it is there or not: in the platform's folder for such data."""
    if named := os.environ.get(VARIABLE):
        return Path(named)
    from platformdirs import user_data_path

    return user_data_path("article-reader", appauthor=False) / "judgements.sqlite3"
