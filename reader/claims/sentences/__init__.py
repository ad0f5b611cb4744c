"""Sentences of several articles that report one thing, and what they tell besides."""
