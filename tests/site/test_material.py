"""Material's styles come from the installed package and follow the device."""

from __future__ import annotations

from generator.site.material import dark_by_device, material_css


def test_the_styles_of_the_installed_package_are_used() -> None:
    """Typography, admonitions and the palette are there; pointers to files that are not published are not."""
    css = material_css()
    assert ".md-typeset table" in css
    assert ".admonition" in css
    assert "--md-default-fg-color" in css
    assert "sourceMappingURL" not in css


def test_nothing_is_loaded_from_elsewhere() -> None:
    """The only addresses in it are drawings inside the style itself."""
    css = material_css()
    assert css.count("url(") == css.count('url("data:') + css.count("url('data:")
    assert "@import" not in css


def test_dark_follows_the_device_without_a_script() -> None:
    """The rules for Material's dark scheme also hold when the device asks for dark."""
    css = "[data-md-color-scheme=slate]{--a:1}[data-md-color-scheme=slate] img{b:2}"
    assert "\n@media (prefers-color-scheme:dark){:root{--a:1}}\n" == dark_by_device(css)
    assert "@media (prefers-color-scheme:dark){:root{color-scheme:dark" in material_css()
