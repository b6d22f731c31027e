"""What the system refuses, in Dutch."""

from __future__ import annotations

import errno
from pathlib import Path

from generator.errors import BuildError

_REASONS = {
    errno.EACCES: "geen toestemming. Controleer de rechten van het bestand en de map.",
    errno.EPERM: "geen toestemming. Controleer de rechten van het bestand en de map.",
    errno.EROFS: "hier kan niet worden geschreven: de schijf is alleen te lezen.",
    errno.ENOSPC: "de schijf is vol. Maak ruimte en probeer het opnieuw.",
    errno.EDQUOT: "uw ruimte op de schijf is op. Maak ruimte en probeer het opnieuw.",
    errno.ENOENT: "dit bestaat niet. Controleer de naam en de map.",
    errno.EEXIST: "dit bestaat al.",
    errno.EISDIR: "dit is een map, en nodig is een bestand.",
    errno.ENOTDIR: "dit is een bestand, en nodig is een map.",
    errno.ENAMETOOLONG: "deze naam is te lang.",
    errno.EMFILE: "er staan te veel bestanden tegelijk open. Sluit andere programma's en probeer het opnieuw.",
    errno.EIO: "de schijf geeft een leesfout.",
}


def os_error_text(error: OSError) -> str:
    """Give file and reason; a reason that is not listed in the words of the system."""
    reason = _reason(error)
    return f"{error.filename}: {reason}" if isinstance(error.filename, str) else reason


def refused(place: Path, error: OSError) -> BuildError:
    """Say where writing failed and why; what was published before is whole."""
    return BuildError(f"{place.as_posix()}: schrijven lukt niet: {_reason(error)} Wat er al stond, is niet veranderd.")


def _reason(error: OSError) -> str:
    return _REASONS.get(error.errno or 0, f"het systeem meldt: {error.strerror or error}")
