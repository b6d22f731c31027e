"""Looks at finished sites: every page by itself, and the links between them."""
