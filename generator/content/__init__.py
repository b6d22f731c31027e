"""Shared content: the registers and the front matter of the pages."""
