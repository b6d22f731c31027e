"""Casting: one ordinary MkDocs build per kind of site, with the places of the school's own words left open."""

from __future__ import annotations

import logging
import tempfile
from collections.abc import Sequence
from pathlib import Path

from jinja2 import TemplateError
from mkdocs.commands.build import build
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, MkDocsException

from generator.content.pages import Family
from generator.content.registers import Registers
from generator.errors import ContentError, Problem
from generator.site.mould import Mould, MouldPage, made_mould
from generator.site.plan import Kind
from generator.site.plugin import GidsPlugin
from generator.site.slots import split


def cast(family: Family, kind: Kind, theme: Path, registers: Registers) -> Mould:
    """Build the pages of one kind with MkDocs and split them at their slots.

    Raises:
        ContentError: A page links to nothing, or holds something that is no slot.
    """
    plugin = GidsPlugin.for_casting(family, kind, registers)
    with tempfile.TemporaryDirectory(prefix="gids-") as scratch:
        config = engine_config(family.folder, theme, Path(scratch) / "site")
        config.plugins["gids"] = plugin
        warnings = _run(config)
    if warnings:
        raise ContentError([Problem(f"content/paginas/{family.name}", 0, text) for text in warnings])
    pages = [MouldPage(page, path, _split(family, page, html)) for page, path, html in plugin.rendered]
    return made_mould(family.name, kind, pages)


def engine_config(docs: Path, theme: Path, site: Path) -> MkDocsConfig:
    """Make the configuration of MkDocs that both `gids build` and the repository's mkdocs.yml amount to."""
    config = MkDocsConfig(config_file_path=None)
    config.load_dict(
        {
            "site_name": "Ondersteuningsgids",
            "docs_dir": str(docs),
            "site_dir": str(site),
            "theme": {"name": None, "custom_dir": str(theme)},
            "plugins": [],
        }
    )
    errors, _warnings = config.validate()
    if errors:
        raise ContentError([Problem("mkdocs.yml", 0, f"{key}: {error}") for key, error in errors])
    return config


class _Warnings(logging.Handler):
    """Keeps what MkDocs warns of during one build."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.texts: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.texts.append(record.getMessage())


def _run(config: MkDocsConfig) -> Sequence[str]:
    """Run MkDocs and give its warnings; its logger is left as it was found."""
    handler = _Warnings()
    logger = logging.getLogger("mkdocs")
    propagate = logger.propagate
    logger.addHandler(handler)
    logger.propagate = False
    try:
        build(config)
    except (Abort, MkDocsException, TemplateError) as error:
        handler.texts.append(f"{type(error).__name__}: {error}")
    finally:
        logger.removeHandler(handler)
        logger.propagate = propagate
    return handler.texts


def _split(family: Family, page: str, html: str) -> tuple[str, ...]:
    try:
        return split(html)
    except ValueError as error:
        raise ContentError([Problem(f"content/paginas/{family.name}/{page}.md", 0, str(error))]) from error
