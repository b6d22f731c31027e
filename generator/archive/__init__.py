"""School years: what was published in one stays as it was, and what changed since is told in words."""
