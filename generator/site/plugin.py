"""The MkDocs plugin: it opens slots while MkDocs builds, and keeps them for a mould or fills them for one school.

It defines no startup or shutdown event on purpose: MkDocs would then keep one instance for all builds of a process.
"""

from __future__ import annotations

import logging
from pathlib import Path
from typing import TYPE_CHECKING, Any

from jinja2 import Environment, StrictUndefined
from mkdocs.config.base import Config
from mkdocs.config.config_options import Type
from mkdocs.exceptions import PluginError
from mkdocs.plugins import BasePlugin
from mkdocs.structure.files import File

from generator.errors import GidsError
from generator.site import slots
from generator.site.dutch import written_date
from generator.site.elsewhere import led_elsewhere
from generator.site.fill import fill_page
from generator.site.headers import META_POLICY
from generator.site.mould import MouldPage
from generator.site.plan import Kind, menu
from generator.site.publish import write_files
from generator.site.terms import Explainer, terms_of

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import Files
    from mkdocs.structure.pages import Page

    from generator.content.pages import Family
    from generator.content.registers import Registers
    from generator.site.single import SingleSite

TERMS_PAGE = "begrippen"
LAW_ANCHOR = "kop-wet"
"""The theme puts the law box of a frequently asked question under this anchor."""
MARKDOWN_EXTENSIONS = ("admonition", "attr_list", "def_list", "md_in_html", "tables", "toc")


class GidsPluginConfig(Config):  # type: ignore[no-untyped-call]  # MkDocs did not type it
    """What mkdocs.yml may say: the school whose site is built, as `samenwerkingsverband/school`."""

    school = Type(str, default="")
    schools = Type(str, default="schools")


class GidsPlugin(BasePlugin[GidsPluginConfig]):  # type: ignore[no-untyped-call]  # MkDocs did not type it
    """Opens slots in pages and theme; see the module."""

    def __init__(self) -> None:
        """Begin without a site: MkDocs makes plugins before it has read their options."""
        self._family: Family | None = None
        self._kind: Kind = ()
        self._registers: Registers | None = None
        self._explainer: Explainer | None = None
        self._single: SingleSite | None = None
        self._cast: list[MouldPage] = []
        self.rendered: list[tuple[str, str, str]] = []
        """Per page its id, its path and its text, once MkDocs has built it."""

    @classmethod
    def for_casting(cls, family: Family, kind: Kind, registers: Registers) -> GidsPlugin:
        """Make a plugin that keeps the slots open."""
        plugin = cls()
        plugin._use(family, kind, registers)
        return plugin

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Set everything that makes a page what it is, so that mkdocs.yml cannot differ from `gids build`."""
        if self._family is None:
            self._open_single()
        family = self._current_family
        config.nav = menu(family, self._kind)
        config.docs_dir = str(family.folder.resolve())
        config.markdown_extensions = list(MARKDOWN_EXTENSIONS)
        config.mdx_configs = {"toc": {"permalink": False, "toc_depth": "2-3"}}
        config.use_directory_urls = True
        config.site_url = ""
        # Casting turns every warning into a mistake: a link to nothing must never be published.
        links = config.validation.links
        links.not_found = links.anchors = links.absolute_links = links.unrecognized_links = logging.WARNING
        self.rendered, self._cast = [], []
        return config

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Keep only this kind's pages: shared files are published by one function for all ways of building."""
        wanted = {self._current_family.pages[page].source for page in self._kind}
        for file in list(files):
            if file.src_uri not in wanted:
                files.remove(file)
        for page in map(self._current_family.pages.__getitem__, self._kind):
            if files.get_file_from_path(page.source) is None:
                files.append(File.generated(config, page.source, abs_src_path=str(page.path)))
        return files

    def on_page_markdown(self, markdown: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:
        """Open the slots in the text and in the front matter."""
        front = self._current_family.pages[page.file.src_uri.removesuffix(".md")].front
        given = {**page.meta, "faq": front.faq.model_dump()} if front.faq else page.meta
        page.meta = {key: _opened(value) for key, value in given.items()}
        instead = self._current_family.navigation.elders
        return slots.from_tags(led_elsewhere(markdown, page.file.src_uri, instead))

    def on_page_content(self, html: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:
        """Free the slots that stand alone, frame wide tables, and explain terms where they first stand."""
        if page.meta.get("faq") and page.present_anchor_ids is not None:
            page.present_anchor_ids.add(LAW_ANCHOR)
        freed = slots.with_scroll(slots.unwrap(html))
        if self._explainer is None or page.file.src_uri == f"{TERMS_PAGE}.md":
            return freed
        return self._explainer.explain(freed, "../" * page.file.dest_uri.count("/"))

    def on_env(self, env: Environment, *, config: MkDocsConfig, files: Files) -> Environment:
        """Make the theme strict: escape everything, and let nothing undefined pass."""
        env.autoescape = True
        env.undefined = StrictUndefined
        family = self._current_family
        env.globals.update(
            slot=slots.mark,
            csp=META_POLICY,
            family=family.name,
            bovenaan=family.navigation.bovenaan,
            faqs=family.faqs,
            paginas={page: family.pages[page] for page in self._kind},
            reg=self._registers,
        )
        env.filters["dag"] = written_date
        config.theme.static_templates.clear()
        return env

    def on_post_page(self, output: str, *, page: Page, config: MkDocsConfig) -> str:
        """Keep the page for the mould, or fill it for the one school."""
        html = slots.with_index(output)
        source = page.file.src_uri.removesuffix(".md")
        path = page.file.dest_uri
        if self._single is None:
            self.rendered.append((source, path, html))
            return ""
        try:
            page_cast = MouldPage(source, path, slots.split(html))
            filled = fill_page(page_cast, self._single.subject.renderer)
        except (GidsError, ValueError) as error:
            raise PluginError(str(error)) from error
        self._cast.append(page_cast)
        self.rendered.append((source, path, filled))
        return filled

    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Write the files besides pages, by the function that `gids build` uses too."""
        if self._single is not None:
            write_files(Path(config.site_dir), self._single.other_files(self._cast))

    @property
    def _current_family(self) -> Family:
        assert self._family is not None  # noqa: S101  # set by for_casting or on_config, before anything else runs
        return self._family

    def _open_single(self) -> None:
        """Read the school that mkdocs.yml names."""
        from generator.site.single import open_single  # noqa: PLC0415  # casting needs none of it

        try:
            self._single = open_single(Path(self.config.schools), self.config.school)
        except GidsError as error:
            raise PluginError(str(error)) from error
        self._use(self._single.family, self._single.kind, self._single.registers)

    def _use(self, family: Family, kind: Kind, registers: Registers) -> None:
        """Begin with these pages; terms are explained on sites that have the list of terms."""
        self._family, self._kind, self._registers = family, kind, registers
        if TERMS_PAGE in kind:
            self._explainer = Explainer(terms_of(registers), family.pages[TERMS_PAGE].address)


def _opened(value: Any) -> Any:
    """Open the slots in a value of the front matter, however deep it lies."""
    if isinstance(value, dict):
        return {key: _opened(part) for key, part in value.items()}
    if isinstance(value, list | tuple):
        return [_opened(part) for part in value]
    return slots.from_tags(value) if isinstance(value, str) else value
