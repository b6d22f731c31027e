"""Material's look without its scripts: its styles, taken from the installed package, made to follow the device.

Material switches to dark by an attribute that its script sets. Our pages work without script, so each rule for its
dark scheme is repeated under `prefers-color-scheme: dark`.
"""

from __future__ import annotations

import re
from importlib import resources

_STYLES = ("main", "palette")
_DARK = "[data-md-color-scheme=slate]"


def material_css() -> str:
    """Give Material's styles as one text.

    Raises:
        RuntimeError: The installed package has other files than the pinned version.
    """
    folder = resources.files("material") / "templates" / "assets" / "stylesheets"
    names = sorted(item.name for item in folder.iterdir() if item.name.endswith(".min.css"))
    chosen = [next((name for name in names if name.startswith(f"{style}.")), None) for style in _STYLES]
    if None in chosen:
        raise RuntimeError(f"Material's styles are not where they were: found {names}")
    text = "".join(_plain((folder / str(name)).read_text(encoding="utf-8")) for name in chosen)
    return text + dark_by_device(text)


def dark_by_device(css: str) -> str:
    """Repeat the rules of the dark scheme for devices that ask for dark."""
    rules = []
    for rule in css.split("}"):
        before, _, body = rule.rpartition("{")
        if before.rpartition("{")[2].strip() == _DARK:
            rules.append(f":root{{{body}}}")
    return f"\n@media (prefers-color-scheme:dark){{{''.join(rules)}}}\n"


def _plain(css: str) -> str:
    """Leave out the pointer to a source map, which is not published."""
    return re.sub(r"/\*# sourceMappingURL=[^*]*\*/", "", css)
