"""Deeds and fates that sentences tell of or deny: whether two articles tell what can't both be."""
