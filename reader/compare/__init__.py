"""Two articles laid side by side: what is equal, what changed, and where neither is a version of the other."""

from reader.compare.changes import Change, changes
from reader.compare.collation import collate, medoid
from reader.compare.engine import LEAST_COVERAGE, compare
from reader.compare.grid import Fate, Traced, fates, traced
from reader.compare.hidden import Hidden, hidden
from reader.compare.inside import inner_marks
from reader.compare.mirror import mirrored
from reader.compare.readings import Reading, Variant, readings, variants
from reader.compare.unpaired import unpaired

__all__ = [
    "LEAST_COVERAGE", "Change", "Fate", "Hidden", "Reading", "Traced", "Variant", "changes", "collate", "compare",
    "fates", "hidden", "inner_marks", "medoid", "mirrored", "readings", "traced", "unpaired", "variants",
]  # fmt: skip
