"""Persons: whom several articles name, in what role, and how the name is spelled."""
