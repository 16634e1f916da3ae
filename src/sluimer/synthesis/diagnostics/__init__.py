"""Questions to put to a pooled estimate: what carries it, and what may be missing from it."""
