"""The page of an archived year: whole by itself, so that nothing that changes later can change it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from markupsafe import escape

from generator.archive.places import STYLE
from generator.export.blocks import Block, Document, Heading, Table, plain
from generator.export.plain_html import blocks_to_html

_POLICY = "default-src 'none'; style-src 'self'; img-src data:; base-uri 'none'; form-action 'none'"
"""The page has text and one style sheet: nothing else may be loaded, and nothing may run."""


def fixed_page(document: Document, *, year: str, fixed: str) -> bytes:
    """Give the page.

    Args:
        document: The section of the school guide.
        year: The school year, such as 2025-2026.
        fixed: When and by whom it was fixed: `op 1 oktober 2025 door de directeur`.
    """
    shown = year.replace("-", "–")
    title, subject = escape(document.title), escape(document.subject)
    return f"""<!doctype html>
<html lang="nl">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="{escape(_POLICY)}">
<meta name="generator" content="Ondersteuningsgids">
<meta name="robots" content="noindex">
<meta name="color-scheme" content="light dark">
<meta name="author" content="{escape(document.author)}">
<meta name="description" content="{subject}">
<title>{title}, schooljaar {shown}</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="{STYLE}">
</head>
<body>
<header>
<p><strong>Dit is een bewaarde tekst.</strong> Hij geldt voor schooljaar {shown} en is vastgelegd {escape(fixed)}.</p>
<p><a href="../index.html">Kijk voor nu op de schoolgids van deze school</a></p>
</header>
<main>
<h1>{title}</h1>
<p>{subject}</p>
{"".join(_blocks(document.blocks))}</main>
</body>
</html>
""".encode()


def _blocks(blocks: Iterable[Block]) -> Iterator[str]:
    """Give the blocks; headings keep their anchors, and a wide table can be scrolled with the keyboard."""
    for number, block in enumerate(blocks, start=1):
        html = blocks_to_html([block])
        if isinstance(block, Heading) and block.anchor:
            tag = f"<h{block.level + 1}"
            html = html.replace(f"{tag}>", f'{tag} id="{escape(block.anchor)}">', 1)
        elif isinstance(block, Table):
            name = escape(plain(block.caption) or f"Tabel {number}")
            html = f'<div class="tabel" role="region" aria-label="{name}" tabindex="0">\n{html}\n</div>'
        yield f"{html}\n"
