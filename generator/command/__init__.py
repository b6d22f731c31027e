"""Command: what the command line needs besides the work itself: Dutch, messages, reports, a preview."""
