"""Intake: one source of school data, one module."""
