"""Words of which one thing can only be one, where two reports of it part in them."""
