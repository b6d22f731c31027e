from __future__ import annotations

import errno

import pytest

from generator.failures import os_error_text


@pytest.mark.parametrize(
    ("error", "text"),
    [
        (
            PermissionError(errno.EACCES, "Permission denied", "site/x"),
            "site/x: geen toestemming. Controleer de rechten van het bestand en de map.",
        ),
        (OSError(errno.ENOSPC, "No space left"), "de schijf is vol. Maak ruimte en probeer het opnieuw."),
        (OSError(errno.EPROTO, "Protocol error", "x"), "x: het systeem meldt: Protocol error"),
        (OSError("zonder nummer"), "het systeem meldt: zonder nummer"),
    ],
    ids=["permission with file", "full", "unlisted", "without number"],
)
def test_the_system_is_quoted_in_dutch(error: OSError, text: str) -> None:
    """What is known is said with advice, the rest in the words of the system."""
    assert text == os_error_text(error)
