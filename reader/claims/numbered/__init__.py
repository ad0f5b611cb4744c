"""Numbers that name rather than count: ranks, scores, addresses, times by the clock."""
