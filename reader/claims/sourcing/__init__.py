"""On whose word, and how surely, each article tells a thing."""
