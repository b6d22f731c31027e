"""A document as plain HTML: to paste into a form of a supplier, or into a page of the school's own website."""

from __future__ import annotations

from collections.abc import Iterable

from markupsafe import escape

from generator.export.blocks import Block, Document, Facts, Heading, Listing, Paragraph, Run, Runs, Table


def to_html(document: Document) -> bytes:
    """Write a document without classes, ids, styles or scripts: whatever it is pasted into gives it its looks."""
    head = (
        '<!doctype html>\n<html lang="nl">\n<head>\n<meta charset="utf-8">\n'
        f'<title>{escape(document.title)}</title>\n<meta name="author" content="{escape(document.author)}">\n'
        f'<meta name="description" content="{escape(document.subject)}">\n</head>\n<body>\n'
    )
    title = f"<h1>{escape(document.title)}</h1>\n<p>{escape(document.subject)}</p>\n"
    return f"{head}{title}{_blocks(document.blocks)}\n</body>\n</html>\n".encode()


def blocks_to_html(blocks: Iterable[Block]) -> str:
    """Give blocks of a document as the part of a page: highest heading h2."""
    return _blocks(blocks)


def _blocks(blocks: Iterable[Block]) -> str:
    return "\n".join(map(_block, blocks))


def _block(block: Block) -> str:
    match block:
        case Heading():
            level = block.level + 1
            return f"<h{level}>{_runs(block.runs)}</h{level}>"
        case Paragraph():
            return f"<p>{_runs(block.runs)}</p>"
        case Listing():
            tag = "ol" if block.ordered else "ul"
            items = "\n".join(f"<li>{_item(item)}</li>" for item in block.items)
            return f"<{tag}>\n{items}\n</{tag}>"
        case Facts():
            pairs = "\n".join(f"<dt>{_runs(name)}</dt>\n<dd>{_item(content)}</dd>" for name, content in block.pairs)
            return f"<dl>\n{pairs}\n</dl>"
        case Table():
            return _table(block)


def _item(blocks: tuple[Block, ...]) -> str:
    """Give what stands in an item; one paragraph needs no element of its own."""
    if len(blocks) == 1 and isinstance(blocks[0], Paragraph):
        return _runs(blocks[0].runs)
    return f"\n{_blocks(blocks)}\n"


def _table(table: Table) -> str:
    head = "".join(f'<th scope="col">{_runs(cell)}</th>' for cell in table.head)
    rows = "\n".join(
        "<tr>"
        + "".join(
            f"<td>{_runs(cell)}</td>" if number else f'<th scope="row">{_runs(cell)}</th>'
            for number, cell in enumerate(row)
        )
        + "</tr>"
        for row in table.rows
    )
    caption = f"<caption>{_runs(table.caption)}</caption>\n" if table.caption else ""
    return f"<table>\n{caption}<thead><tr>{head}</tr></thead>\n<tbody>\n{rows}\n</tbody>\n</table>"


def _runs(runs: Runs) -> str:
    return "".join(map(_run, runs))


def _run(run: Run) -> str:
    text = str(escape(run.text))
    if run.emphasis:
        text = f"<em>{text}</em>"
    if run.strong:
        text = f"<strong>{text}</strong>"
    if run.href and not run.href.startswith("#"):  # a part that is pasted elsewhere has no anchors to lead to
        text = f'<a href="{escape(run.href)}">{text}</a>'
    return f"<br>\n{text}" if run.new_line else text
