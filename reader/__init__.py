"""reader: several articles about one event, side by side, down to the words."""

__version__ = "0.1.0"
