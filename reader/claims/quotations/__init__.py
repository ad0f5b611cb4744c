"""Quotations: the same words in quotation marks in several articles, and what was altered."""
