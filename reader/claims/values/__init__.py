"""Quantities and times: which of two articles speak of one thing, and how they relate."""
