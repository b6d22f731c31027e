"""Measures what the project promises, against other ways to make the same sites. See README.md in this folder."""
