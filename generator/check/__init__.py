"""Checks of texts, profiles and finished sites: one rule, one function."""
