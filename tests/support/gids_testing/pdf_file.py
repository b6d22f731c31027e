"""What a PDF file says, read from the file itself: its structure, and the text of each part of it."""

from __future__ import annotations

import dataclasses
import functools
import io
import re
from collections.abc import Iterator, Sequence
from typing import Any
from xml.etree import ElementTree as ET

import pikepdf

INLINE = frozenset({"Span", "Strong", "Em", "Link", "Reference", "Sub", "Sup", "Code", "Quote"})
"""Parts of a line of text."""
_XMP = {
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "dc": "http://purl.org/dc/elements/1.1/",
    "pdfuaid": "http://www.aiim.org/pdfua/ns/id/",
}


@dataclasses.dataclass(frozen=True, slots=True)
class Element:
    """An element of the structure, as a screen reader walks through it.

    Attributes:
        kind: Such as H1, P or TD.
        node: The element in the file.
        parts: In order of reading: texts, other elements, and links of the page.
    """

    kind: str
    node: Any
    parts: tuple[Element | str, ...]
    annotations: tuple[Any, ...] = ()

    def walk(self) -> Iterator[Element]:
        """Give this element and all below it, in order of reading."""
        yield self
        for part in self.parts:
            if isinstance(part, Element):
                yield from part.walk()

    @property
    def words(self) -> str:
        """Give all text below it."""
        return "".join(part if isinstance(part, str) else part.words for part in self.parts)

    def attribute(self, name: str) -> str:
        """Give an attribute such as Scope; empty when it has none of that name."""
        found = self.node.get("/A", pikepdf.Array())
        for attributes in found if isinstance(found, pikepdf.Array) else [found]:
            if f"/{name}" in attributes:
                return str(attributes[f"/{name}"]).removeprefix("/")
        return ""


def entry(node: Any, *names: str) -> Any:
    """Give what stands under names within names; None when it is not there."""
    for name in names:
        node = None if node is None else node.get(name)
    return node


class PdfFile:
    """A file that is open.

    Attributes:
        pdf: The file.
        root: Of the structure; empty when the file is not tagged.
        loose: Numbers of the pages with text that belongs to no part of the structure and is no decoration either.
    """

    def __init__(self, data: bytes) -> None:
        """Open a file and read its pages."""
        self.pdf = pikepdf.open(io.BytesIO(data))
        pages = [_Page(page) for page in self.pdf.pages]
        self.loose = [number for number, page in enumerate(pages, 1) if page.loose]
        texts = {page.id: page.texts for page in pages}
        root = self.pdf.Root.get("/StructTreeRoot")
        self.root = Element("", pikepdf.Dictionary(), ()) if root is None else _element(root, None, texts)

    def all(self, *kinds: str) -> list[Element]:
        """Give all elements of these kinds, in order of reading."""
        return [element for element in self.root.walk() if element.kind in kinds]

    def metadata(self, path: str) -> str:
        """Give a text of the metadata; empty when there is none."""
        if "/Metadata" not in self.pdf.Root:
            return ""
        tree = ET.fromstring(self.pdf.Root.Metadata.read_bytes())  # noqa: S314 - made by this program
        return (tree.findtext(path, "", _XMP) or "").strip()


def _element(node: Any, page: Any, texts: dict[Any, dict[int, str]]) -> Element:
    page = node.get("/Pg", page)
    kids = node.get("/K", pikepdf.Array())
    parts: list[Element | str] = []
    annotations: list[Any] = []
    for kid in kids if isinstance(kids, pikepdf.Array) else [kids]:
        if isinstance(kid, int):
            parts.append(texts[page.objgen].get(kid, ""))
        elif kid.get("/Type") == "/MCR":
            parts.append(texts[kid.get("/Pg", page).objgen].get(int(kid.MCID), ""))
        elif kid.get("/Type") == "/OBJR":
            annotations.append(kid.Obj)
        else:
            parts.append(_element(kid, page, texts))
    return Element(str(node.get("/S", "")).removeprefix("/"), node, tuple(parts), tuple(annotations))


class _Page:
    """Reads the text of each marked part of a page; what is decoration has no number."""

    def __init__(self, page: pikepdf.Page) -> None:
        self.id = page.obj.objgen
        self.texts: dict[int, str] = {}
        self.loose = False
        self._open: list[tuple[int | None, bool]] = []
        self._letters: dict[int, str] = {}
        fonts = entry(page.obj, "/Resources", "/Font")
        instructions: Any = pikepdf.parse_content_stream(page)
        for operands, operator in instructions:
            match str(operator):
                case "BDC" | "BMC":
                    self._begin(operands[1] if len(operands) > 1 else {})
                case "EMC":
                    self._open.pop()
                case "Tf":
                    self._letters = _letters(fonts[operands[0]])
                case "Tj" | "TJ" | "'" | '"':
                    self.loose |= not self._open
                    if not any(replaced for _number, replaced in self._open):
                        self._add("".join(self._shown(operands)))

    def _begin(self, properties: Any) -> None:
        """Open a mark; if it says which text it stands for, that is what is read."""
        properties = properties if isinstance(properties, pikepdf.Dictionary) else {}
        number = int(properties["/MCID"]) if "/MCID" in properties else None
        self._open.append((number, "/ActualText" in properties))
        if "/ActualText" in properties:
            self._add(str(properties["/ActualText"]))

    def _add(self, text: str) -> None:
        number = next((number for number, _ in reversed(self._open) if number is not None), None)
        if number is not None:
            self.texts[number] = self.texts.get(number, "") + text

    def _shown(self, operands: Sequence[Any]) -> Iterator[str]:
        for piece in operands[0] if isinstance(operands[0], pikepdf.Array) else [operands[-1]]:
            if isinstance(piece, pikepdf.String):
                data = bytes(piece)
                for index in range(0, len(data), 2):
                    yield self._letters.get(int.from_bytes(data[index : index + 2]), "\ufffd")


def _letters(font: Any) -> dict[int, str]:
    """Give which letters the codes of a font stand for."""
    return _mapping(font.ToUnicode.read_bytes()) if "/ToUnicode" in font else {}


@functools.lru_cache(256)
def _mapping(data: bytes) -> dict[int, str]:
    text = data.decode("latin-1")
    found: dict[int, str] = {}
    for block in re.findall(r"beginbfchar(.*?)endbfchar", text, re.DOTALL):
        for code, letters in re.findall(r"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>", block):
            found[int(code, 16)] = _unicode(letters)
    for block in re.findall(r"beginbfrange(.*?)endbfrange", text, re.DOTALL):
        for first, last, letters in re.findall(r"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>", block):
            start = _unicode(letters)
            for step in range(int(last, 16) - int(first, 16) + 1):
                found[int(first, 16) + step] = start[:-1] + chr(ord(start[-1]) + step)
    return found


def _unicode(digits: str) -> str:
    return bytes.fromhex(digits).decode("utf-16-be")
