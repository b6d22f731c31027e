"""Ondersteuningsgids: from YAML profiles of schools to accessible sites about the support they offer."""

__version__ = "0.1.0"
