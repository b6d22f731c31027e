"""Profiles: read YAML strictly, validate, apply inheritance and explain mistakes in Dutch."""
