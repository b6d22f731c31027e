"""Links of shared pages to a page that this family of sites lacks: they lead to the page with the answer there."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Mapping

_LINK = re.compile(r"(?<=\]\()([^)\s#]+\.md)(#[^)\s]*)?(?=\))")
"""The address in a link of Markdown, when it is a page of our own."""


def led_elsewhere(markdown: str, source: str, instead: Mapping[str, str]) -> str:
    """Change the links of a page.

    Args:
        markdown: Its text.
        source: Its file within the family, as links name it.
        instead: Per page that is not there, as seen from the root of the family, where its links lead, with or
            without an anchor. An anchor of the link itself is dropped: the other page has others.
    """
    folder = posixpath.dirname(source)

    def changed(found: re.Match[str]) -> str:
        target = instead.get(posixpath.normpath(posixpath.join(folder, found[1])))
        return found[0] if target is None else posixpath.relpath(target, folder or ".")

    return _LINK.sub(changed, markdown)
